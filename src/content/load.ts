/** A folder of YAML as a reading that can be played, or everything that is wrong with it. */

import type { Fault, Spot } from '../checker/fault.ts';
import { checkAll } from '../checker/playable.ts';
import { type Rough, rough } from '../checker/raw.ts';
import { bankOf, type Item } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';
import { questionsSchema, readingSchema } from '../domain/schema.ts';
import { type Problem, UserError } from '../lib/errors.ts';
import { build } from './build.ts';
import { didYouMean, formatProblems } from './diagnostic.ts';
import { type RawFile, readFolder } from './files.ts';
import { checkShape } from './shape.ts';
import type { WholePack } from './shipped.ts';
import { parseYaml, type Source } from './yaml/parse.ts';

/** A reading that cannot be played; the message lists the problems, safe to print. */
export class ReadingError extends UserError {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(4, formatProblems(problems));
    this.problems = problems;
  }
}

export interface Checked {
  /** Errors and warnings, by file and place. */
  problems: Problem[];
  /** Only when nothing is an error. */
  reading?: Reading;
  items?: Item[];
}

/**
 * The reading in a folder, defaults filled in. Throws a UserError (code 4) when there is no reading in the folder, and a
 * ReadingError with every problem when there is one that cannot be played.
 */
export function loadFolder(folder: string): WholePack {
  const { problems, reading, items } = inspect(folder);
  if (reading && items) return { reading, ...bankOf(items), items };
  throw new ReadingError(problems.filter(problem => problem.severity === 'error'));
}

interface Inspected extends Checked {
  /** Data of the files, as far as it has the expected shape. */
  data: Rough;
  /** The same order and places for faults found later. */
  arrange(faults: Fault[]): Problem[];
}

/** Whether a folder can be played, and why not. Throws a UserError (code 4) when there is no reading in it. */
export function inspect(folder: string): Inspected {
  const files = readFolder(folder);
  let { problems } = files;
  const parse = (raw: RawFile): Source[] => {
    const parsed = parseYaml(raw.file, raw.bytes);
    problems = problems.concat(parsed.problems);
    return parsed.source ? [parsed.source] : [];
  };
  const [source] = files.reading ? parse(files.reading) : [];
  const banks = files.questions.flatMap(parse);

  const reading = source && checkShape(readingSchema, source);
  const entries = banks.map(bank => checkShape(questionsSchema, bank));
  const data = rough(source, banks);
  const faults = [...(reading?.faults ?? []), ...entries.flatMap(entry => entry.faults), ...checkAll(data)];
  const order = new Map(
    [...(files.reading ? [files.reading] : []), ...files.questions].map(({ file }, at) => [file, at]),
  );
  const sources = new Map([...(source ? [source] : []), ...banks].map(one => [one.file, one]));
  const arrange = (more: Fault[]): Problem[] =>
    [...problems, ...place([...faults, ...more], sources)].sort(
      (a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || a.line - b.line || a.column - b.column,
    );
  const inspected = { problems: arrange([]), data, arrange };
  if (!reading?.value || inspected.problems.some(problem => problem.severity === 'error')) return inspected;
  return {
    ...inspected,
    ...build(
      reading.value,
      entries.flatMap(entry => entry.value?.items ?? []),
    ),
  };
}

/** Looking for a near word among thousands takes time, and no one reads the thousandth suggestion. */
const SUGGESTED = 200;

function place(faults: Fault[], sources: Map<string, Source>): Problem[] {
  const at = ({ file, path, part }: Spot) => {
    const source = sources.get(file);
    const found = source?.place(path, part) ?? { line: 0, column: 0 };
    return { ...found, text: source?.line(found.line) ?? '' };
  };
  let suggested = 0;
  return faults.map(({ spot, first, guess, rule, severity, message, fix: plain }) => {
    const fix = guess && suggested++ < SUGGESTED ? didYouMean(guess.word, guess.known, plain) : plain;
    const other = first && at(first);
    const also = other ? ` at ${first.file}:${other.line}:${other.column}` : '';
    return { file: spot.file, ...at(spot), rule, severity, message: message + also, fix };
  });
}

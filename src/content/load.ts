/** A folder of YAML as a reading that can be played, or everything that is wrong with it. */
import type { Item } from '../core/item.ts';
import { type Problem, UserError } from '../core/problem.ts';
import type { Reading } from '../core/reading.ts';
import { buildItem, buildReading } from './build.ts';
import { checkAll } from './check/all.ts';
import type { Fault, Spot } from './check/fault.ts';
import { rough } from './check/rough.ts';
import { type RawFile, readFolder } from './files.ts';
import { didYouMean, formatProblem, formatProblems } from './message.ts';
import { questionsSchema, readingSchema } from './schema.ts';
import { checkShape } from './shape.ts';
import { parseYaml, type Source } from './yaml.ts';

export { formatProblem };

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
export function loadFolder(folder: string): { reading: Reading; items: Item[] } {
  const { problems, reading, items } = checkFolder(folder);
  if (reading && items) return { reading, items };
  throw new ReadingError(problems.filter(problem => problem.severity === 'error'));
}

/** All problems of a folder in one run. Throws a UserError (code 4) when there is no reading in the folder. */
export function checkFolder(folder: string): Checked {
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
  const faults = [
    ...(reading?.faults ?? []),
    ...entries.flatMap(entry => entry.faults),
    ...checkAll(rough(source, banks)),
  ];
  const order = [...(files.reading ? [files.reading] : []), ...files.questions].map(({ file }) => file);
  problems = problems.concat(place(faults, [...(source ? [source] : []), ...banks]));
  problems.sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column);

  if (!reading?.value || problems.some(problem => problem.severity === 'error')) return { problems };
  const built = buildReading(reading.value);
  const items = entries.flatMap(entry => entry.value?.items ?? []).map(entry => buildItem(built, entry));
  return { problems, reading: built, items };
}

/** Looking for a near word among thousands takes time, and no one reads the thousandth suggestion. */
const SUGGESTED = 200;

function place(faults: Fault[], sources: Source[]): Problem[] {
  const at = ({ file, path, part }: Spot) =>
    sources.find(source => source.file === file)?.place(path, part) ?? { line: 0, column: 0 };
  let suggested = 0;
  return faults.map(({ spot, first, guess, rule, severity, message, fix: plain }) => {
    const fix = guess && suggested++ < SUGGESTED ? didYouMean(guess.word, guess.known, plain) : plain;
    const other = first && at(first);
    const also = other ? ` at ${first.file}:${other.line}:${other.column}` : '';
    return { file: spot.file, ...at(spot), rule, severity, message: message + also, fix };
  });
}

/** A folder of YAML as a draft of a reading, and what is wrong with it by line and column. */
import { questionsSchema, type ReadingFile, readingSchema } from '../domain/schema.ts';
import { build } from './build.ts';
import { type Diagnostic, didYouMean, type Path, type Place, type Problem, readDiagnostic } from './diagnostic.ts';
import { type Draft, nothingSkipped, readFields } from './draft.ts';
import { type RawFile, readFolder } from './files.ts';
import { parseYaml, type Source } from './yaml/parse.ts';
import { fieldOf } from './yaml/values.ts';

const ITEM_LIMIT = 5000;

/** For what cannot be used of reading.yaml: it is never played, only checked. */
const BLANK: ReadingFile = {
  id: '',
  revision: 1,
  kind: 'text',
  title: '',
  source: { outlet: '', address: '', date: '2000-01-01', basis: '', unknown: '' },
  sources: [],
  language: '',
  asOf: '2000-01-01',
  people: [],
  terms: [],
  loaded: [],
  timeline: [],
  retired: [],
  sections: [],
};

/** All that is valid in a folder, and what is not. Throws a UserError (code 4) when there is no reading in it. */
export function readDraft(folder: string): Draft {
  const { reading: top, questions, diagnostics } = readFolder(folder);
  const parse = ({ file, bytes }: RawFile): Source => {
    const parsed = parseYaml(file, bytes);
    diagnostics.push(...parsed.diagnostics);
    return parsed.source;
  };
  const first = top && parse(top);
  const banks = questions.map(parse);
  const many = tooManyItems(banks);
  const [skipped, skippedItems] = [nothingSkipped(), nothingSkipped()];
  const spots: Draft['spots'] = new Map();
  const found = { spots, diagnostics };

  const file = readFields(readingSchema, first ?? { file: '', data: undefined }, BLANK, skipped, found);
  const entries = banks.flatMap(bank => readFields(questionsSchema, bank, { items: [] }, skippedItems, found).items);
  diagnostics.push(...many);
  const { reading, itemFrom } = build(file);
  spots.set(reading, { file: first?.file ?? '', path: [] });
  const waived: Draft['waived'] = new Map();
  const items = (many.length > 0 ? [] : entries).map(entry => {
    const item = itemFrom(entry);
    const spot = spots.get(entry);
    if (spot) spots.set(item, spot);
    if (entry.waive) waived.set(item, Object.keys(entry.waive));
    return item;
  });
  const sources = new Map([first ?? [], banks].flat().map(source => [source.file, source]));
  const sections = new Map(reading.sections.toReversed().map(section => [section.id, section]));
  return { reading, items, sections, waived, spots, skipped, skippedItems, diagnostics, sources };
}

function tooManyItems(banks: Source[]): Diagnostic[] {
  const all = banks.flatMap(({ file, data }) =>
    [fieldOf(data, 'items')].flat().map((_, index) => ({ file, path: ['items', index] })),
  );
  const where = all[ITEM_LIMIT];
  const message = `the reading has ${all.length} items; at most ${ITEM_LIMIT}`;
  return where ? [readDiagnostic(where, 'too-many-items', message, 'Make two readings of it.')] : [];
}

const NOWHERE: Place = { line: 0, column: 0 };

/** Looking for a near word among thousands takes time, and no one reads the thousandth suggestion. */
const SUGGESTED = 200;
/** Nobody chooses from a longer list of words. */
const ACCEPTED = 200;
/** A text that is to be shortened may be a megabyte long. */
const FOUND = 500;

/** Diagnostics as problems with line, column and the line itself, by file and place. */
export function locate({ sources }: Draft, diagnostics: Diagnostic[]): Problem[] {
  const order = new Map([...sources.keys()].map((file, index) => [file, index]));
  const placeOf = (file: string, path: Path | undefined, part?: 'key'): Place =>
    (path && sources.get(file)?.place(path, part)) ?? NOWHERE;
  let suggested = 0;
  return diagnostics
    .map(({ file, path, part, place, guess, accepted, first, rule, severity, message, fix }): Problem => {
      const { line, column } = place ?? placeOf(file, path, part);
      const start = first && placeOf(first.file, first.path);
      const source = sources.get(file);
      const known = guess && suggested++ < SUGGESTED ? [...guess.known] : undefined;
      const words = accepted ?? known;
      return {
        file,
        line,
        column,
        text: (line > 0 && source?.line(line)) || '',
        rule,
        severity,
        message: start ? `${message} at ${first.file}:${start.line}:${start.column}` : message,
        fix: guess && known ? didYouMean(guess.word, known, fix) : fix,
        item: itemAt(source, path),
        path: path ?? [],
        found: cutShort(guess?.word ?? (path && source?.textAt(path, part)) ?? null),
        accepted: words && words.length <= ACCEPTED ? words : null,
      };
    })
    .sort(
      (left, right) =>
        (order.get(left.file) ?? -1) - (order.get(right.file) ?? -1) ||
        left.line - right.line ||
        left.column - right.column,
    );
}

/** The id of the item that a path leads into. */
function itemAt(source: Source | undefined, path: Path = []): string | null {
  const [list, index] = path;
  return (list === 'items' && index !== undefined && source?.textAt([list, index, 'id'])) || null;
}

const cutShort = (text: string | null): string | null =>
  text === null || text.length <= FOUND ? text : `${text.slice(0, FOUND)}...`;

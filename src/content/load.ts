/** A folder of YAML as a draft of a reading, and what is wrong with it by line and column. */
import { questionsSchema, type ReadingFile, readingSchema } from '../domain/schema.ts';
import type { Problem } from '../lib/errors.ts';
import { build } from './build.ts';
import { type Diagnostic, didYouMean, type Path, type Place, readDiagnostic } from './diagnostic.ts';
import { type Draft, readFields, type Skipped } from './draft.ts';
import { readFolder } from './files.ts';
import { parseYaml, type Source } from './yaml/parse.ts';
import { fieldOf } from './yaml/values.ts';

const ITEM_LIMIT = 5000;

/** For what cannot be used of reading.yaml: it is never played, only checked. */
const BLANK: ReadingFile = {
  id: '',
  revision: 1,
  title: '',
  source: { outlet: '', address: '', date: '2000-01-01', basis: '', unknown: '' },
  sources: [],
  language: '',
  asOf: '2000-01-01',
  people: [],
  terms: [],
  loaded: [],
  timeline: [],
  sections: [],
};

/** All that is valid in a folder, and what is not. Throws a UserError (code 4) when there is no reading in it. */
export function readDraft(folder: string): Draft {
  const files = readFolder(folder);
  const { diagnostics } = files;
  const parsed = [...(files.reading ? [files.reading] : []), ...files.questions].map(({ file, bytes }) => {
    const { source, diagnostics: inYaml } = parseYaml(file, bytes);
    diagnostics.push(...inYaml);
    return source;
  });
  const nothing: Source = { file: '', data: undefined, place: () => NOWHERE, line: () => '' };
  const [top = nothing, ...banks] = files.reading ? parsed : [nothing, ...parsed];
  const [skipped, skippedItems] = [nothingSkipped(), nothingSkipped()];
  const spots: Draft['spots'] = new Map();
  const found = { spots, diagnostics };
  const many = tooManyItems(banks);

  const file = readFields(readingSchema, top, BLANK, skipped, found);
  const entries = banks.flatMap(bank => readFields(questionsSchema, bank, { items: [] }, skippedItems, found).items);
  diagnostics.push(...many);
  const { reading, items } = build(file, many.length > 0 ? [] : entries);
  spots.set(reading, { file: top.file, path: [] });
  const waived: Draft['waived'] = new Map();
  for (const [index, item] of items.entries()) {
    const entry = entries[index];
    const spot = entry && spots.get(entry);
    if (spot) spots.set(item, spot);
    if (entry?.waive) waived.set(item, Object.keys(entry.waive));
  }
  const sources = new Map(parsed.map(source => [source.file, source]));
  return { reading, items, waived, spots, skipped, skippedItems, diagnostics, sources };
}

const nothingSkipped = (): Skipped => ({ fields: new Set(), lists: new Set(), texts: new Map() });

function tooManyItems(banks: Source[]): Diagnostic[] {
  const counts = banks.map(({ data }) => [fieldOf(data, 'items')].flat(1).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= ITEM_LIMIT) return [];
  const message = `the reading has ${total} items; at most ${ITEM_LIMIT}`;
  let left = ITEM_LIMIT;
  const at = counts.findIndex(count => {
    left -= count;
    return left < 0;
  });
  const where = { file: banks[at]?.file ?? '', path: ['items', left + (counts[at] ?? 0)] };
  return [readDiagnostic(where, 'too-many-items', message, 'Make two readings of it.')];
}

const NOWHERE: Place = { line: 0, column: 0 };

/** Looking for a near word among thousands takes time, and no one reads the thousandth suggestion. */
const SUGGESTED = 200;

/** Diagnostics as problems with line, column and the line itself, by file and place. */
export function locate({ sources }: Draft, diagnostics: Diagnostic[]): Problem[] {
  const order = new Map([...sources.keys()].map((file, index) => [file, index]));
  const placeOf = (file: string, at: Path | number | undefined, part?: 'key'): Place =>
    (at === undefined ? undefined : sources.get(file)?.place(at, part)) ?? NOWHERE;
  let suggested = 0;
  return diagnostics
    .map(({ file, path, part, offset, place, guess, first, rule, severity, message, fix }): Problem => {
      const { line, column } = place ?? placeOf(file, offset ?? path, part);
      const start = first && placeOf(first.file, first.path);
      return {
        file,
        line,
        column,
        text: (line > 0 && sources.get(file)?.line(line)) || '',
        rule,
        severity,
        message: start ? `${message} at ${first.file}:${start.line}:${start.column}` : message,
        fix: guess && suggested++ < SUGGESTED ? didYouMean(guess.word, guess.known, fix) : fix,
      };
    })
    .sort(
      (left, right) =>
        (order.get(left.file) ?? -1) - (order.get(right.file) ?? -1) ||
        left.line - right.line ||
        left.column - right.column,
    );
}

/** What is valid in the files of a reading, so that all of it is checked although something is wrong elsewhere. */
import type * as z from 'zod';
import type { Item } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shapeDiagnostics } from './shape.ts';
import type { Source } from './yaml/parse.ts';
import { fieldOf } from './yaml/values.ts';

export interface Spot {
  file: string;
  path: Path;
}

/** What was left out because the schema refuses it. */
export interface Skipped {
  /** Fields that cannot be used at all; they are blank. All of reading.yaml when it cannot be read. */
  fields: Set<string>;
  /** Lists that have an entry less: `people`, `statements`, `items`, ... */
  lists: Set<string>;
  /** What stands in such entries, by the name of its field; an id that is there is known, a text can be compared with. */
  texts: Map<string, string[]>;
}

export const skippedTexts = ({ texts }: Skipped, ...fields: string[]): string[] =>
  fields.flatMap(field => texts.get(field) ?? []);

export interface Draft {
  reading: Reading;
  items: Item[];
  /** Names of the rules that an item waives, in the order of the file. */
  waived: Map<Item, string[]>;
  /** Where the reading, its people, terms, sources, timeline entries, sections and statements stand, and each item. */
  spots: Map<object, Spot>;
  /** Out of reading.yaml, and out of the lists of items. */
  skipped: Skipped;
  skippedItems: Skipped;
  /** What was found while reading. */
  diagnostics: Diagnostic[];
  /** The files that were read, in their order. */
  sources: Map<string, Source>;
}

/** How much of a path names an entry: one of a list at the top, or a statement of a section; 0 outside of them. */
const entryDepth = (path: Path): number =>
  typeof path[1] !== 'number' ? 0 : path[2] === 'statements' && typeof path[3] === 'number' ? 4 : 2;

const valueAt = (data: unknown, path: Path): unknown => path.reduce(fieldOf, data);

/**
 * The data of a file as its schema has it. Entries that the schema refuses are taken out of the data and of the value;
 * a field that is still refused is blank.
 */
export function readFields<S extends z.ZodObject>(
  schema: S,
  source: Source,
  blank: z.infer<S>,
  skipped: Skipped,
  { spots, diagnostics }: Pick<Draft, 'spots' | 'diagnostics'>,
): z.infer<S> {
  const { file, data } = source;
  const refuse = (name: string) => {
    skipped.fields.add(name);
    gather(fieldOf(data, name), name, skipped);
    return blank[name];
  };
  const checked = data === undefined ? undefined : schema.safeParse(data);
  if (checked?.success) {
    eachEntry(checked.data, (entry, path) => spots.set(entry, { file, path }));
    return checked.data as z.infer<S>;
  }
  diagnostics.push(...shapeDiagnostics(source, checked?.error.issues ?? []));
  const paths = new Map<unknown, Path>();
  eachEntry(data, (entry, path) => paths.set(entry, path));
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const parse = () => (field as z.ZodType).safeParse(data === undefined ? undefined : fieldOf(data, name));
    let result = parse();
    while (!result.success && takeOut(data, name, result.error.issues, skipped)) result = parse();
    return [name, result.success && data !== undefined ? result.data : refuse(name)];
  });
  const value = Object.fromEntries(fields);
  eachEntry(value, (entry, path) => spots.set(entry, { file, path: paths.get(valueAt(data, path)) ?? path }));
  return value;
}

function eachEntry(data: unknown, visit: (entry: object, path: Path) => void): void {
  const visitAll = (owner: unknown, name: string, path: Path) => {
    const list = fieldOf(owner, name);
    if (!Array.isArray(list)) return;
    for (const [index, entry] of list.entries()) {
      if (typeof entry !== 'object' || entry === null) continue;
      visit(entry, [...path, name, index]);
      visitAll(entry, 'statements', [...path, name, index]);
    }
  };
  if (typeof data === 'object' && data !== null) for (const name of Object.keys(data)) visitAll(data, name, []);
}

/** Takes the entries of a field that issues lie in out of their lists; false when an issue lies in none of them. */
function takeOut(data: unknown, name: string, issues: z.core.$ZodIssue[], skipped: Skipped): boolean {
  const out = new Map<unknown, Set<unknown>>();
  for (const issue of issues) {
    const path = [name, ...(issue.path as (string | number)[])];
    const depth = entryDepth(path);
    if (depth === 0) return false;
    const list = valueAt(data, path.slice(0, depth - 1));
    out.set(list, (out.get(list) ?? new Set()).add(path[depth - 1]));
    skipped.lists.add(String(path[depth - 2]));
  }
  for (const [list, indices] of out as Map<unknown[], Set<unknown>>) {
    const kept = list.filter((entry, index) => {
      if (indices.has(index)) gather(entry, '', skipped);
      return !indices.has(index);
    });
    for (const [index, entry] of kept.entries()) list[index] = entry;
    list.length = kept.length;
  }
  return true;
}

function gather(data: unknown, field: string, skipped: Skipped): void {
  if (typeof data === 'string') {
    const texts = skipped.texts.get(field);
    if (texts) texts.push(data);
    else skipped.texts.set(field, [data]);
  } else if (Array.isArray(data)) for (const value of data) gather(value, field, skipped);
  else for (const [name, value] of Object.entries(data ?? {})) gather(value, name, skipped);
}

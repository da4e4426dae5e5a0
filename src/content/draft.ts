/** What is valid in the files of a reading, so that all of it is checked although something is wrong elsewhere. */
import type * as z from 'zod';
import type { Item } from '../domain/item.ts';
import type { Reading, Section } from '../domain/reading.ts';
import type { Diagnostic, Path, Spot } from './diagnostic.ts';
import { shapeDiagnostics } from './shape.ts';
import type { Source } from './yaml/parse.ts';
import { fieldOf, valueAt } from './yaml/values.ts';

/** What was left out because the schema refuses it. */
export interface Skipped {
  /** Fields that cannot be used at all; they are blank. All of reading.yaml when it cannot be read. */
  fields: Set<string>;
  /** Lists that have an entry less: `people`, `statements`, `items`, ... */
  lists: Set<string>;
  /** What stands in such entries, by the name of its field; an id that is there is known, a text can be compared with. */
  texts: Map<string, string[]>;
}

export const nothingSkipped = (): Skipped => ({ fields: new Set(), lists: new Set(), texts: new Map() });

export const skippedTexts = ({ texts }: Skipped, ...fields: string[]): string[] =>
  fields.flatMap(field => texts.get(field) ?? []);

export interface Draft {
  reading: Reading;
  items: Item[];
  /** By id; of two with one id the first. */
  sections: Map<string, Section>;
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

/**
 * The data of a file as its schema has it. Entries that the schema refuses are taken out of the data and of the value;
 * a field that is still refused is blank.
 */
export function readFields<S extends z.ZodObject>(
  schema: S,
  { file, data }: Pick<Source, 'file' | 'data'>,
  blank: z.infer<S>,
  skipped: Skipped,
  { spots, diagnostics }: Pick<Draft, 'spots' | 'diagnostics'>,
): z.infer<S> {
  if (data === undefined) {
    for (const name of Object.keys(schema.shape)) skipped.fields.add(name);
    return blank;
  }
  // What is taken out moves the rest, but not its place in the file.
  const paths = new Map<unknown, Path>();
  eachEntry(data, (entry, path) => paths.set(entry, path));
  const checked = schema.safeParse(data);
  if (!checked.success) diagnostics.push(...shapeDiagnostics(file, data, checked.error.issues));
  const value = checked.success ? checked.data : usableFields(schema, data, blank, skipped);
  eachEntry(value, (entry, path) => spots.set(entry, { file, path: paths.get(valueAt(data, path)) ?? path }));
  return value as z.infer<S>;
}

function usableFields(schema: z.ZodObject, data: unknown, blank: Record<string, unknown>, skipped: Skipped) {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => {
    const check = () => field.safeParse(fieldOf(data, name));
    let checked = check();
    while (!checked.success && takeOut(data, name, checked.error.issues, skipped)) checked = check();
    if (checked.success) return [name, checked.data];
    skipped.fields.add(name);
    gather(fieldOf(data, name), name, skipped);
    return [name, blank[name]];
  });
  return Object.fromEntries(fields);
}

/** Visits the entries of the lists at the top of a file, and the statements of its sections. */
function eachEntry(data: unknown, visit: (entry: object, path: Path) => void): void {
  const visitAll = (list: unknown, path: Path) => {
    for (const [index, entry] of Array.isArray(list) ? list.entries() : []) {
      if (typeof entry !== 'object' || entry === null) continue;
      visit(entry, [...path, index]);
      visitAll(fieldOf(entry, 'statements'), [...path, index, 'statements']);
    }
  };
  for (const [name, list] of Object.entries(data ?? {})) visitAll(list, [name]);
}

/** As much of a path as names an entry: one of a list at the top, or a statement of a section. */
function entryPath(path: Path): Path | undefined {
  if (typeof path[1] !== 'number') return undefined;
  return path.slice(0, path[2] === 'statements' && typeof path[3] === 'number' ? 4 : 2);
}

/** Takes the entries of a field that issues lie in out of their lists; false when an issue lies in none of them. */
function takeOut(data: unknown, name: string, issues: z.core.$ZodIssue[], skipped: Skipped): boolean {
  const entries = issues.map(issue => entryPath([name, ...(issue.path as (string | number)[])]));
  if (!entries.every(path => path !== undefined)) return false;
  const lists = new Set<unknown[]>();
  for (const path of entries) {
    const [field, index] = path.slice(-2) as [string, number];
    const list = valueAt(data, path.slice(0, -1));
    skipped.lists.add(field);
    // A statement may be gone with its section.
    if (!Array.isArray(list)) continue;
    gather(list[index], '', skipped);
    list[index] = undefined;
    lists.add(list);
  }
  for (const list of lists) {
    const kept = list.filter(entry => entry !== undefined);
    list.length = 0;
    for (const entry of kept) list.push(entry);
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

/** Files that passed every check as the reading and the items that the program plays. */
import type * as z from 'zod';
import type { Item } from '../domain/item.ts';
import { STATED_TEXT } from '../domain/items/stated.ts';
import type { Reading } from '../domain/reading.ts';
import type { itemSchema, readingSchema } from '../domain/schema.ts';
import type { StatedKey } from '../domain/vocabulary.ts';

type ItemEntry = z.infer<typeof itemSchema>;

/** The section of an item that names none is that of its first evidence, else of its first nearest statement. */
export function build(file: z.infer<typeof readingSchema>, entries: ItemEntry[]): { reading: Reading; items: Item[] } {
  const sectionOf = new Map(
    file.sections.flatMap(({ id, statements }) => statements.map(statement => [statement.id, id] as const)),
  );
  return {
    reading: { ...file, short: file.short ?? file.title },
    items: entries.map(entry => buildItem(sectionOf, entry)),
  };
}

/** The cast: spreading loses which type of item goes with which kind of answer key. */
function buildItem(sectionOf: Map<string, string>, { waive: _, key: answerKey, ...entry }: ItemEntry): Item {
  const [proof = ''] = entry.evidence.length > 0 ? entry.evidence : entry.nearest;
  const section = entry.section ?? sectionOf.get(proof) ?? '';
  const options = entry.options.map(option => ({ text: STATED_TEXT[option.id as StatedKey], ...option }));
  return { ...entry, options, section, answerKey } as Item;
}

/** What is valid in the files as the reading and the items that the program plays. */
import type { Item } from '../domain/item.ts';
import { STATED_TEXT } from '../domain/items/stated.ts';
import type { Reading } from '../domain/reading.ts';
import type { ItemEntry, ReadingFile } from '../domain/schema.ts';
import { isAmong, STATED_KEYS } from '../domain/vocabulary.ts';

/** The reading, and what makes its items of their entries. */
export function build(file: ReadingFile): { reading: Reading; itemFrom(entry: ItemEntry): Item } {
  // Of two statements with one id the first is meant.
  const placed = file.sections.flatMap(({ id, statements }) =>
    statements.map(statement => [statement.id, id] as const),
  );
  const sectionOf = new Map(placed.toReversed());
  return {
    reading: { ...file, short: file.short ?? file.title },
    itemFrom({ waive: _, key: answerKey, ...entry }) {
      // The section of an item that names none is that of its first evidence, else of its first nearest statement.
      const [proof = ''] = entry.evidence.length > 0 ? entry.evidence : entry.nearest;
      const section = entry.section ?? sectionOf.get(proof) ?? '';
      const options = entry.options.map(option => ({
        text: isAmong(STATED_KEYS, option.id) ? STATED_TEXT[option.id] : option.id,
        ...option,
      }));
      // Spreading loses which type of item goes with which kind of answer key.
      return { ...entry, options, section, answerKey } as Item;
    },
  };
}

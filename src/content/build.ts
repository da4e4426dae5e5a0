/** Files that passed every check as the reading and the items that the program plays. */
import { type Item, STATED_TEXT, type StatedKey } from '../core/item.ts';
import { findStatement, type Reading, type Section } from '../core/reading.ts';
import type { ItemEntry, ReadingFile } from './schema.ts';

export function buildReading(file: ReadingFile): Reading {
  return {
    ...file,
    short: file.short ?? file.title,
    sources: file.sources ?? [],
    timeline: file.timeline ?? [],
    sections: file.sections.map(
      (section): Section => (section.scope === 'context' ? section : { ...section, scope: 'article' }),
    ),
  };
}

/** The section of an item that names none is that of its first evidence, else of its first nearest statement. */
export function buildItem(reading: Reading, { waive: _, ...entry }: ItemEntry): Item {
  const [proof = ''] = entry.evidence.length > 0 ? entry.evidence : (entry.nearest ?? []);
  const filled = {
    revision: entry.revision ?? 1,
    section: entry.section ?? findStatement(reading, proof)?.section.id ?? '',
    scope: entry.scope ?? 'article',
    nearest: entry.nearest ?? [],
    sources: entry.sources ?? [],
  };
  if (entry.type !== 'stated') return { ...entry, ...filled, type: entry.type ?? 'choice' } as Item;
  const options = entry.options.map(({ id, why }) => ({ id, text: STATED_TEXT[id as StatedKey], why }));
  return { ...entry, ...filled, options };
}

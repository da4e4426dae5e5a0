/** Files that passed every check as the reading and the items that the program plays. */
import { type Item, STATED_TEXT, type StatedKey } from '../domain/item.ts';
import type { Reading, Section } from '../domain/reading.ts';
import type { ItemEntry, ReadingFile } from './schema.ts';

function buildReading({ loaded: _, ...file }: ReadingFile): Reading {
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

/** Defaults filled in. The section of an item that names none is that of its first evidence, else of its first nearest statement. */
export function build(file: ReadingFile, entries: ItemEntry[]): { reading: Reading; items: Item[] } {
  const reading = buildReading(file);
  const sectionOf = new Map(
    reading.sections.flatMap(({ id, statements }) => statements.map(statement => [statement.id, id] as const)),
  );
  return { reading, items: entries.map(entry => buildItem(sectionOf, entry)) };
}

function buildItem(sectionOf: Map<string, string>, { waive: _, ...entry }: ItemEntry): Item {
  const [proof = ''] = entry.evidence.length > 0 ? entry.evidence : (entry.nearest ?? []);
  const filled = {
    revision: entry.revision ?? 1,
    section: entry.section ?? sectionOf.get(proof) ?? '',
    scope: entry.scope ?? 'article',
    nearest: entry.nearest ?? [],
    sources: entry.sources ?? [],
  };
  if (entry.type !== 'stated') return { ...entry, ...filled, type: entry.type ?? 'choice' } as Item;
  const options = entry.options.map(({ id, why }) => ({ id, text: STATED_TEXT[id as StatedKey], why }));
  return { ...entry, ...filled, options };
}

/** The readings that come with the program, prepared as JSON when it was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bank, bankOf, type Item, type ItemHead } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';
import type { ReadingKind } from '../domain/vocabulary.ts';
import { lazily } from '../lib/lazily.ts';

export interface Pack extends Bank {
  reading: Reading;
}

/** With every item whole, as it comes from a folder. */
export interface WholePack extends Pack {
  items: Item[];
}

const FOLDER = join(import.meta.dirname, 'readings');
const parsed = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** Their ids, which are the names of their folders in content/ too, in the order of the shelf; the first is meant where none is named. */
export const SHIPPED = ['russia-iran-2023', 'lie-detector', 'morocco'] as const;

interface Shipped {
  id: string;
  title: string;
  kind: ReadingKind;
  minutes: number;
}

/** What the shelf says of each before it was opened. */
export const shippedIndex = lazily((): Shipped[] => parsed('index.json'));

/** One of `SHIPPED`, whose files stand beside the bundle. The items are read when the first of them is asked for. */
export function readShipped(id: string = SHIPPED[0]): Pack {
  const { reading, items }: { reading: Reading; items: ItemHead[] } = parsed(`${id}.json`);
  const bank = lazily(() => bankOf(parsed(`${id}.items.json`)));
  return { reading, items, item: wanted => bank().item(wanted) };
}

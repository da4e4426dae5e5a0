/** The readings that come with the program, prepared as JSON when it was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bank, bankOf, type Item, type ItemHead } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';
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

interface Shipped {
  id: string;
  title: string;
  kind: string;
  minutes: number;
}

/** The readings that come with the program, the first one first. */
export const shippedIndex = lazily((): Shipped[] => parsed('index.json'));

export const shippedIds = (): string[] => shippedIndex().map(({ id }) => id);

/** One of `shippedIds`, whose files stand beside the bundle. The items are read when the first of them is asked for. */
export function readShipped(id = shippedIds()[0] ?? ''): Pack {
  const { reading, items }: { reading: Reading; items: ItemHead[] } = parsed(`${id}.json`);
  const bank = lazily(() => bankOf(parsed(`${id}.items.json`)));
  return { reading, items, item: wanted => bank().item(wanted) };
}

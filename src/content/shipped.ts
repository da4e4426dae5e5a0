/** The readings that come with the program, prepared as JSON when it was built. */
import { readdirSync, readFileSync } from 'node:fs';
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

const FIRST = 'russia-iran-2023';
const FOLDER = join(import.meta.dirname, 'readings');
const READING = /^([^.]+)\.json$/;

const parsed = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** Ids of the readings that come with the program. */
export const shippedIds = (): string[] => readdirSync(FOLDER).flatMap(name => READING.exec(name)?.[1] ?? []);

/** One of `shippedIds`, whose files stand beside the bundle. The items are read when the first of them is asked for. */
export function readShipped(id = FIRST): Pack {
  const { reading, items }: { reading: Reading; items: ItemHead[] } = parsed(`${id}.json`);
  const bank = lazily(() => bankOf(parsed(`${id}.items.json`)));
  return { reading, items, item: wanted => bank().item(wanted) };
}

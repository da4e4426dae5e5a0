/** The readings that come with the program, prepared as JSON when it was built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../core/item.ts';
import type { Reading } from '../core/reading.ts';

export interface Pack {
  reading: Reading;
  items: Item[];
}

const FIRST = 'russia-iran-2023';
const FOLDER = join(import.meta.dirname, 'readings');

/** Ids of the readings that come with the program. */
export const shippedIds = (): string[] =>
  readdirSync(FOLDER)
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length));

/** One of `shippedIds`. Its file stands beside the bundle. */
export const readShipped = (id = FIRST): Pack => JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));

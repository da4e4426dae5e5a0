/** The reading that comes with the program, prepared as JSON when it was built. */
import { readFileSync } from 'node:fs';
import type { Item } from '../core/item.ts';
import type { Reading } from '../core/reading.ts';

export interface Pack {
  reading: Reading;
  items: Item[];
}

/** The file stands beside the bundle. */
export const readShipped = (): Pack =>
  JSON.parse(readFileSync(new URL('./readings/russia-iran-2023.json', import.meta.url), 'utf8'));

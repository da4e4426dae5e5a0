/** The readings that come with the program, prepared as JSON when it was built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../domain/item.ts';
import type { Reading } from '../domain/reading.ts';

export interface Pack {
  reading: Reading;
  items: Item[];
}

/** What is counted of an item before any is asked. */
export type Head = Pick<Item, 'id' | 'revision' | 'section' | 'scope' | 'exclusive'>;

export const headOf = ({ id, revision, section, scope, exclusive }: Item): Head => ({
  id,
  revision,
  section,
  scope,
  exclusive,
});

const FIRST = 'russia-iran-2023';
const FOLDER = join(import.meta.dirname, 'readings');
const HEADS = /^([^.]+)\.json$/;

const parsed = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** Ids of the readings that come with the program. */
export const shippedIds = (): string[] => readdirSync(FOLDER).flatMap(name => HEADS.exec(name)?.[1] ?? []);

export interface ShippedPack extends Pack {
  /** The items with their texts, read when they are not there yet. */
  whole(): Item[];
}

/** One of `shippedIds`, whose files stand beside the bundle. Without texts its items have nothing but their heads. */
export function readShipped(id = FIRST, { texts }: { texts: boolean }): ShippedPack {
  const { reading, heads }: { reading: Reading; heads: Head[] } = parsed(`${id}.json`);
  const whole = (): Item[] => parsed(`${id}.items.json`);
  const items = texts ? whole() : heads.map(bare);
  return { reading, items, whole: texts ? () => items : whole };
}

/** An item of which nothing but the head is known. Field by field, as copying thousands any other way takes long. */
const bare = ({ id, revision, section, scope, exclusive }: Head): Item => ({
  type: 'choice',
  id,
  revision,
  stem: '',
  options: [],
  section,
  scope,
  key: '',
  evidence: [],
  nearest: [],
  exclusive,
  sources: [],
});

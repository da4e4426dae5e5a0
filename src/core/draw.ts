/** Which items a round asks, in which order, and in which order their options stand. */
import { dice, hash, shuffled } from './dice.ts';
import { type Item, pinnedOf } from './item.ts';
import type { Progress } from './progress.ts';
import { lastSeen } from './progress.ts';
import { articleSections, type Reading } from './reading.ts';

export const ROUND_SIZE = 8;
export const SEED_LIMIT = 4294967295;

export interface DrawRequest {
  /** ROUND_SIZE where the reader named none. */
  count?: number | undefined;
  /** Only items of this section; the only way to context items. */
  section?: string | undefined;
  /** From 0 to SEED_LIMIT. */
  seed: number;
  /** The reader gave the seed: then history plays no part, so that a seed means the same paper for everyone. */
  fixed: boolean;
}

/** Items that a request may draw from. */
export const drawable = (items: Item[], section: string | undefined): Item[] =>
  items.filter(item => (section === undefined ? item.scope === 'article' : item.section === section));

/**
 * One item per article section first, then in order of rank: unseen, then longest ago. Items of one exclusive group
 * never come together, so fewer than `count` may come back.
 */
export function draw(reading: Reading, items: Item[], request: DrawRequest, progress: Progress): Item[] {
  const roll = dice(hash(`${reading.id}:${reading.revision}:${request.seed}`));
  const ranked = shuffled(drawable(items, request.section), roll);
  const seen = request.fixed ? new Map<string, string>() : lastSeen(progress);
  ranked.sort((one, other) => compare(seen.get(one.id) ?? '', seen.get(other.id) ?? ''));

  const { count = ROUND_SIZE } = request;
  const drawn: Item[] = [];
  const take = (item: Item | undefined) => {
    if (item && drawn.length < count) drawn.push(item);
  };
  const free = (item: Item) =>
    !drawn.includes(item) && (item.exclusive === undefined || !drawn.some(other => other.exclusive === item.exclusive));
  const sections = request.section === undefined ? shuffled(articleSections(reading), roll) : [];
  for (const section of sections) take(ranked.find(item => item.section === section.id && free(item)));
  for (const item of ranked) if (free(item)) take(item);
  return drawn;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Option ids as shown: shuffled by the round's seed, the pinned one last; fixed for *stated*. */
export function optionOrder(item: Item, seed: number): string[] {
  const ids = item.options.map(option => option.id);
  if (item.type === 'stated') return ids;
  const last = pinnedOf(item);
  const loose = ids.filter(id => id !== last);
  const pinned = ids.filter(id => id === last);
  return [...shuffled(loose, dice(hash(`${seed}:${item.id}`))), ...pinned];
}

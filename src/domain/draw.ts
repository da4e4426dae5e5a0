/** Which items a round asks, in which order, and in which order their options stand. */

import { compare } from '../lib/compare.ts';
import { ascending } from './ascending.ts';
import { type Item, type ItemHead, pinnedOf } from './item.ts';
import { kindOf } from './items/all.ts';
import { lastAttempts, type Progress } from './progress.ts';
import { dice, hash, shuffled } from './random.ts';
import { articleSections, type Reading } from './reading.ts';
import type { Attempt } from './record.ts';

export const ROUND_SIZE = 8;
/** From so many questions on, nobody wonders why a text has no more. */
export const ENOUGH = 3;

export interface DrawRequest {
  /** ROUND_SIZE where the reader named none. */
  count?: number | undefined;
  /** Only items of this section; the only way to context items. */
  section?: string | undefined;
  /** Only items whose last attempt was missed, that were never attempted, or that are due. */
  only?: 'missed' | 'unseen' | 'due' | undefined;
  /** Only these, in this order: the missed ones of a round, for practice. */
  items?: string[] | undefined;
  /** From 0 to SEED_LIMIT. */
  seed: number;
  /** The reader gave the seed: then history plays no part, so that a seed means the same paper for everyone. */
  fixed: boolean;
}

/** Items that a section may be asked about; without one, those of the article. */
export const drawable = <I extends ItemHead>(items: readonly I[], section: string | undefined): I[] =>
  items.filter(item => (section === undefined ? item.scope === 'article' : item.section === section));

/** What a draw may know of the reader. */
interface Known {
  progress: Progress;
  /** Items that are due, the longest due first. */
  due: string[];
}

/** Items that a request may draw from. */
export function candidates<I extends ItemHead>(
  items: readonly I[],
  request: DrawRequest,
  { progress, due }: Known,
): I[] {
  const { section, only, items: named } = request;
  if (named) return named.flatMap(id => items.find(item => item.id === id) ?? []);
  const last = only === 'missed' || only === 'unseen' ? lastAttempts(progress) : new Map<string, Attempt>();
  return drawable(items, section).filter(item => {
    if (only === 'missed') return last.get(item.id)?.right === false;
    if (only === 'unseen') return !last.has(item.id);
    return only === 'due' ? due.includes(item.id) : true;
  });
}

/**
 * One item per article section first, then in order of rank: unseen, due, longest ago; of the due alone, the longest due
 * first. Items of one exclusive group never come together, so fewer than `count` may come back. One that takes one answer
 * leads, where there is one.
 */
export function draw<I extends ItemHead>(
  reading: Reading,
  items: readonly I[],
  request: DrawRequest,
  known: Known,
): I[] {
  const roll = dice(hash(`${reading.id}:${reading.revision}:${request.seed}`));
  const some = candidates(items, request, known);
  if (request.items) return opened(some);
  const shuffledItems = shuffled(some, roll);
  const ranked = request.fixed ? shuffledItems : rank(shuffledItems, request, known);
  const { count = request.only === 'due' ? known.due.length : ROUND_SIZE } = request;
  const drawn: I[] = [];
  const take = (item: I | undefined) => {
    if (item && drawn.length < count) drawn.push(item);
  };
  const free = (item: I) =>
    !drawn.includes(item) &&
    (item.exclusive === undefined || !drawn.some(({ exclusive }) => exclusive === item.exclusive));
  const spread = request.section === undefined && request.only !== 'due';
  const sections = spread ? shuffled(articleSections(reading), roll) : [];
  for (const section of sections) take(ranked.find(item => item.section === section.id && free(item)));
  for (const item of ranked) if (free(item)) take(item);
  return opened(drawn);
}

/** With one that takes one answer, in one step, at the beginning. */
function opened<I extends ItemHead>(items: I[]): I[] {
  const first = items.findIndex(item => kindOf(item).opens);
  return first > 0 ? [...items.slice(first, first + 1), ...items.toSpliced(first, 1)] : items;
}

/** In a stable order: what is not told apart stays as it was shuffled. */
function rank<I extends ItemHead>(items: I[], { only }: DrawRequest, { progress, due }: Known): I[] {
  const seen = lastAttempts(progress);
  const place = ({ id }: ItemHead): string => {
    const at = seen.get(id)?.at;
    if (at === undefined) return '';
    const index = due.indexOf(id);
    return index < 0 ? `2 ${at}` : only === 'due' ? `1 ${String(index).padStart(6, '0')}` : '1';
  };
  return items.toSorted((left, right) => compare(place(left), place(right)));
}

const ordered = new WeakMap<Item, string[] | null>();

/** Option ids in an order that no seed changes: as the file has them, or by date or number, the pinned one last. Null where they are shuffled. */
export function fixedOrder(item: Item): string[] | null {
  const known = ordered.get(item);
  if (known !== undefined) return known;
  const found = findOrder(item);
  ordered.set(item, found);
  return found;
}

function findOrder(item: Item): string[] | null {
  const ids = item.options.map(option => option.id);
  if (kindOf(item).fixed || ('ordered' in item && item.ordered)) return ids;
  const last = pinnedOf(item);
  const loose = item.options.filter(({ id }) => id !== last);
  // Lines to put in order would be solved.
  const places = item.type === 'order' ? undefined : ascending(loose.map(({ text }) => text));
  return places ? [...places.flatMap(at => loose[at]?.id ?? []), ...ids.filter(id => id === last)] : null;
}

/** Option ids as shown: numbers and dates in order, all else shuffled by the round's seed, the pinned one last. */
export function optionOrder(item: Item, seed: number): string[] {
  const inOrder = fixedOrder(item);
  if (inOrder) return inOrder;
  const ids = item.options.map(option => option.id);
  const last = pinnedOf(item);
  const loose = ids.filter(id => id !== last);
  const pinned = ids.filter(id => id === last);
  const order = [...shuffled(loose, dice(hash(`${seed}:${item.id}`))), ...pinned];
  // Lines to put in order never stand in it from the start.
  const solved = item.type === 'order' && order.join() === item.answerKey.join();
  return solved ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** The readings a reader has, and how far they are with each, as it is known without opening any of them. */
import { compare } from '../lib/compare.ts';
import type { Day } from './days.ts';
import { REVIEWS_A_DAY } from './reviews.ts';
import type { Score } from './tally.ts';
import type { ReadingKind } from './vocabulary.ts';

/** How far a reader is with one reading. */
export interface Bookmark {
  /** Where the reader stopped in the text; null before it was begun, and once all of it was read. */
  section: number | null;
  /** All of the article was read. */
  read: boolean;
  /** Of the last finished round. */
  last: Score | null;
  /** Questions answered of the round that is open; null where none is. */
  open: { answered: number; of: number; review: boolean; practice?: true; context?: true } | null;
  /** Items by the day on which they fall due, those kept left out. */
  due: { day: Day; items: number }[];
  /** How many were reviewed on the last day that any was, and how many of them were right. */
  reviewed: { day: Day; items: number; right?: number };
}

/** What stands for standard input where a path may stand. */
export const PIPED = '-';

/** An article has at most so many bytes, about 50,000 words. */
export const ARTICLE_LIMIT = 300_000;

const ARTICLE = /^article-[0-9a-f]{16}$/;

/** Of the text of an article its file has: the hash of the text. */
export const articleId = (hash: string): string => `article-${hash.slice(0, 16)}`;
export const isArticle = ({ id }: { id: string }): boolean => ARTICLE.test(id);

/** A reading on the shelf. */
export interface Shelved {
  id: string;
  title: string;
  kind: ReadingKind;
  minutes: number;
  /** Its folder, or the file of an article; null where it comes with the program. */
  folder: string | null;
  /** Its folder is not where it was. */
  gone: boolean;
  /** It stands there only while it is open: an article that nobody asked to keep. */
  passing?: true;
  /** When it was opened last, UTC, ISO 8601; null where it never was. */
  opened: string | null;
  /** Null where nothing was done with it yet. */
  bookmark: Bookmark | null;
}

export const shelvedOf = (shelf: readonly Shelved[], id: string): Shelved | undefined =>
  shelf.find(shelved => shelved.id === id);

/** The one opened last first; those that never were as they come. */
export const latestFirst = (shelf: readonly Shelved[]): Shelved[] =>
  shelf.toSorted((left, right) => compare(right.opened ?? '', left.opened ?? ''));

/** How many items were reviewed today, over all but one reading. */
export const reviewedElsewhere = (shelf: readonly Shelved[], id: string, today: Day): number =>
  shelf
    .filter(shelved => shelved.id !== id && shelved.bookmark?.reviewed.day === today)
    .reduce((sum, { bookmark }) => sum + (bookmark?.reviewed.items ?? 0), 0);

/** What today still asks of all readings, reading by reading, the one opened last first; one whose review is open before that. */
export function dueToday(shelf: readonly Shelved[], today: Day): { id: string; items: number }[] {
  let left = roomToday(shelf, today);
  const isOpen = ({ bookmark }: Shelved) => bookmark?.open?.review === true;
  const inOrder = latestFirst(shelf).filter(({ gone }) => !gone);
  return [...inOrder.filter(isOpen), ...inOrder.filter(shelved => !isOpen(shelved))].flatMap(({ id, bookmark }) => {
    const items = Math.min(left, dueOf(bookmark, today));
    left -= items;
    return items > 0 ? [{ id, items }] : [];
  });
}

/** How many items of one reading are due on a day. */
export const dueOf = (bookmark: Pick<Bookmark, 'due'> | null, on: Day): number =>
  (bookmark?.due ?? []).filter(({ day }) => day <= on).reduce((sum, { items }) => sum + items, 0);

/** Reviews that today still has room for, over all readings. */
export const roomToday = (shelf: readonly Shelved[], today: Day): number =>
  Math.max(0, REVIEWS_A_DAY - reviewedElsewhere(shelf, '', today));

/** What is due, today and later. */
import { compare } from '../lib/compare.ts';
import { addDays, type Day, dayOf } from './days.ts';
import type { ItemHead } from './item.ts';
import { laterAttempts, type Progress } from './progress.ts';
import { replayed, type Scheduled, scheduledOf, versionOf } from './schedule.ts';

/** Reviews a day, at most. */
export const REVIEWS_A_DAY = 10;

/** The schedule of every article item with an attempt at its present revision. */
export function schedule(items: readonly ItemHead[], progress: Progress, today: Day): Map<string, Scheduled> {
  const article = items.filter(item => item.scope === 'article');
  const known = new Set(article.map(({ id, revision }) => versionOf(id, revision)));
  const isKnown = ({ item, revision }: { item: string; revision: number }) => known.has(versionOf(item, revision));
  const before = (progress.digest?.replayed ?? []).filter(isKnown);
  const attempts = laterAttempts(progress).filter(isKnown);
  return new Map(replayed(attempts, today, before).map(item => [item.item, scheduledOf(item)]));
}

/** Items due on a day or before, the longest due first; kept ones are not. */
export function dueOn(scheduled: Map<string, Scheduled>, today: Day): string[] {
  return [...scheduled.values()]
    .filter(({ due, kept }) => !kept && due <= today)
    .sort((left, right) => compare(left.due, right.due) || compare(left.item, right.item))
    .map(({ item }) => item);
}

/** Items reviewed on a day, and whether they were right: so much of the day's limit is used up. */
const reviewedOn = (progress: Progress, today: Day): Map<string, boolean> =>
  new Map(
    progress.rounds
      .filter(round => round.kind === 'review')
      .flatMap(round => round.attempts)
      .filter(attempt => dayOf(attempt.at) === today)
      .map(({ item, right }) => [item, right]),
  );

/** What is asked today of all that is due: up to the limit, and one item of an exclusive group a day. */
function askedToday(items: readonly ItemHead[], due: string[], done: Set<string>, limit: number): string[] {
  const groups = new Map(items.map(item => [item.id, item.exclusive]));
  const taken = new Set([...done].map(id => groups.get(id)));
  const free = due.filter(id => {
    const group = groups.get(id);
    if (group === undefined) return true;
    const first = !taken.has(group);
    taken.add(group);
    return first;
  });
  return free.slice(0, Math.max(0, limit - done.size));
}

/** The days from which on items could be asked: of those of a group the first, and not on a day that asked one of it. */
function asksFrom(items: readonly ItemHead[], waiting: Scheduled[], done: Set<string>, today: Day): Day[] {
  const groups = new Map(items.map(item => [item.id, item.exclusive]));
  const asked = new Set([...done].map(id => groups.get(id)));
  const first = new Map<string, Day>();
  return [
    ...waiting.flatMap(({ item, due }) => {
      const group = groups.get(item);
      if (group === undefined) return [due];
      const from = asked.has(group) && due <= today ? addDays(today, 1) : due;
      const before = first.get(group);
      if (before === undefined || from < before) first.set(group, from);
      return [];
    }),
    ...first.values(),
  ];
}

export interface Reviews {
  /** Items that today still asks, the longest due first. */
  today: string[];
  /** The next day after today with something due; null when nothing is scheduled. */
  next: Day | null;
  kept: number;
  /** Items by the day they are asked on, from today on; those overdue count for today, what today has no room for comes tomorrow. */
  load: { day: Day; items: number }[];
  /** Items by the day from which on they could be asked, if a day had no limit; of an exclusive group the first alone. */
  due: { day: Day; items: number }[];
  /** How many were reviewed today, and how many of them were right. */
  done: number;
  right: number;
}

interface Remembered {
  items: readonly ItemHead[];
  today: Day;
  elsewhere: number;
  reviews: Reviews;
}

const remembered = new WeakMap<Progress, Remembered>();

/**
 * What is due, today and later. `elsewhere`: how many were reviewed today in other readings, as the day's limit is one for
 * all. Remembered for a progress and items, as menus ask for it at every press.
 */
export function reviewsOf(items: readonly ItemHead[], progress: Progress, today: Day, elsewhere = 0): Reviews {
  const known = remembered.get(progress);
  if (known?.today === today && known.items === items && known.elsewhere === elsewhere) return known.reviews;
  const reviews = countReviews(items, progress, today, REVIEWS_A_DAY - elsewhere);
  remembered.set(progress, { items, today, elsewhere, reviews });
  return reviews;
}

const byDay = (days: Day[]): { day: Day; items: number }[] => {
  const counts = new Map<Day, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, items]) => ({ day, items })).sort((left, right) => compare(left.day, right.day));
};

/** Where nothing was ever answered. */
const NONE: Reviews = { today: [], next: null, kept: 0, load: [], due: [], done: 0, right: 0 };

function countReviews(items: readonly ItemHead[], progress: Progress, today: Day, limit: number): Reviews {
  if (progress.rounds.length === 0 && progress.digest === null) return NONE;
  const scheduled = schedule(items, progress, today);
  const due = dueOn(scheduled, today);
  const reviewed = reviewedOn(progress, today);
  const done = new Set(reviewed.keys());
  const asked = askedToday(items, due, done, limit);
  // What today leaves over comes tomorrow.
  const over = new Set(due.filter(id => !asked.includes(id)));
  const waiting = [...scheduled.values()].filter(({ kept }) => !kept);
  const load = byDay(
    waiting.map(({ item, due: day }) => (day > today ? day : over.has(item) ? addDays(today, 1) : today)),
  );
  return {
    today: asked,
    next: load.find(({ day }) => day > today)?.day ?? null,
    kept: scheduled.size - waiting.length,
    load,
    due: byDay(asksFrom(items, waiting, done, today)),
    done: done.size,
    right: [...reviewed.values()].filter(Boolean).length,
  };
}

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

/** Items reviewed on a day: so much of the day's limit is used up. */
const reviewedOn = (progress: Progress, today: Day): Set<string> =>
  new Set(
    progress.rounds
      .filter(round => round.kind === 'review')
      .flatMap(round => round.attempts)
      .filter(attempt => dayOf(attempt.at) === today)
      .map(attempt => attempt.item),
  );

/** What is asked today of all that is due: up to the limit, and one item of an exclusive group a day. */
function askedToday(items: readonly ItemHead[], due: string[], done: Set<string>): string[] {
  const groups = new Map(items.map(item => [item.id, item.exclusive]));
  const taken = new Set([...done].map(id => groups.get(id)));
  const free = due.filter(id => {
    const group = groups.get(id);
    if (group === undefined) return true;
    const first = !taken.has(group);
    taken.add(group);
    return first;
  });
  return free.slice(0, Math.max(0, REVIEWS_A_DAY - done.size));
}

export interface Reviews {
  /** Items that today still asks, the longest due first. */
  today: string[];
  /** The next day after today with something due; null when nothing is scheduled. */
  next: Day | null;
  kept: number;
  /** Due items by day, from today on; those overdue count for today. */
  load: { day: Day; items: number }[];
}

const remembered = new WeakMap<Progress, { items: readonly ItemHead[]; today: Day; reviews: Reviews }>();

/** What is due, today and later. Remembered for a progress and items, as menus ask for it at every press. */
export function reviewsOf(items: readonly ItemHead[], progress: Progress, today: Day): Reviews {
  const known = remembered.get(progress);
  if (known?.today === today && known.items === items) return known.reviews;
  const reviews = countReviews(items, progress, today);
  remembered.set(progress, { items, today, reviews });
  return reviews;
}

function countReviews(items: readonly ItemHead[], progress: Progress, today: Day): Reviews {
  const scheduled = schedule(items, progress, today);
  const due = dueOn(scheduled, today);
  const asked = askedToday(items, due, reviewedOn(progress, today));
  const days = new Map<Day, number>();
  // What today leaves over comes tomorrow.
  const over = new Set(due.filter(id => !asked.includes(id)));
  for (const { item, due: day, kept } of scheduled.values()) {
    if (kept) continue;
    const at = day > today ? day : over.has(item) ? addDays(today, 1) : today;
    days.set(at, (days.get(at) ?? 0) + 1);
  }
  const load = [...days]
    .map(([day, count]) => ({ day, items: count }))
    .sort((left, right) => compare(left.day, right.day));
  return {
    today: asked,
    next: load.find(({ day }) => day > today)?.day ?? null,
    kept: [...scheduled.values()].filter(({ kept }) => kept).length,
    load,
  };
}

/**
 * When items come back: FSRS in whole days, replayed from the attempts. Missed is Again, right but guessing Hard, fairly
 * sure Good, certain Easy; of several attempts at an item on one day the first is graded.
 */
import { type Card, createEmptyCard, fsrs, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import { lazily } from '../lib/lazily.ts';
import { addDays, type Day, dayOf } from './days.ts';
import type { Item } from './item.ts';
import { type Attempt, laterAttempts, type Progress } from './progress.ts';

/** Reviews a day, at most. */
export const REVIEWS_A_DAY = 10;
/** An item whose next interval would be longer is kept, and asked no more; in days. */
export const KEPT_AFTER = 30;
const RECALL = 0.9;

const scheduler = lazily(() =>
  fsrs(generatorParameters({ request_retention: RECALL, enable_fuzz: false, enable_short_term: false })),
);

/** An item with its attempts replayed up to a day; `card` as ts-fsrs has it. */
export interface Replayed {
  item: string;
  revision: number;
  /** Of the last graded attempt. */
  day: Day;
  card: Card;
}

export interface Scheduled {
  item: string;
  due: Day;
  /** Days from the last graded attempt to the due day. */
  interval: number;
  kept: boolean;
  card: Card;
}

export function gradeOf({ right, sureness }: Pick<Attempt, 'right' | 'sureness'>): Grade {
  if (!right) return Rating.Again;
  if (sureness === 'certain') return Rating.Easy;
  return sureness === 'fairly sure' ? Rating.Good : Rating.Hard;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Noon, so that whole days lie between two days whatever the time of day was. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00.000Z`);

/**
 * The schedule of every article item with an attempt at its present revision. Attempts of a day that has not come, made
 * while a clock was wrong, count for today.
 */
export function schedule(items: readonly Item[], progress: Progress, today: Day): Map<string, Scheduled> {
  const known = new Set(
    items.filter(item => item.scope === 'article').map(({ id, revision }) => versionOf(id, revision)),
  );
  const list = laterAttempts(progress).filter(attempt => known.has(versionOf(attempt.item, attempt.revision)));
  const before = (progress.earlier?.replayed ?? []).filter(one => known.has(versionOf(one.item, one.revision)));
  return new Map(replayed(list, today, before).map(one => [one.item, scheduledOf(one)]));
}

const versionOf = (item: string, revision: number): string => `${item} ${revision}`;

function scheduledOf({ item, day, card }: Replayed): Scheduled {
  const interval = card.scheduled_days;
  return { item, due: addDays(day, interval), interval, kept: interval > KEPT_AFTER, card };
}

/** Attempts replayed by item and revision, on top of what was replayed before. */
export function replayed(list: readonly Attempt[], today: Day, before: readonly Replayed[] = []): Replayed[] {
  const known = new Map(before.map(one => [versionOf(one.item, one.revision), one]));
  const byItem = new Map<string, Attempt[]>();
  for (const attempt of list) {
    const name = versionOf(attempt.item, attempt.revision);
    const attempts = byItem.get(name);
    if (attempts) attempts.push(attempt);
    else byItem.set(name, [attempt]);
  }
  for (const [name, attempts] of byItem) known.set(name, replay(attempts, today, known.get(name)));
  return [...known.values()];
}

function replay(list: Attempt[], today: Day, before: Replayed | undefined): Replayed {
  const inOrder = list
    .map(attempt => ({ attempt, day: dayOf(attempt.at) < today ? dayOf(attempt.at) : today }))
    // By the day first: far from our time the texts of two instants do not sort as the instants do.
    .sort((one, other) => compare(one.day, other.day) || Date.parse(one.attempt.at) - Date.parse(other.attempt.at));
  const [first] = list as [Attempt, ...Attempt[]];
  let card: Card = before?.card ?? createEmptyCard(noon(inOrder[0]?.day ?? today));
  let last = before?.day ?? '';
  for (const { attempt, day } of inOrder) {
    if (day === last) continue;
    last = day;
    card = scheduler().next(card, noon(day), gradeOf(attempt)).card;
  }
  return { item: first.item, revision: first.revision, day: last, card };
}

/** Probability from 0 to 1 that an item is recalled on a day, as FSRS predicts it. */
export const recallOn = ({ card }: Scheduled, day: Day): number =>
  scheduler().get_retrievability(card, noon(day), false);

/** Items due on a day or before, the longest due first; kept ones are not. */
export function dueOn(scheduled: Map<string, Scheduled>, today: Day): string[] {
  return [...scheduled.values()]
    .filter(({ due, kept }) => !kept && due <= today)
    .sort((one, other) => compare(one.due, other.due) || compare(one.item, other.item))
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
function askedToday(items: readonly Item[], due: string[], done: Set<string>): string[] {
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

const remembered = new WeakMap<Progress, { today: Day; reviews: Reviews }>();

/** What is due, today and later. Remembered for a progress, as menus ask for it at every press. */
export function reviewsOf(items: readonly Item[], progress: Progress, today: Day): Reviews {
  const known = remembered.get(progress);
  if (known?.today === today) return known.reviews;
  const reviews = countReviews(items, progress, today);
  remembered.set(progress, { today, reviews });
  return reviews;
}

function countReviews(items: readonly Item[], progress: Progress, today: Day): Reviews {
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
    .sort((one, other) => compare(one.day, other.day));
  return {
    today: asked,
    next: load.find(({ day }) => day > today)?.day ?? null,
    kept: [...scheduled.values()].filter(one => one.kept).length,
    load,
  };
}

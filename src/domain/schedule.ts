/**
 * When items come back: FSRS in whole days, replayed from the attempts. Missed is Again, right but guessing Hard, fairly
 * sure Good, certain Easy; of several attempts at an item on one day the first is graded.
 */
import { type Card, createEmptyCard, fsrs, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import { compare } from '../lib/compare.ts';
import { lazily } from '../lib/lazily.ts';
import { addDays, type Day, dayOf } from './days.ts';
import type { Attempt } from './record.ts';
import type { Sureness } from './vocabulary.ts';

/** An item that a review puts off for longer is kept, and asked no more; in days. Practising before it is due does not count. */
export const KEPT_AFTER = 30;
const RECALL = 0.9;

const scheduler = lazily(() =>
  fsrs(generatorParameters({ request_retention: RECALL, enable_fuzz: false, enable_short_term: false })),
);

/** Loads what schedules, so that it need not be there any more when something is scheduled. */
export const loadScheduler = (): void => void scheduler();

/** An item with its attempts replayed up to a day; `card` as ts-fsrs has it. */
export interface Replayed {
  item: string;
  revision: number;
  /** Of the last graded attempt. */
  day: Day;
  card: Card;
  /** The last review that was due, or one before it, put the item off for longer than KEPT_AFTER. */
  done: boolean;
}

export interface Scheduled {
  item: string;
  due: Day;
  /** Days from the last graded attempt to the due day. */
  interval: number;
  kept: boolean;
  card: Card;
}

const WHEN_RIGHT: Record<Sureness, Grade> = {
  guessing: Rating.Hard,
  'fairly sure': Rating.Good,
  certain: Rating.Easy,
};

/** The FSRS grade of an attempt. */
const gradeOf = ({ right, sureness }: Pick<Attempt, 'right' | 'sureness'>): Grade =>
  right ? WHEN_RIGHT[sureness ?? 'guessing'] : Rating.Again;

/** Noon, so that whole days lie between two days whatever the time of day was. */
const noon = (day: Day): Date => new Date(`${day}T12:00:00.000Z`);

export const versionOf = (item: string, revision: number): string => `${item} ${revision}`;

export function scheduledOf({ item, day, card, done }: Replayed): Scheduled {
  const interval = card.scheduled_days;
  return { item, due: addDays(day, interval), interval, kept: done, card };
}

/**
 * Attempts replayed by item and revision, on top of what was replayed before. Attempts of a day after today, made while a
 * clock was ahead, count on the day of the next attempt that is not, or today.
 */
export function replayed(attempts: readonly Attempt[], today: Day, before: readonly Replayed[] = []): Replayed[] {
  const known = new Map(before.map(item => [versionOf(item.item, item.revision), item]));
  const byVersion = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const version = versionOf(attempt.item, attempt.revision);
    const same = byVersion.get(version);
    if (same) same.push(attempt);
    else byVersion.set(version, [attempt]);
  }
  for (const [version, same] of byVersion) known.set(version, replay(same, today, known.get(version)));
  return [...known.values()];
}

function replay(attempts: Attempt[], today: Day, before: Replayed | undefined): Replayed {
  const inOrder = attempts
    .map((attempt, index) => ({ attempt, day: dayAmong(attempts, index, today) }))
    // By the day first: far from our time the texts of two instants do not sort as the instants do.
    .sort((left, right) => compare(left.day, right.day) || Date.parse(left.attempt.at) - Date.parse(right.attempt.at));
  const [first] = attempts as [Attempt, ...Attempt[]];
  let card: Card = before?.card ?? createEmptyCard(noon(inOrder[0]?.day ?? today));
  let last = before?.day ?? '';
  let done = before?.done ?? false;
  for (const { attempt, day } of inOrder) {
    if (day === last) continue;
    const isDue = last !== '' && day >= addDays(last, card.scheduled_days);
    last = day;
    card = scheduler().next(card, noon(day), gradeOf(attempt)).card;
    done = card.scheduled_days > KEPT_AFTER && (isDue || done);
  }
  return { item: first.item, revision: first.revision, day: last, card, done };
}

/** The day an attempt counts on. */
function dayAmong(attempts: readonly Attempt[], index: number, today: Day): Day {
  const day = dayOf(attempts[index]?.at ?? '');
  if (day <= today) return day;
  const next = attempts.slice(index).find(({ at }) => dayOf(at) <= today);
  return next ? dayOf(next.at) : today;
}

/** Counts: answers by item and sureness, finished rounds in a few figures. */
import type { Attempt } from './record.ts';
import type { Sureness } from './vocabulary.ts';

/** How often an item was answered with a sureness, and how often right. */
export interface Tally {
  item: string;
  /** null for "I don't know". */
  sureness: Sureness | null;
  attempts: number;
  right: number;
}

/** Attempts, counted by item and sureness. */
export function tallied(attempts: readonly Attempt[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { item, sureness, right } of attempts) {
    const name = `${item} ${sureness}`;
    const tally = tallies.get(name) ?? { item, sureness, attempts: 0, right: 0 };
    tallies.set(name, { ...tally, attempts: tally.attempts + 1, right: tally.right + (right ? 1 : 0) });
  }
  return [...tallies.values()];
}

/** Several counts as one. */
export const total = (tallies: readonly Pick<Tally, 'attempts' | 'right'>[]): { attempts: number; right: number } => ({
  attempts: tallies.reduce((sum, tally) => sum + tally.attempts, 0),
  right: tallies.reduce((sum, tally) => sum + tally.right, 0),
});

export interface Score {
  right: number;
  of: number;
}

/** Finished rounds about the article; no reviews. */
export interface Finishes {
  count: number;
  first: Score | null;
  last: Score | null;
  /** By share of right answers; the later of two alike. */
  best: Score | null;
  /** By number of questions: the last round's right answers, and the most. */
  sizes: { of: number; last: number; best: number }[];
}

export const NO_FINISHES: Finishes = { count: 0, first: null, last: null, best: null, sizes: [] };

/** One finished round more. */
export function addFinish(finishes: Finishes, score: Score): Finishes {
  const { count, first, best, sizes } = finishes;
  const same = sizes.find(size => size.of === score.of);
  return {
    count: count + 1,
    first: first ?? score,
    last: score,
    best: best && best.right * score.of > score.right * best.of ? best : score,
    sizes: [
      ...sizes.filter(size => size !== same),
      { of: score.of, last: score.right, best: Math.max(score.right, same?.best ?? 0) },
    ],
  };
}

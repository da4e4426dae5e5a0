/** Finished rounds in a few figures. Context rounds never count towards the reading's score. */
import { type Progress, type Round, rightIn } from './progress.ts';

export interface Score {
  right: number;
  of: number;
}

export interface Finishes {
  count: number;
  first: Score | null;
  last: Score | null;
  /** By share of right answers; the later one of two alike. */
  best: Score | null;
  /** By number of questions: the last one's right answers, and the most. */
  sizes: { of: number; last: number; best: number }[];
}

export const NO_FINISHES: Finishes = { count: 0, first: null, last: null, best: null, sizes: [] };

export const scoreOf = (round: Round): Score => ({ right: rightIn(round), of: round.items.length });

export const isFinish = (round: Round): boolean => round.finished && round.kind !== 'context';

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

/** Of a whole progress, one round left out if named. */
export const finishes = (progress: Progress, but = ''): Finishes =>
  progress.rounds
    .filter(round => isFinish(round) && round.id !== but)
    .map(scoreOf)
    .reduce(addFinish, progress.earlier?.finishes ?? NO_FINISHES);

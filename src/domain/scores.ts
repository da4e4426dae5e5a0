/** What a progress comes to. Rounds and items on what happened next never count towards the reading's score. */
import type { ItemHead } from './item.ts';
import { laterAttempts, type Progress, type Round, rightIn } from './progress.ts';
import { addFinish, type Finishes, NO_FINISHES, type Score, type Tally, tallied } from './tally.ts';

export const scoreOf = (round: Round): Score => ({ right: rightIn(round), of: round.items.length });

export const isFinish = (round: Round): boolean => round.finished && round.kind !== 'context';

/** The finished rounds, one of them left out if named. */
export const finishes = ({ rounds, digest }: Progress, but = ''): Finishes =>
  rounds
    .filter(round => isFinish(round) && round.id !== but)
    .map(scoreOf)
    .reduce(addFinish, digest?.finishes ?? NO_FINISHES);

/** All attempts, counted. */
export const tallies = (progress: Progress): Tally[] => [
  ...(progress.digest?.tallies ?? []),
  ...tallied(laterAttempts(progress)),
];

/** Of items of the article. */
export function articleTallies(items: readonly ItemHead[], progress: Progress): Tally[] {
  const article = new Set(items.filter(item => item.scope === 'article').map(item => item.id));
  return tallies(progress).filter(tally => article.has(tally.item));
}

/** What a progress comes to. Rounds and items on what happened next never count towards the reading's score. */
import type { ItemHead } from './item.ts';
import { attemptAt, laterAttempts, type Progress, type Round, rightIn } from './progress.ts';
import { articleSections, type Reading } from './reading.ts';
import { addFinish, type Finishes, NO_FINISHES, type Score, type Tally, tallied } from './tally.ts';

/** Of a finished round only what was answered counts: other questions had left the bank. */
export const scoreOf = (round: Round): Score => ({
  right: rightIn(round),
  of: round.finished ? round.items.filter(id => attemptAt(round, id)).length : round.items.length,
});

/** Rounds are compared with rounds: a review asks as many as are due, and those that were missed. */
export const isFinish = ({ finished, kind }: Round): boolean => finished && kind === 'quiz';

/** It stands among the scores: something was answered, and not for practice. */
export const isScored = ({ attempts, kind }: Round): boolean => attempts.length > 0 && kind !== 'practice';

/** The finished rounds, reviews not among them; one of them left out if named. */
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

/** What an answer is counted with. */
interface Counted {
  reading: Reading;
  items: readonly ItemHead[];
  progress: Progress;
}

/** The sections of the article by the items about them, those that are no longer asked among them. */
export function articleItems({ reading, items }: Pick<Counted, 'reading' | 'items'>): Map<string, string> {
  const article = new Set(articleSections(reading).map(({ id }) => id));
  return new Map(
    [...reading.retired, ...items].flatMap(({ id, section }) => (article.has(section) ? [[id, section]] : [])),
  );
}

/** Of items of the article. */
export function articleTallies(counted: Counted): Tally[] {
  const article = articleItems(counted);
  return tallies(counted.progress).filter(tally => article.has(tally.item));
}

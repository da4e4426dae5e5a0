/** Papers: rounds that a seed has drawn over the whole article, the same for everyone. */
import type { Progress, Round } from './progress.ts';
import type { JournalRecord } from './record.ts';

/** The records of every round of the paper with this seed. */
export function recordsOfPaper(records: readonly JournalRecord[], seed: number): JournalRecord[] {
  const rounds = new Set(
    records.flatMap(record => (record.kind === 'roundBegun' && record.paper && record.seed === seed ? record.id : [])),
  );
  return records.filter(record =>
    record.kind === 'roundBegun'
      ? rounds.has(record.id)
      : (record.kind === 'answered' || record.kind === 'roundEnded') && rounds.has(record.round),
  );
}

/** A progress with no other rounds than those of the paper with this seed. */
export const onlyPaper = (progress: Progress, seed: number): Progress => ({
  ...progress,
  rounds: progress.rounds.filter(round => round.paper !== null && round.seed === seed),
});

/** The seeds of the papers that were begun, each once, in order. */
export const paperSeeds = ({ rounds }: Pick<Progress, 'rounds'>): number[] =>
  [...new Set(rounds.flatMap(({ paper, seed }) => (paper !== null && seed !== null ? seed : [])))].toSorted(
    (left, right) => left - right,
  );

/** The paper that the first answer of a round will close: until then whoever mistyped a seed can go back to it. */
export const waitingPaper = ({ rounds }: Pick<Progress, 'rounds'>, round: Round): Round | undefined =>
  round.attempts.length > 0 ? undefined : rounds.slice(0, rounds.indexOf(round)).findLast(isLeftPaper);

/** A paper that is open and has answers. */
export const isLeftPaper = ({ paper, endedAt, attempts }: Round): boolean =>
  paper !== null && endedAt === null && attempts.length > 0;

/** The rounds in which the reader did this paper before, as far as they went; none of a round that is no paper. */
export function timesBefore({ rounds }: Pick<Progress, 'rounds'>, round: Round): Round[] {
  if (round.paper === null) return [];
  const isSame = ({ paper, seed, items }: Round) =>
    paper === round.paper && seed === round.seed && items.join() === round.items.join();
  const before = rounds.slice(
    0,
    rounds.findIndex(({ id }) => id === round.id),
  );
  return before.filter(earlier => earlier.attempts.length > 0 && isSame(earlier));
}

/** Which time it is that the reader does this paper, from 1; null for a round that is no paper. */
export const timeOf = (progress: Pick<Progress, 'rounds'>, round: Round): number | null =>
  round.paper === null ? null : 1 + timesBefore(progress, round).length;

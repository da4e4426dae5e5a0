/** Hostile histories: what they add up to takes as long as they are, not the square of it. */
import { expect, it } from 'vitest';
import { fold, missedIn, rightIn } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { countedRecords } from '../../src/domain/resets.ts';
import { computed } from '../support/cost.ts';

const MANY = 40_000;
const head = (seq: number) => ({
  v: 1 as const,
  id: `r${seq}`,
  sitting: 's',
  seq,
  at: '2026-01-01T10:00:00.000Z',
});
const answer = (seq: number, round: string): JournalRecord => ({
  ...head(seq),
  ...{ kind: 'answered', round, item: `i${seq}`, revision: 1, response: [], sureness: null, right: false },
});
const times = (make: (seq: number) => JournalRecord): JournalRecord[] =>
  Array.from({ length: MANY }, (_, index) => make(index + 1));

const inTime = (work: () => void): void => {
  const start = computed();
  work();
  expect(computed() - start).toBeLessThan(3000);
};

it('as many resets as answers', () => {
  const resets = times(seq => ({ ...head(seq + MANY), kind: 'reset', scope: 'all', hides: { s: seq - 10 } }));
  inTime(() => expect(countedRecords([...times(seq => answer(seq, 'round')), ...resets])).toHaveLength(10));
});

it('one round of all answers', () => {
  const items = Array.from({ length: MANY }, (_, index) => `i${index}`);
  const begun: JournalRecord = { ...head(1), kind: 'roundBegun', round: 'quiz', seed: 1, reading: 1, items };
  inTime(() => {
    const [round] = fold([begun, ...times(seq => answer(seq + 1, begun.id))]).rounds;
    expect(round && [round.attempts.length, rightIn(round), missedIn(round).length]).toEqual([MANY, 0, MANY - 2]);
  });
});

it('answers of one round that never began', () => {
  inTime(() => {
    const [round] = fold(times(seq => answer(seq, 'gone'))).rounds;
    expect(round?.items.length).toBe(MANY);
  });
});

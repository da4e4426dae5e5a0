/**
 * A long history in little: what everything before a day adds up to, so that a start need not read it all. Of the rounds
 * the latest and the open ones stay whole.
 */
import { type Day, dayOf } from './days.ts';
import {
  type Attempt,
  attempts,
  fold,
  lastAttempts,
  type Progress,
  type Round,
  type Tally,
  tallied,
} from './progress.ts';
import type { JournalRecord } from './record.ts';
import { type Replayed, replayed } from './schedule.ts';
import { addFinish, type Finishes, isFinish, NO_FINISHES, scoreOf } from './tally.ts';

export interface Earlier {
  /** Attempts of the days before are counted here, whichever round they belong to. */
  until: Day;
  /** The rounds that are not kept whole: how many, how many with an attempt, what of them was ever finished. */
  rounds: { count: number; scored: number; finished: boolean; context: boolean };
  /** Of those rounds. */
  finishes: Finishes;
  tallies: Tally[];
  /** The last attempt at each item. */
  last: Attempt[];
  replayed: Replayed[];
  lastRecord: JournalRecord | null;
}

/** So many of the latest rounds with an attempt stay whole: as many as `scores` lists. */
export const LISTED = 30;

/** Records of days before `until` as a progress with an `earlier`; null when one of them is of that day or later. */
export function condensed(records: readonly JournalRecord[], until: Day): Progress | null {
  if (records.some(record => dayOf(record.at) >= until)) return null;
  const whole = fold(records);
  const listed = new Set(whole.rounds.filter(round => round.attempts.length > 0).slice(-LISTED));
  const isKept = (round: Round) => round.endedAt === null || listed.has(round);
  const dropped = whole.rounds.filter(round => !isKept(round));
  return {
    ...whole,
    rounds: whole.rounds.filter(isKept),
    earlier: {
      until,
      rounds: {
        count: dropped.length,
        scored: dropped.filter(round => round.attempts.length > 0).length,
        finished: dropped.some(round => round.finished),
        context: dropped.some(round => round.finished && round.kind === 'context'),
      },
      finishes: dropped.filter(isFinish).map(scoreOf).reduce(addFinish, NO_FINISHES),
      tallies: tallied(attempts(whole)),
      last: [...lastAttempts(whole).values()],
      replayed: replayed(attempts(whole), until),
      lastRecord: records.at(-1) ?? null,
    },
  };
}

/** Later records on top of it; null when one of them reaches back, so that all have to be read. */
export function continued(before: Progress, records: readonly JournalRecord[]): Progress | null {
  const until = before.earlier?.until ?? '';
  const rounds = new Set(before.rounds.map(round => round.id));
  for (const record of records) if (record.kind === 'roundBegun') rounds.add(record.id);
  const reachesBack = (record: JournalRecord) =>
    dayOf(record.at) < until ||
    record.kind === 'reset' ||
    record.kind === 'restored' ||
    ('round' in record && record.kind !== 'roundBegun' && !rounds.has(record.round));
  return records.some(reachesBack) ? null : fold(records, before);
}

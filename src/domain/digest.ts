/**
 * Makes the digest of a long history, so that a start need not read it all. Of the rounds the latest and the open ones stay
 * whole.
 */
import { type Day, dayOf } from './days.ts';
import { countedAttempts, fold, lastAttempts, type Progress, type Round } from './progress.ts';
import type { JournalRecord } from './record.ts';
import { replayed } from './schedule.ts';
import { isFinish, isScored, scoreOf } from './scores.ts';
import { addFinish, NO_FINISHES, tallied } from './tally.ts';

/** So many of the latest rounds with an attempt stay whole: as many as `scores` lists. */
export const LISTED = 30;

/** Records of days before `until` as a progress with a digest; null when a record is of that day or later. */
export function digested(records: readonly JournalRecord[], until: Day): Progress | null {
  if (records.some(record => dayOf(record.at) >= until)) return null;
  const all = fold(records);
  const listed = new Set(all.rounds.filter(isScored).slice(-LISTED));
  // The last that was finished, scored or not, decides whether what was missed is still to be practised.
  const latest = all.rounds.findLast(round => round.finished);
  const isKept = (round: Round) => round.endedAt === null || round === latest || listed.has(round);
  const dropped = all.rounds.filter(round => !isKept(round));
  return {
    ...all,
    rounds: all.rounds.filter(isKept),
    digest: {
      until,
      rounds: {
        count: dropped.length,
        scored: dropped.filter(isScored).length,
        reviews: dropped.filter(round => isScored(round) && round.kind === 'review').length,
        finished: dropped.some(round => round.finished && round.kind !== 'practice'),
        context: dropped.some(round => round.finished && round.kind === 'context'),
      },
      finishes: dropped.filter(isFinish).map(scoreOf).reduce(addFinish, NO_FINISHES),
      tallies: tallied(countedAttempts(all)),
      last: [...lastAttempts(all).values()],
      replayed: replayed(countedAttempts(all), until),
      lastRecord: records.at(-1) ?? null,
    },
  };
}

/** Later records on top of a digest; null when a record reaches back behind it, so that all have to be read. */
export function addLater(before: Progress, records: readonly JournalRecord[]): Progress | null {
  const until = before.digest?.until ?? '';
  const rounds = new Set(before.rounds.map(round => round.id));
  for (const record of records) if (record.kind === 'roundBegun') rounds.add(record.id);
  const reachesBack = (record: JournalRecord) =>
    dayOf(record.at) < until ||
    record.kind === 'reset' ||
    record.kind === 'restored' ||
    ('round' in record && record.kind !== 'roundBegun' && !rounds.has(record.round));
  return records.some(reachesBack) ? null : fold(records, before);
}

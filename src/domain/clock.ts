/**
 * Records in the order they were made, whatever the clock said. Those of a clock that was ahead count on the day of the
 * record that was made next, and stay there: within a sitting the numbers tell which that is, and the first record of a
 * sitting names the sittings that were there before it and are dated after it.
 */
import { compare } from '../lib/compare.ts';
import { addDays, type Day, dayOf } from './days.ts';
import type { JournalRecord } from './record.ts';

/** There was no readback before; a clock that says so knows nothing about other clocks. */
const FIRST_DAY: Day = '2024-01-01';

/** The first instant of a day, in milliseconds. */
const morning = (day: Day): number => Date.parse(`${day}T04:00:00`);

/** The sitting a record was first made in, also where it came from an export. */
const madeIn = ({ id }: JournalRecord): string => id.replace(/-\d+$/, '');

/** Sittings with a record of a day that has not come, which no record names yet. */
export function sittingsAhead(records: readonly JournalRecord[], today: Day): string[] {
  if (records.length === 0 || today < FIRST_DAY) return [];
  const tomorrow = morning(addDays(today, 1));
  const ahead = new Set(records.filter(({ at }) => Date.parse(at) >= tomorrow).map(record => record.sitting));
  for (const record of records) for (const sitting of record.ahead ?? []) ahead.delete(sitting);
  return [...ahead];
}

type Times = Map<JournalRecord, string>;

/** The instants at which records count that do not count as they are dated. */
export function correctedTimes(records: readonly JournalRecord[], today: Day): Times {
  const times: Times = new Map();
  if (records.length === 0 || !isAnyOdd(records, today)) return times;
  const named = new Map<string, string>();
  const bySitting = new Map<string, JournalRecord[]>();
  for (const record of records) {
    const others = bySitting.get(record.sitting);
    if (others) others.push(record);
    else bySitting.set(record.sitting, [record]);
    for (const sitting of record.ahead ?? []) {
      const known = named.get(sitting);
      if (known === undefined || Date.parse(record.at) < Date.parse(known)) named.set(sitting, record.at);
    }
  }
  for (const sitting of bySitting.values()) {
    let next: string | undefined;
    for (const record of sitting.toSorted((left, right) => right.seq - left.seq)) {
      const known = [next, named.get(record.sitting), named.get(madeIn(record))].reduce(notAfter, record.at) as string;
      const at = dayOf(known) > today ? new Date(morning(today)).toISOString() : known;
      if (at !== record.at) times.set(record, at);
      if (dayOf(at) >= FIRST_DAY) next = at;
    }
  }
  return times;
}

/** Quick, as it is asked at every start: a day that has not come, a sitting that is named, or a clock set back in a sitting. */
function isAnyOdd(records: readonly JournalRecord[], today: Day): boolean {
  const tomorrow = morning(addDays(today, 1));
  const last = new Map<string, number>();
  return records.some(({ at, ahead, sitting }) => {
    const time = Date.parse(at);
    const before = last.get(sitting) ?? Number.NEGATIVE_INFINITY;
    last.set(sitting, time);
    return ahead !== undefined || time >= tomorrow || time < before;
  });
}

/** An instant, or the moment before another that is of an earlier day. */
function notAfter(at: string | undefined, other: string | undefined): string | undefined {
  if (at === undefined || other === undefined || dayOf(other) >= dayOf(at)) return at;
  const before = new Date(Date.parse(other) - 1).toISOString();
  return dayOf(before) === dayOf(other) ? before : other;
}

/** Records that are in order, as they count: those of a clock that was ahead with the instant they count at. */
export function corrected(records: readonly JournalRecord[], today: Day): JournalRecord[] {
  const times = correctedTimes(records, today);
  if (times.size === 0) return [...records];
  return inOrder(records, times).map(record => {
    const at = times.get(record);
    return at === undefined ? record : { ...record, at };
  });
}

/**
 * Each once, sorted by time, sitting and sequence. Within a sitting a clock that was set back counts as standing still, so that
 * its records stay in the order they were made; `at` itself is left as it was written.
 */
export function inOrder(records: readonly JournalRecord[], times: Times = new Map()): JournalRecord[] {
  const distinct = new Map(records.map(record => [`${record.sitting} ${record.seq} ${record.id}`, record]));
  const bySitting = [...distinct.values()]
    .map(record => ({ record, time: Date.parse(times.get(record) ?? record.at) || 0 }))
    .sort(
      ({ record: left }, { record: right }) =>
        compare(left.sitting, right.sitting) || left.seq - right.seq || compare(left.id, right.id),
    );
  let before = bySitting[0];
  for (const entry of bySitting) {
    if (before?.record.sitting === entry.record.sitting) entry.time = Math.max(entry.time, before.time);
    before = entry;
  }
  // A stable sort keeps the order by sitting and sequence among equal times.
  return bySitting.sort((left, right) => left.time - right.time).map(entry => entry.record);
}

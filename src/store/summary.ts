/**
 * What long-past sittings add up to, `summary.json` beside the journals, so that a start need not read them. Made from the
 * journals and never more than they are: it can be deleted at any time, and counts for nothing once a journal that it was
 * made from is gone.
 */

import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corrected, correctedTimes, inOrder } from '../domain/clock.ts';
import { addDays, type Day, dayOf } from '../domain/days.ts';
import { addLater, digested } from '../domain/digest.ts';
import type { Progress } from '../domain/progress.ts';
import type { JournalRecord } from '../domain/record.ts';
import { crc32 } from './crc32.ts';
import { isAbsent, JOURNAL_BYTES, readText } from './files.ts';
import { type History, journalNames, readHistory, readJournal } from './history.ts';
import { parseJson } from './json.ts';

/** Raised when anything that a summary holds is made in another way; `test/store/summary.test.ts` notices. */
const FORMAT = 5;
const NAME = 'summary.json';
/** In bytes; a larger one is neither read nor written. */
const LARGEST = 16 * 1024 * 1024;
/** Less than this is read as fast as a summary of it. */
const WORTH = { files: 200, bytes: 500_000 };
/** So many sittings of past days may gather before it is made anew. */
const GATHERED = 50;

interface Summary {
  progress: Progress;
  /** The journals it was made from. */
  names: Set<string>;
  /** Their bytes, and when one of them was last written, in milliseconds. */
  bytes: number;
  newest: number;
}

/** The first line of the file, as JSON with its CRC-32 (8 hex digits) before it. The second has the names of the journals. */
type Body = Omit<Summary, 'names'> & { format: number; offsets: number[] };

export interface Saved {
  history: History;
  /** What the history adds up to on top of a summary, which its records do not hold; absent where they are all. */
  progress?: Progress;
}

/** What was recorded: the latest on top of a summary, else all of it. Never throws. */
export function readSaved(folder: string, today: Day): Saved {
  const summary = readSummary(folder, today);
  if (summary) {
    const history = readHistory(folder, summary.names);
    const progress =
      history.left === summary.names.size ? addLater(summary.progress, corrected(history.records, today)) : null;
    if (progress) return { history, progress };
  }
  return { history: readHistory(folder) };
}

/** The summary, if there is one that is whole and made for the same days. Never throws. */
function readSummary(folder: string, today: Day): Summary | null {
  const file = join(folder, NAME);
  if (isAbsent(file)) return null;
  try {
    const [head = '', names = ''] = readText(file, LARGEST).split('\n');
    if (head.slice(0, 8) !== crc32(head.slice(8))) return null;
    const { format, offsets, bytes, newest, progress } = parseJson(head.slice(8)) as Body;
    const until = progress.digest?.until;
    if (format !== FORMAT || until === undefined || until > today) return null;
    if (offsets.join() !== offsetsIn(until).join()) return null;
    for (const { card } of progress.digest?.replayed ?? []) {
      card.due = new Date(card.due);
      if (card.last_review) card.last_review = new Date(card.last_review);
    }
    return { progress, names: new Set(names.split('/')), bytes, newest };
  } catch {
    return null;
  }
}

/** The clock's distance from UTC through a year, in minutes: days begin elsewhere in another zone. */
const offsetsIn = (day: Day): number[] =>
  Array.from({ length: 24 }, (_, index) =>
    new Date(Date.UTC(Number(day.slice(0, 4)), index >> 1, index % 2 === 0 ? 1 : 15)).getTimezoneOffset(),
  );

export function dropSummary(folder: string): void {
  rmSync(join(folder, NAME), { force: true });
}

/**
 * Makes the summary where it pays, and anew when many sittings are not in it or a journal that is in it has changed. Never
 * throws: without a summary the journals are read.
 */
export function keepSummary(folder: string, today: Day, worth = WORTH): void {
  try {
    const { names } = journalNames(folder);
    const all = measured(folder, names);
    if (names.length < worth.files && all.bytes < worth.bytes) return;
    // A sitting of yesterday may still go on.
    const until = addDays(today, -1);
    const kept = readSummary(folder, today);
    if (kept && upToDate(folder, kept, names, until)) return;
    dropSummary(folder);
    const made = summarised(folder, names, until);
    if (made) write(folder, made);
  } catch {
    // The next start reads the journals.
  }
}

function measured(folder: string, names: Iterable<string>): { bytes: number; newest: number } {
  let [bytes, newest] = [0, 0];
  for (const name of names) {
    const { size, mtimeMs } = statSync(join(folder, 'journal', name));
    bytes += size;
    newest = Math.max(newest, mtimeMs);
  }
  return { bytes, newest };
}

/** Every journal that it was made from is as it was, and few sittings of past days are not in it. */
function upToDate(folder: string, { names, bytes, newest }: Summary, there: string[], until: Day): boolean {
  const past = until.replaceAll('-', '');
  const gathered = there.filter(name => !names.has(name) && name.slice(0, past.length) < past);
  const now = measured(folder, names);
  return gathered.length < GATHERED && now.bytes === bytes && now.newest === newest;
}

/** Of the journals whose records are all of days before `until`; null where one cannot be read, or a later record is in the way. */
function summarised(folder: string, names: string[], until: Day): Summary | null {
  const past: JournalRecord[] = [];
  const covered = new Set<string>();
  let [bytes, newest] = [0, 0];
  const read: { name: string; before: ReturnType<typeof measured>; records: JournalRecord[] }[] = [];
  for (const name of names) {
    // Before it is read: what is written meanwhile is then seen as a change.
    const before = measured(folder, [name]);
    const { records, damaged, newer, reason } = readJournal(join(folder, 'journal', name), JOURNAL_BYTES);
    if (damaged + newer > 0 || reason !== null) return null;
    read.push({ name, before, records });
  }
  // Those of a clock that was ahead lie where they count.
  const times = correctedTimes(
    read.flatMap(({ records }) => records),
    until,
  );
  for (const { name, before, records } of read) {
    const days = records.map(record => dayOf(times.get(record) ?? record.at));
    if (records.length === 0 || days.every(day => day >= until)) continue;
    // A sitting over that day; some day it lies behind.
    if (days.some(day => day >= until)) return null;
    past.push(...records);
    covered.add(name);
    bytes += before.bytes;
    newest = Math.max(newest, before.newest);
  }
  const progress = digested(corrected(inOrder(past), until), until);
  return progress && { progress, names: covered, bytes, newest };
}

/** Whole or not at all, and for the owner alone. */
function write(folder: string, { progress, names, bytes, newest }: Summary): void {
  const until = progress.digest?.until ?? '';
  const body = JSON.stringify({ format: FORMAT, offsets: offsetsIn(until), bytes, newest, progress } satisfies Body);
  const file = join(folder, NAME);
  const open = `${file}.new`;
  const text = Buffer.from(`${crc32(body)}${body}\n${[...names].join('/')}\n`);
  if (text.length > LARGEST) return;
  writeFileSync(open, text, { mode: 0o600 });
  renameSync(open, file);
}

/** Everything that was saved about a reading. Reads only: no file is renamed, rewritten or deleted. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '../domain/clock.ts';
import type { JournalRecord } from '../domain/record.ts';
import { causeOf, codeOf, failure } from './cause.ts';
import { parseLine } from './codec.ts';
import { ALL_BYTES, isAbsent, JOURNAL_BYTES, readLines } from './files.ts';

export { inOrder };

/** How every line begins that makeLine wrote. */
const START = '{"v":';

/** Paths are absolute if the folder is; they may hold anything a file name can, so `sanitize` them. */
export interface History {
  /**
   * As they were written, sorted by time, sitting, sequence; none twice. What came from an export keeps its id and has another
   * sitting, so who counts ids counts each once.
   */
  records: JournalRecord[];
  /** Files with lines that are left out. */
  faults: { file: string; damaged: number; newer: number }[];
  /** Whole lines found, those left out included. */
  lines: number;
  /** Files, or the journal folder, that could not be read (to their end), and why, as a part of a sentence. */
  unreadable: { file: string; reason: string }[];
  /** Files that were not read because they were named. */
  left: number;
}

/** Of a reading that was never opened. */
export const noHistory = (): History => ({ records: [], faults: [], lines: 0, unreadable: [], left: 0 });

/** Reads all journals in the folder of a reading but those named; a missing folder is one with nothing saved. Never throws. */
export function readHistory(folder: string, but: ReadonlySet<string> = new Set()): History {
  const journal = join(folder, 'journal');
  const all: JournalRecord[][] = [];
  const { names, unreadable } = journalNames(folder);
  const wanted = names.filter(name => !but.has(name));
  const history: History = { records: [], faults: [], lines: 0, unreadable, left: names.length - wanted.length };
  let room = ALL_BYTES;
  // Sorted, because the order in which a folder lists its files differs between disks; where there is no room for all, the
  // latest count.
  for (const name of wanted.sort().reverse()) {
    const file = join(journal, name);
    const { records, lines, damaged, newer, reason, bytes } = readJournal(file, Math.min(room, JOURNAL_BYTES));
    room -= bytes;
    all.push(records);
    history.lines += lines;
    if (damaged + newer > 0) history.faults.push({ file, damaged, newer });
    if (reason !== null) history.unreadable.push({ file, reason });
  }
  for (const list of [all, history.faults, history.unreadable]) list.reverse();
  history.records = inOrder(all.flat());
  return history;
}

/** Names of the journals, in no order. */
export function journalNames(folder: string): { names: string[]; unreadable: History['unreadable'] } {
  const journal = join(folder, 'journal');
  // Asked first: the first error that is thrown takes as long as reading a file.
  if (isAbsent(journal)) return { names: [], unreadable: [] };
  try {
    return { names: readdirSync(journal).filter(name => name.endsWith('.ndjson')), unreadable: [] };
  } catch (error) {
    return { names: [], unreadable: [{ file: journal, reason: causeOf(error) }] };
  }
}

/** Whether all journals can still be read when so many bytes more are in them. */
export function hasRoom(folder: string, bytes: number): boolean {
  const sizes = journalNames(folder).names.map(
    name => lstatSync(join(folder, 'journal', name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return sizes.reduce((sum, size) => sum + size, bytes) <= ALL_BYTES;
}

interface JournalRead {
  records: JournalRecord[];
  lines: number;
  damaged: number;
  newer: number;
  /** Why it could not be read to its end; null when it was. */
  reason: string | null;
  /** Read of it. */
  bytes: number;
}

/** All of a journal, up to so many bytes. */
export function readJournal(file: string, limit: number): JournalRead {
  const read: JournalRead = { records: [], lines: 0, damaged: 0, newer: 0, reason: null, bytes: 0 };
  const take = (line: string | null) => {
    if (line === '' || line === '\r') return;
    read.lines += 1;
    const record = line === null ? ({ fault: 'damaged' } as const) : parseLine(line);
    if ('fault' in record) read[record.fault] += 1;
    else read.records.push(record);
  };
  try {
    const { tail, bytes } = readLines(file, limit, take);
    read.bytes = bytes;
    // What a write began and never acknowledged is no fault. Anything else without a newline was not written by us.
    if (tail === null || !tail.startsWith(START.slice(0, tail.length))) {
      read.lines += 1;
      read.damaged += 1;
    }
  } catch (error) {
    const tooMuch = codeOf(error) === 'ETOOLARGE' && limit < JOURNAL_BYTES;
    read.reason = causeOf(tooMuch ? failure('ETOOMUCH') : error);
  }
  return read;
}

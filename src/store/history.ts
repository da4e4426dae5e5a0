/** Everything that was saved about a reading. Reads only: no file is renamed, rewritten or deleted. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalRecord } from '../core/record.ts';
import { causeOf, codeOf } from './cause.ts';
import { parseLine } from './codec.ts';
import { isAbsent, readLines } from './lines.ts';

/** How every line begins that makeLine wrote. */
const START = '{"v":';

/** Paths are absolute if the folder is; they may hold anything a file name can, so `display` them. */
export interface History {
  /**
   * Sorted by time, sitting, sequence; none twice. What was brought back from an export keeps its id and has another
   * sitting, so who counts ids counts each once.
   */
  records: JournalRecord[];
  /** Files with lines that are left out. */
  faults: { file: string; damaged: number; newer: number }[];
  /** Whole lines found, those left out included. */
  lines: number;
  /** Files, or the journal folder, that could not be read (to their end), and why, as a part of a sentence. */
  unreadable: { file: string; reason: string }[];
}

/** Reads all journals in the folder of a reading; a missing folder is one with nothing saved. Never throws. */
export function readHistory(folder: string): History {
  const journal = join(folder, 'journal');
  const found = new Map<string, JournalRecord>();
  const history: History = { records: [], faults: [], lines: 0, unreadable: [] };
  for (const name of journalNames(journal, history)) readJournal(join(journal, name), found, history);
  history.records = inOrder([...found.values()]);
  return history;
}

function journalNames(journal: string, history: History): string[] {
  try {
    // Sorted, because the order in which a folder lists its files differs between disks.
    return readdirSync(journal)
      .filter(name => name.endsWith('.ndjson'))
      .sort();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || !isAbsent(journal))
      history.unreadable.push({ file: journal, reason: causeOf(error) });
    return [];
  }
}

function readJournal(file: string, found: Map<string, JournalRecord>, history: History): void {
  const fault = { file, damaged: 0, newer: 0 };
  const take = (line: string | null) => {
    if (line === '' || line === '\r') return;
    history.lines += 1;
    const record = line === null ? ({ fault: 'damaged' } as const) : parseLine(line);
    if ('fault' in record) fault[record.fault] += 1;
    else found.set(`${record.sitting} ${record.seq} ${record.id}`, record);
  };
  try {
    const tail = readLines(file, take);
    // What a write began and never acknowledged is no fault. Anything else without a newline was not written by us.
    if (tail === null || !tail.startsWith(START.slice(0, tail.length))) {
      history.lines += 1;
      fault.damaged += 1;
    }
  } catch (error) {
    history.unreadable.push({ file, reason: causeOf(error) });
  }
  if (fault.damaged + fault.newer > 0) history.faults.push(fault);
}

/**
 * Sorted by time, sitting and sequence. Within a sitting a clock that was set back counts as standing still, so that
 * its records stay in the order they were made; `at` itself is left as it was written.
 */
export function inOrder(records: readonly JournalRecord[]): JournalRecord[] {
  const bySitting = records
    .map(record => ({ record, time: Date.parse(record.at) || 0 }))
    .sort(
      ({ record: one }, { record: other }) =>
        compare(one.sitting, other.sitting) || one.seq - other.seq || compare(one.id, other.id),
    );
  let before = bySitting[0];
  for (const entry of bySitting) {
    if (before?.record.sitting === entry.record.sitting) entry.time = Math.max(entry.time, before.time);
    before = entry;
  }
  // A stable sort keeps the order by sitting and sequence among equal times.
  return bySitting.sort((one, other) => one.time - other.time).map(entry => entry.record);
}

// Not by locale: the order must be the same on every computer.
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The plain model of one computer: what was acknowledged, less what a reset hid, less what the test itself damaged. */
import type { JournalRecord } from '../../../src/domain/record.ts';
import { makeLine } from '../../../src/store/codec.ts';
import { type JournalFile, journalFiles } from './bytes.ts';

const lineOf = (record: JournalRecord): string => Buffer.from(makeLine(record)).toString('latin1');

export class Ledger {
  private readonly folder: string;
  /** Every line that was ever to be written, and its record. */
  private readonly known = new Map<string, JournalRecord>();
  /** Lines that were acknowledged and not damaged since. */
  private readonly owed = new Set<string>();
  /** How far the window that made a reset had seen each sitting, by the id of the reset. */
  private readonly hides = new Map<string, Map<string, number>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  made(record: JournalRecord, seen: JournalRecord[]): void {
    this.known.set(lineOf(record), record);
    if (record.kind === 'reset') this.hides.set(record.id, highest(seen));
  }

  acknowledged(records: JournalRecord[]): void {
    for (const record of records) this.owed.add(lineOf(record));
  }

  /** Does a damage, and no longer owes what stood before it and does not now. */
  damaged(act: () => void): void {
    const before = this.standing();
    act();
    const after = this.standing();
    for (const line of before) if (!after.has(line)) this.owed.delete(line);
  }

  /** Lines that should be there and are not. */
  missing(): string[] {
    const standing = this.standing();
    return [...this.owed].filter(line => !standing.has(line));
  }

  /** Ids of the answers that must be shown, sorted, each once. */
  shown(): string[] {
    const records = [...this.standing()].flatMap(line => this.known.get(line) ?? []);
    const resets = standingResets(records.filter(record => record.kind !== 'reset' || record.scope !== 'place'));
    const hidden = ({ sitting, seq }: JournalRecord) =>
      resets.some(id => seq <= (this.hides.get(id)?.get(sitting) ?? 0));
    const ids = records.flatMap(record => (record.kind === 'answered' && !hidden(record) ? record.id : []));
    return [...new Set(ids)].sort();
  }

  /** Whether a file holds a line that nobody wrote. */
  isDamaged = ({ lines }: JournalFile): boolean => lines.some(line => line !== '\n' && !this.known.has(line));

  /** Whole lines in the files, as they were to be written. */
  private standing(): Set<string> {
    return new Set(journalFiles(this.folder).flatMap(({ lines }) => lines.filter(line => this.known.has(line))));
  }
}

/** Ids of the resets that were not undone. */
export function standingResets(records: JournalRecord[]): string[] {
  const undone = new Set(records.flatMap(record => (record.kind === 'restored' ? record.reset : [])));
  return records.flatMap(record => (record.kind === 'reset' && !undone.has(record.id) ? record.id : []));
}

function highest(records: JournalRecord[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { sitting, seq } of records) found.set(sitting, Math.max(found.get(sitting) ?? 0, seq));
  return found;
}

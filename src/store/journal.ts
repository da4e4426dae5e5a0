/** The file of one sitting: facts are appended, nothing in it is ever changed. */
import { openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JournalRecord } from '../domain/record.ts';
import { causeOf, codeOf, failure, inWords } from './cause.ts';
import { makeLine } from './codec.ts';
import { closeQuietly, cutBack, holds, makeFolder, stateOf, sync, syncFolder, writeAll } from './disk.ts';
import { JOURNAL_BYTES, LINE_BYTES } from './files.ts';

export interface Journal {
  /** Saves a record after those not saved yet. Throws when it could not; the record is then kept for the next try. */
  append(record: JournalRecord): void;
  /** Tries again to save what is not saved. Throws when some of it still is not; nothing to save is fine. */
  retry(): void;
  /** How many records are not saved. */
  pending(): number;
  /** The disk can never sync the file or a folder of it: what is saved may be lost with the power. */
  unsafe(): boolean;
}

/** `<utc>-<pid>-<6 hex>`, such as `20260303T093100-812-a1b2c3`: sorts by time and is unique among computers too. */
export function sittingName(now: Date, pid: number, random: string): string {
  const utc = now.toISOString().replace(/\.\d+Z$|[-:+]/g, '');
  return `${utc}-${pid}-${random}`;
}

interface OpenFile {
  fd: number;
  path: string;
  /** Bytes up to the end of the last line that is safe. */
  size: number;
  /** The first of the sitting's lines that is in it. */
  from: number;
  /** A write was begun after it and did not come to its end. */
  torn: boolean;
}

/**
 * The journal of a sitting, `<folder>/journal/<sitting>.ndjson` for the folder of a reading. Folders (0700) and file
 * (0600) are made with the first record. What it throws is an Error whose message is a part of a sentence ("the disk is
 * full") and whose cause is the error of the file system. A record counts as saved once it and its file's name are synced,
 * as far as the disk can do that.
 */
export function openJournal(folder: string, sitting: string): Journal {
  const journal = resolve(folder, 'journal');
  /** All lines of the sitting, in order: a deleted file is written anew from them. */
  const lines: Buffer[] = [];
  /** How many of them are safe. */
  let saved = 0;
  let file: OpenFile | undefined;
  let name = 1;
  /** Folders with a new entry that is not synced yet; they wait here while tries fail. */
  const unsynced = new Set<string>();
  let unsafe = false;

  /** The file, fit for the next line; undefined when another has to be begun. */
  const checked = (old: OpenFile): OpenFile | undefined => {
    const found = stateOf(old.path, old.fd, old.size, old.torn);
    if (found === 'same' && (!old.torn || cutBack(old.fd, old.size))) return { ...old, torn: false };
    closeQuietly(old.fd);
    // Deleted, replaced or changed by others: all of it is written anew, never over what they put there. Where only the
    // cut failed, what is safe stays safe: the torn end has no newline, or is a line whose id counts once.
    if (found !== 'same') saved = 0;
    return undefined;
  };

  const create = (): OpenFile => {
    for (const changed of makeFolder(journal)) unsynced.add(changed);
    for (; ; name += 1) {
      const path = join(journal, name === 1 ? `${sitting}.ndjson` : `${sitting}-${name}.ndjson`);
      try {
        const fd = openSync(path, 'wx+', 0o600);
        unsynced.add(journal);
        return { fd, path, size: 0, from: saved, torn: false };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST' || name > 99) throw error;
      }
    }
  };

  const bytesWaiting = () => lines.slice(saved).reduce((sum, line) => sum + line.length, 0);

  /** False where others have changed the file meanwhile: what was written is not there as it was. */
  const writeLines = (to: OpenFile): boolean => {
    to.torn = true;
    let size = to.size;
    let count = saved;
    let failed: unknown;
    try {
      for (const line of lines.slice(saved)) {
        writeAll(to.fd, line, size);
        size += line.length;
        count += 1;
      }
    } catch (error) {
      failed = error; // The whole lines before it are still worth a sync.
    }
    if (!sync(to.fd)) unsafe = true;
    for (const changed of unsynced) {
      if (!syncFolder(changed)) unsafe = true;
      unsynced.delete(changed);
    }
    if (failed === undefined && stateOf(to.path, to.fd, size, false) !== 'same') return false;
    if (!holds(to.fd, lines.slice(to.from, count))) return false;
    to.size = size;
    to.torn = failed !== undefined;
    saved = count;
    if (failed !== undefined) throw failed;
    return true;
  };

  const save = (): boolean => {
    if (file) file = checked(file);
    if (file && file.size + bytesWaiting() > JOURNAL_BYTES) {
      closeQuietly(file.fd);
      file = undefined;
    }
    file ??= create();
    if (writeLines(file)) return true;
    closeQuietly(file.fd);
    file = undefined;
    saved = 0;
    return false;
  };

  const retry = () =>
    inWords(() => {
      if (saved === lines.length || save()) return;
      // The sitting goes on in another file.
      if (!save()) throw failure('EUNREAD');
    });
  return {
    append(record) {
      const line = Buffer.from(makeLine(record), 'utf8');
      // It could not be read again. Whoever makes records sees to it that none is that long.
      if (line.length > LINE_BYTES) throw new Error(causeOf(failure('ETOOLARGE')));
      lines.push(line);
      retry();
    },
    retry,
    pending: () => lines.length - saved,
    unsafe: () => unsafe,
  };
}

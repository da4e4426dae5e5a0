/** Records that are saved all together or not at all: an export that is taken in, a reset and what undoes it. */
import { existsSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JournalRecord } from '../domain/record.ts';
import { failure, inWords } from './cause.ts';
import { makeLine } from './codec.ts';
import { closeQuietly, makeFolder, syncFolder, writeAll } from './disk.ts';

/** So many bytes are written at once, and then it is told how far it is. */
const PIECE = 1024 * 1024;
const LEFTOVER_MS = 60_000;

/**
 * Saves records as the journal of a sitting, which has none yet: written beside it, synced, and only then given its name.
 * Calls `told` with the number of records written so far, and of all. Returns what takes all of them back. Throws an Error with a part
 * of a sentence; then nothing has changed.
 */
export function saveTogether(
  folder: string,
  sitting: string,
  records: readonly JournalRecord[],
  told: (written: number, of: number) => void = () => {},
): () => void {
  const journal = resolve(folder, 'journal');
  const path = join(journal, `${sitting}.ndjson`);
  const draft = `${path}.new`;
  const takeBack = (file: string) => inWords(() => rmSync(file, { force: true }));
  return inWords(() => {
    const changed = makeFolder(journal);
    if (existsSync(path)) throw failure('EEXIST');
    sweep(journal);
    const fd = openSync(draft, 'wx', 0o600);
    let renamed = false;
    try {
      writePieces(fd, records, told);
      fsyncSync(fd);
      renameSync(draft, path);
      renamed = true;
      for (const each of [journal, ...changed]) syncFolder(each);
    } catch (error) {
      takeBack(renamed ? path : draft);
      throw error;
    } finally {
      closeQuietly(fd);
    }
    return () => takeBack(path);
  });
}

/** What a kill left behind; a younger one may be in use. */
function sweep(journal: string): void {
  for (const name of readdirSync(journal).filter(name => name.endsWith('.ndjson.new'))) {
    const file = join(journal, name);
    if (Date.now() - lstatSync(file).mtimeMs > LEFTOVER_MS) rmSync(file, { force: true });
  }
}

function writePieces(fd: number, records: readonly JournalRecord[], told: (written: number, of: number) => void): void {
  let position = 0;
  let lines: Buffer[] = [];
  let length = 0;
  for (const [index, record] of records.entries()) {
    const line = Buffer.from(makeLine(record), 'utf8');
    lines.push(line);
    length += line.length;
    if (length < PIECE && index < records.length - 1) continue;
    writeAll(fd, Buffer.concat(lines), position);
    position += length;
    lines = [];
    length = 0;
    told(index + 1, records.length);
  }
}

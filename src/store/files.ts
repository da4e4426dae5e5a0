/** Files as they are read: whole, or as a stream of lines. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { RECORD_BYTES } from '../domain/record.ts';
import { failure } from './cause.ts';

const CHUNK_BYTES = 256 * 1024;
/** Longer lines are skipped: no record is that long, and what is must not fill the memory. */
export const LINE_BYTES = RECORD_BYTES;
/** Of one journal, and of all of a reading: a million answers, and as much as the memory holds. */
export const JOURNAL_BYTES = 128 * 1024 * 1024;
export const ALL_BYTES = 256 * 1024 * 1024;

/** Opens a file while it is read. Pipes and devices would wait or never end: they are refused at once, as folders are. */
function withFile<Read>(path: string, read: (fd: number, stats: Stats) => Read): Read {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw failure(stats.isDirectory() ? 'EISDIR' : 'ENOTFILE');
    return read(fd, stats);
  } finally {
    closeSync(fd);
  }
}

/** All of a file, and when it was written last, in milliseconds; throws ETOOLARGE where it has more bytes than the limit. */
const readAll = (path: string, limit: number): { bytes: Buffer; writtenAt: number } =>
  withFile(path, (fd, { size, mtimeMs }) => {
    if (size > limit) throw failure('ETOOLARGE');
    const pieces: Buffer[] = [];
    let length = 0;
    // What the system makes up as it is read says that it is empty: that is read to its end.
    let free = Buffer.allocUnsafe(size || CHUNK_BYTES);
    for (;;) {
      const got = readSync(fd, free, 0, free.length, null);
      length += got;
      if (length > limit) throw failure('ETOOLARGE');
      pieces.push(free.subarray(0, got));
      if (got === 0 || length === size) return { bytes: Buffer.concat(pieces, length), writtenAt: mtimeMs };
      free = got < free.length ? free.subarray(got) : Buffer.allocUnsafe(CHUNK_BYTES);
    }
  });

export const readBytes = (path: string, limit: number): Buffer => readAll(path, limit).bytes;

export function readDated(path: string, limit: number): { text: string; writtenAt: number } {
  const { bytes, writtenAt } = readAll(path, limit);
  return { text: bytes.toString('utf8'), writtenAt };
}

export const readText = (path: string, limit: number): string => readDated(path, limit).text;

/** Nothing stands under a path that was not found; false where a link leads nowhere, at its end or on the way. */
export function isAbsent(path: string): boolean {
  const quiet = { throwIfNoEntry: false };
  try {
    if (lstatSync(path, quiet)) return false;
    const parent = dirname(path);
    return parent === path || statSync(parent, quiet) !== undefined || isAbsent(parent);
  } catch {
    return false;
  }
}

/**
 * Calls `each` with every line that ends in a newline (which is left out), null for one above LINE_BYTES; returns what
 * stands after the last newline, null when that is too long, and the bytes read: as many as the file had when it was opened.
 * A byte order mark at the start is left out.
 * @throws what the file system throws, also halfway, and ETOOLARGE for more bytes than the limit.
 */
export function readLines(
  path: string,
  limit: number,
  each: (line: string | null) => void,
): { tail: string | null; bytes: number } {
  return withFile(path, (fd, { size: whole }) => {
    if (whole > limit) throw failure('ETOOLARGE');
    let bytes = 0;
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let open: Buffer[] = [];
    let length = 0;
    let marked = true;
    const add = (piece: Buffer) => {
      length += piece.length;
      if (length <= LINE_BYTES) open.push(piece);
      else open = [];
    };
    const take = () => {
      const only = open.length === 1 ? open[0] : undefined;
      let text = length > LINE_BYTES ? null : (only ?? Buffer.concat(open)).toString('utf8');
      if (marked && text?.startsWith('\ufeff')) text = text.slice(1);
      open = [];
      length = 0;
      marked = false;
      return text;
    };
    const more = () => readSync(fd, chunk, 0, Math.min(CHUNK_BYTES, whole - bytes), null);
    for (let size = more(); size > 0; size = more()) {
      bytes += size;
      const view = chunk.subarray(0, size);
      let start = 0;
      for (let end = view.indexOf(10); end !== -1; end = view.indexOf(10, start)) {
        add(view.subarray(start, end));
        each(take());
        start = end + 1;
      }
      // A copy, because the next read overwrites the chunk.
      if (start < size) add(Buffer.from(view.subarray(start)));
    }
    return { tail: take(), bytes };
  });
}

/** Files as they are read: whole, or as a stream of lines. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure } from './cause.ts';

const CHUNK_BYTES = 256 * 1024;
/** Longer lines are skipped: no record is that long, and what is must not fill the memory. */
export const LINE_BYTES = 4 * 1024 * 1024;

/** Opens a file while it is read. Pipes and devices would wait or never end: they are refused at once, as folders are. */
function withFile<Read>(path: string, read: (fd: number, size: number) => Read): Read {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw failure(stats.isDirectory() ? 'EISDIR' : 'ENOTFILE');
    return read(fd, stats.size);
  } finally {
    closeSync(fd);
  }
}

/** All of a file; throws ETOOLARGE where it has more bytes than the limit. */
export const readText = (path: string, limit = Number.POSITIVE_INFINITY): string =>
  withFile(path, (fd, size) => {
    if (size > limit) throw failure('ETOOLARGE');
    return readFileSync(fd, 'utf8');
  });

/** A byte order mark at the start is left out. */
export const jsonOf = (text: string) => JSON.parse(text.replace(/^\ufeff/, ''));

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
 * stands after the last newline, null when that is too long. A byte order mark at the start is left out.
 * @throws what the file system throws, also halfway.
 */
export function readLines(path: string, each: (line: string | null) => void): string | null {
  return withFile(path, fd => {
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
    for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk)) {
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
    return take();
  });
}

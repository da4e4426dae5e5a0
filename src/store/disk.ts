/** The few file operations that make a saved line last, each whole or thrown. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, failure } from './cause.ts';

/** Writes all bytes at a position; a full disk may take only some of them without an error, so it goes on till it says so. */
export function writeAll(fd: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = writeSync(fd, bytes, done, bytes.length - done, position + done);
    if (count === 0) throw failure('ENOSPC');
    done += count;
  }
}

/**
 * Makes a folder and its parents; returns every folder that has a new entry, the innermost first. Step by step: Node's own
 * way tells a full quota as a missing folder, and never ends where a folder is there but takes none, as in /proc.
 */
export function makeFolder(folder: string, mode = 0o700): string[] {
  const parent = dirname(folder);
  try {
    mkdirSync(folder, { mode });
    return [parent];
  } catch (error) {
    if (isFolder(folder)) return [];
    const code = codeOf(error);
    if (code === 'EEXIST') throw failure(existsSync(folder) ? 'ENOTDIR' : 'ENOWHERE');
    if (code !== 'ENOENT' || parent === folder) throw error;
    if (isFolder(parent)) throw failure('ENOFOLDER');
  }
  const above = makeFolder(parent, mode);
  return [...makeFolder(folder, mode), ...above];
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** What a disk says that can never sync a folder, or a file: network disks, sandboxes, folders that may not be listed. */
const NEVER_SYNCED = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EBADF', 'ENOTTY', 'EISDIR', 'EACCES', 'EPERM'];

/** Syncs an open file; false where this disk cannot do it, now or later. */
export function sync(fd: number): boolean {
  return synced(() => fsyncSync(fd));
}

/** Without it a new file's name may be lost with the power, though its bytes are safe; false where this disk cannot do it. */
export function syncFolder(folder: string): boolean {
  if (process.platform === 'win32') return true; // Folders cannot be opened there; the pages say so.
  return synced(() => {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  });
}

function synced(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (cannotSync(error)) return false;
    throw error;
  }
}

export const cannotSync = (error: unknown): boolean => NEVER_SYNCED.includes(codeOf(error) ?? '');

/**
 * What stands under the path of an open file: that file with so many bytes (or more, when its end may be torn), nothing
 * any more, or something that others made of it, also where its last line has no end.
 */
export function stateOf(path: string, fd: number, size: number, torn: boolean): 'same' | 'gone' | 'changed' {
  const open = fstatSync(fd);
  const found = statOf(path);
  if (!found) return 'gone';
  // What others wrote over it may not end its last line, and the next would join it.
  const fits = (torn ? open.size >= size : open.size === size) && endsLine(fd, size);
  // On Windows some versions of Node number the disk of an open file in another way than that of a path (libuv 1.49, 1.50).
  const disk = process.platform === 'win32' || found.dev === open.dev;
  return fits && disk && found.ino === open.ino ? 'same' : 'changed';
}

function endsLine(fd: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(fd, last, 0, 1, size - 1) === 1 && last[0] === 10);
}

/** A file holds some lines from its beginning on, and nothing else before their end. */
export function holds(fd: number, lines: readonly Buffer[]): boolean {
  const wanted = Buffer.concat(lines);
  const found = Buffer.alloc(wanted.length);
  for (let done = 0; done < found.length; ) {
    const count = readSync(fd, found, done, found.length - done, done);
    if (count === 0) return false;
    done += count;
  }
  return found.equals(wanted);
}

/** Cuts a file back to so many bytes; false when that cannot be done. */
export function cutBack(fd: number, size: number): boolean {
  try {
    ftruncateSync(fd, size);
    return true;
  } catch {
    return false;
  }
}

/** For a file that is given up: whether it closes well does not matter any more. */
export function closeQuietly(fd: number): void {
  try {
    closeSync(fd);
  } catch {}
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // A loop of links, a folder that may not be entered: whatever it is, the file is not there.
    return undefined;
  }
}

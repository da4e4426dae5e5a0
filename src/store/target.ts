/** Where an export may go: a file, or an open file, a pipe or a device; never into what is kept of a reading's progress. */
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { codeOf, failure } from './cause.ts';

/** So many links may lead to a file, as on Linux. */
const LINKS = 40;
/** How long a pipe waits for somebody to read from it, and how long before each look, in milliseconds. */
const WAIT = 5000;
const LOOK = 50;

/** Names of journals, as `sittingName` makes them. */
const JOURNAL = /^\d{8}T\d{6}-\d+-[0-9a-f]{6}(-\d+)?\.ndjson$/;

/** A file, and whether there is none yet, or an open one to write to. */
export type Target = { file: string; isNew: boolean } | { fd: number; close(): void };

/** Throws a failure for a path that no export may go to; `folders` are those of the progress it is made of. */
export function targetOf(path: string, folders: string[]): Target {
  if (/[/\\]$/.test(path) || path === '') throw failure('EISDIR');
  const file = followed(path);
  if (folders.some(own => isOurs(file, own))) throw failure('EOWN');
  const open = descriptorOf(file);
  if (open !== undefined) return { fd: open, close() {} };
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw failure('EISDIR');
  if (!stats || stats.isFile()) return { file, isNew: !stats };
  const fd = opened(file);
  return { fd, close: () => closeSync(fd) };
}

/** The path of what would be written, without a link on the way. A link that leads nowhere is no name for a new file. */
function followed(path: string): string {
  let at = resolve(path);
  for (let links = 0; links <= LINKS; links++) {
    at = join(realpathSync(dirname(at)), basename(at));
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (!stats && links > 0) throw failure('ENOWHERE');
    // What stands for an open file is a link to a name that may not be there.
    if (!stats?.isSymbolicLink() || OPEN.test(at)) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw failure('ELOOP');
}

/** Open files by their numbers, as paths: of a process, of one of its threads, of our own. */
const OPEN = /^(?:\/proc\/(\d+)(?:\/task\/\d+)?|\/dev)\/fd\/(\d+)$/;

function descriptorOf(file: string): number | undefined {
  const [, pid, number] = OPEN.exec(file) ?? [];
  return number !== undefined && (pid === undefined || Number(pid) === process.pid) ? Number(number) : undefined;
}

/** Opens a pipe or a device. A pipe that nobody reads from would wait for ever. */
function opened(file: string): number {
  for (let waited = 0; ; waited += LOOK) {
    try {
      return openSync(file, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
      if (codeOf(error) !== 'ENXIO' || waited >= WAIT) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK);
    }
  }
}

/** In, over or instead of a folder of progress, this reading's or another's, or another name of a file in this one. */
function isOurs(file: string, own: string): boolean {
  const named = OPEN.test(file) ? readlinkSync(file) : file;
  // An open pipe has no place in a folder.
  if (!isAbsolute(named)) return false;
  const real = realOf(named);
  const kept = realOf(own);
  if (`${kept}${sep}`.startsWith(`${real}${sep}`) && !isFolder(real)) return true;
  for (let at = real; at !== dirname(at); at = dirname(at)) {
    if (at === kept || isSame(at, kept) || isProgress(at, dirname(kept))) return true;
  }
  return isLinked(real, [kept, join(kept, 'journal')]);
}

/** As far as there is anything, without a link on the way. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realOf(parent), basename(path));
  }
}

const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() === true;

/** By what they are and not by their names, which may differ in letters that count as one. */
function isSame(left: string, right: string): boolean {
  const [one, two] = [statOf(left), statOf(right)];
  return one !== undefined && one.ino === two?.ino && one.dev === two.dev;
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const hasJournals = (folder: string): boolean => namesIn(join(folder, 'journal')).some(name => JOURNAL.test(name));
const hasPlace = (folder: string): boolean =>
  ['place.json', 'bookmark.json'].some(name => existsSync(join(folder, name)));

const isProgress = (folder: string, data: string): boolean =>
  hasJournals(folder) || (isSame(dirname(folder), data) && hasPlace(folder));

/** Whether a path is that of a folder of progress, or leads into one. */
export function leadsIntoProgress(path: string): boolean {
  for (let at = realOf(resolve(path)); at !== dirname(at); at = dirname(at))
    if (hasJournals(at) || hasPlace(at)) return true;
  return false;
}

/** Whether a file is one of those in some folders by another name. */
function isLinked(file: string, folders: string[]): boolean {
  const stats = statOf(file);
  if (!stats?.isFile() || stats.nlink < 2) return false;
  return folders.some(folder => namesIn(folder).some(name => isSame(join(folder, name), file)));
}

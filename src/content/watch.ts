/** Tells when the files of a reading have changed, however they were saved: in place, under a new name, or not at all any more. */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor that saves writes a few times; so long a silence ends a save, in milliseconds. */
const SETTLED = 25;
/** What the system does not tell, as of a folder that is gone or on a network, is seen by looking, in milliseconds. */
const LOOK = 500;

/** Calls back after each change, until the function that it returns is called. `more`: files that stand elsewhere. */
export function watchFiles(folder: string, more: string[], changed: () => void): () => void {
  let seen = stamp(folder, more);
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;
  let settling: NodeJS.Timeout | undefined;

  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLED);
  };
  const look = () => {
    listen();
    const now = stamp(folder, more);
    if (now === seen) return;
    seen = now;
    changed();
  };
  /** A folder that was moved away is not the one that stands there now. */
  const listen = () => {
    const there = identity(folder);
    if (there === watched) return;
    watcher?.close();
    watched = there;
    watcher = there === undefined ? undefined : heard(folder, soon);
  };

  listen();
  const looking = setInterval(look, LOOK);
  return () => {
    clearInterval(looking);
    clearTimeout(settling);
    watcher?.close();
  };
}

/** Undefined where the system has no way to tell, or no room for another watch. */
function heard(folder: string, soon: () => void): FSWatcher | undefined {
  try {
    return watch(folder, soon).on('error', () => {});
  } catch {
    return undefined;
  }
}

function identity(path: string): string | undefined {
  try {
    const { dev, ino } = lstatSync(path);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/** What changes when a file does, or the folder comes or goes. */
function stamp(folder: string, more: string[]): string {
  const yaml = names(folder).filter(name => name.endsWith('.yaml'));
  const files = [...yaml.map(name => join(folder, name)), ...more].map(path => `${path} ${state(path)}`);
  return [identity(folder), ...files].join('\n');
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function state(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs, mode } = lstatSync(path);
    return [ino, size, mtimeMs, ctimeMs, mode].join(' ');
  } catch {
    return 'gone';
  }
}

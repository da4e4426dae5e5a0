/** The files of a class: exports, wherever they are in some folders, and whatever else is there. */
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { compare } from '../lib/compare.ts';
import { messageOf } from '../lib/errors.ts';
import { causeOf, codeOf, failure } from './cause.ts';
import { type Export, exportsIn, NO_EXPORT } from './exports.ts';
import { readBytes } from './files.ts';

/** An export of one paper has 10 kB; this is one of 40,000 answers. */
const FILE_BYTES = 16 * 1024 * 1024;
/** Names in all folders together. */
const NAMES = 20_000;
/** Folders in folders: a learning platform puts each file into one of its own. */
const DEEPEST = 5;

/** A name that is not read, and why in words; a `fault` where it was named, or should have been an export. */
export interface Skipped {
  /** Its path from the folder that was named, with / between. */
  file: string;
  why: string;
  fault: boolean;
}

/** Reads every export that is named or stands in a folder that is; throws ETOOMUCH where there are too many names. */
export function readClassFiles(given: readonly string[], each: (file: string, exports: Export[]) => void): Skipped[] {
  const skipped: Skipped[] = [];
  const seen = new Set<string>();
  let names = 0;
  const skip = (file: string, why: string, fault = false) => skipped.push({ file, why, fault });
  const guarded = (file: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      if (codeOf(error) === 'ETOOMUCH') throw error;
      skip(file, causeOf(error), true);
    }
  };
  const take = (path: string, file: string, named: boolean): void => {
    if (seen.has(resolve(path))) return;
    seen.add(resolve(path));
    const exports = exportsOr(readBytes(path, FILE_BYTES), why => skip(file, why, named || why !== NO_EXPORT));
    if (exports) each(file, exports);
  };
  const walk = (folder: string, shown: string, depth: number): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    names += entries.length;
    if (names > NAMES) throw failure('ETOOMUCH');
    if (entries.some(entry => entry.name === 'journal' && entry.isDirectory()))
      return void skip(shown || folder, 'a folder of progress, not an export');
    for (const entry of entries.toSorted((left, right) => compare(left.name, right.name))) {
      const [path, file] = [join(folder, entry.name), shown === '' ? entry.name : `${shown}/${entry.name}`];
      // What systems leave behind.
      if (/^(\.|__MACOSX$)/.test(entry.name)) continue;
      if (entry.isSymbolicLink()) skip(file, 'a link, not followed');
      else if (entry.isDirectory() && depth === DEEPEST) skip(file, 'too deep in other folders');
      else if (entry.isDirectory()) guarded(file, () => walk(path, file, depth + 1));
      else if (/\.json$/i.test(entry.name)) guarded(file, () => take(path, file, false));
      else skip(file, 'not a .json file');
    }
  };
  for (const path of given)
    guarded(path, () => {
      const shown = path.replace(/[/\\]+$/, '').replace(/^\.[/\\]/, '');
      if (fs.statSync(path).isDirectory()) walk(path, given.length > 1 ? shown : '', 1);
      else take(path, shown, true);
    });
  return skipped;
}

function exportsOr(bytes: Uint8Array, refused: (why: string) => void): Export[] | undefined {
  try {
    return exportsIn(bytes);
  } catch (error) {
    refused(messageOf(error));
    return undefined;
  }
}

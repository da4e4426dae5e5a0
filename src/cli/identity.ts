/** Whose progress it is: of a reading that comes with the program its id's, of any other its id's and its folder's. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED } from '../content/shipped.ts';
import { PIPED } from '../domain/shelf.ts';
import { isAmong } from '../domain/vocabulary.ts';
import { UserError } from '../lib/errors.ts';
import { sanitize } from '../lib/sanitize.ts';
import type { Kept } from '../store/bookmark.ts';
import { inHome } from '../store/folder.ts';
import type { Common } from './command.ts';
import type { Io } from './io.ts';
import { inShell, isDocument, isPath } from './shell.ts';

/** The progress of a reading belongs to another folder that is still there. */
export class Elsewhere extends UserError {
  constructor(
    readonly reading: string,
    readonly folder: string,
    readonly before: string,
  ) {
    super(
      4,
      [
        `\`${reading}\` is already the id of the reading in ${sanitize(before)}`,
        `Give the one in ${sanitize(folder)} another id in its reading.yaml.`,
        `Or, if it has moved here: npx readback ${inShell(folder)} --moved`,
      ].join('\n'),
    );
  }
}

/** The folder of a reading of one's own, with every link followed; null for one that comes with the program. */
export function homeOf({ reading }: Pick<Common, 'reading'>, { env }: Io): string | null {
  if (reading === undefined || !isPath(reading)) return null;
  if (reading === PIPED) return PIPED;
  try {
    return realpathSync(inHome(reading, env));
  } catch {
    // It was there a moment ago, when the reading was loaded.
    return reading;
  }
}

/** Whether a path is that of an article, not of the folder of a reading. Where nothing is there, its name tells. */
export function isText(path: string): boolean {
  const found = path === PIPED || statSync(path, { throwIfNoEntry: false });
  if (found === true) return true;
  return found ? !found.isDirectory() && !/\.ya?ml$/i.test(path) : isDocument(path);
}

/** Whether a folder has to be put on record as that of a reading; throws a UserError where it cannot be. */
export function claims(id: string, folder: string, kept: Kept | undefined, moved: boolean): boolean {
  if (isAmong(SHIPPED, id)) {
    throw new UserError(
      4,
      `\`${id}\` is the id of a reading that comes with readback. Give the one in ${sanitize(folder)} another id in its reading.yaml.`,
    );
  }
  const before = kept?.folder ?? null;
  if (before === folder) return false;
  if (before !== null && !moved && standsIn(before, id)) throw new Elsewhere(id, folder, before);
  return true;
}

/** Whether the reading of an id still stands in a folder. */
function standsIn(folder: string, id: string): boolean {
  try {
    const text = readFileSync(join(folder, 'reading.yaml'), 'utf8');
    return /^id:\s*["']?([\w-]+)/m.exec(text)?.[1] === id;
  } catch {
    return false;
  }
}

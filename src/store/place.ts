/**
 * The place of the reader, `place.json` in the folder of a reading: what may be lost. A damaged file costs the place and
 * nothing else; its bytes stay as they are, and the next place goes into `place-2.json` beside it (then -3, up to -9).
 */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fitsPlace, type SavedPlace } from '../domain/record.ts';
import { causeOf, codeOf, failure, inWords } from './cause.ts';
import { cannotSync, makeFolder } from './disk.ts';
import { isAbsent, LINE_BYTES, readText } from './files.ts';
import { placeOf } from './guards.ts';
import { parseJson } from './json.ts';

const NAMES = ['place', ...[2, 3, 4, 5, 6, 7, 8, 9].map(number => `place-${number}`)];
const LEFTOVER = /^(place(-[2-9])?|bookmark)\.json\.tmp-\d+[0-9a-f]*$/;
const LEFTOVER_MS = 60_000;

/**
 * The saved place; neither field when there is none. `fault` says which file could not be read and why, as a sentence
 * without its full stop. Reads only, and without conf, which commands that print do not load. Never throws.
 */
export function readPlace(folder: string): { place?: SavedPlace; fault?: string } {
  let fault: string | undefined;
  for (const name of NAMES) {
    const found = inspect(join(folder, `${name}.json`));
    // A place saved after the damage makes up for it.
    if (found.place) return { place: found.place };
    if (found.fault === undefined) break;
    fault ??= `${name}.json could not be read: ${found.fault}`;
  }
  return fault === undefined ? {} : { fault };
}

/**
 * Gets ready to save places: loads conf and sweeps what it left behind when it was killed. Makes nothing before the first
 * place is saved. The function saves a place and throws an Error with a part of a sentence ("no permission") when it cannot.
 */
export async function openPlace(folder: string): Promise<(place: SavedPlace) => void> {
  const { default: Conf } = await import('conf').catch(error => {
    throw new Error(causeOf(error), { cause: error });
  });
  const cwd = resolve(folder);
  sweep(cwd);
  let conf: InstanceType<typeof Conf<Record<string, unknown>>> | undefined;
  /** Name of a file that a full disk damaged in our own hands: it is written over at the next try, not kept. */
  let torn: string | undefined;
  return place =>
    inWords(() => {
      if (!fitsPlace(place)) throw failure('ETOOLARGE');
      makeFolder(cwd);
      // conf tries for a whole second, busily, to write where it may not: ask first.
      accessSync(cwd, constants.W_OK | constants.X_OK);
      const configName = torn ?? nameToWrite(cwd);
      const path = join(cwd, `${configName}.json`);
      if (existsSync(path)) accessSync(path, constants.W_OK);
      if (conf?.path !== path) {
        conf = new Conf({
          cwd,
          configName,
          accessPropertiesByDotNotation: false,
          configFileMode: 0o600,
          deserialize: text => parseJson(text) as Record<string, unknown>,
        });
      }
      const before = existsSync(path) ? readFileSync(path) : undefined;
      store(conf, place);
      if (inspect(path).place) {
        torn = undefined;
        return;
      }
      // On a full disk conf may write a part of it and say nothing. What stood there had room.
      if (before && putBack(path, before)) conf = undefined;
      else torn = configName;
      throw failure('ENOSPC');
    });
}

function putBack(path: string, bytes: Buffer): boolean {
  try {
    writeFileSync(path, bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tries twice: another start may have swept conf's temporary file away under a clock that was set forward. conf gives up on
 * a disk that cannot sync a file; the place need not be.
 */
function store(conf: { store: Record<string, unknown>; path: string }, place: SavedPlace): void {
  try {
    conf.store = { ...place };
  } catch (error) {
    if (cannotSync(error)) replace(conf.path, JSON.stringify(place));
    else if (codeOf(error) === 'ENOENT') conf.store = { ...place };
    else throw error;
  }
}

/** Under a name that `sweep` knows until it is whole. */
function replace(path: string, text: string): void {
  const draft = `${path}.tmp-${Date.now()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}

/** The first file that is not damaged; what is damaged is never written over. */
function nameToWrite(folder: string): string {
  const name = NAMES.find(name => inspect(join(folder, `${name}.json`)).fault === undefined);
  if (name === undefined) throw failure('EEXIST');
  return name;
}

function inspect(file: string): { place?: SavedPlace; fault?: string } {
  if (isAbsent(file)) return {};
  try {
    const place = placeOf(parseJson(readText(file, LINE_BYTES)));
    return place ? { place } : { fault: 'it is damaged' };
  } catch (error) {
    return { fault: codeOf(error) === undefined ? 'it is damaged' : causeOf(error) };
  }
}

function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      // A younger one may be in use by another session.
      if (LEFTOVER.test(name) && Date.now() - lstatSync(file).mtimeMs > LEFTOVER_MS) rmSync(file, { force: true });
    }
  } catch {
    // Leftovers cost some bytes; whether places can be saved is said when one is.
  }
}

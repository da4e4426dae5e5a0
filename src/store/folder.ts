/** Where progress lives. Nothing here makes a folder. */
import { homedir } from 'node:os';
import { join as here, posix, win32 } from 'node:path';
import { UserError } from '../lib/errors.ts';
import { sanitize } from '../lib/sanitize.ts';

type Environment = { readonly [name: string]: string | undefined };

/**
 * The data folder, absolute: the flag, else READBACK_DATA_DIR, else an absolute XDG_DATA_HOME/readback (a relative one is
 * ignored, as the XDG base directory specification asks), else the platform's own. An empty variable counts as absent.
 * @throws UserError 2 for an empty flag, 5 when there is no home folder to put it in, or a path leads from a folder that is gone.
 */
export function dataFolder(flag: string | undefined, env: Environment, platform: string = process.platform): string {
  const { isAbsolute, join, resolve } = platform === 'win32' ? win32 : posix;
  if (flag === '') throw new UserError(2, '--data-dir needs a folder: --data-dir DIR.');
  const named = flag ?? env.READBACK_DATA_DIR;
  if (named) return absolute(inHome(named, env, platform), resolve);
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, 'readback');
  if (platform === 'win32' && env.LOCALAPPDATA && isAbsolute(env.LOCALAPPDATA)) {
    return join(env.LOCALAPPDATA, 'readback');
  }
  const home = homeOf(env, platform);
  // A relative home would put the progress into whatever folder the program was started in.
  if (!isAbsolute(home)) {
    throw new UserError(
      5,
      'There is no home folder to keep your progress in. Give a folder with --data-dir DIR, or set READBACK_DATA_DIR.',
    );
  }
  if (platform === 'win32') return join(home, 'AppData', 'Local', 'readback');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'readback');
  return join(home, '.local', 'share', 'readback');
}

/** A path with the home folder for a leading ~, which a shell leaves alone in quotes and behind an equals sign. */
export const inHome = (path: string, env: Environment, platform: string = process.platform): string =>
  /^~(?=[/\\]|$)/.test(path) ? `${homeOf(env, platform)}${path.slice(1)}` : path;
function absolute(path: string, resolve: (path: string) => string): string {
  try {
    return resolve(path);
  } catch {
    // Only a relative path asks where we are.
    throw new UserError(
      5,
      `The folder you are in is gone, so there is no "${sanitize(path)}" in it. Go to another folder and try again.`,
    );
  }
}

function homeOf(env: Environment, platform: string): string {
  const named = platform === 'win32' ? env.USERPROFILE : env.HOME;
  if (named !== undefined) return named;
  try {
    return homedir();
  } catch {
    return ''; // A user without an entry in the list of users.
  }
}

/** The folder of one reading's progress. The id is checked when the reading is loaded, so a bad one is a bug. */
export function readingFolder(data: string, readingId: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(readingId)) throw new Error('The id of a reading cannot name a folder.');
  return here(data, readingId);
}

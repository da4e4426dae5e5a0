/** The reading that a command line names, and its items. */
import { type Pack, readShipped, SHIPPED } from '../content/shipped.ts';
import { isAmong } from '../domain/vocabulary.ts';
import { isUserError, UserError } from '../lib/errors.ts';
import { nearest } from '../lib/nearest.ts';
import { sanitize } from '../lib/sanitize.ts';
import { inHome } from '../store/folder.ts';
import { isText } from './identity.ts';
import type { Io } from './io.ts';
import { isPath } from './shell.ts';

/** Throws a UserError when it is missing or broken; one that comes with the program where none is named. */
export async function packOf(asked: string | undefined, io: Io): Promise<Pack> {
  if (asked === undefined) return readShipped();
  const reading = inHome(asked, io.env);
  if (!isPath(reading)) {
    if (isAmong(SHIPPED, reading)) return readShipped(reading);
    const meant = nearest(reading, SHIPPED) ?? SHIPPED.join(', ');
    throw new UserError(
      4,
      `No reading \`${sanitize(reading)}\`. There is ${meant}. For your own, give its folder, such as ./mine, or a text file`,
    );
  }
  if (isText(reading)) {
    const { openArticle } = await import('../content/draft/pack.ts');
    return openArticle(reading, io.piped?.bytes);
  }
  const { loadFolder } = await import('../checker/play.ts');
  try {
    return loadFolder(reading);
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError(error.code, `${error.message.trimEnd()}\nYour progress was not touched.`);
  }
}

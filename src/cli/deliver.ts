/** A text that a command was asked for: to standard output, or into a file with `-o`. */
import { PIPED } from '../domain/shelf.ts';
import { causeOf, codeOf } from '../lib/cause.ts';
import { UserError } from '../lib/errors.ts';
import { type Safe, sanitize } from '../lib/sanitize.ts';
import { writeExport } from '../store/exports.ts';
import { type Target, targetOf } from '../store/target.ts';
import { isGone, write } from '../terminal/output.ts';
import { type Io, put, warn } from './io.ts';

interface Wanted {
  /** `-` and nothing mean standard output. */
  output: string | undefined;
  /** A file that is there may be replaced. */
  force: boolean;
}

/**
 * Makes the text and delivers it; `folders` are those of the progress it is made of, where it may not go. `words` says what
 * a file got. Throws a UserError where it cannot go there, before anything is made.
 */
export function deliver({ output, force }: Wanted, folders: string[], make: () => Safe, words: () => string, io: Io) {
  if (output === undefined || output === PIPED) {
    put(io, make());
    return;
  }
  const target = inWords(output, () => targetFor(output, force, folders));
  const text = make();
  if ('fd' in target) pour(target, text, output);
  else
    inWords(output, () => {
      // A signal waits until the file is whole under its name, and then ends us as it would have.
      for (const [signal, code] of SIGNALS) process.once(signal, () => process.exit(code));
      writeExport(target.file, text);
    });
  warn(io, `Wrote ${words()} to ${sanitize(output)}`);
}

const SIGNALS = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

function targetFor(output: string, force: boolean, folders: string[]): Target {
  const target = targetOf(output, folders);
  if ('fd' in target || target.isNew || force) return target;
  throw new UserError(2, `Nothing was written to ${sanitize(output)}: it already exists. To replace it, add --force.`);
}

/** Into what is open already; a reader who has gone is no fault of ours. */
function pour({ fd, close }: { fd: number; close(): void }, text: Safe, file: string): void {
  try {
    write(fd, text, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (!isGone(error)) throw new UserError(5, `Not all of it was written to ${sanitize(file)}: ${causeOf(error)}.`);
  } finally {
    close();
  }
}

function inWords<Done>(file: string, work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = codeOf(error) === 'EOWN' ? 2 : 5;
    throw new UserError(code, `Nothing was written to ${sanitize(file)}: ${causeOf(error)}.`);
  }
}

import { causeOf, codeOf } from '../../lib/cause.ts';
import { UserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import { type Safe, sanitize } from '../../lib/sanitize.ts';
import { isGone, write } from '../../terminal/output.ts';
import { command, wrong } from '../command.ts';
import { ALL } from '../flags.ts';
import { put, warn } from '../io.ts';

/** Everything that is saved, for the reader and their other programs: on stdout, or into a file. */
export const exportSaved = command({
  name: 'export',
  help: 'everything saved about you',
  flags: {
    format: { words: ['json', 'csv'], help: 'everything (json), or a row per answer (csv)' },
    all: ALL,
    output: { value: 'FILE', short: 'o', help: 'write it to a file' },
  },
  async run({ format, output: file, all, ...asked }, io) {
    const { atOnce, attempts, attemptsCsv, exportJson, exportsJson, plural, targetOf, writeExport } = await import(
      '../printed.ts'
    );
    /** `folders`: of the progress it is made of, where it may not go. */
    const deliver = (folders: string[], made: () => Safe, answers: () => number): ExitCode => {
      // Before anything is made of what is saved: where it may not go, nothing is asked of the disk.
      const target = file === undefined ? undefined : inWords(file, () => targetOf(file, folders));
      const text = wholeJson(made, folders.join(', '));
      if (file === undefined || target === undefined) {
        put(io, text);
        return 0;
      }
      if ('fd' in target) pour(target, text, file);
      else
        inWords(file, () => {
          // A signal waits until the file is whole under its name, and then ends us as it would have.
          for (const [signal, code] of SIGNALS) process.once(signal, () => process.exit(code));
          writeExport(target.file, text);
        });
      warn(io, `Wrote ${plural(answers(), 'answer')} to ${sanitize(file)}`);
      return 0;
    };
    if (all) {
      if (format === 'csv') throw wrong('A table is of one reading: give `--all` or `--format csv`, not both.');
      const { eachReading, untouched } = await import('../pages.ts');
      return eachReading(asked, io, true, opened => {
        const used = opened.filter(({ session }) => !untouched(session));
        const sessions = used.map(({ session, written }) => ({ ...session, records: written }));
        deliver(
          opened.map(({ folder }) => folder),
          () => exportsJson(sessions, io.now()),
          () => sessions.reduce((sum, { progress }) => sum + attempts(progress).length, 0),
        );
      });
    }
    return atOnce(asked, io, { everyRound: true }, ({ session, written, folder }) =>
      deliver(
        [folder],
        () => (format === 'csv' ? attemptsCsv(session) : exportJson({ ...session, records: written }, io.now())),
        () => attempts(session.progress).length,
      ),
    );
  },
});

const SIGNALS = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

function wholeJson(make: () => Safe, folder: string): Safe {
  try {
    return make();
  } catch (error) {
    if (codeOf(error) !== 'ETOOLARGE') throw error;
    const path = sanitize(folder);
    throw new UserError(5, `There is too much for one export. To take it along, copy the folder ${path}`);
  }
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
    const code = codeOf(error) === 'EOWN' ? 2 : 5;
    throw new UserError(code, `Nothing was written to ${sanitize(file)}: ${causeOf(error)}.`);
  }
}

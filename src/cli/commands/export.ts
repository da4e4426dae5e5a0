import { messageOf, UserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { command, wrong } from '../command.ts';
import { ALL } from '../flags.ts';
import { put } from '../io.ts';

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
    const { atOnce, attempts, attemptsCsv, exportJson, exportsJson, plural, writeExport } = await import(
      '../printed.ts'
    );
    const write = (text: string, answers: number): ExitCode => {
      if (file === undefined) {
        put(io, text);
        return 0;
      }
      try {
        writeExport(file, text);
      } catch (error) {
        throw new UserError(5, `Nothing was written to ${sanitize(file)}: ${messageOf(error)}.`);
      }
      io.stderr.write(`Wrote ${plural(answers, 'answer')} to ${sanitize(file)}\n`);
      return 0;
    };
    if (all) {
      if (format === 'csv') throw wrong('A table is of one reading: give `--all` or `--format csv`, not both.');
      const { eachReading, untouched } = await import('../pages.ts');
      return eachReading(asked, io, true, opened => {
        const sessions = opened.map(({ session }) => session).filter(session => !untouched(session));
        write(
          exportsJson(sessions, io.now()),
          sessions.reduce((sum, { progress }) => sum + attempts(progress).length, 0),
        );
      });
    }
    return atOnce(asked, io, { everyRound: true }, ({ session }) =>
      write(format === 'csv' ? attemptsCsv(session) : exportJson(session, io.now()), attempts(session.progress).length),
    );
  },
});

import { messageOf, UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { put } from '../io.ts';

/** Everything that is saved, for the reader and their other programs: on stdout, or into a file. */
export const exportSaved = command({
  name: 'export',
  help: 'everything saved about you',
  flags: {
    format: { words: ['json', 'csv'], help: 'everything (json), or a row per answer (csv)' },
    output: { value: 'FILE', short: 'o', help: 'write it to a file' },
  },
  async run({ format, output: file, ...asked }, io) {
    const { atOnce, attempts, attemptsCsv, exportJson, plural, writeExport } = await import('../printed.ts');
    return atOnce(asked, io, { everyRound: true }, ({ session, written }) => {
      const text = format === 'csv' ? attemptsCsv(session) : exportJson({ ...session, records: written }, io.now());
      if (file === undefined) {
        put(io, text);
        return 0;
      }
      try {
        writeExport(file, text);
      } catch (error) {
        throw new UserError(5, `Nothing was written to ${sanitize(file)}: ${messageOf(error)}.`);
      }
      io.stderr.write(`Wrote ${plural(attempts(session.progress).length, 'answer')} to ${sanitize(file)}\n`);
      return 0;
    });
  },
});

import { existsSync, statSync } from 'node:fs';
import { messageOf, UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { put } from '../io.ts';

/** A device or a pipe takes what comes as it comes. */
const isStream = (file: string): boolean =>
  existsSync(file) && !statSync(file).isFile() && !statSync(file).isDirectory();

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
        const written = isStream(file) ? 'Not all of it was' : 'Nothing was';
        throw new UserError(5, `${written} written to ${sanitize(file)}: ${messageOf(error)}.`);
      }
      io.stderr.write(`Wrote ${plural(attempts(session.progress).length, 'answer')} to ${sanitize(file)}\n`);
      return 0;
    });
  },
});

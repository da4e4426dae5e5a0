import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { type Io, say } from '../io.ts';
import { shellCommand } from '../shell.ts';

/** With so many records it takes long enough to say how far it is. */
const LONG = 20_000;

/** Undoes the last reset, or adds an export, made here or on another computer. */
export const restore = command({
  name: 'restore',
  takes: { name: 'file', usage: '[FILE]', help: 'an export, made here or on another computer', path: 'file' },
  help: 'undo the last reset; FILE: add an export',
  flags: {},
  async run({ file, ...asked }, io) {
    if (file !== undefined && existsSync(join(file, 'reading.yaml'))) {
      const line = `${shellCommand({ ...asked, reading: file })} restore`;
      throw new UserError(2, `${sanitize(file)} is a reading, not an export. To undo a reset of it: ${line}`);
    }
    const { atOnce, attempts, keptWords, plural, readExport, send } = await import('../pages.ts');
    return atOnce(asked, io, { everyRound: true }, async (opened): Promise<ExitCode> => {
      const { reading, progress } = opened.session;
      if (file === undefined) {
        if (progress.lastReset === null) {
          say(io, 'Nothing to undo: there has been no reset.\n');
          return 0;
        }
        const { session, placeFault } = await send(opened, { type: 'restoreAsked' });
        say(io, `Undone. ${keptWords(session)}\n`);
        if (placeFault === null) return 0;
        io.stderr.write(`Your place in the article was not put back: ${placeFault}.\n`);
        return 5;
      }
      const { damaged, ...given } = inWords(file, () => readExport(file));
      if (given.reading.id !== reading.id) {
        const about = sanitize(given.reading.id);
        throw new UserError(2, `${sanitize(file)} is an export of ${about}, but this reading is ${reading.id}.`);
      }
      const { session: after, placeFault } = await send(
        opened,
        { type: 'exportGiven', records: given.records, place: given.place },
        { withoutPlace: true, told: progressOn(io) },
      );
      const more = attempts(after.progress).length - attempts(progress).length;
      say(io, `Added ${plural(more, 'answer')}. ${keptWords(after)}\n`);
      if (placeFault !== null) io.stderr.write(`The place in the article was not added: ${placeFault}.\n`);
      if (damaged > 0)
        io.stderr.write(`${plural(damaged, 'record')} in ${sanitize(file)} could not be read; skipped.\n`);
      return placeFault === null && damaged === 0 ? 0 : 5;
    });
  },
});

/** Says each tenth of what is written. */
function progressOn(io: Io): (written: number, of: number) => void {
  let next = 0;
  return (written, of) => {
    if (of < LONG || written < next) return;
    io.stderr.write(`Adding ${of} records: ${Math.floor((100 * written) / of)}% written.\n`);
    next = written + of / 10;
  };
}

function inWords<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new UserError(5, `${sanitize(file)} could not be added: ${messageOf(error)}. Nothing changed.`);
  }
}

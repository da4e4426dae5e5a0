import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PIPED } from '../../domain/shelf.ts';
import { messageOf, UserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { type Io, say, warn } from '../io.ts';
import { shellCommand } from '../shell.ts';

/** With so many records it takes long enough to say how far it is. */
const LONG = 20_000;

/** Undoes the last reset, or adds an export, made here or on another computer. */
export const restore = command({
  name: 'restore',
  takes: {
    name: 'file',
    usage: '[FILE]',
    help: 'an export from any computer; - is standard input',
    path: 'file',
  },
  help: 'undo the last reset; FILE: add an export',
  flags: {},
  async run({ file, ...asked }, io) {
    if (file !== undefined && existsSync(join(file, 'reading.yaml'))) {
      const line = `${shellCommand({ ...asked, reading: file })} restore`;
      throw new UserError(2, `${sanitize(file)} is a reading, not an export. To undo a reset of it: ${line}`);
    }
    const {
      addExport,
      atOnce,
      EXPORT_BYTES,
      exportsIn,
      keptWords,
      nounOf,
      plural,
      readExports,
      restoreEach,
      send,
      sentence,
    } = await import('../pages.ts');
    const named = file === PIPED ? 'Standard input' : (file ?? '');
    const bytes = file === PIPED ? await (await import('../piped.ts')).received(io, EXPORT_BYTES) : undefined;
    const exports = file === undefined ? [] : inWords(named, () => (bytes ? exportsIn(bytes) : readExports(file)));
    if (file !== undefined && exports.length !== 1) {
      if (asked.reading !== undefined)
        throw new UserError(
          2,
          `${sanitize(named)} is an export of ${plural(exports.length, 'reading')}: name none with it.`,
        );
      return restoreEach(exports, named, asked, io);
    }
    return atOnce(asked, io, { everyRound: true }, async (opened): Promise<ExitCode> => {
      const { reading, progress } = opened.session;
      const [given] = exports;
      if (file === undefined || !given) {
        if (progress.lastReset === null) {
          say(io, 'Nothing to undo: there has been no reset.\n');
          return 0;
        }
        const { session, placeFault } = await send(opened, { type: 'restoreAsked' });
        say(io, `Undone. ${keptWords(session)}\n`);
        if (placeFault === null) return 0;
        warn(io, `Your place in the ${nounOf(reading)} was not put back: ${placeFault}.`);
        return 5;
      }
      if (given.reading.id !== reading.id) {
        const about = sanitize(given.reading.id);
        throw new UserError(2, `${sanitize(named)} is an export of ${about}, but this reading is ${reading.id}.`);
      }
      const { words, faults } = await addExport(opened, given, named, progressOn(io));
      say(io, `${sentence(words)}\n`);
      for (const fault of faults) warn(io, fault);
      return faults.length === 0 ? 0 : 5;
    });
  },
});

/** Says each tenth of what is written. */
function progressOn(io: Io): (written: number, of: number) => void {
  let next = 0;
  return (written, of) => {
    if (of < LONG || written < next) return;
    warn(io, `Adding ${of} records: ${Math.floor((100 * written) / of)}% written.`);
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { say, warn } from '../io.ts';
import { shellCommand } from '../shell.ts';

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
    const { atOnce, attempts, fitsPlace, hasRoom, keptWords, plural, readExports, restoreEach, send } = await import(
      '../pages.ts'
    );
    const exports = file === undefined ? [] : inWords(file, () => readExports(file));
    if (file !== undefined && exports.length !== 1) {
      if (asked.reading !== undefined)
        throw new UserError(
          2,
          `${sanitize(file)} is an export of ${plural(exports.length, 'reading')}: name none with it.`,
        );
      return restoreEach(exports, file, asked, io);
    }
    return atOnce(asked, io, { everyRound: true }, async (opened): Promise<ExitCode> => {
      const { reading, progress } = opened.session;
      const [given] = exports;
      if (file === undefined || !given) {
        if (progress.lastReset === null) {
          say(io, 'Nothing to undo: there has been no reset.\n');
          return 0;
        }
        say(io, `Undone. ${keptWords(await send(opened, { type: 'restoreAsked' }))}\n`);
        return 0;
      }
      if (given.reading.id !== reading.id) {
        const about = sanitize(given.reading.id);
        throw new UserError(2, `${sanitize(file)} is an export of ${about}, but this reading is ${reading.id}.`);
      }
      if (given.place && !fitsPlace({ ...given.place, read: [...given.place.read, ...opened.session.place.read] }))
        throw new UserError(5, `${sanitize(file)} could not be added: the place in it is too large. Nothing changed.`);
      if (!hasRoom(opened.folder, given.bytes))
        throw new UserError(
          5,
          `${sanitize(file)} could not be added: too much is saved to read it again. Nothing changed.`,
        );
      const after = await send(opened, { type: 'exportGiven', records: given.records, place: given.place });
      const more = attempts(after.progress).length - attempts(progress).length;
      say(io, `Added ${plural(more, 'answer')}. ${keptWords(after)}\n`);
      if (given.damaged === 0) return 0;
      warn(io, `${plural(given.damaged, 'record')} in ${sanitize(file)} could not be read; skipped.`);
      return 5;
    });
  },
});

function inWords<Read>(file: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new UserError(5, `${sanitize(file)} could not be added: ${messageOf(error)}. Nothing changed.`);
  }
}

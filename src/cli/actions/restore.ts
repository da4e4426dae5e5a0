import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attempts } from '../../domain/progress.ts';
import { type ExitCode, messageOf, UserError } from '../../lib/errors.ts';
import { display } from '../../lib/sanitize.ts';
import { type Export, readExport } from '../../store/exports.ts';
import { keptWords } from '../../view/menus.ts';
import { plural } from '../../view/words/grammar.ts';
import { atOnce, save } from '../at-once.ts';
import type { Common } from '../common.ts';
import { type Io, say } from '../io.ts';
import type { Opened } from '../open.ts';
import { shellCommand } from '../shell.ts';

/** Undoes the last reset, or takes an export in, made here or on another computer. */
export async function restore(asked: Common & { file: string | undefined }, io: Io): Promise<ExitCode> {
  const { file, dataDir } = asked;
  if (file !== undefined && existsSync(join(file, 'reading.yaml'))) {
    const line = `${shellCommand({ reading: file, dataDir })} restore`;
    throw new UserError(2, `${display(file)} is a reading, not an export. To undo a reset of it: ${line}`);
  }
  const work = (opened: Opened) => (file === undefined ? restoreReset(opened, io) : restoreFrom(opened, file, io));
  return atOnce(asked, io, { everyRound: true }, work);
}

async function restoreReset(opened: Opened, io: Io): Promise<ExitCode> {
  if (opened.session.progress.lastReset === null) {
    say(io, 'There is nothing to bring back: no reset stands.\n');
    return 0;
  }
  const after = await save(opened, { type: 'restoreAsked' });
  say(io, `Brought back. ${keptWords(after)}\n`);
  return 0;
}

async function restoreFrom(opened: Opened, file: string, io: Io): Promise<ExitCode> {
  const given = exportIn(file);
  const { reading } = opened.session;
  if (given.reading.id !== reading.id) {
    throw new UserError(2, `${display(file)} is about ${display(given.reading.id)}, this reading is ${reading.id}.`);
  }
  const before = attempts(opened.session.progress).length;
  const after = await save(opened, { type: 'exportGiven', records: given.records, place: given.place });
  const more = attempts(after.progress).length - before;
  say(io, `Took in ${plural(more, 'answer')}. ${keptWords(after)}\n`);
  if (given.damaged === 0) return 0;
  io.stderr.write(`${plural(given.damaged, 'record')} in ${display(file)} could not be read and stayed out.\n`);
  return 5;
}

function exportIn(file: string): Export {
  try {
    return readExport(file);
  } catch (error) {
    throw new UserError(5, `${display(file)} could not be taken in: ${messageOf(error)}. Nothing changed.`);
  }
}

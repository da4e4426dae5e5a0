/** A command that asks nobody anything: prints, or changes what is saved. */

import { attempts } from '../domain/progress.ts';
import { UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import type { Safe } from '../lib/sanitize.ts';
import { createProgram } from '../program.ts';
import type { Event, Session } from '../session/model.ts';
import type { Export } from '../store/exports.ts';
import { keptWords } from '../view/menus.ts';
import { plural } from '../view/words/grammar.ts';
import type { Common } from './command.ts';
import { type Io, put, say, warn } from './io.ts';
import { type Opened, open, type Wants } from './open.ts';
import { claim, openAll } from './shelf.ts';

/** Opens the reading and does the work; says what of the progress could not be read, and then gives 5. */
export async function atOnce(
  asked: Common,
  io: Io,
  wants: Wants,
  work: (opened: Opened) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await open(asked, io, wants);
  const { troubles } = opened.session;
  try {
    if (opened.claimed && asked.moved) await claim(opened);
    const code = await work(opened);
    return troubles.length > 0 ? 5 : code;
  } finally {
    for (const trouble of [...troubles, opened.doubt() ?? []].flat()) warn(io, trouble);
  }
}

/** Prints a session as text. */
export const printed = (asked: Common, io: Io, wants: Wants, textOf: (session: Session) => Safe) =>
  atOnce(asked, io, wants, ({ session }) => {
    put(io, textOf(session));
    return 0;
  });

/** Opens every reading on the shelf that is there and does the work with all; says what could not be read, and then gives 5. */
export async function eachReading(
  asked: Common,
  io: Io,
  everyRound: boolean,
  work: (opened: Opened[]) => void,
): Promise<ExitCode> {
  if (asked.reading !== undefined) throw new UserError(2, '`--all` means every reading: give no other with it.');
  const { opened, failed } = await openAll(asked, io, { everyRound });
  work(opened);
  const troubles = [...failed, ...opened.flatMap(({ session }) => session.troubles)];
  for (const trouble of troubles) warn(io, trouble);
  return troubles.length > 0 ? 5 : 0;
}

/** Adds an export of several readings, each to its own; those that are not on the shelf are left out, and then gives 5. */
export async function restoreEach(exports: Export[], file: string, asked: Common, io: Io): Promise<ExitCode> {
  const { opened, failed } = await openAll(asked, io, { everyRound: true });
  for (const { reading, records, place, damaged } of exports) {
    const target = opened.find(({ session }) => session.reading.id === reading.id);
    if (!target) {
      failed.push(`Left out ${reading.id}: it is not on the shelf. Open its folder once, then add the export again.`);
      continue;
    }
    const after = await send(target, { type: 'exportGiven', records, place });
    const more = attempts(after.progress).length - attempts(target.session.progress).length;
    say(io, `${after.reading.short}: added ${plural(more, 'answer')}. ${keptWords(after)}\n`);
    if (damaged > 0)
      failed.push(`${plural(damaged, 'record')} of ${reading.id} in ${file} could not be read; skipped.`);
  }
  for (const trouble of failed) warn(io, trouble);
  return failed.length > 0 ? 5 : 0;
}

/** Lets one thing happen to a session that nobody sees, and gives the session after it; throws a UserError when it could not be saved. */
export async function send(opened: Opened, event: Event): Promise<Session> {
  const { session, ports } = opened;
  if (opened.claimed) await claim(opened);
  const program = createProgram(session, ports);
  program.send(event);
  program.send({ type: 'left', code: 0 });
  await program.ended;
  const after = program.session();
  if (after.notSaved !== null)
    throw new UserError(5, `Nothing changed, because it could not be saved: ${after.notSaved}.`);
  return after;
}

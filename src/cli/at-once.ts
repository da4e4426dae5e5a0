/** A command that asks nobody anything: prints, or changes what is saved. */

import { attempts } from '../domain/progress.ts';
import { fitsPlace } from '../domain/record.ts';
import { isUserError, messageOf, UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import { sanitize } from '../lib/sanitize.ts';
import { wrapLine } from '../lib/width.ts';
import type { Event, Session } from '../session/model.ts';
import { update } from '../session/update.ts';
import type { Export } from '../store/exports.ts';
import { hasRoom } from '../store/history.ts';
import { sizeOf } from '../terminal/capabilities.ts';
import { keptWords } from '../view/menus.ts';
import { plural } from '../view/words/grammar.ts';
import { nounOf } from '../view/words/kinds.ts';
import type { Common } from './command.ts';
import { type Io, say, warn } from './io.ts';
import { type Opened, open, type Wants } from './open.ts';
import { besideOthers, claim, openAll } from './shelf.ts';

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

/** Prints what there is to say of a session. */
export const printed = (asked: Common, io: Io, wants: Wants, print: (session: Session) => unknown) =>
  atOnce(asked, io, wants, async (opened): Promise<ExitCode> => {
    const { session } = await besideOthers(opened, asked, io);
    await print(session);
    return 0;
  });

/** A text broken at spaces for the terminal that shows it; lines to be copied stay whole. */
export function inWindow(io: Io, text: string): string {
  if (!io.stdout.isTTY) return text;
  const { columns } = sizeOf(io.stdout);
  const shown = (line: string) => (line.includes('npx readback') ? line : wrapLine(line, columns));
  return text.split('\n').flatMap(shown).join('\n');
}

/** Opens every reading on the shelf that is there and does the work with all; says what could not be read, and then gives 5. */
export async function eachReading(
  asked: Common,
  io: Io,
  everyRound: boolean,
  work: (opened: Opened[]) => void,
): Promise<ExitCode> {
  if (asked.reading !== undefined) throw new UserError(2, '`--all` means every reading: leave out the other.');
  const { opened, failed } = await openAll(asked, io, { everyRound });
  work(opened);
  const troubles = [...failed, ...opened.flatMap(({ session }) => session.troubles)];
  for (const trouble of troubles) warn(io, trouble);
  return troubles.length > 0 ? 5 : 0;
}

/** Adds an export of several readings, each to its own; those that are not on the shelf are left out, and then gives 5. */
export async function restoreEach(exports: Export[], file: string, asked: Common, io: Io): Promise<ExitCode> {
  const { opened, failed } = await openAll(asked, io, { everyRound: true });
  for (const given of exports) {
    const { reading } = given;
    const target = opened.find(({ session }) => session.reading.id === reading.id);
    if (!target) {
      failed.push(`Left out ${reading.id}: it is not on the shelf. Open its folder once, then add the export again.`);
      continue;
    }
    try {
      const { words, faults } = await addExport(target, given, file);
      say(io, `${target.session.reading.short}: ${words}\n`);
      failed.push(...faults);
    } catch (error) {
      if (!isUserError(error)) throw error;
      failed.push(error.message);
    }
  }
  for (const trouble of failed) warn(io, trouble);
  return failed.length > 0 ? 5 : 0;
}

/** Adds an export to its reading, all of it or nothing: what was added, and what was not, in sentences. */
export async function addExport(
  opened: Opened,
  { records, place, bytes, damaged }: Export,
  file: string,
  told?: Sending['told'],
): Promise<{ words: string; faults: string[] }> {
  const cannot = (why: string) => new UserError(5, `${sanitize(file)} could not be added: ${why}. Nothing changed.`);
  const { progress, place: here, reading } = opened.session;
  if (place && !fitsPlace({ ...place, read: [...place.read, ...here.read] }))
    throw cannot('the place in it is too large');
  if (!hasRoom(opened.folder, bytes)) throw cannot('too much is saved to read it again');
  const event = { type: 'exportGiven', records, place } as const;
  const { session, placeFault } = await send(opened, event, { withoutPlace: true, ...(told && { told }) });
  const more = attempts(session.progress).length - attempts(progress).length;
  return {
    words: `added ${plural(more, 'answer')}. ${keptWords(session)}`,
    faults: [
      ...(placeFault === null ? [] : [`The place in the ${nounOf(reading)} was not added: ${placeFault}.`]),
      ...(damaged === 0 ? [] : [`${plural(damaged, 'record')} in ${file} could not be read; skipped.`]),
    ],
  };
}

interface Sent {
  session: Session;
  /** Why the place could not be saved, where the records were; null where all is saved. */
  placeFault: string | null;
}

interface Sending {
  /** What is saved stays saved where only the place could not be. */
  withoutPlace?: boolean;
  told?: (written: number, of: number) => void;
}

/** Lets one thing happen to a session that nobody sees: all of it is saved, or nothing has changed and a UserError says so. */
export async function send(opened: Opened, event: Event, { withoutPlace = false, told }: Sending = {}): Promise<Sent> {
  const { ports } = opened;
  if (opened.claimed) await claim(opened);
  const { session, effects } = update(opened.session, { ...event, at: ports.now() });
  await opened.ready();
  const records = effects.flatMap(effect => (effect.type === 'record' ? effect.record : []));
  const place = effects.findLast(effect => effect.type === 'place')?.place;
  const takeBack = records.length > 0 ? orNothing(() => opened.saveTogether(records, told)) : () => {};
  try {
    if (place) await ports.savePlace(place);
    return { session, placeFault: null };
  } catch (error) {
    const placeFault = messageOf(error);
    if (withoutPlace || !isDone(takeBack)) return { session, placeFault };
    throw nothing(error);
  }
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const nothing = (error: unknown): UserError =>
  new UserError(5, `Nothing changed, because it could not be saved: ${messageOf(error)}.`);

function orNothing<Done>(save: () => Done): Done {
  try {
    return save();
  } catch (error) {
    throw nothing(error);
  }
}

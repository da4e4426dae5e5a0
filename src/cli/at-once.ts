/** A command that asks nobody anything: prints, or changes what is saved. */

import { messageOf, UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import { sanitize } from '../lib/sanitize.ts';
import type { Event, Session } from '../session/model.ts';
import { update } from '../session/update.ts';
import type { Common } from './command.ts';
import { type Io, say } from './io.ts';
import { type Opened, open, type Wants } from './open.ts';

/** Opens the reading and does the work; says what of the progress could not be read, and then gives 5. */
export async function atOnce(
  asked: Common,
  io: Io,
  wants: Wants,
  work: (opened: Opened) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await open(asked, io, wants);
  const code = await work(opened);
  const { troubles } = opened.session;
  for (const trouble of troubles) io.stderr.write(`${sanitize(trouble)}\n`);
  return troubles.length > 0 ? 5 : code;
}

/** Prints a session as text; `write` is `put` for what is safe as it is. */
export const printed = (asked: Common, io: Io, wants: Wants, textOf: (session: Session) => string, write = say) =>
  atOnce(asked, io, wants, ({ session }) => {
    write(io, textOf(session));
    return 0;
  });

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

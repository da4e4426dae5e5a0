/** A command that asks nobody anything: prints, or changes what is saved. */

import { UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import type { Safe } from '../lib/sanitize.ts';
import { createProgram } from '../program.ts';
import type { Event, Session } from '../session/model.ts';
import type { Common } from './command.ts';
import { type Io, put, warn } from './io.ts';
import { type Opened, open, type Wants } from './open.ts';

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

/** Lets one thing happen to a session that nobody sees, and gives the session after it; throws a UserError when it could not be saved. */
export async function send({ session, ports }: Opened, event: Event): Promise<Session> {
  const program = createProgram(session, ports);
  program.send(event);
  program.send({ type: 'left', code: 0 });
  await program.ended;
  const after = program.session();
  if (after.notSaved !== null)
    throw new UserError(5, `Nothing changed, because it could not be saved: ${after.notSaved}.`);
  return after;
}

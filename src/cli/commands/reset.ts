/** `reset --yes` and `restore`: without a person to ask. */

import { roundCount } from '../../domain/progress.ts';
import type { ResetScope } from '../../domain/vocabulary.ts';
import { type ExitCode, UserError } from '../../lib/errors.ts';
import { createProgram } from '../../program.ts';
import type { Event, Session } from '../../session/model.ts';
import { hasPlace, untouched } from '../../session/selectors.ts';
import { FORGOT, keptWords } from '../../view/menus.ts';
import type { Args } from '../args.ts';
import { type Io, say } from '../io.ts';
import { type Opened, open, toldTroubles } from '../open.ts';
import { restoreFrom } from './restore.ts';

/** Runs a command that changes what is saved; 5 when something could not be read. */
export async function change(args: Args, io: Io): Promise<ExitCode> {
  const opened = await open(args, io, { whole: true });
  const code = await changed(opened, args, io);
  return toldTroubles(opened.session, io) ? 5 : code;
}

function changed(opened: Opened, { command, only, file }: Args, io: Io): Promise<ExitCode> {
  if (command === 'reset') return resetNow(opened, only ?? 'all', io);
  return file === undefined ? restoreNow(opened, io) : restoreFrom(opened, file, io);
}

async function resetNow(opened: Opened, scope: ResetScope, io: Io): Promise<ExitCode> {
  const { session } = opened;
  if (nothingIn(session, scope)) {
    say(io, 'There is nothing to forget.\n');
    return 0;
  }
  await saveOne(opened, { type: 'resetConfirmed', scope });
  say(
    io,
    `${keptWords(session).replace('You have', 'You had')} ${FORGOT[scope]}. Bring it back with: ${session.command} restore\n`,
  );
  return 0;
}

async function restoreNow(opened: Opened, io: Io): Promise<ExitCode> {
  if (opened.session.progress.lastReset === null) {
    say(io, 'There is nothing to bring back: no reset stands.\n');
    return 0;
  }
  const after = await saveOne(opened, { type: 'restoreAsked' });
  say(io, `Brought back. ${keptWords(after)}\n`);
  return 0;
}

function nothingIn(session: Session, scope: ResetScope): boolean {
  if (scope === 'scores') return roundCount(session.progress) === 0;
  return scope === 'place' ? !hasPlace(session) : untouched(session);
}

/** Throws a UserError when it could not be saved. */
export async function saveOne({ session, ports }: Opened, event: Event): Promise<Session> {
  const program = createProgram(session, ports);
  program.send(event);
  program.send({ type: 'left', code: 0 });
  await program.ended;
  const after = program.session();
  if (after.notSaved !== null) throw new UserError(5, `Nothing changed: it could not be saved, ${after.notSaved}.`);
  return after;
}

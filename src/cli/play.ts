/** `readback`, `read`, `quiz` and `reset` where a person answers: a session on the screen or in lines. */

import { candidates, type DrawRequest } from '../domain/draw.ts';
import type { ItemHead } from '../domain/item.ts';
import { openRound } from '../domain/progress.ts';
import { type ExitCode, UserError } from '../lib/errors.ts';
import { startLines } from '../line/start.ts';
import { createProgram, type Ending, type Program } from '../program.ts';
import { startScreen } from '../screen/start.ts';
import type { Event, Session } from '../session/model.ts';
import { reviews, untouched } from '../session/selectors.ts';
import { hasColour, hasSigns } from '../terminal/capabilities.ts';
import { receipt } from '../view/receipt.ts';
import { nextReview } from '../view/words/rounds.ts';
import type { Args } from './args.ts';
import { sectionOf } from './commands/read.ts';
import { type Io, say } from './io.ts';
import { type Opened, open } from './open.ts';

export async function play(args: Args, io: Io): Promise<ExitCode> {
  const opened = await open(args, io);
  const code = await sit(opened, args, io);
  opened.close();
  return code;
}

async function sit({ session, ports }: Opened, args: Args, io: Io): Promise<ExitCode> {
  if (args.command === 'reset' && untouched(session) && session.progress.lastReset === null) {
    say(io, 'There is nothing to forget.\n');
    return 0;
  }
  const nothing = nothingTo(args, session);
  if (nothing !== '') {
    say(io, `${nothing}\n`);
    return 0;
  }
  const start = startOf(args, session);
  const program = createProgram(session, ports);
  if (start) program.send(start);
  if (session.lines) return ended(await startLines(program, io), program, io);
  const ending = await drawOn(program, args, io);
  if (ending.to === 'line') {
    const told = createProgram({ ...program.session(), lines: true }, ports);
    return ended(await startLines(told, io), told, io);
  }
  say(io, `${receipt(program.session()).join('\n')}\n`);
  return ending.code;
}

/** What line mode says last. */
function ended({ code }: Ending, program: Program, io: Io): ExitCode {
  say(io, `${receipt(program.session()).join('\n')}\n`);
  return code;
}

function drawOn(program: Program, args: Args, io: Io): Promise<Ending> {
  const theme = { colour: hasColour(io.env, args.color), signs: hasSigns(io.env, args.ascii) };
  // The items are read once the first frame stands, and not at the press that needs the first of them.
  return startScreen(program, io, theme, () => program.session().item(''));
}

/** What the command line asks a session to begin with; throws a UserError for a section that is not there. */
function startOf(args: Args, session: Session): Event | null {
  switch (args.command) {
    case 'read':
      return { type: 'readAsked', section: args.section === undefined ? null : sectionOf(session, args.section) };
    case 'quiz':
      return roundOf(args, session);
    case 'review':
      return { type: 'entryOpened', entry: { does: 'review' } };
    case 'reset':
      return { type: 'entryOpened', entry: { does: 'startOver' } };
    default:
      return null;
  }
}

/** Said instead of opening a session that would have nothing to ask. */
function nothingTo(args: Args, session: Session): string {
  const { command, which } = args;
  if (command === 'review' && reviews(session).today.length === 0) {
    return nextReview(session) || `Nothing to review yet. Answer some questions first: ${session.command} quiz`;
  }
  if (command !== 'quiz' || which === undefined || asked(args, session).length > 0) return '';
  return which === 'missed' ? 'There is nothing you missed last time.' : 'There is nothing you have not seen.';
}

const asked = (args: Args, session: Session): ItemHead[] =>
  candidates(session.items, requestOf(args, session), { progress: session.progress, due: [] });

const requestOf = ({ count, from, seed, which }: Args, session: Session): DrawRequest => ({
  count,
  section: from === undefined ? undefined : sectionOf(session, from),
  only: which,
  seed: seed ?? session.seed,
  fixed: seed !== undefined,
});

function roundOf(args: Args, session: Session): Event {
  const { count, from, seed, which } = args;
  const plain = count === undefined && from === undefined && seed === undefined && which === undefined;
  if (plain && openRound(session.progress)) return { type: 'entryOpened', entry: { does: 'continue' } };
  if (asked(args, session).length === 0) {
    throw new UserError(2, `There are no questions${from === undefined ? '' : ` about section \`${from}\``}.`);
  }
  return { type: 'roundAsked', request: requestOf(args, session) };
}

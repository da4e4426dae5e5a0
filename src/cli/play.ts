/** A sitting: a session that a person answers, on the screen or in lines. */

import type { ExitCode } from '../lib/exit-codes.ts';
import { startLines } from '../line/start.ts';
import { createProgram, type Ending, type Program } from '../program.ts';
import { startScreen } from '../screen/start.ts';
import type { Event, Session } from '../session/model.ts';
import { hasColour, hasLetters, hasSigns } from '../terminal/capabilities.ts';
import { isHungUp } from '../terminal/outlet.ts';
import { lostWords, receipt } from '../view/receipt.ts';
import { inWindow } from './at-once.ts';
import type { Common } from './command.ts';
import { Elsewhere } from './identity.ts';
import { type Io, say, warn } from './io.ts';
import type { Opened } from './open.ts';
import { openMoved, openOnShelf } from './shelf.ts';

/** What a session begins with: something that happens, null for home, or a sentence to say where it has nothing to ask. */
export type Beginning = Event | string | null;

/** `at`: the shelf first, or the reading itself. */
export async function play(
  asked: Common,
  io: Io,
  beginningOf: (session: Session) => Beginning,
  at: 'shelf' | 'reading' = 'reading',
): Promise<ExitCode> {
  const opened = await openOnShelf(asked, io, at === 'shelf').catch((error: unknown) => {
    if (error instanceof Elsewhere) return openMoved(error, asked, io);
    throw error;
  });
  const beginning = opened.session.phase.name === 'moved' ? null : beginningOf(opened.session);
  return sit(opened, beginning, asked, io);
}

async function sit(opened: Opened, beginning: Beginning, asked: Common, io: Io): Promise<ExitCode> {
  const { session, ports } = opened;
  if (typeof beginning === 'string') {
    say(io, `${beginning}\n`);
    return 0;
  }
  let program = createProgram(session, ports);
  if (beginning) program.send(beginning);
  io.lastWords = () => rescued(program);
  io.terminal = () => (isHungUp([io.stdin, io.stdout]) ? 'gone' : 'there');
  const ending = session.lines
    ? await startLines(program, io, opened.ready)
    : await drawOn(program, asked, io, opened.ready);
  if (ending.to !== 'line') return told(program, ending, io);
  program = createProgram({ ...program.session(), lines: true }, program.ports());
  return told(program, await startLines(program, io, () => {}), io);
}

/** What is said of the answers after a fault of ours. */
function rescued(program: Program): string {
  const left = program.rescue();
  if (left.unsaved.length === 0) return 'The answers you gave are saved.';
  return `Not saved: ${left.notSaved}. ${lostWords(left)}`.trimEnd();
}

/** What a sitting says last. */
async function told(program: Program, { code, to }: Ending, io: Io): Promise<ExitCode> {
  if (to === 'nowhere') io.terminal = () => 'deaf';
  const { shelf } = program.ports();
  if (io.terminal() === 'there') {
    const words = receipt(program.session()).join('\n');
    const unsaved = program.session().notSaved !== null;
    let heard = false;
    try {
      heard = say(io, `${program.session().lines ? words : inWindow(io, words)}\n`);
    } catch (error) {
      // Where a sitting ended in another way, or with answers unsaved, that counts.
      if (!unsaved && (code === 0 || code === 5)) throw error;
    }
    if (!heard && unsaved) warn(io, words);
    const doubt = shelf?.doubt() ?? null;
    if (doubt !== null) warn(io, doubt);
  }
  await shelf?.close(program.session());
  return code;
}

function drawOn(program: Program, { color, ascii }: Common, io: Io, ready: () => void): Promise<Ending> {
  const theme = { colour: hasColour(io.env, color), signs: hasSigns(io.env, ascii), letters: hasLetters(io.env) };
  // The items are read once the first frame stands, and not at the press that needs the first of them.
  return startScreen(program, io, theme, { first: () => program.session().item(''), drawn: ready });
}

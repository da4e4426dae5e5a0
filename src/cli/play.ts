/** A sitting: a session that a person answers, on the screen or in lines. */

import type { ExitCode } from '../lib/exit-codes.ts';
import { startLines } from '../line/start.ts';
import { createProgram, type Ending, type Program } from '../program.ts';
import { startScreen } from '../screen/start.ts';
import type { Event, Session } from '../session/model.ts';
import { hasColour, hasLetters, hasSigns } from '../terminal/capabilities.ts';
import { isHungUp } from '../terminal/outlet.ts';
import { lostWords, receipt } from '../view/receipt.ts';
import type { Common } from './command.ts';
import { type Io, say } from './io.ts';
import { type Opened, open } from './open.ts';

/** What a session begins with: something that happens, null for home, or a sentence to say where it has nothing to ask. */
export type Beginning = Event | string | null;

export async function play(asked: Common, io: Io, beginningOf: (session: Session) => Beginning): Promise<ExitCode> {
  const opened = await open(asked, io);
  const code = await sit(opened, beginningOf(opened.session), asked, io);
  opened.close();
  return code;
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
  if (session.lines) return told(program, await startLines(program, io, opened.ready), io);
  const ending = await drawOn(program, asked, io, opened.ready);
  if (ending.to !== 'line') return told(program, ending, io);
  program = createProgram({ ...program.session(), lines: true }, ports);
  return told(program, await startLines(program, io, () => {}), io);
}

/** What is said of the answers after a fault of ours. */
function rescued(program: Program): string {
  const left = program.rescue();
  if (left.unsaved.length === 0) return 'The answers you gave are saved.';
  return `Not saved: ${left.notSaved}. ${lostWords(left)}`.trimEnd();
}

/** What a sitting says last. */
function told(program: Program, { code, to }: Ending, io: Io): ExitCode {
  if (to === 'nowhere') io.terminal = () => 'deaf';
  if (io.terminal() === 'there') say(io, `${receipt(program.session()).join('\n')}\n`);
  return code;
}

function drawOn(program: Program, { color, ascii }: Common, io: Io, ready: () => void): Promise<Ending> {
  const theme = { colour: hasColour(io.env, color), signs: hasSigns(io.env, ascii), letters: hasLetters(io.env) };
  // The items are read once the first frame stands, and not at the press that needs the first of them.
  return startScreen(program, io, theme, { first: () => program.session().item(''), drawn: ready });
}

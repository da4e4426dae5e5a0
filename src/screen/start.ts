/** The full-screen front end: takes the terminal over, draws a session, hands presses to it, gives the terminal back. */

import type { Ending, Program } from '../program.ts';
import type { Session } from '../session/model.ts';
import { sizeOf } from '../terminal/capabilities.ts';
import { createPresses, type Press } from '../terminal/presses.ts';
import { takeOver } from '../terminal/takeover.ts';
import { frameOf, textOf } from './frame.ts';
import type { Stage } from './ink/draw.tsx';
import { Canvas, MenuStdin } from './ink/streams.ts';
import { createReader, type Reader } from './reader.ts';
import type { Theme } from './theme.ts';

interface Terminal {
  stdin: typeof process.stdin;
  stdout: typeof process.stdout;
}

type Ink = ReturnType<typeof import('./ink/draw.tsx').draw>;

/** What a reader need not wait for. */
interface Later {
  /** Done when the first frame stands. */
  first(): void;
  /** Done when presses are heard. */
  drawn(): void;
}

export async function startScreen(program: Program, terminal: Terminal, theme: Theme, later: Later): Promise<Ending> {
  // Ink looks for a CI in the environment when it is loaded, and would draw nothing for a person who has it set.
  // chalk, likewise, would see a pipe where Ink is given a stream of ours.
  process.env.CI = 'false';
  process.env.CONTINUOUS_INTEGRATION = 'false';
  process.env.FORCE_COLOR = '1';
  delete process.env.NO_COLOR;

  const stage: Stage = {};
  const stdin = new MenuStdin();
  const stdout = new Canvas(terminal.stdout);
  const size = () => sizeOf(terminal.stdout);
  const frame = (session: Session) => frameOf(session, size(), theme);
  let ink: Ink | undefined;
  let reader: Reader | undefined;
  // What was typed before there was anything to see was meant for something else. What comes while Ink is loaded waits.
  let seen = false;
  let early: Press[] = [];
  const presses = createPresses(press => {
    if (reader) reader.press(press);
    else if (seen) early.push(press);
  });
  const takeover = takeOver({
    ...terminal,
    onBytes: presses.feed,
    onSignal: code => program.send({ type: 'left', code }),
    onReturn: () => repaint(),
  });
  let paint = (): void => {
    stdout.show(`${textOf(frame(program.session()))}\n`);
  };
  // Ink keeps to itself what it drew last and leaves out what has not changed, so a screen that was lost or resized
  // is drawn by an Ink of its own; all state is the session's.
  const repaint = () => {
    ink?.unmount();
    stdout.clear();
    paint();
  };
  terminal.stdout.on('resize', repaint);

  const drawn = new Promise<never>((_, fail) => {
    const start = async () => {
      await turn();
      paint();
      seen = true;
      later.first();
      const { draw } = await import('./ink/draw.tsx');
      if (program.leaving()) return;
      paint = () => {
        ink = draw({ program, stage, frameOf: frame }, stdin, stdout);
        ink.waitUntilExit().catch(fail);
      };
      paint();
      reader = createReader(program, { stage, size, stdin, suspend: takeover.suspend, repaint, onError: fail });
      for (const press of early) reader.press(press);
      early = [];
      later.drawn();
    };
    start().catch(fail);
  });
  try {
    const ending = await Promise.race([program.ended, drawn]);
    return (await takeover.flushed()) ? ending : { ...ending, to: 'nowhere' };
  } finally {
    presses.stop();
    terminal.stdout.off('resize', repaint);
    ink?.unmount();
    await takeover.drained();
    takeover.release();
  }
}

/** Once around: whatever had been typed by then has been read. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(() => setImmediate(resolve)));

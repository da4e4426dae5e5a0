/** The full-screen front end: takes the terminal over, draws a session, hands presses to it, gives the terminal back. */
import type { Ending, Program } from '../program.ts';
import { sizeOf } from '../terminal/capabilities.ts';
import { createPresses } from '../terminal/presses.ts';
import { takeOver } from '../terminal/takeover.ts';
import type { Stage } from './app.tsx';
import { Canvas } from './canvas.ts';
import { MenuStdin } from './stdin.ts';
import type { Theme } from './theme.ts';

export interface Terminal {
  stdin: typeof process.stdin;
  stdout: typeof process.stdout;
}

export async function startScreen(program: Program, terminal: Terminal, theme: Theme): Promise<Ending> {
  // Ink looks for a CI in the environment when it is loaded, and would draw nothing for a person who has it set.
  // chalk, likewise, would see a pipe where Ink is given a stream of ours.
  process.env.CI = 'false';
  process.env.CONTINUOUS_INTEGRATION = 'false';
  process.env.FORCE_COLOR = '1';
  delete process.env.NO_COLOR;
  const [{ draw }, { createReader }] = await Promise.all([import('./draw.tsx'), import('./reader.ts')]);

  const stage: Stage = { size: sizeOf(terminal.stdout) };
  const stdin = new MenuStdin();
  const stdout = new Canvas(terminal.stdout);
  // What was typed before there was anything to see was meant for something else.
  let drawn = false;
  const presses = createPresses(press => {
    if (drawn) reader.press(press);
  });
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const takeover = takeOver({
    ...terminal,
    onBytes: presses.feed,
    onSignal: code => program.send({ type: 'left', code }),
    onReturn: () => repaint(),
  });
  const reader = createReader(program, stage, stdin, takeover.suspend, fail);
  const paint = () => {
    const drawing = draw({ program, stage, theme }, stdin, stdout);
    drawing.waitUntilExit().catch(fail);
    return drawing;
  };
  let ink = paint();
  drawn = true;
  // Ink keeps to itself what it drew last and leaves out what has not changed, so a screen that was lost or resized
  // is drawn by an Ink of its own; all state is the session's.
  const repaint = () => {
    stage.size = sizeOf(terminal.stdout);
    ink.unmount();
    stdout.clear();
    ink = paint();
  };
  terminal.stdout.on('resize', repaint);

  try {
    return await Promise.race([program.ended, failed]);
  } finally {
    presses.stop();
    terminal.stdout.off('resize', repaint);
    ink.unmount();
    await takeover.drained();
    takeover.release();
  }
}

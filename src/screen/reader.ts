/** Takes single presses in order and lets each be handled before the next. */
import type { Program } from '../program.ts';
import type { Press } from '../terminal/presses.ts';
import type { Size } from '../view/page.ts';
import { screenName, tooSmall } from './frame.ts';
import type { Stage } from './ink/draw.tsx';
import type { MenuStdin } from './ink/streams.ts';
import { meaningOf } from './keys/keymap.ts';

export interface Reader {
  press(press: Press): void;
  /** Resolves when every press so far has been handled and drawn. */
  idle(): Promise<void>;
}

interface Wants {
  stage: Stage;
  /** Of the window, now. */
  size(): Size;
  stdin: MenuStdin;
  suspend(): void;
  repaint(): void;
  onError(error: unknown): void;
}

export function createReader(
  program: Pick<Program, 'session' | 'send' | 'opened'>,
  { stage, size, stdin, suspend, repaint, onError }: Wants,
): Reader {
  const queue: Press[] = [];
  let busy = false;
  let work = Promise.resolve();

  /** The menu reads its mark from its last drawing, so it must have been drawn before it hears the next press. */
  const settled = () =>
    new Promise<void>(resolve => {
      stage.onSettled = () => resolve();
      stage.redraw?.();
    });

  async function handle(): Promise<void> {
    for (let press = queue.shift(); press !== undefined; press = queue.shift()) {
      // A day that has turned changes menus; what stands there has to be what is moved in.
      const { today } = program.session();
      program.send({ type: 'pressed' });
      if (program.session().today !== today) await settled();
      const meaning = meaningOf(press, program.session(), size(), tooSmall(size()));
      if (meaning === null) continue;
      switch (meaning.type) {
        case 'suspended':
          suspend();
          break;
        case 'repainted':
          repaint();
          break;
        case 'menu':
          await settled();
          stdin.press(meaning.as ?? press);
          await program.opened();
          await settled();
          break;
        default: {
          const before = screenName(program.session());
          program.send(meaning);
          // Away from a menu and back to it is another menu, with its mark anew, only when both were drawn.
          if (screenName(program.session()) !== before) await settled();
        }
      }
    }
    busy = false;
  }

  return {
    press(press) {
      queue.push(press);
      if (busy) return;
      busy = true;
      work = handle().catch(onError);
    },
    async idle() {
      await work;
      await settled();
    },
  };
}

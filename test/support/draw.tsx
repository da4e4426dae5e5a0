/** Draws a session at a size with the real app, once, as text; with its codes where colour is asked for. */
import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { frameOf } from '../../src/screen/frame.ts';
import { App } from '../../src/screen/ink/draw.tsx';
import type { Session } from '../../src/session/model.ts';
import type { Size } from '../../src/view/page.ts';

/** ink-testing-library's output has 100 columns, so nothing wider is asked of it. */
export function drawn(session: Session, size: Size, signs = true, colour = false): string {
  const program = { session: () => session, send: () => {}, listen: () => () => {} };
  const { lastFrame, unmount } = render(
    <App program={program} stage={{}} frameOf={session => frameOf(session, size, { colour, signs })} />,
  );
  const frame = lastFrame() ?? '';
  unmount();
  return colour ? frame : stripVTControlCharacters(frame);
}

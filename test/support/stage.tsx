/** The screen front end in one process: bytes in, the real press reader, the real Ink and ink-select-input. */
import { EventEmitter } from 'node:events';
import { createProgram } from '../../src/program.ts';
import { frameOf } from '../../src/screen/frame.ts';
import { draw, type Stage } from '../../src/screen/ink/draw.tsx';
import { MenuStdin } from '../../src/screen/ink/streams.ts';
import { createReader } from '../../src/screen/reader.ts';
import type { Session } from '../../src/session/model.ts';
import { createPresses } from '../../src/terminal/presses.ts';
import { SIZE } from './walk.ts';

class Sink extends EventEmitter {
  readonly isTTY = true;
  readonly columns = SIZE.columns;
  readonly rows = SIZE.rows;
  write(): boolean {
    return true;
  }
}

export function onStage(session: Session) {
  let clock = 0;
  const program = createProgram(session, {
    now: () => new Date(Date.UTC(2026, 2, 4, 19, 0, ++clock)).toISOString(),
    append: () => {},
    retry: () => {},
    savePlace: async () => {},
    readAll: () => [],
  });
  const stage: Stage = {};
  const stdin = new MenuStdin();
  const ink = draw(
    { program, stage, frameOf: session => frameOf(session, SIZE, { colour: false, signs: true }) },
    stdin,
    new Sink(),
  );
  const reader = createReader(program, {
    stage,
    size: () => SIZE,
    stdin,
    suspend: () => {},
    repaint: () => {},
    onError: error => {
      throw error;
    },
  });
  const presses = createPresses(reader.press);
  return {
    program,
    feed: (bytes: string) => presses.feed(Buffer.from(bytes)),
    idle: reader.idle,
    close() {
      presses.stop();
      ink.unmount();
    },
  };
}

/** Every screen in every named state at every pair of sizes, with and without colour. */
import { EventEmitter } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { frameOf, textOf } from '../../src/screen/frame.ts';
import { App } from '../../src/screen/ink/draw.tsx';
import type { Session } from '../../src/session/model.ts';
import type { Size } from '../../src/view/page.ts';
import { cells } from '../support/cells.ts';
import { namedSessions } from '../support/sessions.ts';
import { times } from '../support/soak.ts';

class Paper extends EventEmitter {
  last = '';
  readonly isTTY = true;
  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    super();
  }
  write(frame: string): boolean {
    this.last = frame;
    return true;
  }
}

function drawn(session: Session, size: Size, colour: boolean): string {
  const paper = new Paper(size.columns, size.rows);
  const program = { session: () => session, send: () => {}, listen: () => () => {} };
  const frame = (session: Session) => frameOf(session, size, { colour, signs: true });
  const ink = render(<App program={program} stage={{}} frameOf={frame} />, {
    stdout: paper as unknown as NodeJS.WriteStream,
    stdin: Object.assign(new EventEmitter(), {
      isTTY: true,
      setEncoding() {},
      setRawMode() {},
      ref() {},
      unref() {},
      read: () => null,
    }) as unknown as NodeJS.ReadStream,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  const drawing = paper.last;
  ink.unmount();
  return drawing;
}

const COLUMNS = [40, 59, 60, 80, 99, 100, 139, 140, 160];
const ROWS = [12, 17, 18, 24, 30, 50];
const ALL = COLUMNS.flatMap(columns => ROWS.map(rows => ({ columns, rows })));
const step = ALL.length / times(ALL.length);
const sizes = ALL.filter((_, index) => Math.floor(index % step) === 0);
const sessions = Object.entries(namedSessions(loadFolder('content/russia-iran-2023')));
/** Foreground 31 to 36 and their end, bold, underline and their ends. */
const SAFE = new Set(['31', '32', '33', '34', '35', '36', '39', '1', '22', '4', '24']);

it.each(sizes)('$columns x $rows', size => {
  for (const [name, session] of sessions) {
    const coloured = drawn(session, size, true);
    const plain = drawn(session, size, false);
    const where = `${name} at ${size.columns}x${size.rows}`;
    expect(stripVTControlCharacters(coloured), where).toBe(stripVTControlCharacters(plain));
    expect(plain, where).not.toMatch(/\u001b\[3\d/);
    // What is written before Ink is there looks the same, so that nothing changes when Ink draws over it.
    const first = textOf(frameOf(session, size, { colour: true, signs: true }));
    expect(cells(first), where).toEqual(cells(coloured));
    for (const [, codes = ''] of coloured.matchAll(/\u001b\[([\d;]*)m/g)) {
      for (const code of codes.split(';')) expect(SAFE.has(code), `${where}: SGR ${code}`).toBe(true);
    }
    const rows = stripVTControlCharacters(plain).split('\n');
    expect(rows.length, where).toBe(size.rows - 1);
    for (const row of rows) expect(stringWidth(row), `${where}: ${row}`).toBeLessThanOrEqual(size.columns);
    expect(rows.at(-1), where).toMatch(/\? keys$|Any press only closes this\./);
    const { phase } = session;
    const points =
      (('mark' in phase && phase.mark >= 0) ||
        phase.name === 'reading' ||
        (phase.name === 'asking' && phase.option !== null)) &&
      !session.help &&
      !(phase.name === 'lookUp' && phase.tab === 'about');
    if (points)
      expect(rows.filter(row => /^( ›|>>) /.test(row)).length, `${where}: a marked line\n${plain}`).toBeGreaterThan(0);
  }
});

it('says what was drawn', () => {
  console.log(`${sessions.length} states at ${sizes.length} of ${ALL.length} sizes, with and without colour`);
  expect(sizes.length).toBeGreaterThanOrEqual(times(ALL.length));
});

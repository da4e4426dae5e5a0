/** The first frame stands before Ink is loaded: what Ink then draws changes nothing, and no press is lost in between. */
import headless from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../support/bytes.ts';
import { type RealTerminal, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);

const frames = (terminal: RealTerminal): number => terminal.raw().split('? keys').length - 1;
const inkDrew = (terminal: RealTerminal) => terminal.until(() => frames(terminal) >= 2, 'the frame that Ink draws');

/** Every cell of the screen with its looks, after each of some bytes; cut anywhere, as a slow link would. */
async function pictures(raw: string): Promise<string[]> {
  const emulator = new headless.Terminal({ cols: SIZE.columns, rows: SIZE.rows, allowProposedApi: true });
  const seen: string[] = [];
  for (let at = 0; at < raw.length; at += 7) {
    await new Promise<void>(resolve => emulator.write(raw.slice(at, at + 7), resolve));
    const { active } = emulator.buffer;
    const cells = Array.from({ length: SIZE.rows * SIZE.columns }, (_, index) => {
      const cell = active.getLine(Math.floor(index / SIZE.columns))?.getCell(index % SIZE.columns);
      return `${cell?.getChars() || ' '}${cell?.isBold()}${cell?.isUnderline()}${cell?.getFgColor()}`;
    });
    seen.push(cells.join());
  }
  emulator.dispose();
  return seen;
}

describe('the first frame', () => {
  it.each([[[]], [['quiz', '--seed', '7']], [['read', '2']]])('stays as it is when Ink takes over: %j', async args => {
    const terminal = terminalAt(home(), { args });
    await inkDrew(terminal);
    const raw = terminal.raw();
    const whole = raw.indexOf('? keys') + '? keys'.length;
    const before = (await pictures(raw.slice(0, whole))).at(-1);
    const after = (await pictures(raw)).slice(Math.ceil(whole / 7));
    expect(after.length).toBeGreaterThan(10);
    // A row that is written over with the same letters is the same at every byte.
    expect(after.every(picture => picture === before)).toBe(true);
  });

  it('takes what is pressed before Ink is there', async () => {
    const terminal = terminalAt(home(), { args: ['quiz', '--seed', '7'] });
    await terminal.until(() => frames(terminal) === 1, 'the first frame');
    terminal.write(bytesOf('↓↓→→'));
    await terminal.sees('[Certain]');
    expect(terminal.marked()).toMatch(/^2 /);
  });

  it('leaves at once for a q that comes before Ink', async () => {
    const terminal = terminalAt(home());
    await terminal.until(() => frames(terminal) === 1, 'the first frame');
    terminal.write('q');
    expect(await terminal.exited).toBe(0);
    expect(terminal.alternate()).toBe(false);
  });

  it('drops what was typed before it stood', async () => {
    const terminal = terminalAt(home());
    terminal.write('q\r');
    await inkDrew(terminal);
    await terminal.turn('↓');
    expect(terminal.marked()).toBe('Take a quiz');
  });

  it('is drawn anew when the window changes before Ink is there', async () => {
    const terminal = terminalAt(home());
    await terminal.until(() => frames(terminal) === 1, 'the first frame');
    terminal.resize({ columns: 60, rows: 20 });
    terminal.press('↓');
    await terminal.sees(/how firmly\?/);
    await terminal.until(() => terminal.marked() === 'Take a quiz', 'the press');
    const rows = () => terminal.screen().split('\n').slice(0, 19);
    await terminal.until(() => /^ ↑ ↓ choose.{30,}\? keys$/.test(rows()[18] ?? ''), 'hints on the row before the last');
    expect(rows().filter(row => row.includes('readback'))).toHaveLength(1);
  });
});

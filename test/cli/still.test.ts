/** Without a press nothing moves, and the terminal's own cursor stands where the pointer stands. */
import headless from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { type RealTerminal, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const STILL = 3000;
const QUIZ = ['quiz', '--seed', seedOf(['choice'])];
const ONE = ['quiz', '--seed', seedOf(['choice'], 1), '--count', '1'];
const { home, terminalAt } = terminalsOf(SIZE);

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

async function at(args: string[], presses: string[]): Promise<RealTerminal> {
  const terminal = terminalAt(home(), { args });
  await terminal.atRest();
  for (const press of presses) await terminal.turn(press);
  await terminal.atRest();
  return terminal;
}

describe('three seconds without a press', () => {
  it('write nothing, on any of these screens', async () => {
    const screens: [string, string[], string[]][] = [
      ['first', [], []],
      ['guess', ['read', '4'], ['↵', '↵', '↵']],
      ['the text', ['read', '2'], []],
      ['a question', QUIZ, ['↓', '→']],
      ['feedback', QUIZ, ['1', '→', '↵']],
      ['results', ONE, ['1', '→', '↵', '↵']],
      ['not saved', [...QUIZ, '--data-dir', '/dev/null/nowhere'], []],
    ];
    const open = [];
    for (const [name, args, presses] of screens) {
      const terminal = await at(args, presses);
      open.push({ name, terminal, before: terminal.raw().length });
    }
    // On a slow machine less may happen in this time, but nothing is what may happen.
    await pause(STILL);
    for (const { name, terminal, before } of open) {
      expect(terminal.raw().slice(before), name).toBe('');
      expect(terminal.code()).toBeNull();
    }
  });
});

describe("the terminal's own cursor", () => {
  /** Row of the cursor, from 0; and whether it shows. An emulator of its own reads all that was written. */
  async function cursor(terminal: RealTerminal): Promise<{ row: number; shown: boolean }> {
    const emulator = new headless.Terminal({ cols: SIZE.columns, rows: SIZE.rows, allowProposedApi: true });
    await new Promise<void>(resolve => emulator.write(terminal.raw(), resolve));
    const row = emulator.buffer.active.cursorY;
    emulator.dispose();
    return { row, shown: terminal.cursorShown() };
  }

  const pointer = (terminal: RealTerminal) =>
    terminal
      .screen()
      .split('\n')
      .findIndex(line => /^ ›/.test(line));

  async function onPointer(terminal: RealTerminal, after: string): Promise<void> {
    await terminal.atRest();
    const { row, shown } = await cursor(terminal);
    expect({ below: row - pointer(terminal), shown }, `after ${after}`).toEqual({ below: 0, shown: true });
  }

  it.each([
    ['a menu', [], ['↓', '↓', '↑', 'j', 'k', '↑']],
    ['the guess', ['read', '4'], ['↵ ↵ ↵ ↓', '↓', '↓', '↓']],
    ['a question', QUIZ, ['↓', '→', '↓', '0', '→', '1', '←']],
    ['the text', ['read', '2'], ['↓', '↓', '↑', '↓', '↓', '↓', '↵', '↓']],
    ['results', ONE, ['1 → ↵ ↵', '↓', '↓', '↑']],
  ])('is on the row of the pointer after every press: %s', async (name, args, presses) => {
    const terminal = await at(args, []);
    if (pointer(terminal) >= 0) await onPointer(terminal, 'the start');
    for (const press of presses) {
      for (const single of press.split(' ')) await terminal.turn(single);
      await onPointer(terminal, `${press} on ${name}`);
    }
  });

  it('goes away where nothing is marked, and comes back with the mark', async () => {
    const terminal = await at(QUIZ, []);
    expect(pointer(terminal)).toBe(-1);
    expect(terminal.cursorShown()).toBe(false);
    await terminal.turn('↓');
    await onPointer(terminal, 'Down');
  });
});

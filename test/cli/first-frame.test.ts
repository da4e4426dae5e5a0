/** The first frame stands before Ink is loaded: what Ink then draws changes nothing, and no press is lost in between. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import headless from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../support/bytes.ts';
import { type Opened, type RealTerminal, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);

const frames = (terminal: RealTerminal): number => terminal.raw().split('? keys').length - 1;
const nodeFlags = ['--import', fileURLToPath(new URL('../support/hold-ink.mjs', import.meta.url))];

/** The program with its first frame, waiting for Ink, which comes when it is let go. */
async function withoutInk(more: Partial<Opened> = {}): Promise<{ terminal: RealTerminal; letGo: () => void }> {
  const where = home();
  const go = join(where, 'go');
  const terminal = terminalAt(where, { nodeFlags, env: { READBACK_TEST_GO: go }, ...more });
  await terminal.until(() => frames(terminal) === 1, 'the first frame');
  await expect.poll(() => existsSync(`${go}.held`)).toBe(true);
  return { terminal, letGo: () => writeFileSync(go, '') };
}

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
    const { terminal, letGo } = await withoutInk({ args });
    letGo();
    await terminal.atRest();
    // Ink draws the same over it, of which nothing is sent.
    expect(frames(terminal)).toBe(1);
    const raw = terminal.raw();
    const whole = raw.indexOf('? keys') + '? keys'.length;
    const before = (await pictures(raw.slice(0, whole))).at(-1);
    const after = (await pictures(raw)).slice(Math.ceil(whole / 7));
    // A row that is written over with the same letters is the same at every byte.
    expect(after.every(picture => picture === before)).toBe(true);
  });

  it('takes what is pressed before Ink is there', async () => {
    const { terminal, letGo } = await withoutInk({ args: ['quiz', '--seed', '7'] });
    terminal.write(bytesOf('↓↓→→'));
    letGo();
    await terminal.sees('[Certain]');
    expect(terminal.marked()).toMatch(/^2 /);
  });

  it('leaves for a q that comes before Ink, as soon as Ink is there', async () => {
    const { terminal, letGo } = await withoutInk();
    terminal.write('q');
    letGo();
    expect(await terminal.exited).toBe(0);
    expect(terminal.alternate()).toBe(false);
  });

  it('drops what was typed before it stood', async () => {
    const where = home();
    const terminal = terminalAt(where, { shell: 'until [ -e go ]; do sleep 0.02; done; exec "$NODE" "$BIN"' });
    terminal.write('q\r');
    await terminal.sees('q'); // As the terminal shows what is typed while nobody reads it.
    writeFileSync(join(where, 'go'), '');
    await terminal.turn('↓');
    expect(terminal.marked()).toContain('lie detector');
  });

  it('is drawn anew when the window changes before Ink is there', async () => {
    const { terminal, letGo } = await withoutInk();
    terminal.resize({ columns: 60, rows: 20 });
    await terminal.until(() => frames(terminal) === 2, 'another frame, without Ink');
    terminal.press('↓');
    letGo();
    await terminal.sees(/what you remember/);
    await terminal.until(() => terminal.marked()?.includes('lie detector') === true, 'the press');
    const rows = () => terminal.screen().split('\n').slice(0, 19);
    await terminal.until(() => /^ ↑ ↓ choose.{30,}\? keys$/.test(rows()[18] ?? ''), 'hints on the row before the last');
    expect(rows().filter(row => row.includes('readback'))).toHaveLength(1);
  });
});

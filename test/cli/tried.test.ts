/** Presses that people try, and terminals that people have, in a real pseudo-terminal. */
import { resolve } from 'node:path';
import headless from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { READING, run, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
/** Of the night, in milliseconds, when the program starts: longer than it takes to its first screen. */
const LEFT = 8000;
const QUIZ = ['quiz', '--seed', seedOf(['choice'])];
const { home, terminalAt } = terminalsOf(SIZE);

describe('presses that people try', () => {
  it('Alt with a key and two Escs in one read do not leave', async () => {
    const terminal = terminalAt(home(), { args: READING });
    await terminal.atRest();
    for (const bytes of ['\u001bq', '\u001b\u001b', '\u001b\u001b[A', '\u001b[1;3B', '\u001bx']) terminal.write(bytes);
    // What comes next is handled after them.
    await terminal.turn('↓');
    expect(terminal.marked()).toContain('Take a quiz');
    expect(terminal.code()).toBeNull();
    await terminal.turn('⎋');
    terminal.press('⎋');
    expect(await terminal.exited).toBe(0);
  });

  it('full-width digits of an input method mark what plain ones do', async () => {
    const terminal = terminalAt(home(), { args: QUIZ });
    await terminal.atRest();
    await terminal.turn('3');
    const marked = terminal.marked();
    await terminal.turn('1');
    expect(terminal.marked()).not.toBe(marked);
    terminal.write('３');
    await terminal.until(() => terminal.marked() === marked, 'the third option');
  });

  it('Shift-Tab goes to the part before', async () => {
    const terminal = terminalAt(home(), { args: ['read'] });
    await terminal.atRest();
    for (const press of ['⎋', '↓', '↓']) await terminal.turn(press);
    expect(terminal.marked()).toContain('Look up');
    for (const press of ['↵', '⇥', '⇥']) await terminal.turn(press);
    await terminal.sees('[Terms]');
    terminal.write('\u001b[Z');
    await terminal.sees('[People]');
  });

  it('PageDown, End, Home and Ctrl-L do in the text what they say', async () => {
    const terminal = terminalAt(home(), { args: ['read'] });
    await terminal.sees('1 of 24');
    terminal.write('\u001b[F');
    await terminal.sees('24 of 24');
    terminal.write('\u001b[H');
    await terminal.sees('1 of 24');
    terminal.write('\u001b[6~');
    await terminal.until(() => !/ [12] of 24/.test(terminal.screen()), 'the next page');
    await terminal.atRest();
    const [title = ''] = terminal.screen().split('\n');
    const before = terminal.raw().length;
    terminal.write('\u000c');
    await terminal.until(
      () => terminal.raw().slice(before).includes(title.trim().slice(0, 8)),
      'the whole screen again',
    );
  });

  it('↓ on the last statement goes on to who spoke; → opens the rest of a note, ← closes it', async () => {
    const terminal = terminalAt(home(), { args: ['read'] });
    await terminal.sees('1 of 24');
    await terminal.atRest();
    const lean = terminal.screen();
    await terminal.turn('→');
    await terminal.sees('In the original');
    await terminal.turn('←');
    expect(terminal.screen()).toBe(lean);
    terminal.write('\u001b[F');
    await terminal.sees('24 of 24');
    await terminal.turn('↓');
    expect(terminal.screen()).not.toContain('of 24');
    expect(terminal.marked()).toContain('Take a quiz');
  });

  it('an arrow sends the rows that change and no others', async () => {
    const terminal = terminalAt(home(), { args: QUIZ });
    await terminal.atRest();
    await terminal.turn('↓');
    for (const press of ['↓', '↓', '→', '↑', '←']) {
      const before = terminal.raw().length;
      const rows = terminal.screen().split('\n');
      await terminal.turn(press);
      const sent = terminal.raw().slice(before);
      const unchanged = terminal
        .screen()
        .split('\n')
        .filter((row, index) => row.trim() !== '' && row === rows[index]);
      expect(unchanged.length).toBeGreaterThan(4);
      expect(unchanged.filter(row => sent.includes(row.trim()))).toEqual([]);
    }
  });

  it('the wheel sends no arrows while the screen is ours, and afterwards does what it did', async () => {
    const terminal = terminalAt(home());
    await terminal.atRest();
    expect(terminal.raw()).toMatch(/\u001b\[\?1007s[\s\S]*\u001b\[\?1007l/);
    expect(terminal.raw()).not.toContain('\u001b[?1007r');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).toMatch(/\u001b\[\?1007r/);
  });

  it('the first arrow after four in the morning brings the reviews of the new day', async () => {
    const where = home();
    run(where, ['quiz', ...QUIZ.slice(1), '--linear'], '0\n\n0\n\nstop\n');
    const four = new Date();
    four.setUTCHours(4, 0, 0, 0);
    if (four.getTime() <= Date.now()) four.setUTCDate(four.getUTCDate() + 1);
    const night = new Date(four.getTime() - LEFT).toISOString();
    const clock = ['-r', resolve('test/support/clock.cjs')];
    const terminal = terminalAt(where, {
      args: READING,
      nodeFlags: clock,
      env: { READBACK_TEST_NOW: night, TZ: 'UTC' },
    });
    await terminal.sees('Continue');
    await terminal.atRest();
    expect(terminal.screen()).not.toContain('Review');
    const shown = Date.now();
    expect(terminal.marked()).toContain('Continue');
    await expect.poll(() => Date.now() - shown, { timeout: 60_000 }).toBeGreaterThan(LEFT);
    // Nobody pressed, so nothing has changed; then one arrow goes to the entry that the new day brings.
    expect(terminal.screen()).not.toContain('Review');
    terminal.press('↓');
    await terminal.until(() => terminal.marked()?.includes('Review') === true, 'the mark on Review');
  });
});

describe('terminals that people have', () => {
  it('one without an alternate screen is left with the receipt alone', async () => {
    const terminal = terminalAt(home(), { args: QUIZ });
    await terminal.atRest();
    await terminal.turn('↓');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    const plain = new headless.Terminal({ cols: SIZE.columns, rows: SIZE.rows, allowProposedApi: true });
    await new Promise<void>(done => plain.write(terminal.raw().replaceAll(/\u001b\[\?1049[hl]/g, ''), done));
    const { active } = plain.buffer;
    const left = Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
    plain.dispose();
    expect(left.join('\n')).toContain('readback - saved.');
    expect(left.join('\n')).not.toMatch(/Question 1 of 8 |How sure|Esc pause/);
  });

  it('lines are not cut inside words where the width is known', async () => {
    const narrow = terminalAt(home(), { args: ['--linear'], columns: 40 });
    await narrow.sees('0 to leave >');
    narrow.write('1\r');
    await narrow.sees('or stop >');
    for (const row of narrow.raw().split(/\r\n/)) expect(row.length).toBeLessThanOrEqual(40);
    expect(narrow.raw().replace(/\s+/g, ' ')).toContain('comprehensive strategic cooperation "may be finalised soon".');
  });
});

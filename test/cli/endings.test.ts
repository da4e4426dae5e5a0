/** However a session ends, taken answers are kept and the terminal is given back. */
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { type RealTerminal, savedAnswers, takeSome, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);

/** One answer taken, the next question open with a mark. */
async function midQuestion(terminal: RealTerminal): Promise<void> {
  await terminal.sees('Question 1 of 8');
  terminal.press('1→↵');
  await terminal.sees(/✓ Right|✗ Missed/);
  terminal.press('↵');
  await terminal.sees('Question 2 of 8');
  terminal.press('↓↓→');
  await terminal.sees('[Fairly sure]');
}

/** A shell that runs a session and then says its code and the terminal's settings. */
const SEED = seedOf(['choice']);
const SHELL = `before=$(stty -g); "$NODE" "$BIN" quiz --seed ${SEED}; code=$?; [ "$before" = "$(stty -g)" ] && same=as-before; echo "code=$code settings=$same"`;

describe('the terminal as it was', () => {
  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-C behind other presses in one write', 'jj\u0003', 130],
  ])('after %s', async (_, bytes, code) => {
    const where = home();
    const terminal = terminalAt(where, { shell: SHELL });
    await midQuestion(terminal);
    expect(terminal.alternate()).toBe(true);
    terminal.write(bytes);
    await terminal.sees(`code=${code} settings=as-before`);
    expect(terminal.alternate()).toBe(false);
    expect(terminal.cursorShown()).toBe(true);
    await terminal.sees('readback - saved. You are at question 2 of 8. This time: 1 question');
    expect(savedAnswers(where)).toBe(1);
    expect(terminal.raw()).not.toContain('\u001b[3J');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('after %s', async (signal, code) => {
    const where = home();
    const terminal = terminalAt(where, { args: ['quiz', '--seed', SEED] });
    await midQuestion(terminal);
    terminal.kill(signal);
    expect(await terminal.exited).toBe(code);
    await terminal.until(() => !terminal.alternate() && terminal.cursorShown(), 'the main screen');
    expect(savedAnswers(where)).toBe(1);
  });

  it('after Ctrl-Z, and the same question after fg', async () => {
    const where = home();
    const terminal = terminalAt(where, { shell: 'set -m; PS1="ready " exec bash --norc --noprofile -i' });
    await terminal.sees('ready');
    terminal.write(`"$NODE" "$BIN" quiz --seed ${SEED}\r`);
    await midQuestion(terminal);
    const shown = terminal.screen();
    terminal.write('\u001a');
    await terminal.sees('Stopped');
    expect(terminal.alternate()).toBe(false);
    terminal.write('stty -a | grep -o " icanon"; fg\r');
    await terminal.until(() => terminal.alternate() && terminal.screen() === shown, 'the question again');
    terminal.press('↵');
    await terminal.sees(/✓ Right|✗ Missed/);
    terminal.press('q');
    await terminal.sees('readback - saved.');
    expect(savedAnswers(where)).toBe(2);
  });
});

describe('kill -9 right after an answer', () => {
  it('keeps it, five times over', async () => {
    const where = home();
    for (let round = 1; round <= 5; round++) {
      const terminal = terminalAt(where, { args: ['quiz'] });
      await terminal.sees(`Question ${round} of 8`);
      await takeSome(terminal);
      terminal.kill('SIGKILL');
      await terminal.exited;
      expect(savedAnswers(where)).toBe(round);
    }
  });
});

describe('signals that end us at once', () => {
  it.each(['SIGQUIT', 'SIGUSR2', 'SIGALRM'])('%s gives the terminal back first', async signal => {
    const where = home();
    const terminal = terminalAt(where, { args: ['quiz', '--seed', SEED] });
    await midQuestion(terminal);
    terminal.kill(signal);
    expect(await terminal.exited).toBeGreaterThan(128);
    await terminal.until(() => !terminal.alternate() && terminal.cursorShown(), 'the main screen');
    expect(savedAnswers(where)).toBe(1);
  });
});

describe('a window made smaller and larger', () => {
  it('is drawn as if it had always been so, and never wipes the scrollback', async () => {
    const where = home();
    const terminal = terminalAt(where, { args: ['quiz', '--seed', SEED] });
    await midQuestion(terminal);
    const shown = terminal.screen();
    for (const size of [
      { columns: 60, rows: 20 },
      { columns: 44, rows: 13 },
      { columns: 30, rows: 8 },
      { columns: 120, rows: 40 },
    ]) {
      terminal.resize(size);
      await terminal.sees(size.columns < 40 ? 'readback needs 40 x 12.' : '[Fairly sure]');
    }
    terminal.resize(SIZE);
    await terminal.until(() => terminal.screen() === shown, 'the first picture again');
    expect(terminal.raw()).not.toContain('\u001b[3J');
  });
});

describe('a disk that takes no more', () => {
  it('does not end the session: Not saved, the reader goes on, exit 5, the terminal as before', async () => {
    const where = home();
    const terminal = terminalAt(where, { shell: `ulimit -f 1; ${SHELL}` });
    for (let question = 1; question <= 6; question++) {
      await terminal.sees(`Question ${question} of 8`);
      await takeSome(terminal);
      terminal.press('↵');
    }
    await terminal.sees('! Not saved: the disk is full.');
    terminal.press('q');
    await terminal.sees('code=5 settings=as-before');
    expect(terminal.alternate()).toBe(false);
  });
});

describe('the mark of an open question', () => {
  it.each(['0', '↓↓→→', '←'])('%s is there again after leaving', async pressed => {
    const where = home();
    const terminal = terminalAt(where, { args: ['quiz', '--seed', SEED] });
    await terminal.sees('Question 1 of 8');
    await terminal.turn(pressed);
    await terminal.until(() => /^ ›|\[/m.test(terminal.screen()), 'a mark');
    const shown = terminal.screen();
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    const again = terminalAt(where, { args: ['quiz'] });
    await again.until(() => again.screen() === shown, 'the same question');
    again.press('⎋');
    await again.sees('You stopped at question 1 of 8.');
    expect(again.screen()).not.toContain('!');
  });
});

describe('what cannot be saved', () => {
  it('is said, the reader goes on, leaving exits 5', async () => {
    const where = home();
    const terminal = terminalAt(where, { args: ['quiz', '--seed', SEED, '--data-dir', '/dev/null/nowhere'] });
    await terminal.sees(/! Not saved: .* w try again/);
    terminal.press('1→↵');
    await terminal.sees(/✓ Right|✗ Missed/);
    terminal.press('↵w');
    await terminal.sees('Question 2 of 8');
    await terminal.sees('! Not saved');
    terminal.press('q');
    expect(await terminal.exited).toBe(5);
    await terminal.sees('readback - not saved.');
  });
});

describe('switching to line mode from the first screen', () => {
  it('gives the screen back and goes on in lines', async () => {
    const where = home();
    const terminal = terminalAt(where);
    await terminal.sees('Russia and Iran');
    terminal.press('4');
    await terminal.sees('0. Leave.');
    terminal.write('1\rhome\r');
    await terminal.sees('2. Take a quiz');
    expect(terminal.alternate()).toBe(false);
    terminal.write('2\r');
    // A long question may have scrolled its first line away.
    await terminal.until(() => terminal.raw().includes('Question 1 of 8'), 'the first question');
    terminal.write('0\r');
    await terminal.until(() => /Right\.|Missed\./.test(terminal.raw()), 'its feedback');
    terminal.write('stop\r');
    expect(await terminal.exited).toBe(0);
    expect(savedAnswers(where)).toBe(1);
  });
});

/** Endings nobody asks for: stopped from outside, under npx, the window closed, the terminal gone, a fault of ours. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { BIN, cleanEnv, type RealTerminal, savedAnswers, terminalsOf } from '../support/terminal.ts';

const SEED = seedOf(['choice']);
const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);

const SHELL = 'set -m; PS1="ready " exec bash --norc --noprofile -i';

/** Starts a session from a shell with job control, answers one question, and stands on its feedback. */
async function answeredIn(terminal: RealTerminal, command: string): Promise<void> {
  await terminal.sees('ready');
  terminal.write(`${command}\r`);
  await terminal.sees('Question 1 of 8');
  terminal.press('1→↵');
  await terminal.sees(/✓ Right|✗ Missed/);
}

describe('stopped and brought back', () => {
  it('by SIGSTOP from outside: fg draws the same page and presses work', async () => {
    const where = home();
    const terminal = terminalAt(where, { shell: SHELL });
    await answeredIn(terminal, `"$NODE" "$BIN" quiz --seed ${SEED}`);
    const shown = terminal.screen();
    execFileSync('pkill', ['-STOP', '-f', `${BIN} quiz --seed ${SEED}`, '-P', String(terminal.pid)]);
    await terminal.sees('Stopped');
    terminal.write('fg\r');
    await terminal.until(() => terminal.screen() === shown, 'the page again');
    terminal.press('↵');
    await terminal.sees('Question 2 of 8');
    terminal.press('q');
    await terminal.sees('readback - saved.');
    expect(terminal.alternate()).toBe(false);
  });

  it('by Ctrl-Z under npx: the prompt comes back, and fg to the same page', async () => {
    const where = home();
    // Its scripts would build anew what other tests are running.
    const quiet = { npm_config_update_notifier: 'false', npm_config_loglevel: 'silent' };
    const env = { ...quiet, npm_config_ignore_scripts: 'true' };
    const terminal = terminalAt(where, { shell: `cd "${process.cwd()}"; ${SHELL}`, env });
    await answeredIn(terminal, `npx . quiz --seed ${SEED}`);
    const shown = terminal.screen();
    terminal.write('\u001a');
    await terminal.sees('Stopped');
    expect(terminal.alternate()).toBe(false);
    terminal.write('fg\r');
    await terminal.until(() => terminal.screen() === shown, 'the page again');
    terminal.press('q');
    await terminal.sees('readback - saved.');
    terminal.write('echo code=$?\r');
    await terminal.sees('code=0');
    expect(savedAnswers(where)).toBe(1);
  });
});

describe('without a window', () => {
  const gone = (pid: number) => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  };

  it.each([
    ['closed', undefined],
    ['gone, the hang-up ignored', `trap '' HUP; exec "$NODE" "$BIN" quiz --seed ${SEED}`],
  ])('%s: the session ends by itself, what was taken is kept', async (_, shell) => {
    const where = home();
    const terminal = terminalAt(where, shell === undefined ? { args: ['quiz', '--seed', SEED] } : { shell });
    await terminal.sees('Question 1 of 8');
    terminal.press('1→↵');
    await terminal.sees(/✓ Right|✗ Missed/);
    terminal.hangUp();
    await expect.poll(() => gone(terminal.pid)).toBe(true);
    expect(savedAnswers(where)).toBe(1);
  });

  it('a reader of the lines that goes away is no fault', () => {
    const where = home();
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', `yes "1 1" | "$NODE" "$BIN" quiz --linear | head -3; exit \${PIPESTATUS[1]}`],
      { env: cleanEnv(where, { BIN, NODE: process.execPath }), encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect([0, 141]).toContain(status);
    expect(stdout.split('\n').length).toBe(4);
  });
});

describe('a fault of ours', () => {
  /** Code that runs inside the program before anything else. */
  const preload = (where: string, code: string) => {
    const file = join(where, 'preload.mjs');
    writeFileSync(file, code);
    return { NODE_OPTIONS: `--import file://${file}` };
  };
  const RUN = `before=$(stty -g); "$NODE" "$BIN" quiz --seed ${SEED}; code=$?; [ "$before" = "$(stty -g)" ] && same=as-before; echo "code=$code settings=$same"`;

  it.each([
    [
      'thrown anywhere',
      "process.on('SIGWINCH', () => { throw new Error('boom'); });",
      (terminal: RealTerminal) => terminal.resize({ columns: 90, rows: 30 }),
    ],
    [
      'rejected anywhere',
      "process.on('SIGWINCH', () => { Promise.reject(new Error('boom')); });",
      (terminal: RealTerminal) => terminal.resize({ columns: 90, rows: 30 }),
    ],
    [
      'thrown while drawing',
      "process.on('SIGWINCH', () => { String.prototype.repeat = () => { throw new Error('boom'); }; });",
      (terminal: RealTerminal) => terminal.resize({ columns: 90, rows: 30 }),
    ],
  ])('%s: one sentence on the main screen, a log file, exit 1', async (_, code, provoke) => {
    const where = home();
    const terminal = terminalAt(where, { shell: RUN, env: preload(where, code) });
    await terminal.sees('Question 1 of 8');
    terminal.press('1→↵');
    await terminal.sees(/✓ Right|✗ Missed/);
    provoke(terminal);
    await terminal.sees('code=1 settings=as-before');
    expect(terminal.alternate()).toBe(false);
    expect(terminal.cursorShown()).toBe(true);
    const text = terminal.screen().replace(/\n/g, '');
    expect(text).toContain('Something went wrong in readback itself. The answers you gave are saved.');
    expect(text).not.toContain('    at ');
    const log = /The details are in (\S+?error\.log)/.exec(text)?.[1] ?? '';
    expect(existsSync(log) && readFileSync(log, 'utf8')).toContain('boom');
    expect(savedAnswers(where)).toBe(1);
  });

  it('and no place for a log: what happened is said, exit 1', async () => {
    const where = home();
    const code = "process.on('SIGWINCH', () => { throw new Error('boom'); });";
    const terminal = terminalAt(where, { shell: RUN, env: { ...preload(where, code), TMPDIR: join(where, 'none') } });
    await terminal.sees('Question 1 of 8');
    terminal.resize({ columns: 90, rows: 30 });
    await terminal.sees('code=1 settings=as-before');
    expect(terminal.screen().replace(/\n/g, '')).toMatch(
      /readback itself.* The details could not be written to a file:Error: boom/,
    );
  });
});

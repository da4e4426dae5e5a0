/** Endings by whatever signal, with the terminal there, gone, or not reading: how the program ended, and what is left. */
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { type RealTerminal, savedAnswers, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);
const QUIZ = `quiz --seed ${seedOf(['choice'])}`;

/** A sitting under a supervisor that says how it ended. */
function supervised(args: string, before = '') {
  const where = home();
  const ended = join(where, 'ended');
  const supervise = resolve('test/support/supervise.cjs');
  const terminal = terminalAt(where, {
    shell: `${before} "$NODE" "${supervise}" "$BIN" ${args}; echo back=$(stty -g | cksum)`,
    env: { READBACK_TEST_ENDED: ended },
  });
  return {
    where,
    terminal,
    pid: () => Number(readFileSync(`${ended}.pid`, 'utf8')),
    ending: async (): Promise<{ code: number | null; signal: string | null }> => {
      await expect.poll(() => existsSync(ended), { timeout: 20_000 }).toBe(true);
      return JSON.parse(readFileSync(ended, 'utf8'));
    },
  };
}

async function answer(terminal: RealTerminal): Promise<void> {
  await terminal.sees('Question 1 of 8');
  terminal.press('1→↵');
  await terminal.sees(/✓ Right|✗ Missed/);
}

const DEADLY = [
  'SIGQUIT',
  'SIGABRT',
  'SIGALRM',
  'SIGUSR1',
  'SIGUSR2',
  'SIGXCPU',
  'SIGVTALRM',
  'SIGPROF',
  'SIGTRAP',
  'SIGSYS',
];
const LINUX = process.platform === 'linux' ? ['SIGIO', 'SIGPWR', 'SIGSTKFLT'] : [];

describe('on the screen', () => {
  it.each([...DEADLY, ...LINUX])('%s ends it, by that signal, with the terminal as it was', async signal => {
    const { where, terminal, pid, ending } = supervised(QUIZ);
    await answer(terminal);
    expect(terminal.alternate()).toBe(true);
    process.kill(pid(), signal as NodeJS.Signals);
    expect(await ending()).toEqual({ code: null, signal });
    await terminal.sees('back=');
    expect([terminal.alternate(), terminal.cursorShown()]).toEqual([false, true]);
    expect(terminal.raw()).not.toContain('Debugger');
    expect(savedAnswers(where)).toBe(1);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with %i, everything said and saved', async (signal, code) => {
    const { where, terminal, pid, ending } = supervised(QUIZ);
    await answer(terminal);
    process.kill(pid(), signal);
    expect(await ending()).toEqual({ code, signal: null });
    await terminal.sees('readback - saved.');
    expect([terminal.alternate(), terminal.cursorShown()]).toEqual([false, true]);
    expect(savedAnswers(where)).toBe(1);
  });

  it.each(['SIGPIPE', 'SIGXFSZ', 'SIGWINCH', 'SIGURG'] as const)('%s ends nothing', async signal => {
    const { terminal, pid, ending } = supervised(QUIZ);
    await answer(terminal);
    process.kill(pid(), signal);
    terminal.press('↵');
    await terminal.sees('Question 2 of 8');
    terminal.press('q');
    await terminal.sees('readback - saved.');
    expect((await ending()).code).toBe(0);
  });
});

describe('SIGUSR1 opens no debugger', () => {
  const opens = () =>
    new Promise<boolean>(resolve => {
      const socket = connect(9229, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
    });

  it.each([['--linear'], [QUIZ]])('in readback %s', async args => {
    const { terminal, pid, ending } = supervised(args);
    await terminal.sees(/A number, or 0 to leave|Question 1 of 8/);
    process.kill(pid(), 'SIGUSR1');
    expect(await ending()).toEqual({ code: null, signal: 'SIGUSR1' });
    expect(await opens()).toBe(false);
    expect(terminal.raw()).not.toContain('Debugger');
  });
});

describe('a terminal that is closed', () => {
  it.each([
    ['on the screen', QUIZ, ''],
    ['on the screen, the hang-up ignored', QUIZ, "trap '' HUP;"],
    ['in lines', `${QUIZ} --linear`, ''],
    ['in lines, the hang-up ignored', `${QUIZ} --linear`, "trap '' HUP;"],
  ])('%s: it ends by the hang-up, never by a crash, with what was answered', async (_, args, before) => {
    const { where, terminal, ending } = supervised(args, before);
    if (args.includes('--linear')) {
      await terminal.sees('An answer, or stop >');
      terminal.write('1 1\r');
      await terminal.sees(/Right\.|Missed\./);
    } else await answer(terminal);
    terminal.hangUp();
    expect(await ending()).toEqual({ code: null, signal: 'SIGHUP' });
    expect(savedAnswers(where)).toBe(1);
  });

  it('before the first frame, while Ink is loaded, and on a menu', async () => {
    for (const words of [/./, /Russia and Iran/, /\? keys/]) {
      const { terminal, ending } = supervised('');
      await terminal.sees(words);
      terminal.hangUp();
      expect((await ending()).signal).toBe('SIGHUP');
    }
  });

  it('at the end of which something is not saved', async () => {
    const { terminal, ending } = supervised(
      QUIZ,
      'mkdir -p .local/share/readback/russia-iran-2023; touch .local/share/readback/russia-iran-2023/journal;',
    );
    await terminal.sees('! Not saved');
    terminal.hangUp();
    expect((await ending()).signal).toBe('SIGHUP');
  });
});

describe.skipIf(process.platform !== 'linux')('a terminal that does not read', () => {
  /** Keys that are drawn until nothing more goes into the terminal. */
  async function filled(args: string) {
    const it = supervised(args);
    await answer(it.terminal);
    it.terminal.pause();
    for (let index = 0; index < 400; index++) it.terminal.write('?');
    await silent(it.pid());
    return it;
  }

  /** It has been asked for more than the terminal takes, and has written nothing for a while. */
  async function silent(pid: number): Promise<void> {
    let known = -1;
    let same = 0;
    await expect
      .poll(() => {
        const written = Number(/wchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
        same = written === known ? same + 1 : 0;
        known = written;
        return same;
      })
      .toBeGreaterThan(25);
  }

  it.each([
    ['SIGTERM', { code: 143, signal: null }],
    ['SIGHUP', { code: 129, signal: null }],
    ['SIGINT', { code: 130, signal: null }],
    ['SIGUSR2', { code: null, signal: 'SIGUSR2' }],
  ] as const)('%s ends it all the same', async (signal, how) => {
    const { where, pid, ending } = await filled(QUIZ);
    process.kill(pid(), signal);
    expect(await ending()).toEqual(how);
    expect(savedAnswers(where)).toBe(1);
  });

  it('and reads again: every frame is whole, and q leaves', async () => {
    const { terminal, ending } = await filled(QUIZ);
    terminal.resume();
    terminal.press('q');
    expect(await ending()).toEqual({ code: 0, signal: null });
    await terminal.sees('readback - saved.');
    expect([terminal.alternate(), terminal.cursorShown()]).toEqual([false, true]);
  });

  it('in lines', async () => {
    const { terminal, pid, ending } = supervised('--linear');
    await terminal.sees('A number, or 0 to leave >');
    terminal.pause();
    for (let index = 0; index < 300; index++) terminal.write('help\r');
    await silent(pid());
    process.kill(pid(), 'SIGTERM');
    expect((await ending()).code ?? 143).toBe(143);
  });
});

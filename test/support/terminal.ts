/** A real pseudo-terminal with the built program in it, and an emulator that shows what a person would see. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { afterEach } from 'vitest';
import type { Size } from '../../src/view/page.ts';
import { bytesOf } from './bytes.ts';

export const BIN = fileURLToPath(new URL('../../dist/main.cjs', import.meta.url));
/** Nobody waits this long for a press to show; a machine with other things to do may. */
const LIMIT = 30_000;

export interface Opened extends Size {
  args?: string[];
  /** Flags of Node's own. */
  nodeFlags?: string[];
  home?: string;
  env?: Record<string, string>;
  /** Instead of the program itself: a command line for a shell, with BIN in $BIN. */
  shell?: string;
}

/** Straight to the first of the readings that come with the program. */
export const READING = ['--reading', 'russia-iran-2023'];

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'readback-test-'));
/** In more than one try: a program that is being killed may still save its place there. */
export function dropHome(home: string, tries = 20): void {
  try {
    rmSync(home, { recursive: true, force: true });
  } catch (error) {
    if (tries === 0) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    dropHome(home, tries - 1);
  }
}

/** Around each frame that Ink draws: a synchronised update. */
const [BEGIN, END] = ['\u001b[?2026h', '\u001b[?2026l'];
/** A sequence whose rest comes with the next piece: it may be the beginning of an update. */
const CUT_OFF = /\u001b(\[[?\d;]*)?$/;

/** An environment with nothing of this machine's in it. */
export const cleanEnv = (home: string, more: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
  ...more,
});

export type RealTerminal = ReturnType<typeof openTerminal>;

export function openTerminal({ columns, rows, args = [], nodeFlags = [], home = newHome(), env = {}, shell }: Opened) {
  const emulator = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const pty = spawn(
    shell === undefined ? process.execPath : 'bash',
    shell === undefined ? [...nodeFlags, BIN, ...args] : ['--norc', '-c', shell],
    {
      cols: columns,
      rows,
      cwd: home,
      env: cleanEnv(home, { BIN, NODE: process.execPath, ...env }),
    },
  );
  let raw = '';
  /** The beginning of an update, or of the sequence that begins one: a terminal shows nothing of it before its end. */
  let held = '';
  /** Pieces that the emulator has yet to draw. */
  let undrawn = 0;
  let waiters: (() => void)[] = [];
  const draw = (text: string, drawn = () => {}) => {
    undrawn += 1;
    emulator.write(text, () => {
      undrawn -= 1;
      for (const waiter of waiters) waiter();
      drawn();
    });
  };
  pty.onData(data => {
    raw += data;
    held += data;
    const begun = held.lastIndexOf(BEGIN);
    const cut = held.search(CUT_OFF);
    const whole = held.lastIndexOf(END) < begun ? begun : cut < 0 ? held.length : cut;
    draw(held.slice(0, whole));
    held = held.slice(whole);
  });
  let code: number | null = null;
  /** Once all that it wrote is on the screen, too. */
  const exited = new Promise<number>(resolve => {
    pty.onExit(({ exitCode, signal }) => {
      const ended = signal ? 128 + signal : exitCode;
      code = ended;
      draw(held, () => resolve(ended));
    });
  });

  const screen = (): string => {
    const buffer = emulator.buffer.active;
    const lines = Array.from(
      { length: emulator.rows },
      (_, row) => buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  };

  /** All that can be scrolled back to, and the screen. */
  const scrolled = (): string => {
    const { active } = emulator.buffer;
    return Array.from({ length: active.length }, (_, row) => active.getLine(row)?.translateToString(true)).join('\n');
  };

  /** Waits until a condition holds on what has been shown; fails with the screen after half a minute. */
  const until = (holds: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = setTimeout(() => {
        waiters = waiters.filter(waiter => waiter !== check);
        reject(new Error(`waited in vain for ${what}; the screen shows:\n${screen()}`));
      }, LIMIT);
      const check = () => {
        if (!holds()) return;
        clearTimeout(end);
        waiters = waiters.filter(waiter => waiter !== check);
        resolve();
      };
      waiters.push(check);
      check();
    });

  /**
   * Waits until Ink has drawn, all of it is on the screen, and nothing has begun since. Before that stands the first
   * frame, which is not Ink's, and what it draws over that can be long in coming.
   */
  const atRest = (): Promise<void> => until(() => raw.endsWith(END) && undrawn === 0, 'a frame that is whole');

  /** Presses where nothing is on its way, and waits for the next frame. */
  const turn = async (pressed: string): Promise<void> => {
    await atRest();
    const shown = screen();
    const before = raw.length;
    pty.write(bytesOf(pressed));
    await until(() => screen() !== shown && raw.indexOf(END, before) >= 0, `another frame after ${pressed}`);
  };

  const resize = (size: Size): void => {
    emulator.resize(size.columns, size.rows);
    pty.resize(size.columns, size.rows);
  };

  return {
    home,
    screen,
    scrolled,
    until,
    atRest,
    turn,
    raw: () => raw,
    /** Waits for words on the screen; line ends and runs of spaces count as one space. */
    sees: (words: string | RegExp) =>
      until(() => {
        const text = screen().replace(/\s+/g, ' ');
        return typeof words === 'string' ? text.includes(words) : words.test(text);
      }, String(words)),
    write: (bytes: string) => pty.write(bytes),
    /** Several presses in one write. */
    press: (presses: string) => pty.write(bytesOf(presses)),
    /** The line of the screen with the pointer. */
    marked: () =>
      screen()
        .split('\n')
        .find(line => /^ ›/.test(line))
        ?.replace(/^ › */, '')
        .trim(),
    resize,
    /** Resizes where nothing is on its way, and waits for the frame of that size. */
    async resized(size: Size) {
      await atRest();
      if (size.columns === emulator.cols && size.rows === emulator.rows) return;
      const before = raw.length;
      resize(size);
      await until(() => raw.indexOf(END, before) >= 0 && undrawn === 0, `a frame of ${size.columns}x${size.rows}`);
    },
    kill: (signal: string) => pty.kill(signal),
    /** Closes the window: the far end of the terminal goes away. */
    hangUp: () => (pty as unknown as { destroy(): void }).destroy(),
    /** Nothing more is read of what the program writes. */
    pause: () => pty.pause(),
    resume: () => pty.resume(),
    pid: pty.pid,
    alternate: () => emulator.buffer.active.type === 'alternate',
    cursorShown: () => raw.lastIndexOf('\u001b[?25h') > raw.lastIndexOf('\u001b[?25l'),
    exited,
    code: () => code,
    close() {
      if (code === null) pty.kill('SIGKILL');
      emulator.dispose();
    },
  };
}

/** Homes and terminals that are gone again after each test. Call it once at the top of a test file. */
export function terminalsOf(size: Size) {
  const open: RealTerminal[] = [];
  const homes: string[] = [];
  afterEach(() => {
    for (const terminal of open.splice(0)) terminal.close();
    for (const home of homes.splice(0)) dropHome(home);
  });
  return {
    home: () => homes[homes.push(newHome()) - 1] as string,
    terminalAt: (home: string, more: Partial<Opened> = {}) =>
      open[open.push(openTerminal({ ...size, home, ...more })) - 1] as RealTerminal,
  };
}

/** How many answers the program says it has saved. */
export const savedAnswers = (home: string, flags: string[] = []): number =>
  JSON.parse(
    execFileSync(process.execPath, [BIN, 'scores', '--json', ...flags], { env: cleanEnv(home), encoding: 'utf8' }),
  ).totals.attempts;

/** Takes some answer to the question on the screen, whatever its type. */
export async function takeSome(terminal: RealTerminal): Promise<void> {
  const second = 'Which statement shows it?';
  terminal.press(terminal.screen().includes('Every answer that fits') ? '↓␣←↵' : '↓←↵');
  await terminal.sees(/✓ Right|✗ Missed|Which statement shows it/);
  if (!terminal.screen().includes(second)) return;
  terminal.press('↓←↵');
  await terminal.sees(/✓ Right|✗ Missed/);
}

/** Runs the program in a folder that is its home too, to its end. */
export function run(where: string, args: string[], input = '') {
  const env = cleanEnv(where);
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: where,
    env,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

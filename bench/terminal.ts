/** A real pseudo-terminal, and how long things in it take. Times are in milliseconds. */
import { readFileSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';

export const SIZE = { columns: 80, rows: 24 };

export interface Run {
  /** To the first output in which the pattern is seen. */
  shown(pattern: RegExp): Promise<number>;
  /** From now to the first output from now on in which the pattern is seen. */
  next(pattern: RegExp): Promise<number>;
  /** From a write to the end of the next frame. */
  pressed(bytes: string): Promise<number>;
  /** From a write to the next output. */
  echoed(bytes: string): Promise<number>;
  write(bytes: string): void;
  /** Bytes written so far. */
  bytes(): number;
  raw(): string;
  /** Memory in MiB: the most so far, and now. Linux only, else NaN. */
  memory(): { peak: number; now: number };
  ended: Promise<number>;
  close(): void;
}

const LIMIT = 20_000;
/** What Ink ends a frame with: the end of a synchronised update. */
const FRAME_END = '\u001b[?2026l';
/** A screen that Ink has drawn; the first frame is written before Ink is there. */
export const DRAWN = /\u001b\[\?2026l/;

export function start(args: string[], env: Record<string, string>): Run {
  const began = performance.now();
  const pty = spawn(process.execPath, args, {
    cols: SIZE.columns,
    rows: SIZE.rows,
    env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
  });
  let raw = '';
  let bytes = 0;
  const waiting = new Set<() => void>();
  pty.onData(data => {
    raw += data;
    bytes += Buffer.byteLength(data);
    for (const check of waiting) check();
  });
  const until = (holds: () => boolean, from: number) =>
    new Promise<number>((resolve, reject) => {
      const end = setTimeout(() => reject(new Error(`nothing came:\n${raw.slice(-2000)}`)), LIMIT);
      const check = () => {
        if (!holds()) return;
        clearTimeout(end);
        waiting.delete(check);
        resolve(performance.now() - from);
      };
      waiting.add(check);
      check();
    });
  return {
    shown: pattern => until(() => pattern.test(raw), began),
    next(pattern) {
      const before = raw.length;
      return until(() => pattern.test(raw.slice(before)), performance.now());
    },
    pressed(bytes) {
      const before = raw.length;
      const from = performance.now();
      pty.write(bytes);
      return until(() => raw.indexOf(FRAME_END, before) >= 0, from);
    },
    echoed(bytes) {
      const before = raw.length;
      const from = performance.now();
      pty.write(bytes);
      return until(() => raw.length > before, from);
    },
    write: text => pty.write(text),
    bytes: () => bytes,
    raw: () => raw,
    memory() {
      try {
        const status = readFileSync(`/proc/${pty.pid}/status`, 'utf8');
        const of = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1]) / 1024;
        return { peak: of('VmHWM'), now: of('VmRSS') };
      } catch {
        return { peak: Number.NaN, now: Number.NaN };
      }
    },
    ended: new Promise(resolve => pty.onExit(() => resolve(performance.now() - began))),
    close: () => pty.kill('SIGKILL'),
  };
}

const at = (numbers: number[], share: number): number =>
  numbers.toSorted((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ??
  Number.NaN;

export const median = (numbers: number[]): number => at(numbers, 0.5);
export const p95 = (numbers: number[]): number => at(numbers, 0.95);

/** The ratio to a reference of the same round, for each: a computer that is slow for a while is so for both. */
export const inRounds = (times: number[], references: number[]): number[] =>
  times.map((time, round) => time / (references[round] ?? 1));

/** `2.51 [2.46-2.66]`: the median ratio to a reference, with the tenth and the ninetieth of a hundred. */
export function ratio(times: number[], reference: number): string {
  const of = (share: number) => (at(times, share) / reference).toFixed(2);
  return `${of(0.5)} [${of(0.1)}-${of(0.9)}]`;
}

export interface Line {
  what: string;
  value: string;
  /** The most it may be; nothing where there is no such limit. */
  bar?: { measured: number; most: number };
}

export function print(title: string, lines: Line[]): void {
  console.log(`\n${title}`);
  for (const { what, value, bar } of lines) {
    const held = bar ? `  bar ${bar.most} ${bar.measured <= bar.most ? 'held' : 'MISSED'}` : '';
    if (bar && !(bar.measured <= bar.most)) process.exitCode = 1;
    console.log(`  ${what.padEnd(52)} ${value}${held}`);
  }
}

import { displayLines } from '../core/display.ts';
import { isDumb, wantsLines } from '../terminal/capabilities.ts';
import type { Args } from './args.ts';

/** What the world gives a command. */
export interface Io {
  stdin: typeof process.stdin;
  stdout: typeof process.stdout;
  stderr: typeof process.stderr;
  env: Record<string, string | undefined>;
  pid: number;
  now(): Date;
  /** From 0 up to, not including, 1. */
  chance(): number;
}

/** Prints text that may hold what an author or a disk gave. */
export const say = (io: Io, text: string): void => void io.stdout.write(displayLines(text));

export const onTerminal = ({ stdin, stdout }: Io): boolean => stdin.isTTY === true && stdout.isTTY === true;

/** Line mode on any streams when asked for; for a terminal that cannot be drawn on, only with a person at it. */
export const inLines = (args: Args, io: Io): boolean =>
  wantsLines(args.lines, io.env) || (isDumb(io.env) && onTerminal(io));

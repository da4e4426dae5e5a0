import { fstatSync } from 'node:fs';
import { causeOf } from '../lib/cause.ts';
import { UserError } from '../lib/errors.ts';
import { ours, type Safe, sanitizeLines } from '../lib/sanitize.ts';
import { isDumb, wantsLines } from '../terminal/capabilities.ts';
import { isGone, write } from '../terminal/output.ts';
import { type Asked, lineWith } from './shell.ts';

export { isGone } from '../terminal/output.ts';

/** What the world gives a command. Streams are opened when they are asked for: that takes longer than most commands. */
export interface Io {
  stdin: typeof process.stdin;
  stdout: typeof process.stdout;
  stderr: typeof process.stderr;
  env: Record<string, string | undefined>;
  pid: number;
  /** What is true of the reader's answers after a fault of ours; a sitting knows. */
  lastWords(): string;
  /** What has become of a sitting's terminal: it may not read any more, or be gone. */
  terminal(): 'there' | 'deaf' | 'gone';
  now(): Date;
  /** From 0 up to, not including, 1. */
  chance(): number;
  /** A text that came in on standard input, and whether presses can come from elsewhere. */
  piped?: { bytes: Uint8Array; presses: boolean };
}

const STDOUT = 1;
const STDERR = 2;

/** So long a message waits for a reader of stderr, in milliseconds: what it says is not worth more. */
const PATIENCE = 1000;

// A console of Windows takes bytes for letters of its own code page; the stream tells it which letters are meant.
const WINDOWS = process.platform === 'win32';

/** Writes all of a text to stdout; false when its reader has gone away. Throws a UserError when it cannot be written. */
export function put(io: Io, text: Safe): boolean {
  try {
    if (WINDOWS && io.stdout.isTTY) write(io.stdout, text);
    else write(STDOUT, text, Number.POSITIVE_INFINITY);
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw unwritten(error);
  }
}

export const unwritten = (error: unknown): UserError =>
  new UserError(5, `Not all of the output could be written: ${causeOf(error)}.`);

/** Columns of the narrowest window. */
const NARROWEST = 40;

/** A terminal shows the text, and may be too narrow for it; the stream, which takes longer than all else, is not opened. */
export const mayNotFit = (text: string): boolean =>
  text.split('\n').some(line => Buffer.byteLength(line) > NARROWEST) && isDevice();

function isDevice(): boolean {
  try {
    return fstatSync(STDOUT).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Prints text that may hold what an author or a disk gave. */
export const say = (io: Io, text: string): boolean => put(io, sanitizeLines(text));

/** Tells something beside the output, in lines. Where nobody can be told, the exit code has to do. */
export function warn(io: Pick<Io, 'stderr'>, text: string): void {
  const told = ours`${sanitizeLines(text)}\n`;
  try {
    if (WINDOWS && io.stderr.isTTY) write(io.stderr, told);
    else write(STDERR, told, PATIENCE);
  } catch {}
}

export const onTerminal = ({ stdin, stdout }: Io): boolean => stdin.isTTY === true && stdout.isTTY === true;

interface Lines {
  lines: boolean;
}

/** Line mode on any streams when asked for; for a terminal that cannot be drawn on, only with a person at it. */
export const inLines = ({ lines }: Lines, io: Io): boolean =>
  wantsLines(lines, io.env) || (isDumb(io.env) && onTerminal(io));

/** On the screen or in lines. */
export const canAnswer = (asked: Lines, io: Io): boolean =>
  io.piped?.presses !== false && (onTerminal(io) || inLines(asked, io));

/** Throws a UserError where a text came in on standard input and nobody can answer then. */
export function needPresses(io: Io): void {
  if (io.piped?.presses !== false) return;
  const next = 'Save the text as a file, and give its path.';
  throw new UserError(3, `The text takes up standard input, and there is no terminal to answer in. ${next}`);
}

/** Throws a UserError where nobody can answer a `quiz` or a `review`. */
export function needSomeone(command: string, asked: Asked, io: Io): void {
  if (canAnswer(asked, io)) return;
  needPresses(io);
  const use = lineWith('linear', command, asked);
  throw new UserError(3, `A ${command} needs a terminal to answer in. Without one, use: ${use}`);
}

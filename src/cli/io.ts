import { writeSync } from 'node:fs';
import { UserError } from '../lib/errors.ts';
import { sanitizeLines } from '../lib/sanitize.ts';
import { isDumb, wantsLines } from '../terminal/capabilities.ts';
import { shellCommand, type Target } from './shell.ts';

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
}

const STDOUT = 1;

/** Writes all of a text to stdout, without a stream; throws a UserError when that cannot be. */
export function put(io: Io, text: string): void {
  // A console of Windows takes bytes for letters of its own code page; the stream tells it which letters are meant.
  if (process.platform === 'win32' && io.stdout.isTTY) {
    io.stdout.write(text);
    return;
  }
  let rest = Buffer.from(text, 'utf8');
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EAGAIN') throw unwritten(code);
    // A pipe that does not wait for its reader: a stream does.
    io.stdout.write(rest);
  }
}

/** A reader of the output that went away early is no fault of ours. Windows may call it EOF. */
export const unwritten = (code: string | undefined): UserError =>
  code === 'EPIPE' || code === 'EOF'
    ? new UserError(0, '')
    : new UserError(5, `Not all of the output could be written: ${code}.`);

/** Prints text that may hold what an author or a disk gave. */
export const say = (io: Io, text: string): void => put(io, sanitizeLines(text));

export const onTerminal = ({ stdin, stdout }: Io): boolean => stdin.isTTY === true && stdout.isTTY === true;

interface Lines {
  lines: boolean;
}

/** Line mode on any streams when asked for; for a terminal that cannot be drawn on, only with a person at it. */
export const inLines = ({ lines }: Lines, io: Io): boolean =>
  wantsLines(lines, io.env) || (isDumb(io.env) && onTerminal(io));

/** On the screen or in lines. */
export const canAnswer = (asked: Lines, io: Io): boolean => onTerminal(io) || inLines(asked, io);

/** Throws a UserError where nobody can answer a `quiz` or a `review`. */
export function needSomeone(command: string, asked: Lines & Target, io: Io): void {
  if (canAnswer(asked, io)) return;
  const use = `${shellCommand(asked)} ${command} --linear`;
  throw new UserError(3, `A ${command} needs a terminal to answer in. Without one, use: ${use}`);
}

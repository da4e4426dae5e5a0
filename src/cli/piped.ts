/** A text on standard input: it is read to its end, and presses come from the terminal then. */
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { ARTICLE_LIMIT } from '../domain/shelf.ts';
import { type Io, warn } from './io.ts';

export async function piped(io: Io): Promise<Io> {
  const bytes = await received(io, ARTICLE_LIMIT);
  const { env, pid, now, chance } = io;
  const stdin = terminal();
  return {
    ...{ env, pid, now, chance },
    get stdin() {
      return stdin ?? io.stdin;
    },
    get stdout() {
      return io.stdout;
    },
    get stderr() {
      return io.stderr;
    },
    // How it ends is looked up where it began.
    get lastWords() {
      return io.lastWords;
    },
    set lastWords(words) {
      io.lastWords = words;
    },
    get terminal() {
      return io.terminal;
    },
    set terminal(state) {
      io.terminal = state;
    },
    piped: { bytes, presses: stdin !== undefined },
  };
}

/** What comes in on standard input, to its end; more than the limit is not read, as a pipe may never end. */
export async function received(io: Io, limit: number): Promise<Uint8Array> {
  if (io.stdin.isTTY) warn(io, 'Paste or type the text, then press Enter and Ctrl-D.');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** The terminal that the program was started from; undefined where there is none. As with stdin, only reading keeps the program. */
function terminal(): Io['stdin'] | undefined {
  try {
    const fd = openSync('/dev/tty', 'r');
    // Node gives its number to the standard streams only.
    const stream = Object.assign(new ReadStream(fd), { fd }) as unknown as Io['stdin'];
    stream.unref();
    stream.on('resume', () => stream.ref());
    stream.on('pause', () => stream.unref());
    return stream;
  } catch {
    return undefined;
  }
}

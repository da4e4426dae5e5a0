/**
 * A terminal that may stop reading. Node would wait in the middle of a write to it, for ever and deaf to every signal; so
 * writes are queued instead, and whoever leaves waits for the queue only while it moves.
 */
import { isatty } from 'node:tty';
import { codeOf } from '../lib/cause.ts';
import type { Safe } from '../lib/sanitize.ts';
import { write } from './output.ts';

type Stdout = typeof process.stdout;
/** What Node keeps to itself of a terminal: its own file of it, and how many bytes are queued. */
type Handle = { fd?: number; writeQueueSize?: number; setBlocking?(on: boolean): void } | undefined;
const handleOf = (stdout: Stdout): Handle => (stdout as unknown as { _handle?: Handle })._handle;

/** A queue that stands still so long is not read any more, in milliseconds. */
const DEAF = 1000;
const LOOK = 20;
/** What has to be written at the very end is tried so long, in milliseconds. */
const LAST_TRY = 200;

interface Outlet {
  /** Writes at once what comes last, as far as the terminal takes it. */
  now(text: Safe): void;
  /** Resolves once all is written: true; or false where the terminal does not read. */
  flushed(): Promise<boolean>;
  /** Node's own way again. */
  close(): void;
}

export function openOutlet(stdout: Stdout): Outlet {
  const handle = stdout.isTTY ? handleOf(stdout) : undefined;
  handle?.setBlocking?.(false);
  return {
    now: text => writeNow(handle?.fd ?? stdout.fd, text),
    flushed: () =>
      new Promise(resolve => {
        let size = handle?.writeQueueSize ?? 0;
        let still = 0;
        const look = () => {
          const left = handle?.writeQueueSize ?? 0;
          still = left < size ? 0 : still + LOOK;
          size = left;
          if (left === 0 || still > DEAF) resolve(left === 0);
          else setTimeout(look, LOOK);
        };
        look();
      }),
    close() {
      // With something queued, Node would wait for that.
      if (handle?.writeQueueSize === 0) handle.setBlocking?.(true);
    },
  };
}

/** Throws what the system throws, but that the terminal takes no more: then the rest is left out. */
function writeNow(fd: number, text: Safe): void {
  try {
    write(fd, text, LAST_TRY);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
  }
}

/** A stream was a terminal's, and the terminal is gone: what ends then by itself crashes in Node 20, as it sets it right. */
export const isHungUp = (streams: { isTTY?: boolean; fd: number }[]): boolean =>
  streams.some(({ isTTY, fd }) => isTTY === true && !isatty(fd));

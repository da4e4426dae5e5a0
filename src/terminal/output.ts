/** The one way out: whatever goes to a terminal, a pipe or a device goes through here, and is safe to show. */
import { writeSync } from 'node:fs';
import { codeOf } from '../lib/cause.ts';
import type { Safe } from '../lib/sanitize.ts';

/** How long to wait before a reader that has no room is tried again, in milliseconds. */
const PAUSE = 10;

/**
 * Writes all of a text to a stream, or to an open file by its number; throws what the file system throws. `patience` is how
 * long a reader may have no room, in milliseconds.
 */
export function write(to: number | { write(text: string): unknown }, text: Safe, patience = 0): void {
  if (typeof to !== 'number') {
    to.write(text);
    return;
  }
  let rest = Buffer.from(text, 'utf8');
  let left = patience;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(to, rest));
      left = patience;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN' || left <= 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      left -= PAUSE;
    }
  }
}

/** The reader of the output went away early, which is no fault of ours. Windows may call it EOF. */
export const isGone = (error: unknown): boolean => ['EPIPE', 'EOF'].includes(codeOf(error) ?? '');

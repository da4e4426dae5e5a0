// Loaded before the program: Ink, which is in the piece draw.js, is there once the file READBACK_TEST_GO is. That it was
// asked for, and is waited for, is said by a file beside it.
import { existsSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

const GO = process.env.READBACK_TEST_GO;
if (isMainThread) register(import.meta.url);

/** In the thread that loads modules. */
export async function load(url, context, next) {
  if (url.endsWith('/draw.js')) {
    writeFileSync(`${GO}.held`, '');
    while (!existsSync(GO)) await setTimeout(5);
  }
  return next(url, context);
}

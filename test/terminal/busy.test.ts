import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPresses, type Press } from '../../src/terminal/presses.ts';

/** Longer than an Escape waits for the rest of an arrow. */
const BUSY = 400;
/** Sends the beginning, and when it hears that it came, the rest; then says in a file that all is sent. */
const SENDER = `printf '\\033'; head -c 1 >/dev/null; printf '[B'; : >"$0"`;

it('the rest of an arrow that came while the program was busy makes it an arrow, not an Escape', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readback-busy-'));
  const sent = join(folder, 'sent');
  const heard: Press[] = [];
  const presses = createPresses(press => heard.push(press));
  const sender = spawn('sh', ['-c', SENDER, sent]);
  sender.stdout.on('data', (bytes: Buffer) => presses.feed(bytes));
  sender.stdout.once('data', () => {
    sender.stdin.end('.');
    // Nothing of ours runs until the rest was sent and the wait for it is long over.
    const until = performance.now() + BUSY;
    while (performance.now() < until || !existsSync(sent));
  });
  await new Promise(resolve => sender.on('close', resolve));
  expect(heard).toEqual(['down']);
  rmSync(folder, { recursive: true });
});

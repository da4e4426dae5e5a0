#!/usr/bin/env node
/** The bin: gives the world to a command; the only catch, the only exit code. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from './commands/io.ts';

// From Node 22 on; types for Node 20 do not know it.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: { ...process.env },
  pid: process.pid,
  now: () => new Date(),
  chance: Math.random,
};

// A file that may not grow any more is an error of the write, not an end of the program.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});

/** A reader of the output that went away early is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`Not all of it could be written: ${error.code}.\n`);
  process.exit(5);
});

process.on('uncaughtException', async error => {
  process.exit(await explain(error));
});

try {
  const { run } = await import('./commands/run.ts');
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = await explain(error);
}

async function explain(error: unknown): Promise<number> {
  const [{ UserError }, { displayLines }] = await Promise.all([
    import('./core/problem.ts'),
    import('./core/display.ts'),
  ]);
  if (error instanceof UserError) {
    process.stderr.write(`${displayLines(error.message)}\n`);
    return error.code;
  }
  const log = join(mkdtempSync(join(tmpdir(), 'readback-')), 'error.log');
  writeFileSync(log, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.stderr.write(
    `Something went wrong in readback itself. Answers that were taken are saved. What happened is in ${log}\n`,
  );
  return 1;
}

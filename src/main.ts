#!/usr/bin/env node
/** The bin: gives the world to a command; the only catch, the only exit code. */
import module from 'node:module';
import type { Io } from './commands/io.ts';
import { run } from './commands/run.ts';
import { displayLines } from './core/display.ts';
import { UserError } from './core/problem.ts';

// From Node 22 on; types for Node 20 do not know it.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

// Streams are opened when they are asked for: a command that prints needs no input.
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  get stderr() {
    return process.stderr;
  },
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
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = await explain(error);
}

async function explain(error: unknown): Promise<number> {
  if (error instanceof UserError) {
    process.stderr.write(`${displayLines(error.message)}\n`);
    return error.code;
  }
  const [{ mkdtempSync, writeFileSync }, { tmpdir }, { join }] = await Promise.all([
    import('node:fs'),
    import('node:os'),
    import('node:path'),
  ]);
  const log = join(mkdtempSync(join(tmpdir(), 'readback-')), 'error.log');
  writeFileSync(log, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.stderr.write(
    `Something went wrong in readback itself. Answers that were taken are saved. What happened is in ${log}\n`,
  );
  return 1;
}

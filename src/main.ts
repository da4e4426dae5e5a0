#!/usr/bin/env node
/** The bin: gives the world to a command; the only catch, the only exit code. */
import { type Io, isGone, unwritten, warn } from './cli/io.ts';
import { run } from './cli/run.ts';
import { isUserError } from './lib/errors.ts';
import { sanitize, sanitizeLines } from './lib/sanitize.ts';

// From Node 22 on; types for Node 20 know neither.
type Newer = { getBuiltinModule?: (name: string) => { enableCompileCache?: () => void } };
if (Number.parseInt(process.versions.node, 10) > 20)
  (process as Newer).getBuiltinModule?.('module').enableCompileCache?.();

let watched = false;
const io: Io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    if (!watched) process.stdout.on('error', lost);
    watched = true;
    return process.stdout;
  },
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

process.on('uncaughtException', leave);
run(process.argv.slice(2), io).then(code => {
  process.exitCode = code;
}, leave);

/** Output that did not arrive: a front end ends its sitting by itself. */
function lost(error: Error): void {
  if (process.stdout.listenerCount('error') === 1 && !isGone(error)) leave(unwritten(error));
}

async function leave(error: unknown): Promise<void> {
  process.exit(await explain(error));
}

async function explain(error: unknown): Promise<number> {
  if (isUserError(error)) {
    warn(io, error.message);
    return error.code;
  }
  const happened = sanitizeLines(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const told = await logged(happened).catch(() => `The details could not be written to a file:\n${happened}`);
  warn(io, `Something went wrong in readback itself. The answers you gave are saved. ${told}`);
  return 1;
}

async function logged(happened: string): Promise<string> {
  const [{ mkdtempSync, writeFileSync }, { tmpdir }, { join }] = await Promise.all([
    import('node:fs'),
    import('node:os'),
    import('node:path'),
  ]);
  const log = join(mkdtempSync(join(tmpdir(), 'readback-')), 'error.log');
  writeFileSync(log, `${happened}\n`);
  return `The details are in ${sanitize(log)}`;
}

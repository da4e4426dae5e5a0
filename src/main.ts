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
  env: process.env,
  pid: process.pid,
  now: () => new Date(),
  chance: Math.random,
  lastWords: () => '',
  terminal: () => 'there',
};

// A file that may not grow any more is an error of the write, not an end of the program.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});

// Else Node would open a port for a debugger and write where the screen is. Whoever holds the terminal gives it back first.
const onUsr1 = () => {
  if (process.listenerCount('SIGUSR1') === 1) dieBy('SIGUSR1');
};
if (process.platform !== 'win32') process.on('SIGUSR1', onUsr1);

process.on('uncaughtException', leave);
run(process.argv.slice(2), io).then(code => {
  if (io.terminal() === 'there') process.exitCode = code;
  else end(code);
}, leave);

/** Output that did not arrive: a front end saves what it has and ends its sitting by itself. */
function lost(error: Error): void {
  if (process.stdout.listenerCount('error') === 1 && !isGone(error)) leave(unwritten(error));
}

async function leave(error: unknown): Promise<void> {
  end(io.terminal() === 'gone' ? 129 : await explain(error));
}

/** Node sets a terminal right as it exits, and crashes where there is none any more; a signal spares it that. */
function end(code: number): void {
  if (io.terminal() === 'gone') dieBy('SIGHUP');
  process.exit(code);
}

function dieBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // It may take a moment to arrive.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

async function explain(error: unknown): Promise<number> {
  if (isUserError(error)) {
    warn(io, error.message);
    return error.code;
  }
  const happened = sanitizeLines(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const told = await logged(happened).catch(() => `The details could not be written to a file:\n${happened}`);
  warn(io, ['Something went wrong in readback itself.', io.lastWords(), told].filter(Boolean).join(' '));
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

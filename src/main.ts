#!/usr/bin/env node
/** The bin: gives the world to a command; the only catch, the only exit code. */
import { type Io, unwritten } from './cli/io.ts';
import { run } from './cli/run.ts';
import { isUserError } from './lib/errors.ts';
import { sanitizeLines } from './lib/sanitize.ts';

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
    if (!watched) process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => leave(unwritten(code)));
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
  lastWords: () => '',
};

// A file that may not grow any more is an error of the write, not an end of the program.
if (process.platform !== 'win32') process.on('SIGXFSZ', () => {});

process.on('uncaughtException', leave);
run(process.argv.slice(2), io).then(code => {
  process.exitCode = code;
}, leave);

async function leave(error: unknown): Promise<void> {
  process.exit(await explain(error));
}

async function explain(error: unknown): Promise<number> {
  if (isUserError(error)) {
    if (error.message !== '') process.stderr.write(`${sanitizeLines(error.message)}\n`);
    return error.code;
  }
  const happened = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const told = await logged(happened).catch(() => `The details could not be written to a file:\n${happened}`);
  const said = ['Something went wrong in readback itself.', io.lastWords(), told].filter(Boolean).join(' ');
  process.stderr.write(`${said}\n`);
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
  return `The details are in ${log}`;
}

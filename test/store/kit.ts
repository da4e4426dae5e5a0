/** What the tests of the store share: any record, folders, and children that run the real code in a process of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import type { JournalRecord, SavedPlace } from '../../src/domain/record.ts';

const folders: string[] = [];
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readback-store-'));
  folders.push(folder);
  return folder;
}
export const cleanUp = () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** Names and bytes of all files below a folder, to see that nothing changed. */
export function bytesIn(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path] = readFileSync(path, 'hex');
  }
  return found;
}

/** Bundles test/store/child.ts, because Node 20 runs no TypeScript. Everybody may read it: some children are nobody. */
export function childScript(): string {
  const folder = temporary();
  const outfile = join(folder, 'child.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const entry = new URL('child.ts', import.meta.url).pathname;
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner,
    logLevel: 'error',
  });
  chmodSync(folder, 0o755);
  return outfile;
}

export interface Done {
  lines: string[];
  code: number | null;
}

/** Runs it to its end; `heard` sees every line it prints, as it comes. */
export function run(
  command: string,
  args: string[],
  options: { uid?: number; heard?: (line: string, child: ChildProcess) => void } = {},
): Promise<Done> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const lines: string[] = [];
  let open = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (open + text).split('\n');
    open = parts.pop() ?? '';
    lines.push(...parts);
    for (const line of parts) options.heard?.(line, child);
  });
  return new Promise((done, failed) => {
    child.on('error', failed).on('close', code => done({ lines, code }));
  });
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const sureness = fc.constantFrom('guessing' as const, 'fairly sure' as const, 'certain' as const, null);
const one = <T>(value: T) => fc.constant(value);

export const anyPlace: fc.Arbitrary<SavedPlace> = fc.record(
  {
    read: fc.array(text, { maxLength: 4 }),
    reading: fc.record({ section: text, statement: text }),
    question: fc.record({ round: text, item: text, option: fc.option(text), sureness }),
  },
  { requiredKeys: ['read'] },
);

const round = fc.constantFrom('quiz' as const, 'review' as const, 'context' as const);
const scope = fc.constantFrom('all' as const, 'scores' as const, 'place' as const);
const whole = fc.maxSafeInteger().map(number => number + 0); // JSON has no -0.
const texts = fc.array(text, { maxLength: 4 });
const facts = fc.oneof(
  fc.record(
    { kind: one('roundBegun' as const), round, seed: whole, reading: whole, items: texts, paper: one(true as const) },
    { requiredKeys: ['kind', 'round', 'seed', 'reading', 'items'] },
  ),
  fc.record({
    kind: one('answered' as const),
    round: text,
    item: text,
    revision: whole,
    response: texts,
    sureness,
    right: fc.boolean(),
  }),
  fc.record({ kind: one('roundEnded' as const), round: text, finished: fc.boolean() }),
  fc.record({ kind: one('guessed' as const), option: text }),
  fc.record(
    { kind: one('reset' as const), scope, hides: fc.dictionary(text, fc.nat()), place: anyPlace },
    { requiredKeys: ['kind', 'scope', 'hides'] },
  ),
  fc.record({ kind: one('restored' as const), reset: text }),
);

export const anyRecord: fc.Arbitrary<JournalRecord> = fc
  .tuple(
    fc.record({
      v: one(1 as const),
      id: text,
      sitting: text,
      seq: fc.integer({ min: 1 }),
      at: fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
    }),
    facts,
  )
  .map(([head, fact]) => ({ ...head, ...fact }));

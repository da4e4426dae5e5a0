/** What the tests of the store share: any record, and folders. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const sureness = fc.constantFrom('guessing' as const, 'fairly sure' as const, 'certain' as const, null);
const always = <T>(value: T) => fc.constant(value);

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
    {
      kind: always('roundBegun' as const),
      round,
      seed: whole,
      reading: whole,
      items: texts,
      paper: always(true as const),
    },
    { requiredKeys: ['kind', 'round', 'seed', 'reading', 'items'] },
  ),
  fc.record({
    kind: always('answered' as const),
    round: text,
    item: text,
    revision: whole,
    response: texts,
    sureness,
    right: fc.boolean(),
  }),
  fc.record({ kind: always('roundEnded' as const), round: text, finished: fc.boolean() }),
  fc.record({ kind: always('guessed' as const), option: text }),
  fc.record(
    { kind: always('reset' as const), scope, hides: fc.dictionary(text, fc.nat()), place: anyPlace },
    { requiredKeys: ['kind', 'scope', 'hides'] },
  ),
  fc.record({ kind: always('restored' as const), reset: text }),
);

export const anyRecord: fc.Arbitrary<JournalRecord> = fc
  .tuple(
    fc.record({
      v: always(1 as const),
      id: text,
      sitting: text,
      seq: fc.integer({ min: 1 }),
      at: fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
    }),
    facts,
  )
  .map(([head, fact]) => ({ ...head, ...fact }));

/** What the records add up to does not hang on the files they lie in, their order, or how often they stand there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { countedRecords } from '../../src/domain/resets.ts';
import { makeLine } from '../../src/store/codec.ts';
import { inOrder, readHistory } from '../../src/store/history.ts';
import { anyPlace } from '../store/kit.ts';
import { times } from '../support/soak.ts';

const SITTINGS = ['a', 'b', 'c'];
const TIMES = [
  '1970-01-01T00:00:00.000Z',
  '2026-03-03T09:31:00.000Z',
  '2026-03-03T09:31:01.000Z',
  '+012026-01-01T00:00:00.000Z',
];
const word = <T extends string>(kind: T) => fc.constant(kind);

const sitting = fc.constantFrom(...SITTINGS);
const seq = fc.integer({ min: 1, max: 9 });
/** The id of a record that may be there. */
const id = fc.tuple(sitting, seq).map(([name, number]) => `${name}-${number}`);
const item = fc.constantFrom('x', 'y', 'z');
const sureness = fc.constantFrom('guessing' as const, 'certain' as const, null);
const fact = fc.oneof(
  fc.record({
    kind: word('roundBegun'),
    round: word('quiz'),
    seed: fc.nat(9),
    reading: fc.constant(1),
    items: fc.uniqueArray(item),
  }),
  {
    arbitrary: fc.record({
      kind: word('answered'),
      round: id,
      item,
      revision: fc.constant(1),
      response: fc.array(fc.constantFrom('k', 'l'), { maxLength: 1 }),
      sureness,
      right: fc.boolean(),
    }),
    weight: 3,
  },
  fc.record({ kind: word('roundEnded'), round: id, finished: fc.boolean() }),
  fc.record({ kind: word('guessed'), option: item }),
  fc.record({
    kind: word('reset'),
    scope: fc.constantFrom('all' as const, 'scores' as const, 'place' as const),
    hides: fc.dictionary(sitting, seq),
    place: fc.option(anyPlace, { nil: undefined }),
  }),
  fc.record({ kind: word('restored'), reset: id }),
);
const made = fc.tuple(sitting, seq, fc.constantFrom(...TIMES), fact).map(
  ([name, number, at, rest]): JournalRecord => ({
    v: 1,
    id: `${name}-${number}`,
    sitting: name,
    seq: number,
    at,
    ...rest,
  }),
);
/** Some of the records again in another sitting, as `restore FILE` writes them. */
const history = fc
  .tuple(fc.uniqueArray(made, { selector: record => record.id, maxLength: 24 }), fc.array(fc.nat(30), { maxLength: 6 }))
  .map(([records, again]) => [
    ...records,
    ...again.flatMap((index, at) => {
      const record = records[index];
      return record && record.kind !== 'reset' && record.kind !== 'restored'
        ? { ...record, sitting: 'd', seq: at + 1 }
        : [];
    }),
  ]);
const spread = history.chain(records =>
  fc.record({
    records: fc.constant(records),
    shuffled: fc.shuffledSubarray(records, { minLength: records.length }),
    doubled: fc.subarray(records),
    file: fc.array(fc.constantFrom('one', 'two', 'three'), { minLength: 60, maxLength: 60 }),
  }),
);

const sum = (records: JournalRecord[]) => fold(inOrder(records));
const textOf = (value: unknown): string => JSON.stringify(value);

test(`the order of records and their doubles change nothing (${times(50_000)} histories)`, () => {
  fc.assert(
    fc.property(spread, ({ records, shuffled, doubled }) => {
      const good = textOf(sum(records));
      expect(textOf(sum(shuffled))).toBe(good);
      expect(textOf(sum([...doubled, ...shuffled]))).toBe(good);
      expect(textOf(countedRecords(inOrder([...doubled, ...shuffled])))).toBe(textOf(countedRecords(inOrder(records))));
    }),
    { numRuns: times(50_000) },
  );
}, 300_000);

test(`an answer counts once or not at all, and any part of the records adds up (${times(10_000)} histories)`, () => {
  fc.assert(
    fc.property(spread, ({ shuffled }) => {
      for (let size = 0; size <= shuffled.length; size++) {
        const part = shuffled.slice(0, size);
        const progress = sum(part);
        const shown = progress.rounds.flatMap(round => round.attempts.map(attempt => attempt.id));
        expect(new Set(shown).size).toBe(shown.length);
        const counted = countedRecords(inOrder(part)).filter(record => record.kind === 'answered');
        expect(shown.sort()).toEqual(counted.map(record => record.id).sort());
        for (const { startedAt } of progress.rounds) expect(TIMES).toContain(startedAt);
      }
    }),
    { numRuns: times(10_000) },
  );
}, 300_000);

test(`the files they lie in change nothing (${times(1000)} folders)`, () => {
  const root = mkdtempSync(join(tmpdir(), 'readback-fold-'));
  let number = 0;
  const read = (lines: { file: string; record: JournalRecord }[]) => {
    number += 1;
    const journal = join(root, String(number), 'journal');
    mkdirSync(journal, { recursive: true });
    for (const { file, record } of lines)
      writeFileSync(join(journal, `${file}.ndjson`), makeLine(record), { flag: 'a' });
    const found = readHistory(join(root, String(number)));
    expect([found.faults, found.unreadable]).toEqual([[], []]);
    return textOf(fold(found.records));
  };
  try {
    fc.assert(
      fc.property(spread, ({ records, shuffled, doubled, file }) => {
        const bySitting = read(records.map(record => ({ file: record.sitting, record })));
        const anywhere = [...shuffled, ...doubled].map((record, at) => ({ file: file[at] as string, record }));
        expect(read(anywhere)).toBe(bySitting);
        expect(bySitting).toBe(textOf(sum(records)));
      }),
      { numRuns: times(1000) },
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}, 300_000);

test('answers whose round lost its beginning count all the same, as a round that is over', () => {
  const head = { v: 1 as const, sitting: 'a', at: TIMES[1] as string };
  const rest = { round: 'a-1', revision: 1, response: ['k'], sureness: null, right: true };
  const answers: JournalRecord[] = ['x', 'y'].map((item, index) => {
    return { ...head, id: `a-${index + 2}`, seq: index + 2, kind: 'answered', item, ...rest };
  });
  expect(fold(answers).rounds).toMatchObject([{ id: 'a-1', items: ['x', 'y'], finished: false, endedAt: head.at }]);
  expect(fold(answers).rounds[0]?.attempts.map(attempt => attempt.item)).toEqual(['x', 'y']);
});

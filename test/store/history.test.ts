import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeLine } from '../../src/store/codec.ts';
import { inOrder, readHistory } from '../../src/store/history.ts';
import { anyRecord, bytesIn, cleanUp, temporary } from './kit.ts';
import { answered, SITTING } from './record.ts';

let folder: string;
beforeEach(() => {
  folder = temporary();
  mkdirSync(join(folder, 'journal'));
});
afterAll(cleanUp);

const put = (content: string | Buffer, name = 'one.ndjson') => writeFileSync(join(folder, 'journal', name), content);
const ids = () => readHistory(folder).records.map(record => record.id);
const GOOD = [1, 2, 3].map(seq => makeLine(answered(seq)));
const IDS = [1, 2, 3].map(seq => `${SITTING}-${seq}`);

test('a missing folder is one with nothing saved', () => {
  const nothing = { records: [], faults: [], lines: 0, unreadable: [], left: 0 };
  expect(readHistory(join(folder, 'none'))).toEqual(nothing);
  expect(readHistory(folder)).toEqual(nothing);
});

test.each([
  ['good lines', GOOD.join(''), 3, 0, 0],
  ['a byte order mark', `\ufeff${GOOD.join('')}`, 3, 0, 0],
  ['CR LF', GOOD.join('').replaceAll('\n', '\r\n'), 3, 0, 0],
  ['blank lines', `\n${GOOD.join('\n')}\n\r\n`, 3, 0, 0],
  ['an empty file', '', 0, 0, 0],
  ['the beginning of a line', `${GOOD.join('')}${GOOD[0]?.slice(0, 40)}`, 3, 0, 0],
  ['a line without its newline', `${GOOD[0]}${GOOD[1]?.slice(0, -1)}`, 1, 0, 0],
  ['half an object', '{\n', 0, 1, 0],
  ['64 zeros', Buffer.alloc(64), 0, 1, 0],
  ['zeros at the end', Buffer.concat([Buffer.from(GOOD.join('')), Buffer.alloc(64)]), 3, 1, 0],
  ['UTF-16', Buffer.from(`\ufeff{}`, 'utf16le'), 0, 1, 0],
  ['a list', '[]', 0, 1, 0],
  ['null', 'null\n', 0, 1, 0],
  ['merge markers', `<<<<<<< HEAD\n${GOOD[0]}=======\n${GOOD[1]}>>>>>>> other\n`, 2, 3, 0],
  ['a line of 4 MB and more', `${GOOD[0]}${'x'.repeat(5_000_000)}\n${GOOD[1]}`, 2, 1, 0],
  ['no newline in 5 MB', `${GOOD[0]}{"v":${'1'.repeat(5_000_000)}`, 1, 1, 0],
  ['a newer record', `${GOOD[0]}{"v":999}\n${GOOD[1]}`, 2, 0, 1],
  ['a line twice', `${GOOD[0]}${GOOD[0]}${GOOD[1]}`, 2, 0, 0],
])('%s: whole lines count, the rest is named, no byte changes', (_, content, whole, damaged, newer) => {
  put(content);
  const before = bytesIn(folder);
  const history = readHistory(folder);
  expect(history.records.map(record => record.id)).toEqual(IDS.slice(0, whole));
  const file = join(folder, 'journal', 'one.ndjson');
  expect(history.faults).toEqual(damaged + newer > 0 ? [{ file, damaged, newer }] : []);
  expect(history.unreadable).toEqual([]);
  expect(bytesIn(folder)).toEqual(before);
  expect(readHistory(folder)).toEqual(history);
});

test('lines that cross the pieces a file is read in stay whole', () => {
  const many = Array.from({ length: 3000 }, (_, at) => answered(at + 1, { item: 'ф'.repeat(at % 50) || 'a' }));
  put(many.map(makeLine).join(''));
  const { records, faults, lines } = readHistory(folder);
  expect([faults, lines]).toEqual([[], 3000]);
  expect(records.map(record => record.seq)).toEqual(many.map(record => record.seq));
});

test('a file cut anywhere keeps its whole lines and names nothing', () => {
  const bytes = Buffer.from(GOOD.join(''));
  for (let size = 0; size <= bytes.length; size++) {
    put(bytes.subarray(0, size));
    const whole = bytes.subarray(0, size).filter(byte => byte === 10).length;
    expect(readHistory(folder)).toMatchObject({ records: { length: whole }, faults: [], lines: whole });
  }
});

test('a changed byte never changes what counts without a report', () => {
  const bytes = Buffer.from(GOOD.join(''));
  put(bytes);
  const good = readHistory(folder).records;
  // The last newline stands apart: without it the line was never acknowledged.
  for (let at = 0; at < bytes.length - 1; at++) {
    for (const flip of [1, 32, 128, (bytes[at] as number) ^ 10]) {
      const bad = Buffer.from(bytes);
      bad[at] = (bad[at] as number) ^ flip;
      put(bad);
      const { records, faults } = readHistory(folder);
      for (const record of records) expect(good).toContainEqual(record);
      expect(records.length === 3 || faults.length === 1).toBe(true);
    }
  }
});

test('other files are ignored, a record that stands twice is read once', () => {
  put(GOOD.join(''), 'b.ndjson');
  put(makeLine({ ...answered(2), right: false }), 'a.ndjson');
  put('anything', 'notes.txt');
  put('{', '.ndjson.swp');
  const { records, faults, lines } = readHistory(folder);
  expect(records).toEqual([1, 2, 3].map(seq => answered(seq)));
  expect([faults, lines]).toEqual([[], 4]);
});

test('what cannot be read is listed with its reason, the rest counts', () => {
  const journal = join(folder, 'journal');
  put(GOOD.join(''));
  mkdirSync(join(journal, 'folder.ndjson'));
  symlinkSync('loop.ndjson', join(journal, 'loop.ndjson'));
  symlinkSync('/nowhere/at/all', join(journal, 'lost.ndjson'));
  const { records, unreadable } = readHistory(folder);
  expect(records).toHaveLength(3);
  expect(unreadable).toEqual([
    { file: join(journal, 'folder.ndjson'), reason: 'there is a folder where a file should be' },
    { file: join(journal, 'loop.ndjson'), reason: 'its links lead in a circle' },
    { file: join(journal, 'lost.ndjson'), reason: 'no such file or folder' },
  ]);
  const file = join(journal, 'one.ndjson');
  expect(readHistory(file).unreadable).toEqual([
    { file: join(file, 'journal'), reason: 'there is a file where a folder should be' },
  ]);
});

test('sorted by time, a clock set back within a sitting standing still', () => {
  const at = (hour: number) => `2026-03-03T${String(hour).padStart(2, '0')}:00:00.000Z`;
  put(
    [
      answered(1, { sitting: 'b', at: at(10) }),
      answered(2, { sitting: 'b', at: '1970-01-01T00:00:00.000Z' }),
      answered(3, { sitting: 'b', at: at(12) }),
      answered(1, { sitting: 'a', at: at(11) }),
      answered(2, { sitting: 'a', at: '+012026-01-01T00:00:00.000Z' }),
      answered(3, { sitting: 'a', at: at(9) }),
      answered(1, { sitting: 'c', at: at(10) }),
    ]
      .map(makeLine)
      .join(''),
  );
  expect(ids()).toEqual(['b-1', 'b-2', 'c-1', 'a-1', 'b-3', 'a-2', 'a-3']);
});

test('the order does not depend on how records are spread, and keeps every sitting in sequence', () => {
  const record = fc
    .tuple(anyRecord, fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 }))
    .map(([any, sitting, seq]) => ({ ...any, sitting, seq, id: `${sitting}-${seq}` }));
  const some = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 20 });
  fc.assert(
    fc.property(
      some.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const ordered = inOrder(list);
        expect(inOrder(shuffled)).toEqual(ordered);
        for (const sitting of ['a', 'b', 'c']) {
          const seqs = ordered.filter(record => record.sitting === sitting).map(({ seq }) => seq);
          expect(seqs).toEqual(seqs.toSorted((left, right) => left - right));
        }
        expect(inOrder(list.map(record => ({ ...record, at: 'bad' })))).toHaveLength(list.length);
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JournalRecord } from '../../src/domain/record.ts';
import { makeLine, parseLine } from '../../src/store/codec.ts';
import { crc32 } from '../../src/store/crc32.ts';
import { anyRecord } from './kit.ts';
import { answered } from './record.ts';

/** A line with a right checksum around any JSON text of an object. */
const seal = (json: string) => `${json.slice(0, -1)},"crc":"${crc32(json)}"}`;
const sealed = (value: object) => seal(JSON.stringify(value));
const without = (record: JournalRecord, field: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

test('crc32 gives the check value of its standard', () => {
  expect(crc32('123456789')).toBe('cbf43926');
  expect(crc32('')).toBe('00000000');
  expect(seal('{"v":1}')).toBe('{"v":1,"crc":"84dbe73d"}');
});

test('any record comes back from its line as it was', () => {
  fc.assert(
    fc.property(anyRecord, record => {
      const line = makeLine(record);
      expect(line.slice(0, -1)).not.toMatch(/[\n\r]/);
      expect(line.endsWith('\n')).toBe(true);
      for (const form of [line, line.slice(0, -1), line.replace('\n', '\r\n')]) {
        expect(parseLine(form)).toEqual(JSON.parse(JSON.stringify(record)));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a line with a byte changed or cut off is never read as another record', () => {
  fc.assert(
    fc.property(anyRecord, fc.integer({ min: 1, max: 255 }), (record, flip) => {
      const good = Buffer.from(makeLine(record).slice(0, -1));
      const same = parseLine(good.toString());
      for (let at = 0; at < good.length; at++) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] as number) ^ flip;
        const read = parseLine(bad.toString('utf8'));
        if (!('fault' in read)) expect(read).toEqual(same);
        expect(parseLine(good.toString('utf8', 0, at))).toEqual({ fault: 'damaged' });
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['nothing', ''],
  ['half an object', '{'],
  ['zeros', '\0'.repeat(64)],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"abc"'],
  ['UTF-16', Buffer.from('{"v":1}', 'utf16le').toString('utf8')],
  ['a merge marker', '<<<<<<< HEAD'],
  ['lists in lists, 100,000 deep', '['.repeat(100_000)],
  ['objects in objects, 100,000 deep', '{"v":'.repeat(100_000)],
  [
    'a deep field under a right checksum',
    seal(`{"v":1,"kind":"answered","id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  ],
  ['no checksum', JSON.stringify(answered(1))],
  ['version 0', sealed({ ...answered(1), v: 0 })],
  ['a version in quotes', sealed({ ...answered(1), v: '2' })],
  ['a time that is none', sealed({ ...answered(1), at: '2026-13-45T00:00:00.000Z' })],
  ['a time in words', sealed({ ...answered(1), at: 'yesterday' })],
  ['sequence 0', sealed({ ...answered(1), seq: 0 })],
  ['an unknown sureness', sealed({ ...answered(1), sureness: 'very' })],
  ['a response that is no list', sealed({ ...answered(1), response: 'a' })],
  ['a kind named like a method', sealed({ ...answered(1), kind: '' })],
])('%s is damaged', (_, line) => {
  expect(parseLine(line)).toEqual({ fault: 'damaged' });
});

test('every field is needed', () => {
  for (const field of Object.keys(answered(1))) {
    expect(parseLine(sealed(without(answered(1), field))), field).toEqual({ fault: 'damaged' });
  }
});

test('a newer version and an unknown kind are newer', () => {
  expect(parseLine(sealed({ ...answered(1), v: 999 }))).toEqual({ fault: 'newer' });
  expect(parseLine(JSON.stringify({ v: 2, sum: 'another kind of seal' }))).toEqual({ fault: 'newer' });
  for (const kind of ['bookmarked', 'toString', '__proto__']) {
    expect(parseLine(sealed({ ...answered(1), kind })), kind).toEqual({ fault: 'newer' });
  }
  expect(parseLine(makeLine(answered(1)).replace('"v":1', '"v":2')), 'newer by a flipped bit').toEqual({
    fault: 'damaged',
  });
});

test('an unknown field is ignored', () => {
  expect(parseLine(sealed({ ...answered(1), mood: 'fine', crc: 'early' }))).toEqual(answered(1));
});

test('names of a reset are only names', () => {
  const json = '{"v":1,"id":"a-1","sitting":"a","seq":1,"at":"2026-03-03T09:31:00.000Z","kind":"reset","scope":"all",';
  const read = parseLine(seal(`${json}"hides":{"__proto__":3,"a.b":1}}`));
  if ('fault' in read || read.kind !== 'reset') throw new Error('It should be a reset.');
  expect(Object.entries(read.hides)).toEqual([
    ['__proto__', 3],
    ['a.b', 1],
  ]);
  expect(read.hides.constructor).toBeUndefined();
});

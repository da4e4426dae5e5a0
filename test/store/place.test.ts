import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openPlace, readPlace } from '../../src/store/place.ts';
import { anyPlace, bytesIn, cleanUp, temporary } from './kit.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = join(temporary(), 'reading');
  file = join(folder, 'place.json');
});
afterAll(cleanUp);

const put = (content: string | Buffer) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, content);
};

test('nothing is made before the first place is saved; then it is for the owner alone', async () => {
  expect(readPlace(folder)).toEqual({});
  const save = await openPlace(folder);
  expect(existsSync(folder)).toBe(false);
  save({ read: ['one'] });
  expect(readPlace(folder)).toEqual({ place: { read: ['one'] } });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test('any place comes back as it was, over the one before', async () => {
  const save = await openPlace(folder);
  fc.assert(
    fc.property(anyPlace, place => {
      save(place);
      expect(readPlace(folder)).toEqual({ place });
    }),
    { numRuns: 100 },
  );
});

test('ids with dots and brackets stay ids', async () => {
  const place = {
    read: ['item.md#1.2', 'a[0]', '__proto__', '__internal__'],
    reading: { section: 'a.b', statement: 's.1' },
    question: { round: 'r.1', item: 'i.1', option: 'o.1', sureness: null },
  };
  (await openPlace(folder))(place);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(place);
  expect(readPlace(folder)).toEqual({ place });
});

test('a byte order mark is read over, and saving goes on', async () => {
  put('\ufeff{"read":["one"]}');
  expect(readPlace(folder)).toEqual({ place: { read: ['one'] } });
  (await openPlace(folder))({ read: ['two'] });
  expect(readdirSync(folder)).toEqual(['place.json']);
  expect(readPlace(folder)).toEqual({ place: { read: ['two'] } });
});

test('an unknown field is ignored', () => {
  put('{"read":[],"ticks":[1],"reading":{"section":"a","statement":"s1","line":3}}');
  expect(readPlace(folder)).toEqual({ place: { read: [], reading: { section: 'a', statement: 's1' } } });
});

const DAMAGED: [string, string | Buffer][] = [
  ['an empty file', ''],
  ['half an object', '{"read":['],
  ['zeros', Buffer.alloc(64)],
  ['more than 4 MB', `{"read":["${'x'.repeat(5_000_000)}"]}`],
  ['null', 'null'],
  ['a list', '[]'],
  ['a wrong type', '{"read":"one"}'],
  ['a wrong place', '{"read":[],"reading":{"section":1}}'],
  ['nested 100,000 deep', '['.repeat(100_000)],
];

test.each(DAMAGED)('%s is said, and left as it is when the next place is saved', async (_, content) => {
  put(content);
  const before = bytesIn(folder);
  expect(readPlace(folder)).toEqual({
    fault: expect.stringMatching(/^place.json could not be read: it is (damaged|too large)$/),
  });
  const save = await openPlace(folder);
  expect(bytesIn(folder)).toEqual(before);
  save({ read: ['one'] });
  save({ read: ['one', 'two'] });
  expect(bytesIn(folder)).toMatchObject(before);
  expect(readdirSync(folder).sort()).toEqual(['place-2.json', 'place.json']);
  expect(readPlace(folder)).toEqual({ place: { read: ['one', 'two'] } });
});

test('a folder in place of the file, a file in place of the folder', async () => {
  mkdirSync(file, { recursive: true });
  expect(readPlace(folder)).toEqual({
    fault: 'place.json could not be read: there is a folder where a file should be',
  });
  (await openPlace(folder))({ read: [] });
  expect(readPlace(folder)).toEqual({ place: { read: [] } });
  const inner = join(folder, 'place-2.json');
  expect(readPlace(inner).fault).toBe('place.json could not be read: there is a file where a folder should be');
  const save = await openPlace(inner);
  expect(() => save({ read: [] })).toThrow(/^(its name is taken|there is a file where a folder should be)$/);
});

test('leftovers of conf are swept when they are older than a minute; nothing else is', async () => {
  put('{"read":[]}');
  const names = [
    'place.json.tmp-1234567890abcdef',
    'place-2.json.tmp-1234567890abcdef',
    'place.json.tmp-2345678901abcdef',
    'place.json.tmp-notes',
    'notes',
  ];
  const old = Date.now() / 1000 - 61;
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    if (!name.includes('2345678901')) utimesSync(join(folder, name), old, old);
  }
  await openPlace(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'notes',
    'place.json',
    'place.json.tmp-2345678901abcdef',
    'place.json.tmp-notes',
  ]);
});

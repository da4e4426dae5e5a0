import fs, {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { makeLine } from '../../src/store/codec.ts';
import { readHistory } from '../../src/store/history.ts';
import { type Journal, openJournal, sittingName } from '../../src/store/journal.ts';
import { computed } from '../support/cost.ts';
import { cleanUp, temporary } from './kit.ts';
import { answered, SITTING } from './record.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = join(temporary(), 'data', 'reading');
  file = join(folder, 'journal', `${SITTING}.ndjson`);
});
afterAll(cleanUp);

const open = () => openJournal(folder, SITTING);
const add = (journal: Journal, ...seqs: number[]) => {
  for (const seq of seqs) journal.append(answered(seq));
};
const linesOf = (...seqs: number[]) => seqs.map(seq => makeLine(answered(seq))).join('');
const files = () => readdirSync(join(folder, 'journal')).sort();
const ids = () => readHistory(folder).records.map(record => record.seq);

test('a sitting is named by time, process and chance', () => {
  expect(sittingName(new Date('2026-03-03T09:31:00.123Z'), 812, 'a1b2c3')).toBe(SITTING);
  expect(sittingName(new Date('+012026-03-03T09:31:00.000Z'), 1, 'a1b2c3')).toBe('0120260303T093100-1-a1b2c3');
});

test('nothing is made before there is something to save; then it is for the owner alone', () => {
  const journal = open();
  journal.retry();
  expect(existsSync(folder)).toBe(false);
  add(journal, 1, 2);
  expect(readFileSync(file, 'utf8')).toBe(linesOf(1, 2));
  expect(journal.pending()).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const made of ['', 'journal', '..']) expect(statSync(join(folder, made)).mode & 0o777).toBe(0o700);
});

test('a failure is said in words; a retry saves all, once and in order', () => {
  mkdirSync(join(folder, '..'), { recursive: true });
  writeFileSync(folder, 'a file in the way');
  const journal = open();
  for (const seq of [1, 2]) {
    expect(() => add(journal, seq)).toThrow(
      expect.objectContaining({
        message: 'there is a file where a folder should be',
        cause: expect.objectContaining({ code: 'ENOTDIR' }),
      }),
    );
  }
  expect(() => journal.retry()).toThrow('there is a file where a folder should be');
  expect(journal.pending()).toBe(2);
  rmSync(folder);
  add(journal, 3);
  expect(journal.pending()).toBe(0);
  journal.retry();
  expect(readFileSync(file, 'utf8')).toBe(linesOf(1, 2, 3));
});

test('a deleted file is written anew, whole', () => {
  const journal = open();
  add(journal, 1, 2);
  rmSync(file);
  add(journal, 3);
  expect(readFileSync(file, 'utf8')).toBe(linesOf(1, 2, 3));
  rmSync(join(folder, '..'), { recursive: true });
  add(journal, 4);
  expect(readFileSync(file, 'utf8')).toBe(linesOf(1, 2, 3, 4));
});

test('a deleted file that cannot be written anew counts as not saved', () => {
  const journal = open();
  add(journal, 1, 2);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  expect(() => add(journal, 3)).toThrow();
  expect(journal.pending()).toBe(3);
  rmSync(folder);
  journal.retry();
  expect(ids()).toEqual([1, 2, 3]);
});

test.each([
  ['replaced', () => renameSync(other(), file), 'not ours\n'],
  ['written to', () => appendFileSync(file, 'not ours\n'), `${linesOf(1, 2)}not ours\n`],
  ['emptied', () => writeFileSync(file, ''), ''],
])('a file %s by others is left to them; all goes into a fresh one', (_, change, theirs) => {
  const journal = open();
  add(journal, 1, 2);
  change();
  add(journal, 3);
  expect(readFileSync(file, 'utf8')).toBe(theirs);
  expect(files()).toEqual([`${SITTING}-2.ndjson`, `${SITTING}.ndjson`]);
  expect(ids()).toEqual([1, 2, 3]);
});

test.each([
  ['in its place, to the same length, without a last newline', () => overwrite('x'.repeat(size()))],
  ['in its place, to the same length, with one', () => overwrite(`${'x'.repeat(size() - 1)}\n`)],
  ['in one byte of the first line', () => overwrite(readFileSync(file, 'latin1').replace('"seq":1', '"seq":7'))],
  ['with the lines of another sitting', () => overwrite(linesOf(3, 4))],
  ['with nothing but holes', () => overwrite('\0'.repeat(size()))],
  ['to a part and filled up again', () => overwrite(`${linesOf(1)}${'\n'.repeat(size() - linesOf(1).length)}`)],
  ['and shortened by its last newline', () => truncateSync(file, size() - 1)],
  ['and made longer without a newline', () => appendFileSync(file, '{"v":1')],
])('a file overwritten %s: nothing of the sitting is lost', (_, change) => {
  const journal = open();
  add(journal, 1, 2);
  const before = statSync(file).ino;
  change();
  expect(statSync(file).ino).toBe(before);
  add(journal, 3);
  expect(new Set(ids())).toEqual(new Set([1, 2, 3, ...ids().filter(seq => seq > 3)]));
  expect(ids().filter(seq => seq <= 3).length).toBeGreaterThanOrEqual(3);
  // And goes on there.
  add(journal, 4);
  expect(ids()).toEqual(expect.arrayContaining([1, 2, 3, 4]));
  expect(readFileSync(join(folder, 'journal', `${SITTING}-2.ndjson`), 'utf8')).toBe(linesOf(1, 2, 3, 4));
});

const size = () => statSync(file).size;
function overwrite(text: string): void {
  const fd = openSync(file, 'r+');
  writeSync(fd, text, 0, 'latin1');
  closeSync(fd);
}

test.each([
  ['a loop of links', () => symlinkSync(file, file)],
  ['a link that leads nowhere', () => symlinkSync(join(folder, 'none'), file)],
  ['a link into a loop', () => symlinkSync(join(folder, 'loop', 'x'), file)],
  ['a folder', () => mkdirSync(file)],
  ['a link to a copy of it', () => symlinkSync(join(folder, 'copy'), file)],
  ['a link to itself, moved away', () => symlinkSync(join(folder, 'moved'), file)],
])('a file replaced by %s: the sitting goes on, and nothing of it is lost', (_, replace) => {
  const journal = open();
  add(journal, 1, 2);
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
  copyFileSync(file, join(folder, 'copy'));
  renameSync(file, join(folder, 'moved'));
  replace();
  add(journal, 3);
  add(journal, 4);
  expect(journal.pending()).toBe(0);
  expect(ids()).toEqual([1, 2, 3, 4]);
});

test('a file that others write to at every turn is said not to be saved, and is once they stop', () => {
  const journal = open();
  add(journal, 1);
  const sync = fs.fsyncSync;
  let left = 3;
  // Between the write and what reads it back.
  const spy = vi.spyOn(fs, 'fsyncSync').mockImplementation(fd => {
    sync(fd);
    if (fs.fstatSync(fd).isFile() && left-- > 0) fs.ftruncateSync(fd, 0);
  });
  syncBuiltinESMExports();
  expect(() => add(journal, 2)).toThrow('what was written was not there afterwards');
  expect(journal.pending()).toBe(2);
  spy.mockRestore();
  syncBuiltinESMExports();
  journal.retry();
  expect(ids()).toEqual([1, 2]);
});

function other(): string {
  const path = join(folder, 'other');
  writeFileSync(path, 'not ours\n');
  return path;
}

test('a file that exists is never written into', () => {
  mkdirSync(join(folder, 'journal'), { recursive: true });
  writeFileSync(file, 'before\n');
  const journal = open();
  add(journal, 1);
  expect(readFileSync(file, 'utf8')).toBe('before\n');
  expect(ids()).toEqual([1]);
});

test('a long sitting stays cheap', () => {
  const journal = open();
  const before = computed();
  for (let seq = 1; seq <= 300; seq++) add(journal, seq);
  expect(computed() - before, 'milliseconds').toBeLessThan(2000);
  expect(ids()).toHaveLength(300);
});

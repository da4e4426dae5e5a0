/** Every byte of a real journal and of a real place, cut and flipped: nothing wrong counts, and nothing goes in silence. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../src/domain/progress.ts';
import { readHistory } from '../../src/store/history.ts';
import { readPlace } from '../../src/store/place.ts';
import { times } from '../support/soak.ts';
import { journalFiles } from './support/bytes.ts';
import { ID, makeReading } from './support/reading.ts';
import { answer, openWindow } from './support/window.ts';

const root = mkdtempSync(join(tmpdir(), 'readback-sweep-'));
const folder = join(root, ID);
let journal: string;
let place: Buffer;
let bytes: Buffer;

/** A round with three answers, a reset, what undoes it, and an answer more. */
beforeAll(async () => {
  const reading = makeReading();
  const setting = { reading, data: root, now: () => new Date('2026-03-03T09:31:00.000Z'), pid: 1 };
  const window = await openWindow(setting, { made() {}, acknowledged() {} });
  const { send, ended } = window.program;
  send({ type: 'readAsked', section: null });
  for (const choice of [0, 1, 2]) answer(window, choice, 'certain');
  send({ type: 'resetConfirmed', scope: 'all' });
  send({ type: 'restoreAsked' });
  answer(window, 1, 'guessing');
  send({ type: 'readAsked', section: null });
  send({ type: 'left', code: 0 });
  expect((await ended).code).toBe(0);
  window.kill();
  journal = journalFiles(folder)[0]?.path ?? '';
  bytes = readFileSync(journal);
  place = readFileSync(join(folder, 'place.json'));
  rmSync(dirname(reading), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The answers that count, as text, and whether a line was named as damaged. */
function read(): { answers: string[]; named: boolean } {
  const { records, faults } = readHistory(folder);
  const answers = fold(records).rounds.flatMap(round => round.attempts.map(attempt => JSON.stringify(attempt)));
  return { answers, named: faults.length > 0 };
}

test('a journal cut at any byte holds whole answers only', () => {
  const good = read().answers;
  expect(good).toHaveLength(4);
  for (let size = 0; size < bytes.length; size++) {
    writeFileSync(journal, bytes.subarray(0, size));
    const { answers, named } = read();
    expect(good).toEqual(expect.arrayContaining(answers));
    expect([size, named]).toEqual([size, false]);
  }
  writeFileSync(journal, bytes);
});

test(`a journal with any bit flipped says so and counts no wrong answer (every ${times(10) === 10 ? '' : '10th '}byte of it)`, () => {
  const good = read().answers;
  // What the last newline ends might never have been acknowledged, for all one can see.
  for (let at = 0; at < bytes.length - 1; at += 11 - times(10)) {
    for (let bit = 0; bit < 8; bit++) {
      const bad = Buffer.from(bytes);
      bad[at] = (bad[at] as number) ^ (1 << bit);
      writeFileSync(journal, bad);
      const { answers, named } = read();
      expect(good).toEqual(expect.arrayContaining(answers));
      expect([at, bit, named]).toEqual([at, bit, true]);
    }
  }
  writeFileSync(journal, bytes);
});

test('a place cut at any byte, or with any bit flipped, is a place or is said to be damaged', () => {
  const path = join(folder, 'place.json');
  mkdirSync(folder, { recursive: true });
  const check = (bad: Buffer) => {
    writeFileSync(path, bad);
    const { place: found, fault } = readPlace(folder);
    expect(fault).toBe(found ? undefined : 'place.json could not be read: it is damaged');
    expect(readFileSync(path)).toEqual(bad);
    return found;
  };
  expect(check(place)?.reading).toBeDefined();
  const end = place.lastIndexOf('}');
  for (let size = 0; size <= end; size++) expect([size, check(place.subarray(0, size))]).toEqual([size, undefined]);
  for (let at = 0; at < place.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const bad = Buffer.from(place);
      bad[at] = (bad[at] as number) ^ (1 << bit);
      check(bad);
    }
  }
});

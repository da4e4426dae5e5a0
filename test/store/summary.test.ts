/** The summary beside the journals: never more than they are, and gone as soon as it might be less. */

import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { corrected } from '../../src/domain/clock.ts';
import { addDays, dayOf } from '../../src/domain/days.ts';
import { digested } from '../../src/domain/digest.ts';
import { countedAttempts, fold } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { reviewsOf } from '../../src/domain/reviews.ts';
import { tallies } from '../../src/domain/scores.ts';
import { total } from '../../src/domain/tally.ts';
import { makeLine } from '../../src/store/codec.ts';
import { readHistory } from '../../src/store/history.ts';
import { dropSummary, keepSummary, readSaved } from '../../src/store/summary.ts';
import { journalsOf, sat } from '../support/history.ts';
import { makePack } from '../support/pack.ts';
import { cleanUp, temporary } from './kit.ts';

const pack = makePack();
const journals = journalsOf(pack, fc.sample(sat(pack.items.length), { seed: 3, numRuns: 60 }), '2025-01-10');
const names = [...journals.keys()].map(name => `${name}.ndjson`);
const LAST = dayOf([...journals.values()].at(-1)?.at(-1)?.at ?? '');
const TODAY = addDays(LAST, 3);
const ALWAYS = { files: 1, bytes: 1 };

let folder: string;
let journal: string;
beforeEach(() => {
  folder = join(temporary(), 'sample');
  journal = join(folder, 'journal');
  mkdirSync(journal, { recursive: true });
  for (const [name, records] of journals)
    writeFileSync(join(journal, `${name}.ndjson`), records.map(makeLine).join(''));
});
afterAll(cleanUp);

const keep = (today = TODAY) => keepSummary(folder, today, ALWAYS);
const file = () => join(folder, 'summary.json');
const answersIn = (today = TODAY) => {
  const { history, progress } = readSaved(folder, today);
  return { little: progress !== undefined, answers: total(tallies(progress ?? fold(history.records))).attempts };
};
const all = countedAttempts(fold([...journals.values()].flat())).length;
const rewrite = (name: string, text: string) => writeFileSync(join(journal, name), text);
const first = names[0] ?? '';

/** A sitting of its own with one answer. */
function more(name: string, at: string): void {
  const head = { v: 1, sitting: name, at } as const;
  const records: JournalRecord[] = [
    { ...head, id: `${name}-1`, seq: 1, kind: 'roundBegun', round: 'quiz', seed: 1, reading: 1, items: ['q1-1'] },
    {
      ...head,
      id: `${name}-2`,
      seq: 2,
      kind: 'answered',
      round: `${name}-1`,
      item: 'q1-1',
      revision: 1,
      response: ['a'],
      sureness: 'certain',
      right: true,
    },
  ];
  rewrite(`${name}.ndjson`, records.map(makeLine).join(''));
}

it('stands for the journals of past days, which are not read again', () => {
  keep();
  expect(answersIn()).toEqual({ little: true, answers: all });
  expect(readSaved(folder, TODAY).history).toMatchObject({ records: [], lines: 0, left: names.length });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['journal', 'summary.json']);
});

it('adds what was answered since', () => {
  keep();
  more('20260101T100000-1-bbbbbb', `${TODAY}T12:00:00.000Z`);
  expect(answersIn()).toEqual({ little: true, answers: all + 1 });
});

it('is not made for a few short journals', () => {
  keepSummary(folder, TODAY);
  expect(readdirSync(folder)).toEqual(['journal']);
});

it.each<[string, () => void, number]>([
  [
    'a journal that is gone',
    () => rmSync(join(journal, first)),
    all - countedAttempts(fold(journals.get(first.slice(0, -7)) ?? [])).length,
  ],
  [
    'a journal of long ago that comes in late',
    () => more('20250201T100000-1-bbbbbb', '2025-02-01T10:00:00.000Z'),
    all + 1,
  ],
  ['a damaged summary', () => writeFileSync(file(), readFileSync(file(), 'utf8').replace('"right":', '"wrong":')), all],
  ['an empty summary', () => writeFileSync(file(), ''), all],
  ['half a summary', () => writeFileSync(file(), readFileSync(file()).subarray(0, 3000)), all],
  [
    'names that are cut short',
    () => writeFileSync(file(), `${readFileSync(file(), 'utf8').split('\n')[0]}\n${first}`),
    all,
  ],
  [
    'a summary that is a folder',
    () => {
      rmSync(file());
      mkdirSync(file());
    },
    all,
  ],
])('%s: all is read', (_, change, answers) => {
  keep();
  change();
  expect(answersIn()).toEqual({ little: false, answers });
});

it('counts for nothing where days begin elsewhere, or have not come', () => {
  keep();
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Asia/Tokyo';
    expect(answersIn().little).toBe(false);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(answersIn(addDays(LAST, -1)).little).toBe(false);
  expect(answersIn().little).toBe(true);
});

it('is made anew when a journal in it has changed, and not made while one is damaged', () => {
  keep();
  const sound = readFileSync(join(journal, first), 'utf8');
  rewrite(first, sound.replace('"seed":', '"sown":'));
  keep();
  expect(readdirSync(folder)).toEqual(['journal']);
  expect(readHistory(folder).faults).toHaveLength(1);
  rewrite(first, sound);
  keep();
  expect(answersIn()).toEqual({ little: true, answers: all });
  const before = readFileSync(file(), 'utf8');
  utimesSync(join(journal, first), new Date(), new Date(Date.now() + 5000));
  keep();
  expect(readFileSync(file(), 'utf8')).not.toBe(before);
});

it('takes in the sittings of past days once there are many', () => {
  keep();
  for (let index = 10; index < 60; index++) more(`20260101T10${index}00-1-bbbbbb`, `${TODAY}T12:00:${index}.000Z`);
  const later = addDays(TODAY, 400);
  expect(readSaved(folder, later).history.records).toHaveLength(100);
  keep(later);
  expect(readSaved(folder, later).history.records).toHaveLength(0);
  expect(answersIn(later)).toEqual({ little: true, answers: all + 50 });
});

it('waits for a sitting that is not over', () => {
  const long = '20250101T100000-1-bbbbbb';
  more(long, '2025-01-02T10:00:00.000Z');
  const text = readFileSync(join(journal, `${long}.ndjson`), 'utf8');
  const late = {
    v: 1,
    id: `${long}-3`,
    sitting: long,
    seq: 3,
    at: `${TODAY}T12:00:00.000Z`,
    kind: 'guessed',
    option: 'days',
  } as const;
  appendFileSync(join(journal, `${long}.ndjson`), makeLine(late));
  keep();
  expect(readdirSync(folder)).toEqual(['journal']);
  rewrite(`${long}.ndjson`, text);
  keep();
  expect(answersIn()).toEqual({ little: true, answers: all + 1 });
});

it('counts a sitting of a clock that was ahead where it belongs, in the summary or beside it', () => {
  more('20300101T100000-1-bbbbbb', '2030-01-01T12:00:00.000Z');
  const next = '20260101T100000-1-cccccc';
  more(next, `${LAST}T23:00:00.000Z`);
  const text = readFileSync(join(journal, `${next}.ndjson`), 'utf8').split('\n')[0] ?? '';
  const { crc: _, ...record } = JSON.parse(text);
  rewrite(`${next}.ndjson`, makeLine({ ...record, ahead: ['20300101T100000-1-bbbbbb'] }));
  // Before the sitting that names it can be in the summary, and after.
  for (const today of [addDays(LAST, 1), TODAY, addDays(LAST, 300), '2031-01-01']) {
    rmSync(file(), { force: true });
    const { records } = readHistory(folder);
    const whole = reviewsOf(pack.items, fold(corrected(records, today)), today);
    keep(today);
    const { history, progress } = readSaved(folder, today);
    expect(progress, today).toBeDefined();
    expect(reviewsOf(pack.items, progress ?? fold([]), today), today).toEqual(whole);
    expect(history.left, today).toBe(today === addDays(LAST, 1) ? history.left : names.length + 2);
  }
});

it('says nothing where it cannot be written', () => {
  mkdirSync(`${file()}.new`);
  expect(() => keep()).not.toThrow();
  expect(answersIn()).toEqual({ little: false, answers: all });
  expect(() => dropSummary(folder)).not.toThrow();
});

it('holds what it held in this format', () => {
  // If this has to change, raise FORMAT: what an older program summarised must not be taken for this one's.
  const day = (index: number) => addDays('2025-03-01', index);
  const list = Array.from({ length: 32 }, (_, index) => ({
    after: index === 0 ? 0 : 1,
    hour: 12,
    kind: 'quiz' as const,
    asked: [0],
    answers: [{ right: index !== 1, sureness: 'certain' as const }],
    end: 'finished' as const,
    guess: false,
  }));
  const made = digested([...journalsOf(pack, list, day(0)).values()].flat(), day(40))?.digest;
  expect(made).toMatchObject({
    until: '2025-04-10',
    rounds: { count: 2, scored: 2, reviews: 0, finished: true, context: false },
    finishes: {
      count: 2,
      first: { right: 1, of: 1 },
      last: { right: 0, of: 1 },
      best: { right: 1, of: 1 },
      sizes: [{ of: 1, last: 0, best: 1 }],
    },
    tallies: [{ item: pack.items[0]?.id, sureness: 'certain', attempts: 32, right: 31 }],
    last: [{ item: pack.items[0]?.id, right: true }],
    replayed: [{ item: pack.items[0]?.id, revision: 1, day: '2025-04-01', card: { reps: 32, lapses: 1 } }],
  });
  expect(Object.keys(made ?? {})).toEqual(['until', 'rounds', 'finishes', 'tallies', 'last', 'replayed', 'lastRecord']);
});

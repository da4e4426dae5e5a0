/** What is written can be read: what the reader would refuse is refused in words before anything is written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../src/domain/record.ts';
import { begin } from '../../src/session/begin.ts';
import { update } from '../../src/session/update.ts';
import { makeLine } from '../../src/store/codec.ts';
import { readHistory } from '../../src/store/history.ts';
import { openJournal } from '../../src/store/journal.ts';
import { openPlace, readPlace } from '../../src/store/place.ts';
import { pageOf } from '../../src/view/pages.ts';
import { rowText } from '../../src/view/rows.ts';
import { makePack } from '../support/pack.ts';
import { dropHome, newHome, run } from '../support/terminal.ts';
import { bytesIn, cleanUp, temporary } from './kit.ts';

const ID = 'russia-iran-2023';
const MB = 1024 * 1024;

let home: string;
let kept: string;
beforeEach(() => {
  home = newHome();
  kept = join(home, '.local/share/readback', ID);
});
afterEach(() => {
  dropHome(home);
  cleanUp();
});

const head = (seq: number, sitting = 'there') => ({
  v: 1 as const,
  id: `${sitting}-${seq}`,
  sitting,
  seq,
  at: '2026-01-01T10:00:00.000Z',
});
const answer = (seq: number, more: object = {}, sitting?: string) =>
  ({
    ...{ ...head(seq, sitting), kind: 'answered', round: 'round', item: 'item', revision: 1, response: ['a'] },
    ...{ sureness: null, right: true, ...more },
  }) as JournalRecord;

/** Takes an export in; the first of its records is a good one. */
function restored(records: JournalRecord[], place: object | null = null) {
  const file = join(home, 'export.json');
  const all = [answer(1), ...records];
  const reading = { id: ID, revision: 1 };
  writeFileSync(file, JSON.stringify({ schema: 'readback.export/1', reading, place, records: all }));
  return run(home, ['restore', 'export.json']);
}

describe('an export is not added', () => {
  const long = 'x'.repeat(5 * MB);
  const RECORDS: Record<string, JournalRecord> = {
    'an answer to a long item': answer(2, { item: long }),
    'a long response': answer(2, { response: [long] }),
    'a response of a million': answer(2, { response: Array(1_000_000).fill('abc') }),
    'letters of more bytes': answer(2, { item: '\u4e2d'.repeat(1.5 * MB) }),
    'a long id': { ...answer(2), id: long },
    'a round of a million': {
      ...{ ...head(2), kind: 'roundBegun', round: 'quiz', seed: 1, reading: 1 },
      items: Array(1_000_000).fill('abc'),
    },
    'a long guess': { ...head(2), kind: 'guessed', option: long },
  };
  it.each(Object.keys(RECORDS))('with %s', name => {
    const { status, stdout, stderr } = restored([RECORDS[name] as JournalRecord]);
    expect(stderr).toBe('export.json could not be added: a record in it is too large. Nothing changed.\n');
    expect([status, stdout, existsSync(kept)]).toEqual([5, '', false]);
  });

  const ids = (count: number, letter: string) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const PLACES: Record<string, object> = {
    'a million sections': { read: ids(1_000_000, 's') },
    'a long section': { read: [], reading: { section: long, statement: 's' } },
    'a long mark': { read: [], question: { round: 'r', item: 'i', option: long, sureness: null } },
  };
  it.each(Object.keys(PLACES))('with a place of %s', name => {
    const { status, stdout, stderr } = restored([], PLACES[name]);
    expect(stderr).toBe('export.json could not be added: the place in it is too large. Nothing changed.\n');
    expect([status, stdout, existsSync(kept)]).toEqual([5, '', false]);
  });

  it('with a place that is too large only beside the one here', () => {
    expect(restored([], { read: ids(60_000, 'here') }).status).toBe(0);
    const before = bytesIn(kept);
    const { status, stderr } = restored([answer(2)], { read: ids(60_000, 'there') });
    expect([status, stderr]).toEqual([
      5,
      'export.json could not be added: the place in it is too large. Nothing changed.\n',
    ]);
    expect(bytesIn(kept)).toEqual(before);
  });

  it('where too much is saved already', () => {
    mkdirSync(join(kept, 'journal'), { recursive: true });
    for (const name of ['1.ndjson', '2.ndjson']) {
      writeFileSync(join(kept, 'journal', name), '');
      truncateSync(join(kept, 'journal', name), 127 * MB);
    }
    const { status, stderr } = restored([answer(2, { item: 'x'.repeat(3 * MB) })]);
    expect(stderr).toContain('export.json could not be added: too much is saved to read it again. Nothing changed.\n');
    expect([status, readdirSync(join(kept, 'journal'))]).toEqual([5, ['1.ndjson', '2.ndjson']]);
    expect(restored([]).stdout).toContain('Added 1 answer.');
  });

  it('but what just fits is, and is read again', () => {
    const item = 'x'.repeat(4 * MB - 1000);
    expect(restored([answer(2, { item })], { read: ids(90_000, 's') })).toMatchObject({ status: 0, stderr: '' });
    const { records, faults } = readHistory(kept);
    expect(records.some(record => record.kind === 'answered' && record.item === item)).toBe(true);
    expect([faults, readPlace(kept).place?.read.length]).toEqual([[], 90_000]);
  });
});

describe('a reset', () => {
  /** More sittings than one record can name. */
  const MANY = 130_000;
  const sitting = (at: number) => `20260101T100000-${String(at).padStart(6, '0')}-aaaaaa`;
  let lines: string;
  beforeAll(() => {
    lines = Array.from({ length: MANY }, (_, at) => makeLine(answer(1, {}, sitting(at)))).join('');
  });
  const manySittings = () => {
    mkdirSync(join(kept, 'journal'), { recursive: true });
    writeFileSync(join(kept, 'journal', `${sitting(0)}.ndjson`), lines);
  };
  const TOO_MANY = `Nothing was cleared: there are too many sittings. To start over, delete ~/.local/share/readback/${ID}`;

  it.each(['all', 'scores', 'place'])('of %s that could not be read again is refused', scope => {
    manySittings();
    writeFileSync(join(kept, 'place.json'), JSON.stringify({ read: ['opening'] }));
    const before = bytesIn(kept);
    const only = scope === 'all' ? [] : ['--only', scope];
    expect(run(home, ['reset', '--yes', ...only])).toEqual({ status: 5, stdout: '', stderr: `${TOO_MANY}\n` });
    expect(bytesIn(kept)).toEqual(before);
  });

  it('in a sitting says so at home, and the sitting goes on', () => {
    const records = Array.from({ length: MANY }, (_, at) => answer(1, {}, sitting(at)));
    const at = '2026-03-01T10:00:00.000Z';
    const given = { records, place: { read: ['part-1'] }, sitting: 'now', seed: 1, troubles: [], folder: '~/kept' };
    const before = begin({ ...makePack(), ...given, lines: false, now: at });
    const { session, effects } = update(before, { type: 'resetConfirmed', scope: 'all', at });
    expect([effects, session.records.length, session.place]).toEqual([[], MANY, before.place]);
    const { body } = pageOf(session, { columns: 80, rows: 24 });
    expect(body.map(rowText).join(' ').replace(/\s+/g, ' ')).toContain(
      'Nothing was cleared: there are too many sittings.',
    );
    const asked = update(session, { type: 'entryOpened', entry: { does: 'quiz' }, at });
    expect(asked.effects[0]).toMatchObject({ type: 'record', record: { kind: 'roundBegun' } });
  });
});

it('an export that could not be added again is not made, and names what to copy', () => {
  mkdirSync(join(kept, 'journal'), { recursive: true });
  const lines = Array.from({ length: 70 }, (_, at) => makeLine(answer(at + 1, { item: `${at}${'x'.repeat(MB)}` })));
  writeFileSync(join(kept, 'journal', 'long.ndjson'), lines.join(''));
  const words = `There is too much for one export. To take it along, copy the folder ${kept}\n`;
  expect(run(home, ['export'])).toEqual({ status: 5, stdout: '', stderr: words });
  expect(run(home, ['export', '-o', 'out.json'])).toEqual({ status: 5, stdout: '', stderr: words });
  expect(readdirSync(home)).toEqual(['.local']);
  expect(run(home, ['export', '--format', 'csv', '-o', 'out.csv']).status).toBe(0);
  expect(readFileSync(join(home, 'out.csv'), 'utf8').split('\r\n').length).toBe(72);
});

describe('a sitting', () => {
  it('goes on in another file before the first is too large to be read', () => {
    const folder = temporary();
    const journal = openJournal(folder, 'sitting');
    const long = 'x'.repeat(4 * MB - 1000);
    for (let seq = 1; seq <= 36; seq++) journal.append(answer(seq, { item: long }, 'sitting'));
    expect(readdirSync(join(folder, 'journal')).toSorted()).toEqual(['sitting-2.ndjson', 'sitting.ndjson']);
    const { records, faults, unreadable } = readHistory(folder);
    expect([records.length, faults, unreadable]).toEqual([36, [], []]);
  });

  it('keeps what it saved when a record that is too long is refused', () => {
    const folder = temporary();
    const journal = openJournal(folder, 'sitting');
    journal.append(answer(1));
    expect(() => journal.append(answer(2, { item: 'x'.repeat(5 * MB) }))).toThrow('it is too large');
    journal.append(answer(3));
    expect(journal.pending()).toBe(0);
    expect(readHistory(folder)).toMatchObject({ records: [{ seq: 1 }, { seq: 3 }], faults: [] });
  });

  it('saves no place that could not be read again', async () => {
    const folder = temporary();
    const save = await openPlace(folder);
    save({ read: ['one'] });
    expect(() => save({ read: Array(1_000_000).fill('abc') })).toThrow('it is too large');
    expect(readPlace(folder)).toEqual({ place: { read: ['one'] } });
  });
});

/**
 * What a released version kept is read by this one as it was meant: test/homes/VERSION holds a data folder and what that
 * version printed of it on NOW. In it: answers of every type, right, missed and not known, a guess, a reset that was
 * undone and one that stands, reviews due, a round of each kind and one that is open with half an answer.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { readHistory } from '../../src/store/history.ts';
import { BIN, cleanEnv } from '../support/terminal.ts';
import { bytesIn } from './kit.ts';

const NOW = '2026-03-20T10:00:00Z';
const pack = loadFolder('content/russia-iran-2023');
const KEPT = resolve('test/homes/0.1.0');
const READING = 'russia-iran-2023';
const all = mkdtempSync(join(tmpdir(), 'readback-homes-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));

function home(): string {
  const folder = mkdtempSync(join(all, 'home-'));
  cpSync(join(KEPT, READING), join(folder, READING), { recursive: true });
  return folder;
}

const run = (data: string, args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', resolve('test/support/clock.cjs'), BIN, ...args, '--data-dir', data],
    { env: cleanEnv(all, { TZ: 'UTC', READBACK_TEST_NOW: NOW }), encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
};

const kept = (file: string): string => readFileSync(join(KEPT, file), 'utf8');
/** With what the reading of now says of itself. */
const asOfNow = ({ reading, ...rest }: ReturnType<typeof timeless>) => ({
  ...rest,
  reading: { ...reading, revision: pack.reading.revision, ...('items' in reading ? { items: pack.items.length } : {}) },
});
/** A table with the columns that version had; later ones stand behind them. */
const asOfThen = (csv: string): string => csv.replace(/^((?:[^,\r\n]*,){8}[^,\r\n]*).*$/gm, '$1');
/** A round with the fields that version had. */
const roundOfThen = ({ paper: _, paperRevision: __, attempt: ___, ...round }: Record<string, unknown>) => round;
const timeless = (json: string) => ({ ...JSON.parse(json), exportedAt: '', generatedAt: '' });

describe('a home of 0.1.0', () => {
  it('has a record of every kind, and no line that cannot be read', () => {
    const { records, faults, unreadable, lines } = readHistory(join(KEPT, READING));
    expect({ faults, unreadable, lines }).toEqual({ faults: [], unreadable: [], lines: records.length });
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set(['roundBegun', 'answered', 'roundEnded', 'guessed', 'reset', 'restored']),
    );
  });

  it('is exported, counted and scheduled as that version did', () => {
    const data = home();
    const before = bytesIn(data);
    expect(asOfThen(run(data, ['export', '--format', 'csv']).stdout)).toBe(kept('export.csv'));
    expect(timeless(run(data, ['export']).stdout)).toEqual(asOfNow(timeless(kept('export.json'))));
    // Questions that are no longer asked, or changed since, count in the scores and come back no more.
    const { reviews, ...scores } = asOfNow(timeless(kept('scores.json')));
    expect(reviews.dueToday).toBe(10);
    const now = timeless(run(data, ['scores', '--json']).stdout);
    expect({ ...now, rounds: now.rounds.map(roundOfThen) }).toEqual({
      ...scores,
      reviews: { dueToday: 0, next: null, kept: 0 },
    });
    expect(bytesIn(data)).toEqual(before);
  });

  it('ends the open round, whose other questions are no longer asked, with what was answered', () => {
    const { status, stdout } = run(home(), ['quiz', '--linear'], 'stop\n');
    expect(status).toBe(0);
    expect(stdout).toContain('Results. 2 of 3 right.');
    expect(stdout).toContain('A question that is no longer asked.');
  });

  it('keeps its past rounds, and says of each question that is no longer asked how it was answered', () => {
    const { stdout } = run(home(), ['--reading', READING, '--linear'], '6\n1\n\n\n\nstop\n');
    expect(stdout).toMatch(
      /A question that is no longer asked: "[a-z-]+"\. You (had it right|missed it), (certain|fairly sure|guessing)\./,
    );
  });

  it('brings back what its last reset hid', () => {
    const data = home();
    expect(run(data, ['restore']).status).toBe(0);
    const rounds = (folder: string) => JSON.parse(run(folder, ['scores', '--json']).stdout).rounds.length;
    expect([rounds(home()), rounds(data)]).toEqual([6, 7]);
  });

  it('can be taken along: its export read into an empty home exports the same answers', () => {
    const data = mkdtempSync(join(all, 'empty-'));
    expect(run(data, ['restore', join(KEPT, 'export.json')]).status).toBe(0);
    expect(asOfThen(run(data, ['export', '--format', 'csv']).stdout)).toBe(kept('export.csv'));
  });
});

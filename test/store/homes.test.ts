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
import { readHistory } from '../../src/store/history.ts';
import { BIN, cleanEnv } from '../support/terminal.ts';
import { bytesIn } from './kit.ts';

const NOW = '2026-03-20T10:00:00Z';
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
    expect(run(data, ['export', '--format', 'csv']).stdout).toBe(kept('export.csv'));
    expect(timeless(run(data, ['export']).stdout)).toEqual(timeless(kept('export.json')));
    expect(timeless(run(data, ['scores', '--json']).stdout)).toEqual(timeless(kept('scores.json')));
    expect(bytesIn(data)).toEqual(before);
  });

  it('goes on with the open round, at the question that was left half answered', () => {
    const { status, stdout } = run(home(), ['quiz', '--linear'], 'stop\n');
    expect(status).toBe(0);
    expect(stdout).toContain('Question 4 of 8.');
    expect(stdout).toContain('Your answer so far: 3, ');
  });

  it('has the reviews that were due, and brings back what its last reset hid', () => {
    expect(run(home(), ['review', '--linear'], 'stop\n').stdout).toContain('Question 1 of 10.');
    const data = home();
    expect(run(data, ['restore']).status).toBe(0);
    const rounds = (folder: string) => JSON.parse(run(folder, ['scores', '--json']).stdout).rounds.length;
    expect([rounds(home()), rounds(data)]).toEqual([6, 7]);
  });

  it('can be taken along: its export read into an empty home exports the same answers', () => {
    const data = mkdtempSync(join(all, 'empty-'));
    expect(run(data, ['restore', join(KEPT, 'export.json')]).status).toBe(0);
    expect(run(data, ['export', '--format', 'csv']).stdout).toBe(kept('export.csv'));
  });
});

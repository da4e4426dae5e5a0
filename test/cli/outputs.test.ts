/** What other programs and printed sheets rely on: JSON after its schema, and a paper that asks what the quiz asks. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadFolder } from '../../src/checker/play.ts';
import { fold, rightIn } from '../../src/domain/progress.ts';
import { BIN, cleanEnv, terminalsOf } from '../support/terminal.ts';

const { home, terminalAt } = terminalsOf({ columns: 120, rows: 40 });
const { items } = loadFolder('content/russia-iran-2023');

function run(where: string, args: string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    env: cleanEnv(where),
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return stdout;
}

/** A round of 8 with "I don't know" eight times. */
const DONT_KNOW = '0\n\n'.repeat(8);

const schema = (name: string) => z.fromJSONSchema(JSON.parse(readFileSync(`docs/schemas/${name}.json`, 'utf8')));
const SCORES = schema('scores-1');
const EXPORT = schema('export-1');

/** The export of a reader with so many answers, eight a round. */
function exported(count: number): string {
  const records: Record<string, unknown>[] = [];
  const add = (record: Record<string, unknown>): string => {
    const seq = records.length + 1;
    const id = `sitting-${seq}`;
    const at = new Date(Date.UTC(2026, 0, 1, 12) + seq * 60_000).toISOString();
    records.push({ v: 1, id, sitting: 'sitting', seq, at, ...record });
    return id;
  };
  for (let begun = 0; begun < count; begun += 8) {
    const asked = Array.from({ length: 8 }, (_, index) => items[(begun + index) % items.length]?.id ?? '');
    const round = add({ kind: 'roundBegun', round: 'quiz', seed: begun, reading: 1, items: asked });
    for (const [index, item] of asked.entries()) {
      const sureness = index === 0 ? null : (['guessing', 'fairly sure', 'certain'] as const)[index % 3];
      const response = index === 0 ? [] : ['a'];
      add({ kind: 'answered', round, item, revision: 1, response, sureness, right: index > 3 });
    }
    add({ kind: 'roundEnded', round, finished: true });
  }
  const reading = { id: 'russia-iran-2023', revision: 1 };
  const all = {
    schema: 'readback.export/1',
    exportedAt: '2026-01-01T12:00:00.000Z',
    reading,
    place: { read: [] },
    records,
  };
  return JSON.stringify(all);
}

describe('JSON, after its schema', () => {
  it.each([
    ['nothing saved', () => home()],
    [
      'one round',
      () => {
        const where = home();
        run(where, ['quiz', '--seed', '841290', '--linear'], `1 1\n\n2 3\n\n${DONT_KNOW}`);
        return where;
      },
    ],
    [
      '10,000 attempts',
      () => {
        const where = home();
        const file = join(where, 'many.json');
        writeFileSync(file, exported(10_000));
        run(where, ['restore', file]);
        return where;
      },
    ],
  ])('%s', (name, made) => {
    const where = made();
    const scores = JSON.parse(run(where, ['scores', '--json']));
    const kept = JSON.parse(run(where, ['export']));
    expect(SCORES.safeParse(scores).error).toBeUndefined();
    expect(EXPORT.safeParse(kept).error).toBeUndefined();
    const [of, attempts] = [
      Object.keys(JSON.parse(readFileSync('docs/schemas/scores-1.json', 'utf8')).properties),
      scores,
    ];
    expect(Object.keys(attempts)).toEqual(of);
    if (name === '10,000 attempts') {
      expect(scores.rounds).toHaveLength(1250);
      const all = fold(kept.records).rounds.flatMap(round => round.attempts);
      const article = new Set(items.filter(item => item.scope === 'article').map(({ id }) => id));
      expect(all).toHaveLength(10_000);
      expect(all.filter(({ right }) => right)).toHaveLength(
        fold(kept.records).rounds.reduce((sum, round) => sum + rightIn(round), 0),
      );
      expect(scores.totals.attempts).toBe(all.filter(({ item }) => article.has(item)).length);
    }
  });

  it('the schemas do refuse', () => {
    const where = home();
    run(where, ['quiz', '--seed', '841290', '--linear'], '1 1\n\n');
    const scores = JSON.parse(run(where, ['scores', '--json']));
    const kept = JSON.parse(run(where, ['export']));
    expect(SCORES.safeParse({ ...scores, totals: { ...scores.totals, right: 0.5 } }).success).toBe(false);
    expect(SCORES.safeParse({ ...scores, place: undefined }).success).toBe(false);
    expect(EXPORT.safeParse({ ...kept, records: [{ ...kept.records[0], kind: 'other' }] }).success).toBe(false);
  });
});

/** Options by question and "I don't know", as they stand on a sheet, in lines, on a screen. */
const onPaper = (text: string): string[][] =>
  text
    .split(/\n(?= ?\d{1,2}\. )/)
    .slice(1)
    .map(block =>
      [...(block.split('It is shown by:')[0] ?? '').matchAll(/(?:\[ \]|___) \d {2}(.*)/g)].map(
        ([, option = '']) => option.split(': ')[0] ?? '',
      ),
    );
const inLines = (text: string): string[][] =>
  text
    .split(/\n(?=Question \d of \d)/)
    .slice(1)
    .map(block =>
      [...(block.split(/(?<=\n0\. .*)\n/)[0] ?? '').matchAll(/\n\d\. (.*)/g)].map(
        ([, option = '']) => option.split(': ')[0] ?? '',
      ),
    );
const onScreen = (text: string): string[] =>
  text
    .split('\n')
    .flatMap(line => /^ [ ›] [0-9] {2}(?:\[ \] )?(.*)/.exec(line)?.[1]?.trim() ?? [])
    .map(option => option.split(/ {2,}/)[0] ?? '');

describe('a paper', () => {
  it.each(['7', '841290', '41'])('of seed %s asks what the quiz asks, in its order, on any home', seed => {
    const paper = onPaper(run(home(), ['paper', '--seed', seed]));
    expect(paper).toHaveLength(8);
    const where = home();
    run(where, ['quiz', '--linear'], DONT_KNOW);
    const told = run(where, ['quiz', '--seed', seed, '--linear'], DONT_KNOW);
    expect(inLines(told).slice(0, 8)).toEqual(paper);
    expect(onPaper(run(where, ['paper', '--seed', seed]))).toEqual(paper);
    expect(told).toContain(`Paper ${seed}, revision 2: 0 of 8.`);
    expect(run(where, ['paper', '--seed', seed])).toContain(`Paper ${seed}, revision 2\n`);
  });

  it('that was stopped waits while another is begun, and is said to be closed by the first answer to that', async () => {
    const where = home();
    const words = 'Your first answer here closes paper 7: you stopped after 2 of 8.';
    run(where, ['quiz', '--seed', '7', '--linear'], '0\n\n0\n\n');
    expect(run(where, ['quiz', '--seed', '8', '--linear'])).toContain(words);
    expect(run(where, ['quiz', '--seed', '7', '--linear'])).toContain('Question 3 of 8');
    const terminal = terminalAt(where, { args: ['quiz', '--seed', '8'], columns: 40, rows: 16 });
    await terminal.sees('type its line again.');
    expect(terminal.screen().replace(/\s+/g, ' ')).toContain(words);
    terminal.press('0↵');
    await terminal.sees('✗ Missed');
    terminal.press('↵');
    await terminal.sees('Question 2 of 8');
    expect(terminal.screen()).not.toContain('closes');
  });

  it('asks the same on the screen, and its line stands there at the end', async () => {
    const paper = onPaper(run(home(), ['paper', '--seed', '841290']));
    const terminal = terminalAt(home(), { args: ['quiz', '--seed', '841290'] });
    for (const [index, options] of paper.entries()) {
      await terminal.sees(`Question ${index + 1} of 8`);
      expect(onScreen(terminal.screen())).toEqual(options);
      terminal.press('0↵');
      await terminal.sees('✗ Missed');
      terminal.press('↵');
    }
    await terminal.sees('Paper 841290, revision 2: 0 of 8.');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    await terminal.sees(/This time: 8 questions, 0 right\.\s+Paper 841290, revision 2: 0 of 8\./);
  });

  it('tells what its answers and labels mean, as the screen does', () => {
    const own = run(home(), ['paper', '--seed', '7']);
    expect(own).toContain('2  No, it says the opposite');
    expect(own.split('"It doesn\'t say" is right even where the sentence is true')).toHaveLength(2);
    const sheet = run(home(), ['paper', resolve('test/readings/tea'), '--seed', '7']);
    expect(sheet).toContain("    writer's wording    a choice of words that steers the reader\n");
    expect(run(home(), ['paper', '--seed', '7', '--answers'])).not.toContain('Labels of statements');
  });

  it('has on its key what each option is called in exports', () => {
    const where = home();
    run(where, ['quiz', '--seed', '41', '--linear'], '3 1\n');
    const [begun, answered] = JSON.parse(run(where, ['export', '--seed', '41'])).records;
    const key = run(where, ['paper', '--seed', '41', '--answers']);
    const [, third = ''] = new RegExp(`^ 1\\. ${begun.items[0]}, options .*\\b3 ([a-z]+)`, 'm').exec(key) ?? [];
    expect(answered.response).toEqual([third]);
  });

  it('says when it has fewer questions than were asked for', () => {
    const asked = spawnSync(process.execPath, [BIN, 'paper', '--seed', '7', '--count', '40'], {
      env: cleanEnv(home()),
      encoding: 'utf8',
    });
    const count = onPaper(asked.stdout).length;
    expect(count).toBeLessThan(40);
    expect(asked.stderr).toBe(`You asked for 40 questions; ${count} is the most one paper can ask.\n`);
  });

  it('has its line only where a seed was given, for the whole article', () => {
    const where = home();
    expect(run(where, ['quiz', '--linear'], DONT_KNOW)).not.toContain('Paper ');
    expect(run(where, ['quiz', '--seed', '7', '--section', 'opening', '--linear'], DONT_KNOW)).not.toContain('Paper ');
  });
});

describe('what comes back', () => {
  const back = (): string => {
    const where = home();
    const file = join(where, 'january.json');
    writeFileSync(file, exported(16));
    run(where, ['restore', file]);
    return where;
  };

  it('is asked by review, as many as home says, ten at most, and then no more today', () => {
    const where = back();
    const told = run(where, ['--linear'], '\n');
    const due = Number(/^\d\. Review: (\d+) due today, about \d minutes?\.$/m.exec(told)?.[1]);
    expect(due).toBeGreaterThan(3);
    expect(due).toBeLessThanOrEqual(10);
    const asked = run(where, ['review', '--linear'], '0\n\n'.repeat(due));
    expect(asked).toContain(`Question ${due} of ${due}.`);
    expect(asked).toContain(`0 of ${due} right.`);
    const { reviews, rounds } = JSON.parse(run(where, ['scores', '--json']));
    expect([rounds.at(-1).kind, rounds.at(-1).asked, reviews.dueToday]).toEqual(['review', due, 0]);
    expect(run(where, ['review', '--linear'])).toMatch(/Nothing (is due|to review)/);
  });

  it('is, with --missed, what was missed last, and with --unseen what was never asked', () => {
    const where = back();
    const { attempts } = JSON.parse(run(where, ['scores', '--json'])).rounds.at(-1);
    run(where, ['quiz', '--missed', '--linear'], '0\n\n'.repeat(8));
    const missed = JSON.parse(run(where, ['scores', '--json'])).rounds.at(-1);
    const wrong = [...JSON.parse(run(where, ['scores', '--json'])).rounds[0].attempts, ...attempts]
      .filter(({ right }: { right: boolean }) => !right)
      .map(({ item }: { item: string }) => item);
    for (const { item } of missed.attempts) expect(wrong).toContain(item);
    expect(missed.asked).toBeGreaterThan(3);
    run(where, ['quiz', '--unseen', '--linear'], '0\n\n'.repeat(8));
    const unseen = JSON.parse(run(where, ['scores', '--json'])).rounds.at(-1);
    const seen = new Set(items.slice(0, 16).map(({ id }) => id));
    expect(unseen.attempts.filter(({ item }: { item: string }) => seen.has(item))).toEqual([]);
  });
});

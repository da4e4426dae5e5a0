/** The report on a class: a thousand exports with two hundred answers each, in time and memory. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, median, print } from './terminal.ts';

const ID = 'russia-iran-2023';
const EXPORTS = 1000;
/** Rounds of eight. */
const ROUNDS = 25;
const RUNS = 5;
const MOST = { milliseconds: 5000, mebibytes: 300 };

/** Papers of the seeds 1 to 25, as `paper` draws them; the answers are made up. */
function exported(learner: number, papers: { seed: number; items: string[] }[], revision: number): string {
  const sitting = `20260304T090000-${learner}-aaaaaa`;
  const records: object[] = [];
  const add = (fact: object): string => {
    const seq = records.length + 1;
    const id = `${sitting}-${seq}`;
    records.push({ v: 1, id, sitting, seq, at: new Date(Date.UTC(2026, 2, 4, 9, 0, seq)).toISOString(), ...fact });
    return id;
  };
  for (const { seed, items } of papers) {
    const round = add({ kind: 'roundBegun', round: 'quiz', seed, reading: revision, items, paper: true });
    for (const [index, item] of items.entries()) {
      const sureness = (['guessing', 'fairly sure', 'certain'] as const)[(learner + index) % 3];
      const response = ['abcd'.charAt((learner * 7 + index) % 4)];
      add({ kind: 'answered', round, item, revision: 1, response, sureness, right: false });
    }
    add({ kind: 'roundEnded', round, finished: true });
  }
  const head = { schema: 'readback.export/1', exportedAt: '2026-03-04T10:00:00.000Z', reading: { id: ID, revision } };
  return JSON.stringify({ ...head, place: { read: [] }, records }, null, 1);
}

/** What the program itself says is on a paper: from the answers to it, as an export has them. */
function papersOf(bin: string, home: string): { seed: number; items: string[]; revision: number }[] {
  return Array.from({ length: ROUNDS }, (_, index) => {
    const seed = index + 1;
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, String(seed)) };
    spawnSync(process.execPath, [bin, 'quiz', '--seed', String(seed), '--linear'], { env, input: '' });
    const { stdout } = spawnSync(process.execPath, [bin, 'export', '--seed', String(seed)], { env, encoding: 'utf8' });
    const [{ items, reading }] = JSON.parse(stdout).records;
    return { seed, items, revision: reading };
  });
}

export function measureClass(bin: string): void {
  const home = mkdtempSync(join(tmpdir(), 'readback-bench-'));
  try {
    const papers = papersOf(bin, home);
    const folder = join(home, 'results');
    mkdirSync(folder);
    for (let learner = 0; learner < EXPORTS; learner++)
      writeFileSync(join(folder, `learner-${learner}.json`), exported(learner, papers, papers[0]?.revision ?? 1));
    const each = statSync(join(folder, 'learner-0.json')).size;
    const memory = join(home, 'memory.cjs');
    const peak = join(home, 'peak');
    const told = `process.on('exit', () => fs.writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`;
    writeFileSync(memory, `const fs = require('node:fs'); ${told};`);
    const runs = Array.from({ length: RUNS }, () => {
      const began = performance.now();
      const args = ['--require', memory, bin, 'class', folder, '--seed', '7', '--items'];
      const { status, stdout } = spawnSync(process.execPath, args, {
        env: { ...process.env, HOME: home },
        encoding: 'utf8',
      });
      const took = performance.now() - began;
      if (status !== 0 || !stdout.includes(`${EXPORTS} learners`))
        throw new Error(`no report: ${stdout.slice(0, 500)}`);
      return { took, mebibytes: Number(readFileSync(peak, 'utf8')) / 1024 };
    });
    const took = median(runs.map(run => run.took));
    const mebibytes = Math.max(...runs.map(run => run.mebibytes));
    const size = `${EXPORTS} exports of ${8 * ROUNDS} answers, ${Math.round(each / 1000)} kB each`;
    const lines: Line[] = [
      { what: `${size}: report, ms`, value: took.toFixed(0), bar: { measured: took, most: MOST.milliseconds } },
      {
        what: '  memory at most, MiB',
        value: mebibytes.toFixed(0),
        bar: { measured: mebibytes, most: MOST.mebibytes },
      },
    ];
    print('Class', lines);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

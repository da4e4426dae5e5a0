/** How opening and checking a reading, starting and answering grow with a bank and with what was answered. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepared as preparedFiles } from '../scripts/prepare.ts';
import { checkReading } from '../src/checker/check.ts';
import { loadFolder } from '../src/checker/play.ts';
import type { JournalRecord } from '../src/domain/record.ts';
import { makeLine } from '../src/store/codec.ts';
import { writeBank } from './bank.ts';
import { DRAWN, inRounds, type Line, median, print, ratio, start } from './terminal.ts';

const SIZES = [100, 1000, 5000];
/** The most that a size may take beyond its share, measured from the size before. */
export const LINEAR = 1.3;
const ID = 'russia-iran-2023';

export const inFolder = async <T>(work: (folder: string) => Promise<T> | T): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'readback-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Least of some runs. */
export function least(work: () => void, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

async function folders(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, work] of [
    ['load', loadFolder],
    ['check', checkReading],
  ] as const) {
    let before: { items: number; each: number } | undefined;
    for (const items of SIZES) {
      const took = await inFolder(folder => {
        writeBank(folder, items);
        return least(() => void work(folder), items > 1000 ? 3 : 10);
      });
      const each = took / items;
      const measured = before ? each / before.each : 1;
      const share = before ? `, ${measured.toFixed(2)} times linear from ${before.items}` : '';
      lines.push({
        what: `${name} a folder of ${items} items`,
        value: `${took.toFixed(0)} ms${share}`,
        ...(before ? { bar: { measured, most: LINEAR } } : {}),
      });
      before = { items, each };
    }
  }
  return lines;
}

const ROUNDS = 9;
/** Of what takes a tenth of a second. */
const STARTS = 45;

async function firstScreen(bin: string, home: string, args: string[] = []): Promise<number> {
  const run = start([bin, ...args], { HOME: home, XDG_DATA_HOME: join(home, 'data') });
  const took = await run.shown(/\d readings/);
  run.close();
  await run.ended;
  return took;
}

/** The first screen when the prepared reading has so many items: the built program beside another JSON. */
async function prepared(bin: string): Promise<Line[]> {
  const times = new Map<number, number[]>();
  await inFolder(async folder => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const bins = [10, 1000, 5000].map(items => {
      const dist = join(folder, String(items));
      cpSync(join(bin, '..'), dist, { recursive: true });
      const source = join(folder, `source-${items}`);
      mkdirSync(source);
      writeBank(source, items);
      for (const [name, text] of Object.entries(preparedFiles(source, ID)))
        writeFileSync(join(dist, 'readings', name), text);
      return { items, bin: join(dist, 'main.cjs') };
    });
    for (let round = 0; round < STARTS; round++)
      for (const { items, bin } of bins)
        times.set(items, [...(times.get(items) ?? []), await firstScreen(bin, folder)]);
  });
  return [
    [1000, 1.1],
    [5000, 1.3],
  ].map(([items = 0, most = 0]) => {
    const measured = median(inRounds(times.get(items) ?? [], times.get(10) ?? []));
    return {
      what: `first screen with ${items} prepared items / with 10`,
      value: measured.toFixed(2),
      bar: { measured, most },
    };
  });
}

/** The shelf with so many readings: those that come with it, and folders of one's own with a bookmark each. */
async function shelf(bin: string): Promise<Line[]> {
  const times = new Map<number, number[]>();
  await inFolder(async folder => {
    const homes = [3, 50].map(count => {
      const home = join(folder, String(count));
      mkdirSync(join(home, 'data/readback'), { recursive: true });
      for (let number = 3; number < count; number++) onShelf(home, number);
      return { count, home };
    });
    for (let round = 0; round < STARTS; round++)
      for (const { count, home } of homes)
        times.set(count, [...(times.get(count) ?? []), await firstScreen(bin, home)]);
  });
  const ratios = inRounds(times.get(50) ?? [], times.get(3) ?? []);
  return [
    {
      what: 'first screen with 50 readings on the shelf / with 3',
      value: ratio(ratios, 1),
      bar: { measured: median(ratios), most: 1.1 },
    },
  ];
}

function onShelf(home: string, number: number): void {
  const [id, folder] = [`own-${number}`, join(home, `own-${number}`)];
  const kept = join(home, 'data/readback', id);
  for (const made of [folder, kept]) mkdirSync(made);
  writeFileSync(join(folder, 'reading.yaml'), `id: ${id}\n`);
  const day = '2026-01-01';
  const bookmark = {
    ...{ section: 2, read: false, last: { right: 6, of: 8 }, open: null },
    ...{ due: [{ day, items: 3 }], reviewed: { day, items: 0 } },
  };
  const opened = `${day}T09:00:00.000Z`;
  const shelved = {
    id,
    title: `My own reading ${number}`,
    kind: 'text',
    minutes: 4,
    folder,
    opened,
    shelved: true,
    bookmark,
  };
  writeFileSync(join(kept, 'bookmark.json'), JSON.stringify(shelved));
}

/** Journals as if somebody had answered so often, ten answers a sitting. */
function answered(home: string, count: number): void {
  const journal = join(home, 'data/readback', ID, 'journal');
  mkdirSync(journal, { recursive: true });
  const { items } = JSON.parse(readFileSync(`dist/readings/${ID}.json`, 'utf8'));
  const ids: string[] = items.map((item: { id: string }) => item.id);
  const year = Date.UTC(2025, 0, 1);
  for (let sitting = 0; sitting * 10 < count; sitting++) {
    const name = `${new Date(year + sitting * 3_000_000).toISOString().replace(/\.\d+Z$|[-:]/g, '')}-${sitting}-aaaaaa`;
    const at = new Date(year + sitting * 3_000_000).toISOString();
    const asked = Array.from({ length: 10 }, (_, index) => ids[(sitting * 10 + index) % ids.length] ?? '');
    const records = [
      {
        v: 1,
        id: `${name}-1`,
        sitting: name,
        seq: 1,
        at,
        kind: 'roundBegun',
        round: 'quiz',
        seed: sitting,
        reading: 1,
        items: asked,
      },
      ...asked.map((item, index) => ({
        v: 1,
        id: `${name}-${index + 2}`,
        sitting: name,
        seq: index + 2,
        at,
        kind: 'answered',
        round: `${name}-1`,
        item,
        revision: 1,
        response: ['a'],
        sureness: 'certain',
        right: index % 3 > 0,
      })),
      { v: 1, id: `${name}-12`, sitting: name, seq: 12, at, kind: 'roundEnded', round: `${name}-1`, finished: true },
    ] as JournalRecord[];
    writeFileSync(join(journal, `${name}.ndjson`), records.map(makeLine).join(''));
  }
}

/** A sitting that ends as a reader ends it: what makes the next start fast is made then. */
async function leave(bin: string, home: string): Promise<number> {
  const run = start([bin, '--reading', ID], { HOME: home, XDG_DATA_HOME: join(home, 'data') });
  const took = await run.shown(/Take a quiz/);
  run.write('q');
  await run.ended;
  return took;
}

const ANSWERS = 12;

/** From Enter to the feedback, which is drawn when the answer is on the disk: the answers of one round. */
async function answers(bin: string, home: string): Promise<number[]> {
  const run = start([bin, 'quiz', '--seed', '7', '--count', `${ANSWERS}`], {
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
  });
  await run.shown(DRAWN);
  const times: number[] = [];
  for (let number = 0; number < ANSWERS; number++) {
    // "I don't know" is an answer to a question of any type.
    await run.pressed('0');
    times.push(await run.pressed('\r'));
    await run.pressed('\r');
  }
  run.close();
  await run.ended;
  return times;
}

const COUNTS = [100, 1000, 10_000, 100_000];

async function history(bin: string): Promise<Line[]> {
  const homes = new Map<number, string>();
  const times = {
    screen: new Map<number, number[]>(),
    scores: new Map<number, number[]>(),
    json: new Map<number, number[]>(),
  };
  const taken = new Map<number, number[]>();
  const unready = new Map<number, number>();
  await inFolder(async folder => {
    for (const count of COUNTS) {
      const home = join(folder, String(count));
      answered(home, count);
      homes.set(count, home);
      unready.set(count, await leave(bin, home));
    }
    const add = (to: Map<number, number[]>, count: number, ...took: number[]) =>
      to.set(count, [...(to.get(count) ?? []), ...took]);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [count, home] of homes) {
        const printing = (...args: string[]) =>
          start([bin, ...args], { HOME: home, XDG_DATA_HOME: join(home, 'data') }).ended;
        add(times.screen, count, await firstScreen(bin, home));
        add(times.scores, count, await printing('scores'));
        if (round < 3) add(times.json, count, await printing('scores', '--json'));
      }
    }
    for (let round = 0; round < 3; round++)
      for (const [count, home] of homes) if (count >= 1000) add(taken, count, ...(await answers(bin, home)));
  });
  const of = (list: Map<number, number[]>, count: number) => median(list.get(count) ?? []);
  const line = (what: string, list: Map<number, number[]>, many: number, few: number, most?: number): Line => {
    const measured = of(list, many) / of(list, few);
    const name = (count: number) => count.toLocaleString('en-GB');
    return {
      what: `${what} at ${name(many)} answers / at ${name(few)}`,
      value: ratio(list.get(many) ?? [], of(list, few)),
      ...(most === undefined ? {} : { bar: { measured, most } }),
    };
  };
  const growing = (what: string, list: Map<number, number[]>, most: number): Line[] =>
    COUNTS.slice(1).map(count => line(what, list, count, 100, count === 100_000 ? most : undefined));
  return [
    ...growing('first screen', times.screen, 1.5),
    {
      what: '  the very first, before there is a summary',
      value: ((unready.get(100_000) ?? 0) / of(times.screen, 100)).toFixed(1),
    },
    ...growing('scores', times.scores, 1.5),
    line('scores --json, which lists every answer,', times.json, 100_000, 100),
    line('recording an answer', taken, 100_000, 1000, 1.2),
  ];
}

export async function measureGrowth(bin: string): Promise<void> {
  print('Growth', [...(await folders()), ...(await prepared(bin)), ...(await shelf(bin)), ...(await history(bin))]);
}

/** kill -9 at any moment: what was taken is there once, the place is at most one page old, nothing is left lying about. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dice } from '../../src/domain/random.ts';
import { readHistory } from '../../src/store/history.ts';
import { readPlace } from '../../src/store/place.ts';
import { times } from '../support/soak.ts';
import { BIN, cleanEnv, dropHome, newHome, openTerminal, READING } from '../support/terminal.ts';
import { SIZE } from '../support/walk.ts';
import {
  acknowledged,
  answering,
  dropReading,
  ID,
  kept,
  program,
  readingOf,
  scored,
  startLines,
  typeAtPrompts,
} from './support/lines.ts';
import { eachOf, FULL, LIMIT, some } from './support/plan.ts';
import { continued, placesAt, WALK, walkTo } from './support/walked.ts';

const reading = readingOf(24);
afterAll(() => dropReading(reading));

const dataIn = (home: string) => join(home, '.local', 'share', 'readback', 'russia-iran-2023');

/** Where the reader stands by the files, and who wrote that: a walk in one process needs both to say the same. */
function stands(home: string) {
  const { records } = readHistory(dataIn(home));
  const begun = records.find(record => record.kind === 'roundBegun');
  const place = readPlace(dataIn(home)).place ?? { read: [] };
  return { place, sitting: records[0]?.sitting ?? '', seed: begun?.kind === 'roundBegun' ? begun.seed : 0 };
}

/** Names in the folder of the reading that should not stay there. */
function leftovers(data: string): string[] {
  if (!existsSync(data)) return [];
  const names = readdirSync(data).filter(name => !['place.json', 'bookmark.json', 'journal'].includes(name));
  const journal = existsSync(join(data, 'journal')) ? readdirSync(join(data, 'journal')) : [];
  return [...names, ...journal.filter(name => !name.endsWith('.ndjson'))];
}

/** A leftover may be in use by another window for a minute: makes them older than that. */
function age(data: string): string[] {
  const left = leftovers(data);
  const old = Date.now() / 1000 - 120;
  for (const name of left) utimesSync(join(data, name), old, old);
  return left;
}

/** Answers that `scores` shows; fails when it has anything to complain about, or shows one of them twice. */
function shown(home: string): number {
  const printed = execFileSync(process.execPath, [BIN, 'scores', '--json'], { env: cleanEnv(home), encoding: 'utf8' });
  const { rounds }: { rounds: { id: string; attempts: { item: string }[] }[] } = JSON.parse(printed);
  const answers = rounds.flatMap(({ id, attempts }) => attempts.map(({ item }) => `${id} ${item}`));
  expect(new Set(answers).size).toBe(answers.length);
  return answers.length;
}

/** A line that was picked up is found where it was carried, and put down there. */
const putDown = (screen: string | null): string | undefined =>
  screen?.replace(' (picked up)', '').split('\n').slice(0, -1).join('\n');

/** A fresh start opens what was open, saves a place of its own and leaves; null where nothing was open. */
async function freshStart(home: string): Promise<string | null> {
  const terminal = openTerminal({ ...SIZE, home, args: READING });
  try {
    await terminal.sees(/Start reading|Continue|Take a quiz/);
    await terminal.until(() => terminal.screen().endsWith('? keys'), 'the whole screen');
    const goesOn = /Continue|Start reading/.test(terminal.marked() ?? '');
    if (goesOn) await terminal.turn('↵');
    const opened = goesOn ? terminal.screen() : null;
    const asked = opened?.includes('How sure are you?');
    if (opened !== null) await terminal.turn(!asked ? '↵' : terminal.marked()?.startsWith('1') ? '2' : '1');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    return opened;
  } finally {
    terminal.close();
  }
}

const MOMENTS = ['once it is seen', 'at once'] as const;
type Moment = (typeof MOMENTS)[number];
interface Kill {
  press: number;
  moment: Moment;
}
/** In full each press both ways, otherwise every tenth press in turn. */
const KILLS: Kill[] = [
  ...some(WALK.map((_, index): Kill => ({ press: index + 1, moment: MOMENTS[index % 20 < 10 ? 0 : 1] }))),
  ...(FULL ? WALK.map((_, index): Kill => ({ press: index + 1, moment: MOMENTS[index % 20 < 10 ? 1 : 0] })) : []),
];

test(
  'after each press of a walk',
  async () => {
    const done = { kills: 0, taken: 0, slowest: 0, left: 0 };
    await eachOf(KILLS, async ({ press, moment }) => {
      const home = newHome();
      const { terminal, screens, taken } = await walkTo(home, press - 1);
      try {
        // The place before this press is on the disk soon: it is never more than one page behind.
        const waited = performance.now();
        const { sitting, seed } = stands(home);
        const [before] = placesAt(press - 1, sitting, seed);
        await expect.poll(() => stands(home).place).toEqual(before);
        done.slowest = Math.max(done.slowest, performance.now() - waited);

        const next = WALK[press - 1] ?? '';
        const then = continued(screens);
        if (moment === 'at once') terminal.press(next);
        else {
          await terminal.turn(next);
          screens.push(terminal.screen());
        }
        terminal.kill('SIGKILL');
        await terminal.exited;
        const what = `${WALK.slice(0, press).join('')} killed ${moment}`;
        const known = taken();
        const counts = moment === 'at once' ? [known, known + 1] : [known];
        expect(counts, what).toContain(shown(home));
        const now = stands(home);
        expect(placesAt(press - 1, now.sitting, now.seed), what).toContainEqual(now.place);

        const left = age(dataIn(home));
        done.left += left.length;
        const opened = await freshStart(home);
        if (moment === 'once it is seen') {
          const fits = [then, continued(screens)].some(screen =>
            screen instanceof RegExp ? screen.test(opened ?? '') : putDown(screen) === putDown(opened),
          );
          expect(fits, `${what}; then Continue opened\n${opened}\nafter\n${screens.at(-1)}`).toBe(true);
        }
        // They are swept when a place is saved, and a start that opens nothing saves none.
        expect(leftovers(dataIn(home)), what).toEqual(opened === null ? left : []);
        expect(counts, what).toContain(shown(home));
        done.kills += 1;
        done.taken += known;
      } finally {
        terminal.close();
        dropHome(home);
      }
    });
    console.log(
      `a walk of ${WALK.length} presses, ${done.kills} kills: ${done.taken} answers were taken and all there, once; ` +
        `a place was on the disk within ${Math.ceil(done.slowest)} ms; ${done.left} leftovers, none once the next start had saved a place`,
    );
  },
  LIMIT,
);

const CHAIN = 10;
const SEED = 20_230_330;

test(
  'at random moments',
  async () => {
    const runs = times(200);
    const done = { kills: 0, taken: 0, more: 0, left: 0 };
    const chains = Array.from({ length: Math.ceil(runs / CHAIN) }, (_, index) => index);
    await eachOf(chains, async chain => {
      const roll = dice(SEED + chain);
      const data = newHome();
      const folder = join(data, ID);
      let total = 0;
      let sittings: string[] = [];
      for (let run = 0; run < CHAIN; run++) {
        const window = startLines(program(reading, data), data);
        await window.prompted;
        const moment = roll() * 400;
        setTimeout(() => window.child.kill('SIGKILL'), moment);
        typeAtPrompts(window, answering(1000));
        const { text, signal } = await window.done;
        expect(signal, text).toBe('SIGKILL');

        const what = `chain ${chain}, run ${run}, killed ${moment.toFixed(1)} ms after the first prompt`;
        const taken = acknowledged(text);
        const { attempts, faults, unreadable, records } = kept(data);
        const fresh = attempts.filter(({ sitting }) => !sittings.includes(sitting));
        const own = fresh.map(({ item, right }) => ({ item, right }));
        // One more may be saved that nobody was told about yet.
        expect(own.slice(0, taken.length), what).toEqual(taken);
        expect(own.length - taken.length, what).toBeLessThanOrEqual(1);
        expect(attempts.length, what).toBe(total + own.length);
        expect(new Set(records.map(record => record.id)).size, what).toBe(records.length);
        expect({ faults, unreadable }, what).toEqual({ faults: [], unreadable: [] });
        done.left += age(folder).length;
        total = attempts.length;
        sittings = [...new Set(attempts.map(({ sitting }) => sitting))];
        done.kills += 1;
        done.taken += taken.length;
        done.more += own.length - taken.length;
      }
      // A last start, which marks an answer and so saves a place, has nothing to complain about and clears up.
      const last = startLines(program(reading, data), data);
      last.child.stdin?.end('2\n1\nstop\n');
      expect(await last.done).toMatchObject({ code: 0 });
      expect(leftovers(folder)).toEqual([]);
      expect(scored(data)).toBe(total);
      dropHome(data);
    });
    console.log(
      `${done.kills} kills at random moments (seed ${SEED}): ${done.taken} answers were acknowledged and all there, once; ` +
        `${done.more} more were saved before the reader saw it; ${done.left} leftovers, none after the next start`,
    );
  },
  LIMIT,
);

/** Any system call of a save that fails, and a death at any of them: what was taken is there, and a failure is said. */
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dropHome, newHome } from '../support/terminal.ts';
import { acknowledged, answering, dropReading, ID, kept, play, program, readingOf } from './support/lines.ts';
import { eachOf, FULL, LIMIT, some } from './support/plan.ts';
import { CALLS, type Call, type Fault, hasStrace, traced } from './support/strace.ts';

const TAKEN = 4;
const strace = hasStrace();
const reading = readingOf(8);
const folderIn = (data: string) => join(data, ID);
afterAll(() => dropReading(reading));

/** How often each call is made before the program looks for what was saved, and to its end. */
async function counts(): Promise<Record<Call, { before: number; all: number }>> {
  const data = newHome();
  const { seen, log } = await traced(program(reading, data), data, answering(TAKEN));
  expect(seen.code, seen.text).toBe(0);
  expect(acknowledged(seen.text)).toHaveLength(TAKEN);
  dropHome(data);
  const opened = log.findIndex(line => line.includes('/journal"'));
  const count = (call: Call, lines: string[]) => lines.filter(line => line.includes(` ${call}(`)).length;
  return Object.fromEntries(
    CALLS.map(call => [call, { before: count(call, log.slice(0, opened)), all: count(call, log) }]),
  ) as Record<Call, { before: number; all: number }>;
}

/** Plays a round with one fault in it and holds it to the promise; false when the fault was not met any more. */
async function survives(fault: Fault): Promise<boolean> {
  const data = newHome();
  try {
    const { seen, hit } = await traced(program(reading, data), data, answering(TAKEN), fault);
    const what = `${fault.call} ${fault.at}${fault.on ? ' and on' : ''} ${fault.does}:\n${seen.text}`;
    const { attempts, records, faults } = kept(data);
    const found = attempts.map(({ item, right }) => ({ item, right }));
    // Up to a "Not saved" everything taken is saved; with code 0 all of it is.
    const taken = acknowledged(seen.code === 0 ? seen.text : (seen.text.split('Not saved')[0] ?? ''));
    expect(found.slice(0, taken.length), what).toEqual(taken);
    expect(found.length, what).toBeLessThanOrEqual(TAKEN);
    expect(new Set(records.map(record => record.id)).size, what).toBe(records.length);
    expect(faults, what).toEqual([]);
    if (seen.code === 0) expect(taken, what).toHaveLength(TAKEN);
    else if (seen.signal === null)
      expect(seen.text, what).toMatch(/[Nn]ot saved|could not be|Something went wrong|Not all of the output/);
    return hit;
  } finally {
    dropHome(data);
  }
}

test(
  'every Nth system call of a round fails, or is the last one',
  async ({ skip }) => {
    if (!strace) {
      console.log('skipped: strace is not here, or not permitted');
      skip();
    }
    const made = await counts();
    const ways: [does: string, on: boolean][] = [
      ['signal=KILL', false],
      ['error=ENOSPC', false],
      ['error=EIO', false],
      ['error=ENOSPC', true],
      ['error=EIO', true],
    ];
    // What is written is written at a position; `write` is how the program talks.
    const faults = CALLS.flatMap(call =>
      ways
        .filter(([does]) => call !== 'write' || does === 'signal=KILL')
        .flatMap(([does, on]) =>
          Array.from(
            { length: made[call].all - made[call].before },
            (_, index): Fault => ({ call, does, on, at: made[call].before + 1 + index }),
          ),
        ),
    );
    let hits = 0;
    const chosen = some(faults);
    await eachOf(chosen, async fault => {
      if (await survives(fault)) hits += 1;
    });
    // On to where nothing is met any more, so that no call was left out.
    let beyond = 0;
    const last = CALLS.filter(call => FULL && call !== 'write').map(
      (call): Fault => ({ call, does: 'signal=KILL', on: false, at: made[call].all + 1 }),
    );
    await eachOf(last, async fault => {
      for (let at = fault.at; await survives({ ...fault, at }); at++) beyond += 1;
    });
    // How often a program wakes its threads differs a little from run to run.
    expect(hits).toBeGreaterThan(chosen.length * 0.8);
    console.log(
      `${chosen.length} of ${faults.length} faults (${CALLS.map(call => `${call} ${made[call].all - made[call].before}`).join(', ')} calls), ` +
        `${hits} met, ${beyond} beyond the counted: 0 acknowledged answers lost, none silent`,
    );
  },
  LIMIT,
);

test('a bookmark or a place whose writer is killed before it has its name is cleared up at the next start', async ({
  skip,
}) => {
  if (!strace) {
    console.log('skipped: strace is not here, or not permitted');
    skip();
  }
  const marked = '2\n1\nstop\n';
  // The bookmark of a folder that is opened for the first time comes before the place.
  for (const at of [1, 2]) {
    const data = newHome();
    await traced(program(reading, data), data, marked, { call: 'rename', at, does: 'signal=KILL', on: false });
    const left = readdirSync(folderIn(data)).filter(name => name.includes('.tmp-'));
    expect(left).toEqual([expect.stringMatching(at === 1 ? /^bookmark/ : /^place/)]);
    const old = Date.now() / 1000 - 120;
    for (const name of left) utimesSync(join(folderIn(data), name), old, old);
    expect(await play(program(reading, data), data, marked)).toMatchObject({ code: 0 });
    const whole = ['bookmark.json', 'journal', 'place.json'];
    expect(whole).toEqual(expect.arrayContaining(readdirSync(folderIn(data))));
    console.log(`1 leftover (${left[0]}), none after the next start`);
    dropHome(data);
  }
});

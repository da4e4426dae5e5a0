/** Several windows that answer at once: what each of them took is there, once. */
import { afterAll, expect, test } from 'vitest';
import { times } from '../support/soak.ts';
import { dropHome, newHome } from '../support/terminal.ts';
import { acknowledged, answering, dropReading, kept, program, readingOf, scored, startLines } from './support/lines.ts';
import { FULL, LIMIT } from './support/plan.ts';

const EACH = 250;
const reading = readingOf(FULL ? 264 : 64);
afterAll(() => dropReading(reading));

const answers = (list: { item: string; right: boolean }[]) =>
  list.map(({ item, right }) => `${item} ${right ? 'right' : 'missed'}`).sort();

/** Answers in all windows at once; how many answers were taken while another window was answering too. */
async function answerAtOnce(windows: number, data: string): Promise<number> {
  const open = Array.from({ length: windows }, () => startLines(program(reading, data), data));
  await Promise.all(open.map(window => window.prompted));
  for (const { child } of open) child.stdin?.end(answering(EACH));
  const seen = await Promise.all(open.map(window => window.done));
  const taken = seen.flatMap(({ text }) => acknowledged(text));
  expect(seen.map(({ code }) => code)).toEqual(open.map(() => 0));
  expect(taken).toHaveLength(windows * EACH);

  const { attempts, records, faults, unreadable } = kept(data);
  expect({ faults, unreadable }).toEqual({ faults: [], unreadable: [] });
  expect(answers(attempts)).toEqual(answers(taken));
  expect(new Set(records.map(record => record.id)).size).toBe(records.length);
  const order = [...attempts].sort((before, after) => (before.at < after.at ? -1 : 1)).map(({ sitting }) => sitting);
  expect(new Set(order).size).toBe(windows);
  expect(scored(data)).toBe(windows * EACH);
  return order.filter((sitting, index) => index > 0 && sitting !== order[index - 1]).length;
}

test.each([2, 4])(
  '%i processes that answer 250 items each: the union is complete every time',
  async windows => {
    const runs = times(20);
    const turns: number[] = [];
    for (let run = 1; run <= runs; run++) {
      const data = newHome();
      turns.push(await answerAtOnce(windows, data));
      dropHome(data);
    }
    // They really were at it together.
    expect(Math.min(...turns)).toBeGreaterThan(windows);
    console.log(
      `${runs} runs of ${windows} processes with ${EACH} answers each: ${runs * windows * EACH} of ${runs * windows * EACH} there, none twice; ` +
        `the pen changed hands ${Math.min(...turns)} times or more in each run`,
    );
  },
  LIMIT,
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, optionOrder } from '../../src/domain/draw.ts';
import { fold, NOTHING, type Progress } from '../../src/domain/progress.ts';
import { makePack } from '../support/pack.ts';
import { answerAll } from '../support/sessions.ts';
import { send, start, walk } from '../support/walk.ts';

const pack = makePack();
const seeds = fc.integer({ min: 0, max: 4294967295 });
const ids = (request: Partial<Parameters<typeof draw>[2]>, progress: Progress = NOTHING, items = pack.items) =>
  draw(pack.reading, items, { count: 8, seed: 1, fixed: false, ...request }, { progress, due: [] }).map(
    item => item.id,
  );

describe('a draw', () => {
  it('touches every section of the article, asks nothing twice and no context item', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 4, max: 30 }), (seed, count) => {
        const drawn = ids({ seed, count });
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(count, 24));
        expect(new Set(drawn.map(id => id.split('-q')[0])).size).toBe(4);
        expect(drawn).not.toContain('afterwards-q1');
      }),
    );
  });

  it('depends on the seed alone when the reader gave it', () => {
    const played = answerAll(send(walk(start(pack)), { type: 'entryOpened', entry: { does: 'quiz' } }), () => 'right');
    const history = played.session.progress;
    fc.assert(
      fc.property(seeds, seed => {
        expect(ids({ seed, fixed: true }, history)).toEqual(ids({ seed, fixed: true }));
      }),
    );
    expect(ids({ seed: 1 })).not.toEqual(ids({ seed: 2 }));
  });

  it('asks what was not seen before what was, and of that the longest ago first', () => {
    let at = walk(start(pack));
    const rounds: string[][] = [];
    for (let round = 0; round < 4; round++) {
      at = answerAll(send(at, { type: 'entryOpened', entry: { does: 'quiz' } }), () => 'right');
      rounds.push(at.session.progress.rounds.at(-1)?.items ?? []);
    }
    expect(new Set(rounds.slice(0, 3).flat()).size).toBe(24);
    expect(rounds[3]?.every(id => rounds[0]?.includes(id))).toBe(true);
  });

  it('keeps items of one exclusive group apart', () => {
    const grouped = pack.items.map((item, index) => (index % 2 === 0 ? { ...item, exclusive: 'pair' } : item));
    fc.assert(
      fc.property(seeds, seed => {
        const drawn = ids({ seed, count: 30 }, NOTHING, grouped);
        expect(grouped.filter(item => item.exclusive && drawn.includes(item.id)).length).toBe(1);
      }),
    );
  });

  it('begins with one answer in one step, whatever is asked for', () => {
    const isPlain = ({ type }: { type: string }) => type === 'choice' || type === 'stated';
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(undefined, 'part-1', 'part-4'),
        fc.boolean(),
        fc.shuffledSubarray(pack.items, { minLength: 1 }),
        (seed, count, section, fixed, items) => {
          const request = { seed, count, section, fixed, only: undefined };
          const drawn = draw(pack.reading, items, request, { progress: NOTHING, due: [] });
          if (drawn.some(isPlain)) expect(drawn.slice(0, 1).every(isPlain)).toBe(true);
        },
      ),
    );
  });

  it('takes one section when asked to, the context too', () => {
    expect(ids({ section: 'part-2', count: 30 }).every(id => id.startsWith('part-2'))).toBe(true);
    expect(ids({ section: 'afterwards' })).toEqual(['afterwards-q1']);
  });

  it('gives the paper of a seed that was given once, in every later version', () => {
    expect(ids({ seed: 7, fixed: true })).toMatchInlineSnapshot(`
      [
        "part-4-q1",
        "part-2-q4",
        "part-3-q6",
        "part-1-q3",
        "part-3-q4",
        "part-2-q2",
        "part-3-q5",
        "part-1-q4",
      ]
    `);
    expect(optionOrder(pack.items[0] as never, 7)).toMatchInlineSnapshot(`
      [
        "a",
        "d",
        "b",
        "c",
      ]
    `);
  });
});

describe('the order of options', () => {
  it('holds the key in every place evenly', () => {
    const item = pack.items[0];
    if (!item) throw new Error('no item');
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 1000; seed++) {
      const place = optionOrder(item, seed).indexOf('b');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count / 1000 - 0.25)).toBeLessThan(0.04);
  });

  it('never shows lines to put in order as they belong', () => {
    const lines = pack.items.filter(item => item.type === 'order');
    expect(lines.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(seeds, fc.constantFrom(...lines), fc.integer({ min: 2, max: 4 }), (seed, line, count) => {
        const options = line.options.slice(0, count);
        const answerKey = (line.answerKey as string[]).filter(id => options.some(option => option.id === id));
        expect(optionOrder({ ...line, options, answerKey } as never, seed)).not.toEqual(answerKey);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a pinned option last and a stated item as it is', () => {
    const item = { ...pack.items[0], pinned: 'a' } as (typeof pack.items)[0];
    for (let seed = 0; seed < 50; seed++) expect(optionOrder(item, seed).at(-1)).toBe('a');
    const stated = {
      ...item,
      type: 'stated',
      key: 'so',
      options: ['so', 'otherwise', 'neither'].map(id => ({ id, text: id, why: id })),
    };
    expect(optionOrder(stated as never, 5)).toEqual(['so', 'otherwise', 'neither']);
  });
});

it('folds nothing to nothing', () => expect(fold([])).toEqual(NOTHING));

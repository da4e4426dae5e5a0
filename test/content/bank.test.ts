/** What holds for each shipped bank as a whole: its counts, and that it cannot be guessed without reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { draw, fixedOrder, optionOrder, ROUND_SIZE } from '../../src/domain/draw.ts';
import { answerKeyOf, type Item, type Option, pinnedOf } from '../../src/domain/item.ts';
import { fold } from '../../src/domain/progress.ts';
import { articleSections, findStatement } from '../../src/domain/reading.ts';
import type { JournalRecord } from '../../src/domain/record.ts';

/** What differs from bank to bank. */
const BANKS: Record<string, { article: number; context: number; stated: Record<string, number>; points: number }> = {
  'russia-iran-2023': { article: 30, context: 5, stated: { so: 3, otherwise: 3, neither: 4 }, points: 17 },
  morocco: { article: 20, context: 0, stated: { so: 1, otherwise: 2, neither: 3 }, points: 10 },
  'lie-detector': { article: 20, context: 0, stated: { so: 2, otherwise: 2, neither: 3 }, points: 10 },
};

it('holds every reading that is shipped', () => {
  expect(Object.keys(BANKS).toSorted()).toEqual(
    readdirSync('content')
      .filter(name => name !== 'scaffold')
      .toSorted(),
  );
});

const count = <T>(list: T[], of: (one: T) => string | number | undefined): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const name of list.map(one => String(of(one)))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const SMALL = new Set(
  'a an and are as at be been by did do does for from had has have he her his how in is it its no not of on one or so that the their them they this those to was were what when which who whom whose will with'.split(
    ' ',
  ),
);
/** Words that carry meaning, cut to five letters so that endings do not matter. */
const content = (text: string): string[] => [
  ...new Set(
    words(text)
      .filter(word => !SMALL.has(word))
      .map(word => word.slice(0, 5)),
  ),
];

const loose = (item: Item): Option[] => item.options.filter(({ id }) => id !== pinnedOf(item));
const keyOption = (item: Item): Option => item.options.find(({ id }) => id === answerKeyOf(item)[0]) as Option;
/** Items of labels, names or numbers, whose length and form say nothing. */
const closed = (item: Item): boolean =>
  /\bWho\b|\bWhose\b|\bwhere\b/.test(item.stem) || answerKeyOf(item)[0] === pinnedOf(item);

/** The points that the headings of questions.yaml number: the items under each. */
function blueprintOf(name: string): Map<number, string[]> {
  const blueprint = new Map<number, string[]>();
  for (const line of readFileSync(`content/${name}/questions.yaml`, 'utf8').split('\n')) {
    const point = Number(/^ {2}# (\d+) {2}\S/.exec(line)?.[1] ?? Number.NaN);
    const item = /^ {2}- id: (\S+)/.exec(line)?.[1];
    if (!Number.isNaN(point)) blueprint.set(point, []);
    if (item) [...blueprint.values()].at(-1)?.push(item);
  }
  return blueprint;
}

/** How many points docs/decisions/bank.md lists for a reading. */
const pointsListed = (name: string): number =>
  readFileSync('docs/decisions/bank.md', 'utf8')
    .split(/^## /m)
    .find(part => part.startsWith(`Worth knowing a week later: ${name}\n`))
    ?.match(/^\d+\. /gm)?.length ?? 0;

describe.each(Object.entries(BANKS))('%s', (name, bank) => {
  const { reading, items } = loadFolder(`content/${name}`);
  const article = items.filter(item => item.scope === 'article');
  const statements = articleSections(reading).flatMap(section => section.statements.map(({ id }) => id));
  /** Items with one right option among options of their own. */
  const single = items.filter(item => item.type === 'choice' || item.type === 'evidence');
  const blueprint = blueprintOf(name);

  describe('counts', () => {
    it('has as many items of each kind as it should', () => {
      const table = {
        scope: count(items, item => item.scope),
        type: count(items, item => item.type),
        stated: count(
          items.filter(item => item.type === 'stated'),
          item => answerKeyOf(item)[0],
        ),
        section: count(items, item => item.section),
      };
      console.log(table);
      expect({ context: 0, ...table.scope }).toEqual({ article: bank.article, context: bank.context });
      expect(table.stated).toEqual(bank.stated);
    });

    it('names for every item its point: none has more than three, and each has one', () => {
      expect([...blueprint.values()].flat().toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      expect([...blueprint.keys()]).toEqual(Array.from({ length: bank.points }, (_, index) => index + 1));
      for (const [point, ids] of blueprint) {
        expect(ids.length, `point ${point}`).toBeLessThanOrEqual(3);
        expect(ids.length, `point ${point}`).toBeGreaterThanOrEqual(1);
      }
      expect(pointsListed(name)).toBe(bank.points);
    });

    it('never asks two items of one point in a round, nor one thing in two words', () => {
      const group = new Map(items.map(({ id, exclusive }) => [id, exclusive]));
      for (const ids of blueprint.values()) expect(new Set(ids.map(id => group.get(id))).size, ids.join()).toBe(1);
      // A point with one item needs no group.
      const inArticle = new Set(article.map(({ id }) => id));
      for (const ids of blueprint.values())
        for (const id of ids.slice(1).filter(id => inArticle.has(id)))
          expect([id, group.get(id)]).not.toContain(undefined);
    });

    it('never gives a retired id to another item', () => {
      const retired = reading.retired.map(({ id }) => id);
      expect(items.filter(({ id }) => retired.includes(id))).toEqual([]);
    });

    it('asks of no statement more than four times', () => {
      const asked = count(
        article.flatMap(item => [...new Set([...item.evidence, ...item.nearest])]),
        id => id,
      );
      console.log(asked);
      expect(statements.filter(id => (asked[id] ?? 0) > 4)).toEqual([]);
    });

    it('gives every item skill and difficulty, and every one on what happened next its sources', () => {
      for (const item of items) expect([item.id, item.skill, item.difficulty]).not.toContain(undefined);
      for (const item of items.filter(({ scope }) => scope === 'context')) {
        expect(item.sources.length, item.id).toBeGreaterThan(0);
        for (const id of item.sources) expect(reading.sources.map(source => source.id)).toContain(id);
      }
    });

    it('has two statements or more behind what is put together, and none where the article is silent', () => {
      for (const item of article) {
        const silent = item.type === 'stated' ? item.answerKey === 'neither' : answerKeyOf(item)[0] === pinnedOf(item);
        expect([item.id, item.evidence.length === 0]).toEqual([item.id, silent]);
        if (silent) expect(item.nearest.length, item.id).toBeGreaterThan(0);
        for (const id of [...item.evidence, ...item.nearest]) expect(findStatement(reading, id), id).toBeDefined();
      }
    });
  });

  describe('guessing without reading', () => {
    const chance = single.reduce((sum, item) => sum + 1 / item.options.length, 0) / single.length;
    const overlap = (item: Item, option: Option) => {
      const stem = content(item.stem);
      return content(option.text).filter(word => stem.includes(word)).length;
    };
    const HEDGES = /\b(may|might|could|can|near|nearly|possibly|perhaps|likely|hope|hopes|hoped|in part|so far|yet)\b/i;
    const most = (item: Item, of: (option: Option) => number): Option[] => {
      const best = Math.max(...item.options.map(of));
      return item.options.filter(option => of(option) === best);
    };
    /** What each strategy takes; of several it takes each with the same chance. */
    const STRATEGIES: Record<string, (item: Item) => Option[]> = {
      'the longest': item => most(item, ({ text }) => text.length),
      'the shortest': item => most(item, ({ text }) => -text.length),
      'most words of the stem': item => most(item, option => overlap(item, option)),
      'the first as written': item => item.options.slice(0, 1),
      'the middle as written': item => item.options.slice(1, -1),
      'the hedged': item => most(item, ({ text }) => (HEDGES.test(text) ? 1 : 0)),
    };
    const rightBy = (name: string) =>
      single.reduce((sum, item) => {
        const taken = STRATEGIES[name]?.(item) ?? [];
        return sum + (taken.includes(keyOption(item)) ? 1 / taken.length : 0);
      }, 0) / single.length;

    it.each(Object.keys(STRATEGIES))('%s is right hardly more often than chance', name => {
      const right = rightBy(name);
      console.log(`${name}: ${(100 * right).toFixed(1)}%, chance ${(100 * chance).toFixed(1)}%`);
      expect(right).toBeLessThanOrEqual(chance + 0.15);
    });

    it('puts the key in every slot equally often, over 1,000 seeds', () => {
      const shuffledItems = single.filter(item => answerKeyOf(item)[0] !== pinnedOf(item) && !fixedOrder(item));
      const sizes = [...new Set(shuffledItems.map(item => loose(item).length))];
      for (const size of sizes) {
        const slots = Array.from({ length: size }, () => 0);
        const of = shuffledItems.filter(item => loose(item).length === size);
        for (let seed = 0; seed < 1_000; seed++) {
          for (const item of of) {
            const slot = optionOrder(item, seed).indexOf(keyOption(item).id);
            slots[slot] = (slots[slot] ?? 0) + 1;
          }
        }
        const shares = slots.map(hits => (100 * hits) / (1_000 * of.length));
        console.log(`${of.length} items of ${size} shuffled options: ${shares.map(one => one.toFixed(1)).join(' ')}`);
        for (const share of shares) expect(Math.abs(share - 100 / size)).toBeLessThanOrEqual(3);
      }
    });

    it('no fit of a *many* item is told by its length, its place or how many there are', () => {
      const many = items.filter(item => item.type === 'many');
      const mean = (list: Option[]) => list.reduce((sum, { text }) => sum + text.length, 0) / list.length;
      const fits = many.flatMap(item => item.options.filter(({ id }) => answerKeyOf(item).includes(id)));
      const misses = many.flatMap(item => item.options.filter(({ id }) => !answerKeyOf(item).includes(id)));
      expect(mean(fits) / mean(misses)).toBeGreaterThan(0.85);
      expect(mean(fits) / mean(misses)).toBeLessThan(1.15);
      expect(new Set(many.map(item => answerKeyOf(item).join())).size).toBeGreaterThanOrEqual(Math.min(3, many.length));
      expect(new Set(many.map(item => answerKeyOf(item).length)).size).toBeGreaterThan(1);
    });
  });

  describe('wording', () => {
    it('quotes at most six words at a time, twelve in an item', () => {
      for (const { id, stem, options } of items) {
        const quoted = [stem, ...options.flatMap(({ text, why }) => [text, why])].map(text =>
          [...text.matchAll(/"([^"]*)"/g)].map(([, quote = '']) => words(quote).length),
        );
        expect(Math.max(0, ...quoted.flat()), id).toBeLessThanOrEqual(6);
      }
    });

    it('never asks whether something is so, only what the article says of it', () => {
      for (const { id, type, stem } of items) if (type === 'stated') expect(stem, id).not.toContain('?');
      // A text about lying may say "lies".
      const labels =
        name === 'lie-detector'
          ? /\b(false|facts?|claims|propaganda|biased)\b/i
          : /\b(true|false|facts?|claims|propaganda|lies|biased)\b/i;
      for (const { id, stem, options } of items)
        for (const text of [stem, ...options.flatMap(({ text, why }) => [text, why])])
          expect(text, id).not.toMatch(labels);
    });
  });

  describe('rounds', () => {
    const nothing = { progress: fold([]), due: [] };
    const seeded = Array.from({ length: 1_000 }, (_, seed) =>
      draw(reading, items, { count: ROUND_SIZE, seed, fixed: true }, nothing),
    );

    it('a round of 8 touches every section and asks nothing twice, over 1,000 seeds', () => {
      for (const round of seeded) {
        expect(round).toHaveLength(ROUND_SIZE);
        expect(new Set(round).size).toBe(ROUND_SIZE);
        expect(new Set(round.map(item => item.section)).size).toBe(articleSections(reading).length);
      }
    });

    it("no item's stem gives away another's key in a round, over 1,000 seeds", () => {
      const told = new Set<string>();
      for (const round of seeded) {
        for (const item of round) {
          for (const other of round) {
            if (item === other || closed(item) || item.type === 'stated') continue;
            const stem = content(other.stem);
            const keys = item.options
              .filter(({ id }) => answerKeyOf(item).includes(id))
              .map(({ text }) => content(text));
            const share = (key: string[]) => key.filter(word => stem.includes(word)).length / Math.max(1, key.length);
            if (item.type !== 'order' && keys.some(key => share(key) >= 0.8)) told.add(`${other.id} tells ${item.id}`);
          }
        }
      }
      expect([...told]).toEqual([]);
    });

    it('two rounds in a row share nothing while there are unseen items', () => {
      for (let seed = 0; seed < 50; seed++) {
        const records: JournalRecord[] = [];
        let before: string[] = [];
        const unseen = new Set(article.map(({ id }) => id));
        for (let number = 0; unseen.size > 0; number++) {
          const at = new Date(Date.UTC(2026, 2, 1, number)).toISOString();
          const known = { progress: fold(records), due: [] };
          const round = draw(reading, items, { seed: seed * 100 + number, fixed: false }, known).map(({ id }) => id);
          expect(round.filter(id => before.includes(id))).toEqual([]);
          for (const id of round) unseen.delete(id);
          before = round;
          const base = { v: 1 as const, sitting: 'sitting', at };
          const begun = records.length + 1;
          records.push({
            ...base,
            id: `sitting-${begun}`,
            seq: begun,
            kind: 'roundBegun',
            round: 'quiz',
            seed: number,
            reading: 1,
            items: round,
          });
          for (const item of round) {
            const seq = records.length + 1;
            records.push({
              ...base,
              id: `sitting-${seq}`,
              seq,
              kind: 'answered',
              round: `sitting-${begun}`,
              item,
              revision: 1,
              response: [],
              sureness: null,
              right: false,
            });
          }
          expect(number).toBeLessThan(20);
        }
      }
    });
  });
});

describe.each(['morocco', 'lie-detector'])('%s', name => {
  const { reading, items } = loadFolder(`content/${name}`);

  it('shows with no item that asks for the statement what settles another of its round', () => {
    const leaks = items
      .filter(({ type }) => type === 'evidence')
      .flatMap(asking => {
        const shown = articleSections(reading).find(({ id }) => id === asking.section)?.statements ?? [];
        // No statement settles what the text is silent on.
        const told = items.filter(({ stem }) => !stem.includes(' NOT '));
        const settled = told.filter(item => shown.some(({ id }) => item.evidence.includes(id)));
        const apart = settled.filter(({ id, exclusive }) => id !== asking.id && exclusive !== asking.exclusive);
        return apart.map(({ id }) => `${asking.id} tells ${id}`);
      });
    expect(leaks).toEqual([]);
  });
});

describe('russia-iran-2023', () => {
  const { reading, items } = loadFolder('content/russia-iran-2023');
  const article = items.filter(item => item.scope === 'article');

  it('asks of the background at most a quarter, and of each of the first seven points twice or more', () => {
    expect(article.filter(item => item.section === 'background').length).toBeLessThanOrEqual(article.length / 4);
    const first = [...blueprintOf('russia-iran-2023').values()].slice(0, 7);
    for (const ids of first) expect(ids.length).toBeGreaterThanOrEqual(2);
  });

  it('still lists what was retired', () => {
    expect(reading.retired.length).toBeGreaterThan(30);
  });
});

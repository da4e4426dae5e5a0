/** Our questions in GIFT and back: nothing of a choice, stated or many item is lost, whatever signs are in it. */
import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../../src/checker/play.ts';
import { SHIPPED } from '../../../src/content/shipped.ts';
import type { Item, ItemOf } from '../../../src/domain/item.ts';
import { STATED_TEXT } from '../../../src/domain/items/stated.ts';
import { STATED_KEYS } from '../../../src/domain/vocabulary.ts';
import { sanitize } from '../../../src/lib/sanitize.ts';
import { giftLosses } from '../../../src/view/print/gift.ts';
import { asGift, backFrom, seen } from './kit.ts';

const banks = [...SHIPPED.map(id => `content/${id}`), 'content/scaffold', 'test/readings/tea'].map(
  path => [path, loadFolder(path)] as const,
);
const isWhole = ({ type }: Item) => type === 'choice' || type === 'stated' || type === 'many';

describe.each(banks)('%s', (_, { reading, items }) => {
  const text = asGift(reading, items);

  it('comes back with its stems, options, keys and reasons', () => {
    const back = backFrom(text);
    expect(back.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(back.filter(({ id }) => items.some(item => item.id === id && isWhole(item))).map(seen)).toEqual(
      items.filter(isWhole).map(seen),
    );
  });

  it('what GIFT has no counterpart for comes back as the nearest, and is named', () => {
    const back = backFrom(text);
    const losses = giftLosses(items);
    for (const item of items.filter(given => !isWhole(given))) {
      const given = back.find(({ id }) => id === item.id);
      expect(losses).toContain(item.id);
      expect(given && seen(given)).toMatchObject(
        item.type === 'order'
          ? { type: 'order', stem: seen(item).stem, right: seen(item).right }
          : { ...seen(item), type: 'choice' },
      );
    }
    if (items.every(isWhole)) expect(losses).toBe('');
  });

  it('says which questions are about what happened next, above each and in its feedback', () => {
    const outside = items.filter(({ scope }) => scope === 'context');
    const marked = [...text.matchAll(/^\/\/ Outside the (?:article|text) \[tag:(.+)\]\n::(.+?)::/gm)];
    expect(marked.map(([, tag, id]) => [id, tag])).toEqual(outside.map(({ id, section }) => [id, section]));
    const questions = text.split('\n\n');
    for (const { id } of outside) {
      const question = questions.find(one => one.includes(`::${id}::`));
      expect(question).toMatch(/^ {2}####Outside the (article|text), /m);
      expect(question).not.toMatch(/In the (article|text), /);
    }
  });

  it('is read by the parser as it stands, a question for each', () => {
    expect(parse(text).map(question => ('title' in question ? question.title : ''))).toEqual(items.map(({ id }) => id));
  });
});

/** What means something to GIFT, to HTML, to YAML or to a terminal, and words. */
const PIECES = [
  ...['~', '=', '#', '####', '{', '}', ':', '::', '\\', '\\n', '\\\\', '->', '%', '%50%', '//', '/*', '$CATEGORY:'],
  ...['[html]', '[markdown]', '[plain]', '[moodle]', '[', ']', '<b>', '</p>', '<br>', '<', '>', '&', '&amp;', '&&058;'],
  ...['&nbsp;', '<!--', '**bold**', '`code`', '"', "'", '- ', '? ', '|', '@', '\n', '\r\n', '\t', '  ', '\u001b[2J'],
  ...['\u202e', 'é', '漢字', '👩‍👧', 'T', 'TRUE', 'F', '1', '3.5', 'a', 'the minister', 'Who says so?', 'April', ' '],
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map(pieces => pieces.join(''))
  .filter(text => sanitize(text).trim() !== '');
const LETTERS = ['a', 'b', 'c', 'd', 'e'];

const common = {
  revision: 1,
  section: 'opening',
  scope: 'article',
  evidence: ['s1'],
  nearest: [],
  sources: [],
} as const;
const options = fc
  .uniqueArray(fc.tuple(texts, texts), {
    ...{ minLength: 2, maxLength: 5 },
    selector: ([text]) => sanitize(text).replace(/\s+/g, ' ').trim().normalize('NFKC').toLowerCase(),
  })
  .map(pairs => pairs.map(([text, why], index) => ({ id: LETTERS[index] ?? '', text, why })));
const choice = fc.tuple(texts, options, fc.nat()).map(
  ([stem, given, at]): ItemOf<'choice'> => ({
    ...{ ...common, evidence: ['s1'], nearest: [], sources: [], id: 'q', type: 'choice' },
    ...{ stem, options: given, answerKey: given[at % given.length]?.id ?? '' },
  }),
);
const many = fc
  .tuple(choice, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([item, ticks]): ItemOf<'many'> => {
    const ids = item.options.map(({ id }) => id);
    const right = ids.filter((_, index) => ticks[index]);
    return { ...item, type: 'many', answerKey: right.length > 0 ? right : ids.slice(0, 1) };
  });
const stated = fc.tuple(texts, texts, texts, texts, fc.constantFrom(...STATED_KEYS)).map(
  ([stem, so, otherwise, neither, answerKey]): ItemOf<'stated'> => ({
    ...{ ...common, evidence: ['s1'], nearest: [], sources: [], id: 'q', type: 'stated', stem, answerKey },
    options: Object.entries({ so, otherwise, neither }).map(([id, why]) => ({
      ...{ id, why },
      text: STATED_TEXT[id as keyof typeof STATED_TEXT],
    })),
  }),
);

it('whatever is in their texts, items come back as they were', () => {
  const { reading } = loadFolder('test/readings/tea');
  const banks = fc
    .array(fc.oneof(choice, many, stated), { minLength: 10, maxLength: 20 })
    .map(items => items.map((item, index) => ({ ...item, id: `q${index}` })));
  fc.assert(
    fc.property(banks, items => {
      const text = asGift(reading, items);
      expect(parse(text)).toHaveLength(items.length);
      expect(backFrom(text).map(seen)).toEqual(items.map(seen));
    }),
    { numRuns: 25 },
  );
});

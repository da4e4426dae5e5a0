/** Options that are all numbers or all dates stand in order, whatever the seed; all others are shuffled. */
import { describe, expect, it } from 'vitest';
import { fixedOrder, optionOrder } from '../../src/domain/draw.ts';
import type { Item } from '../../src/domain/item.ts';
import { makePack } from '../support/pack.ts';

const [sample] = makePack().items;
const asked = (texts: string[], more: object = {}): Item =>
  ({
    ...sample,
    options: texts.map((text, index) => ({ id: 'abcdefghi'[index], text, why: 'It says so.' })),
    ...more,
  }) as Item;
const shown = (item: Item, seed = 5): string[] =>
  optionOrder(item, seed).map(id => item.options.find(option => option.id === id)?.text ?? '');

describe.each([
  ['months', ['In June', 'In April', 'In May'], ['In April', 'In May', 'In June']],
  [
    'days',
    ['On 3 May 2024', 'On 17 January 2025', 'March 1, 2024'],
    ['March 1, 2024', 'On 3 May 2024', 'On 17 January 2025'],
  ],
  ['years and days', ['2015', 'In May 2014', 'Before 1989'], ['Before 1989', 'In May 2014', '2015']],
  ['days of the week', ['On Friday', 'On Monday'], ['On Monday', 'On Friday']],
  ['times of day', ['At 2 pm', 'At 9.30 am', 'At noon'], ['At 9.30 am', 'At noon', 'At 2 pm']],
  ['figures', ['1,200', '87', '3.5'], ['3.5', '87', '1,200']],
  [
    'words',
    ['Twenty-five people', 'Three people', 'A hundred people'],
    ['Three people', 'Twenty-five people', 'A hundred people'],
  ],
  ['lengths of time', ['A month', 'More than a year', 'Two weeks'], ['Two weeks', 'A month', 'More than a year']],
  ['ranges', ['Over 20%', '10 to 20%', 'Under 10%'], ['Under 10%', '10 to 20%', 'Over 20%']],
  ['money', ['£4m', '£300,000', '£2.5m'], ['£300,000', '£2.5m', '£4m']],
])('%s', (_, texts, order) => {
  it('stand from the first or least on, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed++) expect(shown(asked(texts), seed)).toEqual(order);
  });
});

it.each([
  ['names', ['The writer', 'The minister', 'Nobody']],
  ['a number among words', ['Three weeks', 'A few weeks', 'Two weeks']],
  ['different things counted', ['Three ministers', 'Two agreements', 'Five meetings']],
  ['sentences that have a number', ['Two men were seen to leave the house', 'One man stayed in the house']],
  ['months and years', ['In May', 'In 2014', 'In April']],
])('%s are shuffled', (_, texts) => {
  expect(fixedOrder(asked(texts))).toBeNull();
  const orders = new Set(Array.from({ length: 40 }, (_, seed) => shown(asked(texts), seed).join()));
  expect(orders.size).toBeGreaterThan(1);
});

it('a pinned option stays last, and an author who orders them has the last word', () => {
  const texts = ['In May', 'In April', 'The article does not say'];
  expect(shown(asked(texts, { pinned: 'c' }))).toEqual(['In April', 'In May', 'The article does not say']);
  expect(shown(asked(['In May', 'In April'], { ordered: true }))).toEqual(['In May', 'In April']);
});

it('lines to put in order are not put in order', () => {
  const lines = asked(['In April', 'In May', 'In June'], { type: 'order', answerKey: ['a', 'b', 'c'] });
  for (let seed = 0; seed < 20; seed++) expect(shown(lines, seed)).not.toEqual(['In April', 'In May', 'In June']);
});

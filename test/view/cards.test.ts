/** Cards as Anki reads its text format: header lines, then a line a card and its fields between tabs. */
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { SHIPPED } from '../../src/content/shipped.ts';
import { optionOrder } from '../../src/domain/draw.ts';
import { answerKeyOf, type Item } from '../../src/domain/item.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { ankiText } from '../../src/view/print/anki.ts';

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#35;': '#', '&amp;': '&' };

/** Headers as the manual has them, and the fields of each card as they are shown. */
function imported(text: string): { headers: string[]; cards: string[][] } {
  const lines = text.split('\n').slice(0, -1);
  const first = lines.findIndex(line => !line.startsWith('#'));
  const shown = (html: string) =>
    html.replaceAll('<br>', '\n').replace(/&(?:lt|gt|quot|amp|#35);/g, entity => ENTITIES[entity] ?? '');
  const cards = lines.slice(first).map(line => {
    // A # would begin a comment, a quotation mark a field that may have tabs.
    expect(line).toMatch(/^(?:(?!")[^\t]+\t?){3}$/);
    expect(line).not.toMatch(/^#|<(?!br>)/);
    return line.split('\t').map(shown);
  });
  return { headers: lines.slice(0, first), cards };
}

const cardsOf = (reading: Reading, drawn: Item[]) =>
  imported(ankiText(reading, { name: 'all', drawn, optionsOf: item => optionOrder(item, 1) }));

describe.each([...SHIPPED])('%s', id => {
  const { reading, items } = loadFolder(`content/${id}`);
  const { headers, cards } = cardsOf(reading, items);

  it('has its headers', () => {
    expect(headers).toEqual([
      ...['#separator:tab', '#html:true', '#notetype:Basic', `#deck:${reading.title}`],
      ...['#columns:Front\tBack\tTags', '#tags column:3'],
    ]);
  });

  it('asks on the front, and tells key, reasons and statement on the back', () => {
    for (const [index, item] of items.entries()) {
      const [front = '', back = '', tags] = cards[index] ?? [];
      for (const { text, why } of item.options) {
        expect(front).toContain(text);
        expect(front).not.toContain(why);
        expect(back).toContain(why);
      }
      const [key = ''] = answerKeyOf(item);
      const right = item.options.find(option => option.id === key);
      expect(back.replace(/^\d\. /, '').startsWith(`${right?.text}: `)).toBe(true);
      const outside = item.scope === 'context';
      const expected = ['readback', id, item.type, item.skill, outside && item.section].filter(Boolean);
      expect(tags?.split(' ')).toEqual(expected);
      expect(/\n(In|Outside) the (article|text), /.exec(back)?.[1] ?? 'In').toBe(outside ? 'Outside' : 'In');
    }
  });
});

it('signs that mean something to Anki, to HTML or to a terminal are words', () => {
  const { reading, items } = loadFolder('test/readings/tea');
  const [item] = items;
  if (!item) throw new Error('no item');
  const hostile = '#deck:x\t"quoted" <b>bold</b> &amp; {{c1::a}}\n\u001b[2J';
  const { cards } = cardsOf(reading, [{ ...item, stem: hostile }, item]);
  expect(cards).toHaveLength(2);
  expect(cards[0]?.[0]).toContain('#deck:x "quoted" <b>bold</b> &amp; {{c1::a}} ␛[2J');
});

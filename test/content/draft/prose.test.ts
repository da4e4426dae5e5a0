/** Headline, paragraphs and what belongs to neither, in a text as people paste it. */
import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/content/draft/prose.ts';

const paragraphsOf = (text: string, markdown = false): string[] => {
  const prose = readProse(text, markdown);
  return prose.paragraphs.map(({ start, end }) => prose.text.slice(start, end));
};

describe('paragraphs', () => {
  it.each([
    ['between blank lines', 'One is here.\n\nTwo is here.'],
    ['with the line ends of Windows', 'One is here.\r\n\r\nTwo is here.'],
    ['one on each line', 'One is here.\nTwo is here.'],
    ['with spaces that do not break and tabs', 'One\u00a0is\there.\n \t\nTwo is here.'],
  ])('%s', (_, text) => {
    expect(paragraphsOf(text)).toEqual(['One is here.', 'Two is here.']);
  });

  it('lines that were broken by hand are joined', () => {
    expect(paragraphsOf('One is\nhere.\n\nTwo is\nhere.')).toEqual(['One is here.', 'Two is here.']);
  });
});

describe('above the text', () => {
  it('a first line without a full stop is the headline', () => {
    expect(readProse('Bridge shut for repairs\n\nThe bridge is shut.').headline).toBe('Bridge shut for repairs');
  });

  it('a first line with one is not', () => {
    expect(readProse('The bridge is shut.\n\nIt opens in May.').headline).toBeUndefined();
  });

  it('byline and date are kept apart', () => {
    const prose = readProse('Bridge shut for repairs\nBy Anna Reed\n5 May 2021\n\nThe bridge is shut.');
    expect(prose).toMatchObject({ headline: 'Bridge shut for repairs', dateline: 'By Anna Reed · 5 May 2021' });
    expect(prose.paragraphs).toHaveLength(1);
  });

  it('a button is left out, a standfirst before the repeated headline is paragraph 0', () => {
    const text =
      'Close\n\nBridge shut for repairs\n\nDrivers must wait.\n\nBridge shut for repairs\n\nThe bridge is shut.\n\nLeave a comment';
    const prose = readProse(text);
    expect(prose.headline).toBe('Bridge shut for repairs');
    expect(prose.leftOut).toEqual(['Close', 'Bridge shut for repairs', 'Leave a comment']);
    expect(prose.paragraphs.map(({ number }) => number)).toEqual([0, 1]);
  });
});

it('a short line between paragraphs is a heading', () => {
  const text = 'The bridge is shut.\n\nWhat drivers say\n\nThey complain.';
  expect(readProse(text).headings).toEqual([{ before: 2, text: 'What drivers say' }]);
  expect(paragraphsOf(text)).toEqual(['The bridge is shut.', 'They complain.']);
});

it('Markdown is taken off, its words stay', () => {
  const text = '# Bridge shut\n\nThe **bridge** is [shut](https://example.org/a), *again*.\n\n> It opens in `May`.';
  expect(readProse(text, true).headline).toBe('Bridge shut');
  expect(paragraphsOf(text, true)).toEqual(['The bridge is shut, again.', 'It opens in May.']);
});

it.each([
  ['nothing', ''],
  ['blank lines', '\n \n\t\n'],
  ['a mark for the order of bytes', '\uFEFF'],
])('%s is no paragraph', (_, text) => {
  expect(readProse(text).paragraphs).toEqual([]);
});

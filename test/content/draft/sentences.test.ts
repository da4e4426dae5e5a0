/** Where a sentence ends, as a reader would say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/content/draft/languages/en.ts';
import { sentencesIn } from '../../../src/content/draft/sentences.ts';

const split = (text: string, language: typeof ENGLISH | undefined = ENGLISH): string[] =>
  sentencesIn(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', ['The road is shut.', 'It opens in May.']],
    ['at a question mark', ['Who knew?', 'Nobody did.']],
    ['behind a closing mark', ['“It was dark.”', 'She left.', '“So did I.”']],
    ['behind a straight mark, too', ['"It was dark."', 'She left.', '"So did I."']],
    ['before an opening mark', ['He left.', '“Come back,” she said.']],
    ['behind a bracket', ['It rained (a lot).', 'Nobody came.']],
    ['before a figure', ['It rained.', '40 people came.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });
});

describe('a sentence goes on', () => {
  it.each([
    ['behind a title', 'Dr. Jane Hill met Mr. Smith and St. John.'],
    ['behind an initial', 'G.K. Butterfield and George W. Bush met.'],
    ['behind letters that stand for words', 'The U.S. Senate voted at 5 p.m. on Monday.'],
    ['behind a shortened month', 'It opens on Jan. 5 or in Feb. next year.'],
    ['inside a figure', 'It cost 3.5 million, or No. 5 in the list.'],
    ['behind a question in quotation marks', '“Why?” asked the mayor.'],
    ['behind a question in quotation marks, before a name', '“Why me?” Anna Reed asked.'],
    ['behind three dots before a small letter', 'It was ... well, dark.'],
  ])('%s', (_, text) => {
    expect(split(text)).toEqual([text]);
  });
});

it('ends behind letters that stand for words where a new sentence surely begins', () => {
  expect(split('He lives in the U.S. The rest left.')).toEqual(['He lives in the U.S.', 'The rest left.']);
});

it('needs no table for its language', () => {
  expect(split('Er kam. Sie ging. ¿Por qué?', undefined)).toEqual(['Er kam.', 'Sie ging.', '¿Por qué?']);
});

it('loses nothing: what lies between two sentences is white space, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Dr',
    'He',
    'said',
    'U.S',
    '.',
    '?',
    '!',
    '…',
    '"',
    '“',
    '”',
    '’',
    ' ',
    ' ',
    '5',
    'p.m',
    '(',
    ')',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), words => {
      const text = words.join('');
      let end = 0;
      for (const place of sentencesIn(text, 0, text.length, ENGLISH)) {
        expect(text.slice(end, place.start).trim()).toBe('');
        expect(place.end).toBeGreaterThan(place.start);
        end = place.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

/** What holds for the draft of any text, and that no text makes it slow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/content/draft/analyse.ts';
import { STANDINGS_OF_DRAFT } from '../../../src/content/draft/article.ts';

const PIECES = `Anna|Reed|Dr.|U.S.|said|says|hopes|that|who|,|, a nurse,|“|”|"|‘|’|—|(|)|:|;|.|?|!|…|he|she|they|it|the|minister|report
according to|was|is said to|allegedly|and|but|when|\n|\n\n|\r\n|5|May|NATO|al-Mamun|\0|\u202E|\uFEFF|é|漢字`;
const texts = fc.array(fc.constantFrom(...PIECES.split('|')), { maxLength: 120 }).map(words => words.join(' '));

describe('for any text', () => {
  it('the sentences are the paragraphs, in order, and each stands where it says', () => {
    fc.assert(
      fc.property(texts, text => {
        const article = analyse(text, { language: 'en' });
        let end = 0;
        for (const sentence of article.paragraphs.flat()) {
          expect(article.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(article.text.slice(end, sentence.start).trim()).toBe('');
          end = sentence.end;
        }
        expect(article.text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('every word is kept: in a sentence, a heading, the headline or what was left out', () => {
    const lettersOf = (words: string) => [...words.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(texts, text => {
        const { text: prose, headline, dateline, headings, leftOut } = analyse(text, { language: 'en' });
        const parts = [prose, headline ?? '', dateline ?? '', ...headings.map(heading => heading.text), ...leftOut];
        expect(lettersOf(parts.join(''))).toBe(lettersOf(text));
      }),
    );
  });

  it('a voice is the writer, nobody or one of the people; every one of the people speaks', () => {
    fc.assert(
      fc.property(texts, text => {
        const { paragraphs, people } = analyse(text, { language: 'en' });
        const ids = people.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
        const voices = paragraphs.flat().map(({ voice }) => voice);
        expect(voices.filter(voice => !['writer', 'nobody', ...ids].includes(voice))).toEqual([]);
        expect(ids.filter(id => !voices.includes(id))).toEqual([]);
        for (const { standing, voice } of paragraphs.flat()) {
          expect(STANDINGS_OF_DRAFT).toContain(standing);
          expect(standing === 'narrates').toBe(voice === 'writer');
          expect(standing === 'alleged').toBe(voice === 'nobody');
        }
      }),
    );
  });

  it('the same text gives the same draft', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(analyse(text)).toEqual(analyse(text));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the language', () => {
  it('is found by its frequent words', () => {
    expect(analyse('The minister said that it was late and that he had to go.').language).toBe('en');
  });

  it.each([
    'El ministro dijo que era tarde y que se iba a casa.',
    'Der Minister sagte, es sei spät und er müsse nach Hause.',
    'Le ministre a dit qu’il était tard et qu’il devait rentrer.',
    '部长说时间不早了。',
    '',
  ])('without a table for it every sentence is unsure: %s', text => {
    const { language, paragraphs, people } = analyse(text);
    expect(language).toBeUndefined();
    expect(people).toEqual([]);
    for (const sentence of paragraphs.flat()) expect(sentence).toMatchObject({ voice: 'writer', unsure: true });
  });
});

const SENTENCES = [
  'The mayor of Leeds, Anna Reed, told reporters on Monday that the bridge would stay shut.',
  '“It is not safe,” she said. “We have no choice. People must wait.”',
  'Tom Watson, 45, who drives to work each day, believes that the council could have acted earlier.',
  'According to a report by the National Audit Office, the repairs will cost £4m.',
  'The river, which is said to be the longest in the county, has not been this high since 1947.',
];
const manyWords = (count: number): string => {
  const words = SENTENCES.join(' ').split(' ');
  return Array.from({ length: count }, (_, at) => words[at % words.length] + (at % 80 === 79 ? '\n\n' : '')).join(' ');
};
const LETTERS = 200_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(LETTERS / piece.length));

/** Far more than any of these takes, and far less than one that is not linear would. */
const LIMIT = 5000;

describe('no text makes it slow', () => {
  it.each([
    ['10,000 words', manyWords(10_000)],
    ['10,000 words on one line', manyWords(10_000).replace(/\n/g, '')],
    ['10,000 words without full stops', manyWords(10_000).replace(/[.?!]/g, '')],
    ['10,000 words in capitals', manyWords(10_000).toUpperCase()],
    ['one letter', fill('a')],
    ['one verb', fill('said ')],
    ['short sentences', fill('He said. ')],
    ['joined verbs', fill(`He ${'and he said and that who said '.repeat(30)}. `)],
    ['words between commas', fill(`He, ${'a man, who said, '.repeat(50)}. `)],
    ['lists', fill(`${'He said including, '.repeat(50)}. `)],
    ['quotation marks', fill('"')],
    ['quotation marks that only open', fill('“a ')],
    ['single quotation marks', fill('‘s’ ')],
    ['quotations on one line', fill('"A dog ate," said he. ')],
    ['capitals', fill('Aa Bb ')],
    ['names, all of them new', Array.from({ length: 8000 }, (_, at) => `N${at}x Reed said he said so.`).join(' ')],
    ['full stops', fill('.')],
    ['empty lines', fill('\n')],
    ['brackets', fill('[a')],
    ['stars', fill('*a')],
    ['hyphens', fill('a-')],
    ['bytes that are no text', fill('\0\u0001')],
  ])('%s', (_, text) => {
    const started = performance.now();
    analyse(text, { language: 'en', markdown: true });
    expect(performance.now() - started).toBeLessThan(LIMIT);
  });

  it('twice the text takes about twice as long', () => {
    const timeOf = (text: string) => {
      const times = [1, 2, 3].map(() => {
        const started = performance.now();
        analyse(text, { language: 'en' });
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    timeOf(manyWords(4000));
    expect(timeOf(manyWords(16_000)) / timeOf(manyWords(4000))).toBeLessThan(12);
  });
});

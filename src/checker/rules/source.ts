/** Rules on the article itself. It is not in the folder, so they are only asked with --source FILE. */
import { quoted } from '../../content/diagnostic.ts';
import { figuresOf, numbersOf } from '../../domain/amounts.ts';
import { type ArticleStatement, articleSections } from '../../domain/reading.ts';
import type { SourceArticle } from '../article.ts';
import type { LintBank } from '../bank.ts';
import { nameOf, type Rules } from '../rule.ts';

const ONLY = 'Checked only with --source FILE.';

const statementsIn = ({ reading }: LintBank): ArticleStatement[] =>
  articleSections(reading).flatMap(({ statements }) => statements);

/** The words stand in the article, one after the other. */
const has = ({ text, wordsOf }: SourceArticle, sought: string): boolean =>
  ` ${text()} `.includes(` ${wordsOf(sought).join(' ')} `);

/** The same of a text, or of each of its pieces: "it is hoped, some to spare". */
const hasPieces = (article: SourceArticle, text: string): boolean =>
  has(article, text) || text.split(/\s*(?:,|;|\/|…|\.{3}|\[[^\]]*\])\s*/).every(piece => has(article, piece));

export const SOURCE: Rules<LintBank> = {
  'quote-not-in-source': {
    over: 'reading',
    holds: `Every quote of a statement is in the article, word for word, whole or in pieces with commas between them. ${ONLY}`,
    why: 'It is there to find the place.',
    find(bank) {
      const { article } = bank;
      if (!article) return undefined;
      return statementsIn(bank).flatMap(statement => {
        if (statement.quote === undefined || hasPieces(article, statement.quote)) return [];
        const message = `the quote of ${nameOf('statement', statement)} is not in the source: ${quoted(statement.quote)}`;
        return [{ at: statement, path: ['quote'], message, fix: 'Copy the words as they are there.' }];
      });
    },
  },
  'paragraph-past-end': {
    over: 'reading',
    holds: `The paragraph of a statement is one that the article has. ${ONLY}`,
    why: 'A reader would look for it in vain.',
    find(bank) {
      const paragraphs = bank.article?.paragraphs();
      const last = Math.max(0, ...(paragraphs?.keys() ?? []));
      if (!paragraphs || last === 0) return undefined;
      return statementsIn(bank).flatMap(statement => {
        if (statement.paragraph <= last) return [];
        const message = `${nameOf('statement', statement)} is in paragraph ${statement.paragraph}, but the source has ${last}`;
        const fix = 'Count the paragraphs of the text from 1; headline and standfirst are 0.';
        return [{ at: statement, path: ['paragraph'], message, fix }];
      });
    },
  },
  'figure-not-in-source': {
    severity: 'warning',
    over: 'reading',
    holds: `Every figure in a statement is in its paragraph of the article, in digits or in words. ${ONLY}`,
    why: 'Figures are soon mistyped, and a reader remembers them.',
    find(bank) {
      const paragraphs = bank.article?.paragraphs();
      if (!paragraphs) return undefined;
      const figures = new Map([...paragraphs].map(([number, text]) => [number, numbersOf(text)] as const));
      const isIn = (number: number, sought: number) =>
        figures.get(number)?.some(({ figure }) => Math.abs(figure - sought) <= Math.abs(sought) * 1e-9) === true;
      return statementsIn(bank).flatMap(statement => {
        const { paragraph, text } = statement;
        if (!figures.has(paragraph)) return [];
        const missing = figuresOf(text).find(({ figure }) => !isIn(paragraph, figure));
        if (!missing) return [];
        const elsewhere = [...figures.keys()].find(number => isIn(number, missing.figure));
        const message = `${nameOf('statement', statement)} has ${quoted(missing.told)}, which paragraph ${paragraph} of the source does not have`;
        const fix =
          elsewhere === undefined ? 'Check the figure.' : `Paragraph ${elsewhere} has it: check which is meant.`;
        return [{ at: statement, path: ['text'], message, fix }];
      });
    },
  },
  'loaded-not-in-source': {
    severity: 'warning',
    over: 'reading',
    holds: `Every term under "loaded" is in the article. ${ONLY}`,
    why: 'Only words that the article uses can be put in quotation marks.',
    find(bank) {
      const { article, reading } = bank;
      if (!article) return undefined;
      return reading.loaded.flatMap((term, index) => {
        if (has(article, term)) return [];
        const message = `the source does not use the words ${quoted(term)}`;
        return [{ at: reading, path: ['loaded', index], message, fix: 'Write it as the article does, or remove it.' }];
      });
    },
  },
};

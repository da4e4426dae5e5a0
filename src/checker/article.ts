/** The article that a reading retells, given with --source. */
import { readProse } from '../content/draft/prose.ts';
import { lazily } from '../lib/lazily.ts';
import { isUnspaced, plainWords } from './tokens.ts';

export interface SourceArticle {
  /** Its words, in order; `wordsOf` cuts other texts alike. */
  words: string[];
  wordsOf(text: string): string[];
  /** All its words, a space between them. */
  text(): string;
  /** The texts of its paragraphs by their numbers, from 1; headline and standfirst are 0. */
  paragraphs(): Map<number, string>;
}

/** More of it in a script without spaces than this, and both sides are cut by meaning. */
const MIXED = 0.2;

export function articleOf(article: string): SourceArticle {
  const letters = article.match(/\p{L}/gu) ?? [];
  const segmented = letters.filter(isUnspaced).length > letters.length * MIXED;
  const cut = (text: string) => plainWords(text, segmented);
  const words = cut(article);
  return { words, wordsOf: cut, text: lazily(() => words.join(' ')), paragraphs: lazily(() => paragraphsOf(article)) };
}

/** As `new --from` counts them. */
function paragraphsOf(article: string): Map<number, string> {
  const { text, headline = '', paragraphs, leftOut } = readProse(article);
  const texts = new Map([[0, [headline, ...leftOut].join('\n')]]);
  for (const { number, start, end } of paragraphs)
    texts.set(number, [texts.get(number) ?? '', text.slice(start, end)].join('\n'));
  return texts;
}

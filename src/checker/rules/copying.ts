/** The comparison with the article itself: a reading tells it in its own words. */
import { quoted } from '../../content/diagnostic.ts';
import type { Bank } from '../bank.ts';
import type { Finding } from '../fault.ts';

export const COPIED_WORDS = 6;

/** Runs of more words than that which the article has too. Silent without the article. */
export function copiedRun(bank: Bank): Finding[] {
  if (!bank.article) return [];
  const size = COPIED_WORDS + 1;
  const runs = (words: string[]) =>
    Array.from({ length: Math.max(0, words.length - size + 1) }, (_, at) => words.slice(at, at + size).join(' '));
  const { words, wordsOf } = bank.article;
  const known = new Set(runs(words));
  return bank.texts.flatMap(({ word, item }) => {
    const run = runs(wordsOf(word.text)).find(run => known.has(run));
    if (run === undefined) return [];
    const message = `more than ${COPIED_WORDS} words in a row as in the article: ${quoted(run)}`;
    return [{ spot: word.spot, ...(item === undefined ? {} : { item }), message, fix: 'Say it in your own words.' }];
  });
}

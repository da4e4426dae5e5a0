/** Words of the article that take a side, in the texts of items. */
import type { LintBank } from './bank.ts';
import { ATTRIBUTION } from './english.ts';
import { meaningful, withoutQuotes, wordsOf } from './tokens.ts';

/** Words from a term within which it is said whose it is. */
export const NEAR_WORDS = 12;

/** Finds the terms that take a side in a text, neither in quotation marks nor near whose they are. */
export function loadedUses({ reading }: LintBank): (text: string) => string[] {
  // By their first word: thousands of terms cost no more than a few.
  const loaded = new Map<string, { term: string; wanted: string[] }[]>();
  for (const term of reading.loaded) {
    const wanted = wordsOf(term);
    const same = loaded.get(wanted[0] ?? '');
    if (same) same.push({ term, wanted });
    else if (wanted[0] !== undefined) loaded.set(wanted[0], [{ term, wanted }]);
  }
  if (loaded.size === 0) return () => [];
  const people = reading.people.flatMap(({ name, short, aliases }) => [name, short, ...aliases]);
  const names = new Set([...people, reading.source.outlet].flatMap(meaningful));
  const credited = (word: string) => names.has(word) || ATTRIBUTION.test(word);
  return text => {
    const words = wordsOf(withoutQuotes(text));
    return words.flatMap((first, at) => {
      const met = loaded.get(first)?.find(({ wanted }) => wanted.every((word, step) => words[at + step] === word));
      if (!met) return [];
      const after = at + met.wanted.length;
      const near = [...words.slice(Math.max(0, at - NEAR_WORDS), at), ...words.slice(after, after + NEAR_WORDS)];
      return near.some(credited) ? [] : [met.term];
    });
  };
}

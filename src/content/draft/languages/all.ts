/** The languages that have a table, and which of them a text is in. */
import { ENGLISH } from './en.ts';
import type { Language } from './language.ts';

export const LANGUAGES: Language[] = [ENGLISH];

/** A text in a language has at least this share of its most frequent words; one in another has a tenth of it. */
const SHARE = 0.2;
const ENOUGH = 20_000;

export function languageOf(text: string): Language | undefined {
  const found =
    text
      .slice(0, ENOUGH)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return LANGUAGES.find(({ frequent }) => found.filter(word => frequent.has(word)).length > found.length * SHARE);
}

/** Whether an item asks about something that the reading does not touch. English. */
import { claimOf } from '../domain/items/stated.ts';
import type { LintBank, LintItem } from './bank.ts';
import { withoutFiller } from './english.ts';

/** The least share of an item's words that the reading has, rare words counting for more. */
export const KNOWN = 0.12;
/** The same where it names nobody and nothing that the reading knows. */
const KNOWN_WITH_NAMES = 0.4;
/** The same of the stem alone, where the reading has no word of the key. */
const KNOWN_OF_STEM = 0.2;

/** Fewer words tell nothing. */
const FEWEST = 3;

/** Names that do not begin a sentence. */
const NAMES = /(?<=[\p{Ll},;:’'] )(?:["“‘(])?\p{Lu}\p{L}+/gu;

export function isOffTopic({ item, stem, rightOptions }: LintItem, bank: LintBank): boolean {
  const vocabulary = bank.known();
  const { rarity } = bank.nearness.article();
  const wordsIn = (text: string) => bank.formsOf(withoutFiller(text));
  const isKnown = (word: string) => vocabulary.has(word);
  const rarest = rarity('');
  const weight = (words: string[]) => words.reduce((sum, word) => sum + Math.max(rarity(word), rarest / 2), 0);
  const share = (words: string[]) => (words.length === 0 ? 1 : weight(words.filter(isKnown)) / weight(words));
  const asked = wordsIn(claimOf(stem));
  const answered =
    item.type === 'stated' ? [] : wordsIn(rightOptions.map(({ pinned, text }) => (pinned ? '' : text)).join(' '));
  const all = [...new Set([...asked, ...answered])];
  if (all.length < FEWEST) return false;
  const known = share(all);
  if (known < KNOWN || (share(answered) === 0 && share(asked) < KNOWN_OF_STEM)) return true;
  const names = (stem.match(NAMES) ?? []).map(bank.formsOf).filter(words => words.length > 0);
  return known < KNOWN_WITH_NAMES && names.length > 0 && !names.some(words => words.every(isKnown));
}

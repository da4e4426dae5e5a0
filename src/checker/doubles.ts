/** Items that ask the same as another. */
import { answerKeyOf } from '../domain/item.ts';
import { claimOf } from '../domain/items/stated.ts';
import type { LintBank, LintItem } from './bank.ts';
import { grouped } from './rule.ts';
import { jaccard, wordsOf } from './tokens.ts';

/** How alike stems are above the same options; where these are names or numbers, many items may have them. */
const STEMS = { open: 0.5, closed: 0.7 };
/** And among items that cite the same statements. */
const SAME_PROOF = { stems: 0.5, answers: 0.15 };
/** How alike the options are below the same stem. */
const OPTIONS = 0.4;
/** Words that hardly change what is asked. */
const LIGHT = new Set('actua reall also just quite very withi durin exact'.split(' '));
/** Items are compared with so many before them that have something in common: thousands may have the same options. */
const COMPARED = 50;

interface Twins {
  first: LintItem;
  second: LintItem;
  isOpposed: boolean;
}

const plain = (text: string): string => wordsOf(text).join(' ');
const stemOf = (item: LintItem): string => plain(claimOf(item.stem));
const optionsOf = ({ options }: LintItem): string[] => options.map(({ text }) => plain(text)).toSorted();
const telling = ({ content }: LintItem): string[] => content.filter(word => !LIGHT.has(word));

/** The answer key in words: ids may differ. */
function answerOf({ item, options }: LintItem): string {
  const texts = answerKeyOf(item).map(id => plain(options.find(option => option.id === id)?.text ?? id));
  return (item.type === 'order' ? texts : texts.toSorted()).join('; ');
}

/** Each item that asks what one before it asked. */
export function twins(bank: LintBank): Twins[] {
  const found = new Map<LintItem, Twins>();
  for (const { keyOf, isTwin } of WAYS) {
    const keyed = bank.items.map(item => [`${item.item.type} ${item.item.scope} ${keyOf(item)}`, item] as const);
    for (const group of grouped(keyed).values()) {
      for (const [at, second] of group.entries()) {
        const first = group.slice(0, Math.min(at, COMPARED)).find(item => isTwin(item, second));
        if (first) found.set(second, { first, second, isOpposed: answerOf(first) !== answerOf(second) });
      }
    }
  }
  return [...found.values()];
}

/** What two items have to have in common, and what makes them ask the same then. */
const WAYS: { keyOf: (item: LintItem) => string; isTwin: (first: LintItem, second: LintItem) => boolean }[] = [
  {
    keyOf: stemOf,
    isTwin: (first, second) =>
      first.item.type === 'stated' ||
      jaccard(optionsOf(first), optionsOf(second)) > OPTIONS ||
      first.item.evidence.join() === second.item.evidence.join(),
  },
  {
    keyOf: item => (item.item.type === 'stated' ? '' : optionsOf(item).join('; ')),
    isTwin: (first, second) =>
      first.item.type !== 'stated' &&
      jaccard(telling(first), telling(second)) >= (first.closed ? STEMS.closed : STEMS.open),
  },
  {
    // One question in other words, with other wrong options.
    keyOf: ({ item }) => (item.type === 'stated' || item.evidence.length === 0 ? item.id : item.evidence.join()),
    isTwin: (first, second) =>
      !first.closed &&
      jaccard(telling(first), telling(second)) >= SAME_PROOF.stems &&
      jaccard(first.right.content, second.right.content) >= SAME_PROOF.answers,
  },
  {
    // The same words in another order are another claim: "A told B", "B told A".
    keyOf: item => (item.item.type === 'stated' ? telling(item).join(' ') : item.item.id),
    isTwin: () => true,
  },
];

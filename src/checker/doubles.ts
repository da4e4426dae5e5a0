/** Items that ask the same as another. */
import { answerKeyOf } from '../domain/item.ts';
import { claimOf } from '../domain/items/stated.ts';
import type { LintBank, LintItem } from './bank.ts';
import { jaccard, wordsOf } from './tokens.ts';

const ALIKE = 0.8;
/** Stems above options of their own; where options are names or numbers, many items may have the same. */
const STEMS = { open: 0.5, closed: 0.7 };
/** Words that hardly change what is asked. */
const LIGHT = new Set('actua reall also just quite very withi durin exact'.split(' '));
/** Items with a word that more of them have are not compared by it. */
const COMMON = 60;

interface Twins {
  first: LintItem;
  second: LintItem;
  isOpposed: boolean;
}

const textOf = (item: LintItem): string => wordsOf(claimOf(item.stem)).join(' ');
const rightTexts = (item: LintItem): string =>
  answerKeyOf(item.item)
    .map(id => wordsOf(item.options.find(option => option.id === id)?.text ?? id).join(' '))
    .toSorted()
    .join('; ');

/** Each item that asks what one before it asked. */
export function twins(bank: LintBank): Twins[] {
  const places = new Map(bank.items.map((item, index) => [item, index]));
  const asked = new Map<string, LintItem[]>();
  for (const item of bank.items) {
    const same = asked.get(textOf(item));
    if (same) same.push(item);
    else asked.set(textOf(item), [item]);
  }
  return bank.items.flatMap((second): Twins[] => {
    const rare = second.content.flatMap(word => {
      const having = bank.stems().get(word) ?? [];
      return having.length <= COMMON ? having : [];
    });
    const near = new Set([...(asked.get(textOf(second)) ?? []), ...rare]);
    const isEarlier = (item: LintItem) => (places.get(item) ?? 0) < (places.get(second) ?? 0);
    const first = [...near].find(item => isEarlier(item) && isTwin(item, second));
    return first ? [{ first, second, isOpposed: rightTexts(first) !== rightTexts(second) }] : [];
  });
}

const telling = ({ content }: LintItem): string[] => content.filter(word => !LIGHT.has(word));

function isTwin(first: LintItem, second: LintItem): boolean {
  if (first.item.type !== second.item.type || first.item.scope !== second.item.scope) return false;
  const sameStem = textOf(first) === textOf(second);
  if (first.item.type === 'stated') return sameStem || sameWords(first, second);
  const options = (item: LintItem) => item.options.map(({ text }) => wordsOf(text).join(' '));
  const alike = jaccard(options(first), options(second));
  if (sameStem) return alike > 0.4 || first.item.evidence.join() === second.item.evidence.join();
  const asked = jaccard(telling(first), telling(second));
  return alike >= ALIKE && asked >= (first.closed ? STEMS.closed : STEMS.open);
}

/** The same words in another order are another claim: "A told B", "B told A". */
const sameWords = (first: LintItem, second: LintItem): boolean => {
  const [left, right] = [textOf(first).split(' '), textOf(second).split(' ')];
  const [words, others] = [new Set(left), new Set(right)];
  const inOrder = left.filter(word => others.has(word)).join(' ') === right.filter(word => words.has(word)).join(' ');
  return inOrder && telling(first).join(' ') === telling(second).join(' ');
};

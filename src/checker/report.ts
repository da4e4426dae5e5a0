/** What a bank is like, in figures: coverage, guessing, skills. Each part is told in lines, and as counts for other programs. */
import { STATED_KEYS } from '../domain/vocabulary.ts';
import { plural } from '../view/words/grammar.ts';
import type { LintBank } from './bank.ts';
import { entry, hanging, type Part } from './part.ts';
import { languagePart, originPart } from './proposals.ts';
import { ENOUGH, percent } from './rule.ts';
import { coverage, skillCounts, skilledItems, statedItems } from './rules/bank-wide.ts';
import { guesses, singleItems } from './rules/guessing.ts';

/** Items named beside a statement. */
const LISTED = 6;
/** So many digits of a count that chance makes a fraction. */
const DIGITS = 100;

/** Rules that waivers let stand, and the item of each. */
export type Waived = { rule: string; item: string }[];

export function summary(bank: LintBank, waived: Waived): Part[] {
  return [
    coveragePart(bank),
    guessPart(bank),
    statedPart(bank),
    skillPart(bank),
    ...(bank.article ? [copiedPart(bank.article.words.length)] : []),
    originPart(bank),
    ...(bank.english ? [] : [languagePart()]),
    waivedPart(waived),
  ];
}

/** As text, for a person. */
export const summaryText = (parts: Part[]): string => parts.flatMap(({ lines }) => lines).join('\n');

function coveragePart(bank: LintBank): Part {
  const covered = [...coverage(bank)];
  const width = Math.max(4, ...covered.map(([id]) => id.length));
  const lines = covered.flatMap(([id, items]) =>
    hanging(
      `  ${id.padEnd(width)}  ${String(items.length).padStart(2)}  `,
      `${items.slice(0, LISTED).join(', ')}${items.length > LISTED ? ', ...' : ''}`,
    ),
  );
  return {
    name: 'coverage',
    lines: ['Coverage: each statement, how many items cite it, and which; some may have none', ...lines, ''],
    data: covered.map(([statement, items]) => ({ statement, items })),
  };
}

function guessPart(bank: LintBank): Part {
  const items = singleItems(bank);
  const told = (texts: string[], data: unknown): Part => ({
    name: 'guessing',
    lines: entry('Guessability', texts),
    data,
  });
  if (items.length === 0) return told(['no item with one right option, stated ones left out'], null);
  const counted = `${plural(items.length, 'item')} with one right option, stated ones left out`;
  const { chance, rates } = guesses(items, bank.english);
  const right = (share: number): number => Math.round(share * items.length * DIGITS) / DIGITS;
  const judged = [
    `chance alone is right in ${percent(chance)} of ${counted}`,
    `always picking ${rates.map(({ name, rate }, at) => `${name}${at === 0 ? ' is right in' : ''} ${percent(rate)}`).join(' · ')}`,
    'figures far above chance mean that keys give themselves away',
  ];
  return told(items.length < ENOUGH ? [`${counted}; too few to judge, ${ENOUGH} are needed`] : judged, {
    items: items.length,
    chance: right(chance),
    guesses: rates.map(({ name, rate }) => ({ guess: name, right: right(rate) })),
  });
}

/** "so 3 · otherwise 2". */
const countWords = (counts: (readonly [name: string, items: number])[]): string =>
  counts.map(([name, items]) => `${name} ${items}`).join(' · ');

function statedPart(bank: LintBank): Part {
  const items = statedItems(bank);
  const counts = STATED_KEYS.map(key => [key, items.filter(({ item }) => item.answerKey === key).length] as const);
  return {
    name: 'stated',
    lines: items.length > 0 ? entry('Stated keys', [countWords(counts)]) : [],
    data: counts.map(([key, items]) => ({ key, items })),
  };
}

function skillPart(bank: LintBank): Part {
  const items = skilledItems(bank);
  const counts = skillCounts(items);
  const none = bank.items.filter(({ item }) => item.scope === 'article').length - items.length;
  const unnamed = none > 0 ? `; ${plural(none, 'item names', 'items name')} none` : '';
  return {
    name: 'skills',
    lines: entry('Skills', [items.length === 0 ? 'no item names a skill' : `${countWords(counts)}${unnamed}`]),
    data: counts.map(([skill, items]) => ({ skill, items })),
  };
}

const copiedPart = (words: number): Part => ({
  name: 'copied',
  lines: entry('Copied', [`compared with ${words} words of the article`]),
  data: { words },
});

const waivedPart = (waived: Waived): Part => ({
  name: 'waived',
  lines: waived.length > 0 ? entry('Waived', [waived.map(({ rule, item }) => `${rule} by ${item}`).join(', ')]) : [],
  data: waived,
});

/** What a bank is like, in figures: coverage, guessing, skills. Each part is told in lines, and as counts for other programs. */
import type { LintBank } from './bank.ts';
import { entry, hanging, type Part } from './part.ts';
import { languagePart, originPart } from './proposals.ts';
import { ENOUGH, percent } from './rule.ts';
import { coverage, skilledItems, skillShares } from './rules/bank-wide.ts';
import { guesses, singleItems } from './rules/guessing.ts';

/** Items named beside a statement. */
const LISTED = 6;
/** So many digits of a count that chance makes a fraction. */
const DIGITS = 100;
const few = (of: number): string => (of < ENOUGH ? `; too few to judge, ${ENOUGH} are needed` : '');

/** Rules that waivers let stand, and the item of each. */
export type Waived = { rule: string; item: string }[];

export function summary(bank: LintBank, waived: Waived): Part[] {
  return [
    coveragePart(bank),
    guessPart(bank),
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
  if (items.length === 0) return told(['no item with one right option'], null);
  const { chance, rates } = guesses(items, bank.english);
  const right = (share: number): number => Math.round(share * items.length * DIGITS) / DIGITS;
  return told(
    [
      `chance alone is right in ${percent(chance)} of ${items.length} items with one right option${few(items.length)}`,
      `always picking ${rates.map(({ name, rate }, at) => `${name}${at === 0 ? ' is right in' : ''} ${percent(rate)}`).join(' · ')}`,
      'figures far above chance mean that keys give themselves away',
    ],
    {
      items: items.length,
      chance: right(chance),
      guesses: rates.map(({ name, rate }) => ({ guess: name, right: right(rate) })),
    },
  );
}

function skillPart(bank: LintBank): Part {
  const items = skilledItems(bank);
  const shares = skillShares(items);
  const words =
    items.length === 0
      ? 'no item names a skill'
      : shares.map(([skill, share]) => `${skill} ${percent(share)}`).join(' · ');
  return {
    name: 'skills',
    lines: entry('Skills', [words]),
    data: shares.map(([skill, share]) => ({ skill, items: Math.round(share * items.length) })),
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

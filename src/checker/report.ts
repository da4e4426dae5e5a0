/**
 * What a bank is like, in figures: coverage, guessing, position, length, skills, screens. Each part is told in lines, and as
 * counts for other programs.
 */
import { fixedOrder, optionOrder } from '../domain/draw.ts';
import { type Item, pinnedOf } from '../domain/item.ts';
import { kindOf } from '../domain/items/all.ts';
import { plural } from '../view/words/grammar.ts';
import type { LintBank } from './bank.ts';
import { entry, hanging, type Part } from './part.ts';
import { languagePart, originPart } from './proposals.ts';
import { ENOUGH, grouped, percent } from './rule.ts';
import { coverage, skilledItems, skillShares } from './rules/bank-wide.ts';
import { scrolling } from './rules/fit.ts';
import { extremes, guesses, openItems, singleItems } from './rules/guessing.ts';
import { lengthRatio } from './rules/options.ts';

/** Draws that the shares of the key's place come from; more items need fewer seeds each. */
const DRAWS = 50_000;

/** Items named beside a statement. */
const LISTED = 6;
/** So many digits of a count that chance makes a fraction. */
const DIGITS = 100;
const few = (of: number): string => (of < ENOUGH ? `; too few to judge, ${ENOUGH} are needed` : '');

/** Rules that waivers let stand, and the item of each. */
export type Waived = { rule: string; item: string }[];

/** `items` are the playable ones, none when the reading cannot be played. */
export function summary(bank: LintBank, waived: Waived, items: Item[]): Part[] {
  return [
    coveragePart(bank),
    guessPart(bank),
    positionPart(items),
    lengthPart(bank),
    skillPart(bank),
    ...(bank.article ? [copiedPart(bank.article.words.length)] : []),
    originPart(bank),
    screenPart(bank),
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
    lines: ['Coverage: each statement, how many items cite it, and which', ...lines, ''],
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
      rates.map(({ name, rate }) => `${name} ${percent(rate)}`).join(' · '),
    ],
    {
      items: items.length,
      chance: right(chance),
      guesses: rates.map(({ name, rate }) => ({ guess: name, right: right(rate) })),
    },
  );
}

function positionPart(items: Item[]): Part {
  const told = (texts: string[], data: unknown): Part => ({
    name: 'position',
    lines: entry('Position', texts),
    data,
  });
  const bySize = grouped(
    items
      .filter(item => kindOf(item).single && pinnedOf(item) !== item.answerKey && !fixedOrder(item))
      .map(item => [item.options.length - (pinnedOf(item) === undefined ? 0 : 1), item] as const),
  );
  if (bySize.size === 0)
    return told(
      [items.length === 0 ? 'not known while the reading cannot be played' : 'no item with one right option'],
      null,
    );
  const sizes = [...bySize]
    .toSorted(([left], [right]) => left - right)
    .map(([size, same]) => {
      const slots = Array.from({ length: size }, () => 0);
      const seeds = Math.min(1000, Math.ceil(DRAWS / same.length));
      for (let seed = 0; seed < seeds; seed++) {
        for (const item of same) {
          const slot = optionOrder(item, seed).indexOf(item.answerKey as string);
          slots[slot] = (slots[slot] ?? 0) + 1;
        }
      }
      return { options: size, items: same.length, draws: seeds * same.length, places: slots };
    });
  const words = sizes.map(({ options, items, draws, places }) => {
    const shares = places.map(hits => percent(hits / draws)).join(' ');
    return `${plural(items, 'item')} with ${options} shuffled options: the key's share of places 1 to ${options} is ${shares}`;
  });
  return told(words, sizes);
}

function lengthPart(bank: LintBank): Part {
  const told = (texts: string[], data: unknown): Part => ({ name: 'length', lines: entry('Length', texts), data });
  const ratios = bank.items.flatMap(item => lengthRatio(item) ?? []);
  if (ratios.length === 0) return told(['no item where lengths could give the key away'], null);
  const open = openItems(bank);
  const [longest, shortest] = [extremes(open, 1), extremes(open, -1)];
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return told(
    [
      `the key is ${least.toFixed(2)} to ${most.toFixed(2)} times as long as the median wrong option`,
      `the key is longest in ${longest.length}, shortest in ${shortest.length} of ${open.length}${few(open.length)}`,
    ],
    {
      items: open.length,
      longest: longest.length,
      shortest: shortest.length,
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

function screenPart(bank: LintBank): Part {
  const [items, scrolled] = [bank.items.length, scrolling(bank)];
  return {
    name: 'screens',
    lines: entry('Screens', [`${scrolled} of ${items} questions need scrolling at 40x12, which is fine`]),
    data: { items, scrolling: scrolled },
  };
}

const waivedPart = (waived: Waived): Part => ({
  name: 'waived',
  lines: waived.length > 0 ? entry('Waived', [waived.map(({ rule, item }) => `${rule} by ${item}`).join(', ')]) : [],
  data: waived,
});

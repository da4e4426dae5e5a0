/** What a bank is like, in figures: coverage, guessing, position, length, skills, screens. */
import { optionOrder } from '../domain/draw.ts';
import { type Item, pinnedOf } from '../domain/item.ts';
import { kindOf } from '../domain/items/all.ts';
import { wrap } from '../view/rows.ts';
import type { LintBank } from './bank.ts';
import { ENOUGH, grouped, percent } from './rule.ts';
import { coverage, skilledItems, skillShares } from './rules/bank-wide.ts';
import { scrolling } from './rules/fit.ts';
import { extremes, guesses, openItems, singleItems } from './rules/guessing.ts';
import { lengthRatio } from './rules/options.ts';

/** Draws that the shares of the key's place come from; more items need fewer seeds each. */
const DRAWS = 50_000;

const COLUMNS = 80;
/** Items named beside a statement. */
const LISTED = 6;
const WIDTH = 14;
const few = (of: number): string => (of < ENOUGH ? `; too few to judge, ${ENOUGH} are needed` : '');

/** Lines of text; `waived` is what waivers let stand, `items` are the playable ones, none when the reading cannot be played. */
export function summary(bank: LintBank, waived: string[], items: Item[]): string[] {
  return [
    ...coverageLines(bank),
    '',
    ...entry('Guessability', guessLines(bank)),
    ...entry('Position', positionLines(items)),
    ...entry('Length', lengthLines(bank)),
    ...entry('Skills', [skillWords(bank)]),
    ...(bank.article ? entry('Copied', [`compared with ${bank.article.words.length} words of the article`]) : []),
    ...entry('Screens', [
      `${scrolling(bank)} of ${bank.items.length} questions need scrolling at 40x12, which is fine`,
    ]),
    ...(waived.length > 0 ? entry('Waived', [waived.join(', ')]) : []),
  ];
}

const hanging = (lead: string, text: string): string[] =>
  wrap(text, COLUMNS - lead.length).map((line, index) =>
    `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`.trimEnd(),
  );

const entry = (name: string, texts: string[]): string[] =>
  texts.flatMap((text, index) => hanging((index === 0 ? name : '').padEnd(WIDTH), text));

function coverageLines(bank: LintBank): string[] {
  const covered = [...coverage(bank)];
  const width = Math.max(4, ...covered.map(([id]) => id.length));
  return [
    'Coverage: each statement, how many items cite it, and which',
    ...covered.flatMap(([id, items]) =>
      hanging(
        `  ${id.padEnd(width)}  ${String(items.length).padStart(2)}  `,
        `${items.slice(0, LISTED).join(', ')}${items.length > LISTED ? ', ...' : ''}`,
      ),
    ),
  ];
}

function guessLines(bank: LintBank): string[] {
  const items = singleItems(bank);
  if (items.length === 0) return ['no item with one right option'];
  const { chance, rates } = guesses(items, bank.english);
  return [
    `chance alone is right in ${percent(chance)} of ${items.length} items with one right option${few(items.length)}`,
    rates.map(({ name, rate }) => `${name} ${percent(rate)}`).join(' · '),
  ];
}

function positionLines(items: Item[]): string[] {
  const bySize = grouped(
    items
      .filter(item => kindOf(item).single && pinnedOf(item) !== item.answerKey)
      .map(item => [item.options.length - (pinnedOf(item) === undefined ? 0 : 1), item] as const),
  );
  if (bySize.size === 0) return ['not known while the reading cannot be played'];
  return [...bySize]
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
      const shares = slots.map(hits => percent(hits / (seeds * same.length))).join(' ');
      return `${same.length} ${same.length === 1 ? 'item' : 'items'} with ${size} shuffled options: the key's share of places 1 to ${size} is ${shares}`;
    });
}

function lengthLines(bank: LintBank): string[] {
  const ratios = bank.items.flatMap(item => lengthRatio(item) ?? []);
  if (ratios.length === 0) return ['no item where lengths could give the key away'];
  const open = openItems(bank);
  const [longest, shortest] = [extremes(open, 1), extremes(open, -1)];
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return [
    `the key is ${least.toFixed(2)} to ${most.toFixed(2)} times as long as the median wrong option`,
    `the key is longest in ${longest.found.length}, shortest in ${shortest.found.length} of ${open.length}${few(open.length) || ` (should be fewer than ${longest.limit})`}`,
  ];
}

function skillWords(bank: LintBank): string {
  const items = skilledItems(bank);
  if (items.length === 0) return 'no item names a skill';
  return skillShares(items)
    .map(([skill, share]) => `${skill} ${percent(share)}`)
    .join(' · ');
}

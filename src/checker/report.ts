/** What a bank is like, in figures: coverage, guessing, position, length, skills, screens. */
import { optionOrder } from '../domain/draw.ts';
import type { Item } from '../domain/item.ts';
import { wrap } from '../view/rows.ts';
import { type Bank, ENOUGH } from './bank.ts';
import { coverage, SKILLS, skills } from './rules/bank-wide.ts';
import { scrolling } from './rules/fit.ts';
import { extremes, guesses } from './rules/guessing.ts';
import { compared, keyRatio, RATIO } from './rules/options.ts';
import { percent } from './rules/wording.ts';

/** Draws that the shares of the key's place come from; more items need fewer seeds each. */
const DRAWS = 50_000;

const COLUMNS = 80;
/** Items named beside a statement. */
const LISTED = 6;
const WIDTH = 14;
const few = (of: number): string => (of < ENOUGH ? `; ${of} of ${ENOUGH} items, too few to judge` : '');

/** Lines of text; `items` are the playable ones, none when the reading cannot be played. */
export function summary(bank: Bank, items: Item[], waived: { item: string; rule: string }[]): string[] {
  return [
    ...coverageLines(bank),
    '',
    ...entry('Guessability', guessLines(bank)),
    ...entry('Position', positionLines(items)),
    ...entry('Length', lengthLines(bank)),
    ...entry('Skills', [skillWords(bank)]),
    ...(bank.article ? entry('Copied', [`compared with ${bank.article.words.length} words of the article`]) : []),
    ...entry('Screens', [`${scrolling(bank)} of ${bank.items.length} questions scroll on 40x12; that is no fault`]),
    ...(waived.length > 0 ? entry('Waived', [waived.map(({ item, rule }) => `${rule} by ${item}`).join(', ')]) : []),
  ];
}

const hanging = (lead: string, text: string): string[] =>
  wrap(text, COLUMNS - lead.length).map((line, index) =>
    `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`.trimEnd(),
  );

const entry = (name: string, texts: string[]): string[] =>
  texts.flatMap((text, index) => hanging((index === 0 ? name : '').padEnd(WIDTH), text));

function coverageLines(bank: Bank): string[] {
  const covered = [...coverage(bank)];
  const width = Math.max(4, ...covered.map(([id]) => id.length));
  return [
    'Coverage: statement, how many items it is behind, which',
    ...covered.flatMap(([id, items]) =>
      hanging(
        `  ${id.padEnd(width)}  ${String(items.length).padStart(2)}  `,
        `${items.slice(0, LISTED).join(', ')}${items.length > LISTED ? ', ...' : ''}`,
      ),
    ),
  ];
}

function guessLines(bank: Bank): string[] {
  const { of, chance, rates } = guesses(bank);
  if (of === 0) return ['no item with one right option'];
  return [
    `chance is right in ${percent(chance)} of ${of} items with one right option${few(of)}`,
    rates.map(({ name, rate }) => `${name} ${percent(rate)}`).join(' · '),
  ];
}

function positionLines(items: Item[]): string[] {
  const bySize = new Map<number, Item[]>();
  for (const item of items) {
    if (
      (item.type !== 'choice' && item.type !== 'evidence') ||
      (item.type === 'choice' && item.pinned === item.answerKey)
    )
      continue;
    const size = item.options.length - (item.type === 'choice' && item.pinned !== undefined ? 1 : 0);
    const same = bySize.get(size);
    if (same) same.push(item);
    else bySize.set(size, [item]);
  }
  if (bySize.size === 0) return ['not known while the reading cannot be played'];
  return [...bySize]
    .toSorted(([one], [other]) => one - other)
    .map(([size, these]) => {
      const slots = Array.from({ length: size }, () => 0);
      const seeds = Math.min(1000, Math.ceil(DRAWS / these.length));
      for (let seed = 0; seed < seeds; seed++) {
        for (const item of these) {
          const slot = optionOrder(item, seed).indexOf(item.answerKey as string);
          slots[slot] = (slots[slot] ?? 0) + 1;
        }
      }
      const shares = slots.map(hits => percent(hits / (seeds * these.length))).join(' ');
      return `${these.length} ${these.length === 1 ? 'item' : 'items'} of ${size} shuffled options: the key stands first to last in ${shares}`;
    });
}

function lengthLines(bank: Bank): string[] {
  const ratios = compared(bank).map(keyRatio);
  if (ratios.length === 0) return ['no item whose length could tell'];
  const [longest, shortest] = [extremes(bank, 1), extremes(bank, -1)];
  const span = `key to middle wrong option ${ratios.reduce((one, other) => Math.min(one, other)).toFixed(2)} to ${ratios.reduce((one, other) => Math.max(one, other)).toFixed(2)} (${RATIO.least.toFixed(2)} to ${RATIO.most.toFixed(2)})`;
  const often = `the key is longest in ${longest.items.length}, shortest in ${shortest.items.length} of ${longest.of}`;
  return [span, `${often}${longest.of < ENOUGH ? few(longest.of) : ` (fewer than ${longest.limit})`}`];
}

function skillWords(bank: Bank): string {
  const { of, shares } = skills(bank);
  if (of === 0) return 'no item names one';
  return `${shares.map(([name, share]) => `${name} ${percent(share)} (${percent(SKILLS[name] ?? 0)})`).join(' · ')}${few(of)}`;
}

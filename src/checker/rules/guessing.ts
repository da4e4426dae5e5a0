/** Rules on what a guesser gains who has not read: from one item, and over the bank. */
import { quoted } from '../../content/diagnostic.ts';
import { type Bank, type BankItem, type BankOption, ENOUGH, fold, isSpeaker, open, single } from '../bank.ts';
import { HEDGED } from '../english.ts';
import type { Finding } from '../fault.ts';
import { jaccard, writtenAs } from '../tokens.ts';
import { percent } from './wording.ts';

export const CENTRAL_SHARE = 0.4;
export const GAIN = 0.12;
export const TOLD = 0.8;
const RARE = 0.05;
/** A word in more stems than this tells nothing about one item. */
const COMMON = 200;
/** Where so many items are counted, the curve stands for the exact sum. */
const MANY = 500;

type Single = BankItem & { right: BankOption };

/** The least number of hits among `tries` that chance alone gives in at most 5 of 100 banks. */
export function tooOften(tries: number, chance: number): number {
  if (tries > MANY) return Math.ceil(tries * chance + 1.645 * Math.sqrt(tries * chance * (1 - chance)));
  let tail = 1;
  let exact = (1 - chance) ** tries;
  for (let hits = 0; hits <= tries; hits++) {
    if (tail <= RARE) return hits;
    tail -= exact;
    exact *= ((tries - hits) / (hits + 1)) * (chance / (1 - chance));
  }
  return tries + 1;
}

const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

const strictly = (items: Single[], sign: 1 | -1): Single[] =>
  items.filter(({ options, right }) =>
    options.every(
      option => option === right || option.pinned || sign * (right.text.text.length - option.text.text.length) > 0,
    ),
  );

/** In how many items the key is the longest option (`sign` 1) or the shortest (-1), and from how many on that is too often. */
export function extremes(bank: Bank, sign: 1 | -1): { items: Single[]; of: number; limit: number } {
  const items = open(bank);
  const chance = mean(items.map(({ options }) => 1 / options.filter(option => !option.pinned).length));
  const limit = tooOften(items.length, chance);
  return { items: strictly(items, sign), of: items.length, limit };
}

const extreme = (bank: Bank, sign: 1 | -1, word: string, fix: string): Finding[] => {
  const { items, of, limit } = extremes(bank, sign);
  const [first] = items;
  if (of < ENOUGH || !first || items.length < limit) return [];
  const message = `the key is the ${word} option in ${items.length} of ${of} items; fewer than ${limit}`;
  return [{ spot: first.right.text.spot, message, fix }];
};

export const keyLongest = (bank: Bank): Finding[] =>
  extreme(bank, 1, 'longest', 'Shorten keys, or give wrong options as much detail.');

export const keyShortest = (bank: Bank): Finding[] =>
  extreme(bank, -1, 'shortest', 'Shorten wrong options, or give keys as much detail.');

/** Keys that have most in common with the other options: the wrong ones are all made from the key. */
export function convergence(bank: Bank): Finding[] {
  const items = open(bank);
  const central = items.filter(({ options, right }) => {
    const common = (option: BankOption) =>
      options.reduce((sum, other) => sum + (other === option ? 0 : jaccard(option.content, other.content)), 0);
    return options.every(option => option === right || common(option) < common(right));
  });
  const [first] = central;
  if (items.length < ENOUGH || !first || central.length / items.length < CENTRAL_SHARE) return [];
  const message = `in ${central.length} of ${items.length} items the key shares most words with the other options; fewer than ${percent(CENTRAL_SHARE)}`;
  return [{ spot: first.right.text.spot, message, fix: 'Let wrong options differ from the key in more than one way.' }];
}

/** A word of the stem that stands in the key alone. */
export function repeatedWord(bank: Bank): Finding[] {
  return single(bank)
    .filter(({ right }) => !right.pinned)
    .flatMap(item => {
      const others = new Set(item.options.filter(option => option !== item.right).flatMap(({ content }) => content));
      const echo = item.right.content.find(word => item.content.includes(word) && !others.has(word));
      if (!echo) return [];
      const message = `of the options of ${item.name} the key alone repeats ${quoted(writtenAs(item.right.text.text, echo))} from the stem`;
      return [
        {
          spot: item.right.text.spot,
          item: item.id,
          message,
          fix: 'Reword the key, or let a wrong option repeat it too.',
        },
      ];
    });
}

/** A stem that holds another item's key. */
export function givesAway(bank: Bank): Finding[] {
  const stems = new Map<string, BankItem[]>();
  for (const item of bank.items) for (const word of item.content) stems.set(word, [...(stems.get(word) ?? []), item]);
  const names = new Set(bank.people.flatMap(person => person.names.map(fold)));
  const having = (word: string): BankItem[] => {
    const items = stems.get(word) ?? [];
    return items.length > COMMON ? [] : items;
  };
  return bank.items
    .filter(item => !item.closed && item.type !== 'order')
    .flatMap(item =>
      item.key
        .filter(({ pinned, content, text }) => !pinned && content.length > 1 && !isSpeaker(text.text, names))
        .flatMap(({ content }) => {
          // Of five words one may be missing: a stem that tells has one of the two rarest.
          const missing = Math.floor(content.length * (1 - TOLD) + 1e-9);
          const rarest = content
            .toSorted((one, other) => (stems.get(one)?.length ?? 0) - (stems.get(other)?.length ?? 0))
            .slice(0, missing + 1);
          const telling = new Set(rarest.flatMap(word => having(word)));
          return [...telling].flatMap((other): Finding[] => {
            if (other === item || other.scope !== item.scope) return [];
            if (item.exclusive !== undefined && item.exclusive === other.exclusive) return [];
            if (content.filter(word => other.content.includes(word)).length < content.length * TOLD) return [];
            const message = `the stem of ${other.name} tells the key of ${item.name}`;
            return [
              {
                spot: other.stem.spot,
                item: other.id,
                message,
                fix: 'Reword it, or give both the same "exclusive" group.',
              },
            ];
          });
        }),
    );
}

const most = (item: Single, of: (option: BankOption) => number): BankOption[] => {
  const best = Math.max(...item.options.map(of));
  return item.options.filter(option => of(option) === best);
};

const shared = (one: string[], other: string[]): number => one.filter(word => other.includes(word)).length;

/** What each strategy takes; of several it takes each with the same chance. */
const STRATEGIES: Record<string, (item: Single) => BankOption[]> = {
  'the longest': item => most(item, ({ text }) => text.text.length),
  'the shortest': item => most(item, ({ text }) => -text.text.length),
  'most words of the stem': item => most(item, ({ content }) => shared(content, item.content)),
  'the hedged': item => most(item, ({ text }) => (HEDGED.test(text.text) ? 1 : 0)),
  'the odd one out': item =>
    most(
      item,
      option =>
        -item.options.reduce((sum, other) => sum + (other === option ? 0 : jaccard(option.content, other.content)), 0),
    ),
};

/** How often each way of guessing is right over the items with one right option, and how often chance is. */
export function guesses(bank: Bank): { of: number; chance: number; rates: { name: string; rate: number }[] } {
  const items = single(bank);
  const names = Object.keys(STRATEGIES).filter(name => bank.english || name !== 'the hedged');
  return {
    of: items.length,
    chance: mean(items.map(({ options }) => 1 / options.length)),
    rates: names.map(name => ({
      name,
      rate: mean(
        items.map(item => {
          const taken = STRATEGIES[name]?.(item) ?? [];
          return taken.includes(item.right) ? 1 / taken.length : 0;
        }),
      ),
    })),
  };
}

export function guessable(bank: Bank): Finding[] {
  const { of, chance, rates } = guesses(bank);
  const [first] = single(bank);
  if (of < ENOUGH || !first) return [];
  return rates
    .filter(({ rate }) => rate > chance + GAIN)
    .map(({ name, rate }) => ({
      spot: first.spot,
      message: `taking ${name} is right in ${percent(rate)} of ${of} items; chance is ${percent(chance)}, and at most ${100 * GAIN} points more`,
      fix: 'Reword options until this says nothing about the key.',
    }));
}

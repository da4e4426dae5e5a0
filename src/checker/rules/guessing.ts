/** Rules on what a guesser gains who has not read: from one item, and over the bank. */
import { quoted } from '../../content/diagnostic.ts';
import { listed } from '../../view/words/grammar.ts';
import { inText, isSpeaker, type LintBank, type LintItem, type LintOption } from '../bank.ts';
import { HEDGED } from '../english.ts';
import { HALADYNA, NBME, percent, type Rules } from '../rule.ts';
import { formOf, jaccard, meaningful, shared } from '../tokens.ts';

const GAIN = 0.12;
const TOLD = 0.8;
/** One word of the stem is in the key of many a good question. */
const ECHOES = 2;
/** A word in more stems than this tells nothing about one item. */
const COMMON = 200;

export const mean = (numbers: number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

export const singleItems = ({ items }: LintBank): LintItem[] => items.filter(({ single }) => single);

/** What an option has in common with the others of its item. */
const common = (option: LintOption, { options }: LintItem): number =>
  options.reduce((sum, { index, content }) => sum + (index === option.index ? 0 : jaccard(option.content, content)), 0);

/** The options of which something is most. */
function most({ options }: LintItem, of: (option: LintOption) => number): LintOption[] {
  const amounts = options.map(of);
  const best = Math.max(...amounts);
  return options.filter((_, index) => amounts[index] === best);
}

/** What each way of guessing takes; of several options it takes each with the same chance. */
const STRATEGIES: Record<string, (item: LintItem) => LintOption[]> = {
  'the longest': item => most(item, ({ text }) => text.length),
  'the shortest': item => most(item, ({ text }) => -text.length),
  'the one with the most words from the stem': item => most(item, ({ content }) => shared(content, item.content)),
  'the hedged one': item => most(item, ({ text }) => (HEDGED.test(text) ? 1 : 0)),
  'the odd one out': item => most(item, option => -common(option, item)),
  'the one most like the others': item => most(item, option => common(option, item)),
};

/** How often each way of guessing is right over the items with one right option, and how often chance is. */
export function guesses(items: LintItem[], english: boolean) {
  const strategies = Object.entries(STRATEGIES).filter(([name]) => english || name !== 'the hedged one');
  const hit = (taken: LintOption[], { right }: LintItem) => (taken.includes(right) ? 1 / taken.length : 0);
  return {
    chance: mean(items.map(({ options }) => 1 / options.length)),
    rates: strategies.map(([name, take]) => ({ name, rate: mean(items.map(item => hit(take(item), item))) })),
  };
}

export const GUESSING: Rules<LintBank> = {
  'repeated-word': {
    severity: 'warning',
    holds: `Fewer than ${ECHOES} words of the stem are in the key and in no other option.`,
    why: 'The echo gives the key away.',
    source: NBME,
    find({ single, right, options, stem, name }) {
      if (!single || right.pinned) return undefined;
      const formsIn = (texts: string[]) => new Set(texts.flatMap(meaningful).map(formOf));
      const asked = formsIn([stem]);
      const elsewhere = formsIn(options.filter(option => option !== right).map(({ text }) => text));
      const echoes = meaningful(right.text).filter(word => asked.has(formOf(word)) && !elsewhere.has(formOf(word)));
      if (echoes.length < ECHOES) return undefined;
      const message = `only the key of ${name} repeats ${listed(echoes.map(quoted))} from the stem`;
      return { path: inText(right), message, fix: 'Reword the key, or repeat these words in a wrong option too.' };
    },
  },
  'gives-away': {
    severity: 'warning',
    holds: `No stem has ${percent(TOLD)} or more of the words of another item's key, unless both are in the same exclusive group.`,
    why: 'One round may ask both.',
    source: HALADYNA,
    find: (told, bank) =>
      told.closed || told.item.type === 'order'
        ? []
        : told.rightOptions.flatMap(right =>
            tellers(right, bank)
              .filter(({ item }) => {
                const { scope, exclusive } = told.item;
                const apart = exclusive !== undefined && exclusive === item.exclusive;
                return item !== told.item && item.scope === scope && !apart;
              })
              .map(({ item, name }) => {
                const message = `the stem of ${name} gives away the key of ${told.name}`;
                return {
                  at: item,
                  path: ['stem'],
                  message,
                  fix: 'Reword it, or give both the same "exclusive" group.',
                };
              }),
          ),
  },
  guessable: {
    severity: 'warning',
    over: 'bank',
    holds: `Picking the longest option, the shortest, the one with the most words from the stem, the hedged one, the odd one out or the one most like the others is right at most ${100 * GAIN} points more often than chance.`,
    why: 'Answers should come from reading.',
    source: 'Kaushik & Lipton 2018',
    among: singleItems,
    find(items, { english }) {
      const { chance, rates } = guesses(items, english);
      return rates
        .filter(({ rate }) => rate > chance + GAIN)
        .map(({ name, rate }) => ({
          message: `picking ${name} is right in ${percent(rate)} of ${items.length} items; at most ${100 * GAIN} points above chance, which is ${percent(chance)}`,
          fix: 'Reword options until this guess no longer works.',
        }));
    },
  },
};

/** The items whose stems have most words of a right option. */
function tellers({ pinned, content, text }: LintOption, bank: LintBank): LintItem[] {
  if (pinned || content.length < 2 || isSpeaker(text, bank.people)) return [];
  const stems = bank.stems();
  const having = (word: string): LintItem[] => stems.get(word) ?? [];
  // Of five words one may be missing: a stem that tells has one of the two rarest.
  const missing = Math.floor(content.length * (1 - TOLD) + 1e-9);
  const rarest = content.toSorted((left, right) => having(left).length - having(right).length).slice(0, missing + 1);
  const telling = rarest.map(having).filter(items => items.length <= COMMON);
  return [...new Set(telling.flat())].filter(item => shared(content, item.content) >= content.length * TOLD);
}

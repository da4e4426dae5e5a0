/** Rules on options: alike in kind and length, each different, none a trick. */
import { distance } from 'fastest-levenshtein';
import { quoted } from '../../content/diagnostic.ts';
import { inText, type LintBank, type LintItem, type LintOption, loose, ownOptions } from '../bank.ts';
import { ALL_OF_ABOVE, ALONE, ARTICLE_AT_END } from '../english.ts';
import { BOTH, HALADYNA, NBME, percent, type Rules } from '../rule.ts';
import { isUnspaced, wordsOf } from '../tokens.ts';

const OPTION_WORDS = 16;
const APART = 0.2;

const letterOf = (text: string): 'large' | 'small' | 'neither' => {
  const [first = ''] = text.trim();
  return /\p{Lu}/u.test(first) ? 'large' : /\p{Ll}/u.test(first) ? 'small' : 'neither';
};

const endOf = (text: string): string => text.trim().match(/[.!?;:,…。！？]$/u)?.[0] ?? '';

/** Beyond this an option is too long anyway, and comparing takes time. */
const COMPARED = 300;

function pairs({ closed, options }: LintItem): (readonly [LintOption, LintOption])[] {
  const short = closed ? [] : options.filter(({ text }) => text.length <= COMPARED);
  return short.flatMap((first, index) => short.slice(index + 1).map(second => [first, second] as const));
}

export const OPTIONS: Rules<LintBank> = {
  'uneven-form': {
    severity: 'warning',
    holds: 'The options of an item all begin with a capital, or all with a small letter, and end with the same mark.',
    why: 'An option that looks different stands out or is ruled out unread.',
    source: HALADYNA,
    find(item) {
      const [first, ...more] = ownOptions(item);
      if (!first) return undefined;
      const cased = [first, ...more].map(({ text }) => letterOf(text)).find(letter => letter !== 'neither');
      return more.flatMap(option => {
        const letter = letterOf(option.text);
        const differs =
          letter !== 'neither' && letter !== cased
            ? 'begins with a different kind of letter'
            : endOf(option.text) !== endOf(first.text)
              ? 'ends with a different mark'
              : undefined;
        const message = `option "${option.id}" of ${item.name} ${differs} than the first`;
        return differs
          ? [{ path: inText(option), message, fix: 'Write all options of an item in the same form.' }]
          : [];
      });
    },
  },
  'article-clue': {
    severity: 'warning',
    english: true,
    holds: 'Where a stem ends with "a" or "an", every option goes with it. English only.',
    why: 'Grammar should not tell which options are possible.',
    source: NBME,
    find({ single, name, stem, options }) {
      const [, word] = (single && ARTICLE_AT_END.exec(stem)) || [];
      const fits = (text: string) => /^[aeiou]/i.test(text) === (word?.toLowerCase() === 'an');
      const wrong = word && loose(options).find(({ text }) => !fits(text));
      if (!wrong) return undefined;
      const message = `the stem of ${name} ends with "${word}", which does not go with ${quoted(wrong.text)}`;
      return { path: ['stem'], message, fix: 'Move "a" or "an" into the options.' };
    },
  },
  'all-of-above': {
    english: true,
    holds: 'No option refers to other options, like "all of the above" or "both a and b". English only.',
    why: 'Knowing that two options are right gives it away, and options are shuffled.',
    source: BOTH,
    find(item) {
      const speaks = (text: string) => ALL_OF_ABOVE.test(text) || (!item.closed && ALONE.test(text));
      return ownOptions(item)
        .filter(({ text }) => speaks(text.trim()))
        .map(option => {
          const message = `an option of ${item.name} refers to other options: ${quoted(option.text)}`;
          const fix = 'Options are shuffled: give each its own answer, or use type: many.';
          return { path: inText(option), message, fix };
        });
    },
  },
  'options-close': {
    severity: 'warning',
    holds: `Two options of an item differ in at least ${percent(APART)} of their letters (edit distance divided by the longer length). Scripts without spaces are exempt.`,
    why: 'The question is about the text, not about spotting a letter.',
    find: item =>
      pairs(item).flatMap(([first, second]) => {
        const [left, right] = [first.text.toLowerCase(), second.text.toLowerCase()];
        // A letter there is half a word here.
        if (isUnspaced(left + right)) return [];
        const far = distance(left, right) / Math.max(left.length, right.length, 1);
        const message = `options "${first.id}" and "${second.id}" of ${item.name} differ in ${Math.round(100 * far)}% of their letters; at least ${100 * APART}%`;
        return far < APART
          ? [{ path: inText(second), message, fix: 'Reword one so that the difference stands out.' }]
          : [];
      }),
  },
  'option-within': {
    severity: 'warning',
    holds: 'No option of two words or more is word for word in another option.',
    why: 'If the longer option is right, so is the shorter one.',
    source: HALADYNA,
    find: item =>
      pairs(item).flatMap(([first, second]) => {
        const words = [first, second].map(({ id, text }) => ({ id, words: wordsOf(text) }));
        const [short, long] = words.toSorted((left, right) => left.words.length - right.words.length);
        const inside =
          short && long && short.words.length > 1 && ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);
        if (!inside) return [];
        const message = `option "${short.id}" of ${item.name} is word for word in option "${long.id}"`;
        return [{ path: inText(second), message, fix: 'If one is right, so is the other: reword one of them.' }];
      }),
  },
  'long-option': {
    severity: 'warning',
    holds: `An option has at most ${OPTION_WORDS} words.`,
    why: 'Reading the options should not be the test.',
    source: NBME,
    find: item =>
      ownOptions(item).flatMap(option => {
        const count = wordsOf(option.text).length;
        const message = `an option of ${item.name} has ${count} words; at most ${OPTION_WORDS}`;
        const fix = 'Shorten it, or move the words that all options share into the stem.';
        return count > OPTION_WORDS ? [{ path: inText(option), message, fix }] : [];
      }),
  },
};

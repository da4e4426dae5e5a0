/** Rules on options: alike in kind and length, each different, none a trick. */
import { distance } from 'fastest-levenshtein';
import { quoted } from '../../content/diagnostic.ts';
import { type Bank, type BankItem, type BankOption, loose, middle, open, single } from '../bank.ts';
import { ALL_OF_ABOVE, ALONE, ARTICLE_AT_END } from '../english.ts';
import type { Finding } from '../fault.ts';
import { isUnspaced, wordsOf } from '../tokens.ts';

export const RATIO = { least: 0.75, most: 1.3 };
export const OPTION_WORDS = 14;
export const APART = 0.3;

const lengthOf = ({ text }: BankOption): number => text.text.length;

/** Items with another option to compare the key with. */
export const compared = (bank: Bank) => open(bank).filter(item => loose(item.options).length > 1);

/** Key length by the middle distractor length. */
export const keyRatio = (item: BankItem & { right: BankOption }): number =>
  lengthOf(item.right) /
  Math.max(
    1,
    middle(
      loose(item.options)
        .filter(option => option !== item.right)
        .map(lengthOf),
    ),
  );

export function keyLength(bank: Bank): Finding[] {
  return compared(bank).flatMap(item => {
    const ratio = keyRatio(item);
    if (ratio >= RATIO.least && ratio <= RATIO.most) return [];
    const longer = ratio > 1;
    const others = Math.round(lengthOf(item.right) / ratio);
    const message = `the key of ${item.name} has ${lengthOf(item.right)} characters, the other options about ${others}`;
    const fix = longer ? 'Shorten the key or give the other options as much detail.' : 'Shorten the other options.';
    return [{ spot: item.right.text.spot, item: item.id, message, fix }];
  });
}

const kindOf = (text: string): 'large' | 'small' | 'other' => {
  const [first = ''] = text.trim();
  return /\p{Lu}/u.test(first) ? 'large' : /\p{Ll}/u.test(first) ? 'small' : 'other';
};

const endOf = (text: string): string => text.trim().match(/[.!?;:,…。！？]$/u)?.[0] ?? '';

export function unevenForm(bank: Bank): Finding[] {
  return bank.items
    .filter(({ type }) => type !== 'stated')
    .flatMap(item => {
      const [first, ...others] = item.options;
      const [cased] = item.options.filter(({ text }) => kindOf(text.text) !== 'other');
      return others.flatMap((option): Finding[] => {
        const differs =
          cased && kindOf(option.text.text) !== 'other' && kindOf(option.text.text) !== kindOf(cased.text.text)
            ? 'begins with another kind of letter'
            : endOf(option.text.text) !== endOf(first?.text.text ?? '')
              ? 'ends with another mark'
              : undefined;
        if (!differs) return [];
        const message = `option "${option.id}" of ${item.name} ${differs} than the first`;
        return [{ spot: option.text.spot, item: item.id, message, fix: 'Give all options of an item one form.' }];
      });
    });
}

export function articleClue(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return single(bank).flatMap(item => {
    const [, word] = ARTICLE_AT_END.exec(item.stem.text) ?? [];
    if (!word) return [];
    const fits = (text: string) => /^[aeiou]/i.test(text) === (word.toLowerCase() === 'an');
    const wrong = loose(item.options).find(({ text }) => !fits(text.text));
    if (!wrong) return [];
    const message = `the stem of ${item.name} ends with "${word}", which does not go with ${quoted(wrong.text.text)}`;
    return [{ spot: item.stem.spot, item: item.id, message, fix: 'Move "a" or "an" into the options.' }];
  });
}

export function allOfAbove(bank: Bank): Finding[] {
  if (!bank.english) return [];
  return bank.items.flatMap(item =>
    item.options
      .filter(({ text }) => {
        const words = text.text.trim();
        return item.type !== 'stated' && (ALL_OF_ABOVE.test(words) || (!item.closed && ALONE.test(words)));
      })
      .map(({ text }) => ({
        spot: text.spot,
        item: item.id,
        message: `an option of ${item.name} speaks of other options: ${quoted(text.text)}`,
        fix: 'Options are shuffled: give each its own answer, or use type: many.',
      })),
  );
}

export function longOption(bank: Bank): Finding[] {
  return bank.items
    .filter(({ type }) => type !== 'stated')
    .flatMap(item =>
      item.options.flatMap(({ text }) => {
        const count = wordsOf(text.text).length;
        if (count <= OPTION_WORDS) return [];
        const message = `an option of ${item.name} has ${count} words; at most ${OPTION_WORDS}`;
        return [
          { spot: text.spot, item: item.id, message, fix: 'Say it with less, or move what all share into the stem.' },
        ];
      }),
    );
}

/** Beyond this an option is too long anyway, and comparing takes time. */
const COMPARED = 300;

export function optionsClose(bank: Bank): Finding[] {
  return pairs(bank).flatMap(({ item, one, other, left, right }) => {
    // A letter there is half a word here.
    if (isUnspaced(left + right)) return [];
    const far = distance(left, right) / Math.max(left.length, right.length, 1);
    if (far >= APART) return [];
    const message = `options "${one.id}" and "${other.id}" of ${item.name} differ in ${Math.round(100 * far)}% of their letters; at least ${100 * APART}%`;
    return [{ spot: other.text.spot, item: item.id, message, fix: 'Reword one: what differs should stand out.' }];
  });
}

export function optionWithin(bank: Bank): Finding[] {
  return pairs(bank).flatMap(({ item, one, other }) => {
    const [left, right] = [wordsOf(one.text.text), wordsOf(other.text.text)];
    const [short, long] = left.length <= right.length ? [left, right] : [right, left];
    const inside = short.length > 1 && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
    if (!inside) return [];
    const message = `option "${(short === left ? one : other).id}" of ${item.name} stands word for word in option "${(short === left ? other : one).id}"`;
    return [
      {
        spot: other.text.spot,
        item: item.id,
        message,
        fix: 'Where one is right the other is too: reword one of them.',
      },
    ];
  });
}

function pairs(bank: Bank) {
  return bank.items
    .filter(item => !item.closed)
    .flatMap(item => {
      const short = item.options.filter(({ text }) => text.text.length <= COMPARED);
      return short.flatMap((one, index) =>
        short.slice(index + 1).map(other => ({
          item,
          one,
          other,
          left: one.text.text.toLowerCase(),
          right: other.text.text.toLowerCase(),
        })),
      );
    });
}

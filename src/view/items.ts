/** How each type of items is asked, spoken, printed and typed, and what feedback says of it: one table. */
import { answerKeyOf, type Item, type ItemOf } from '../domain/item.ts';
import type { Answering, Offer } from '../domain/items/kind.ts';
import { claimOf } from '../domain/items/stated.ts';
import type { Reading } from '../domain/reading.ts';
import type { Attempt } from '../domain/record.ts';
import type { ItemType } from '../domain/vocabulary.ts';
import { WRONG_STATEMENT } from './words/answers.ts';
import { ORDINALS } from './words/grammar.ts';
import { nounOf, statedQuestion } from './words/kinds.ts';

/** How an option stands in feedback: its sign, and a few words beside it. */
export interface Verdict {
  sign: 'right' | 'missed' | null;
  /** "right", "your answer, certain", or nothing. */
  tag: string;
}

interface ItemView<I extends Item = Item> {
  /** Above the stem, where the program asks it; may be empty. */
  question(reading: Reading): string;
  /** The stem as it is shown. */
  stem(stem: string): string;
  /** What its answers mean, told with the first question of the type; may be empty. */
  explained(reading: Reading): string;
  /** Under the stem on a screen, where one answer alone is not enough. */
  asked: string;
  /** Before the stem in line mode. */
  spoken: string;
  /** After the stem on paper, and what is filled in before an option there. */
  printed: string;
  /** Behind that on a sheet, where a part of the answer does not count. */
  whole: string;
  box: string;
  /** Of the options of the answer key those whose rationale stands on the sheet of keys. */
  reasons(rightOptions: string[]): string[];
  /** What is to be typed in line mode, said once; an example; and what stands between "Type" and "and" after a slip. */
  typed: string;
  example(given: string[], offer: Offer): string;
  expected(offer: Offer): string;
  /** The ids that typed numbers stand for; undefined when they are no response, nor a part of one. */
  parse(numbers: string[], given: string[], offer: Offer): string[] | undefined;
  /** A box before an option on a screen. */
  tick(answering: Answering, option: string): string;
  /** The options in the order in which feedback lists them. */
  listed(item: I, shown: string[]): string[];
  /** How the option at a place of that list was answered. */
  verdict(item: I, attempt: Attempt, option: string, index: number): Verdict;
  /** "is right", as line mode says it of an option. */
  why(item: I, option: string): string;
  /** What was right in a missed response that counts only as a whole; may be empty. */
  partly(item: I, response: string[]): string;
}

const words = (...parts: string[]): string => parts.filter(Boolean).join(', ');

/** The ids among `ids` that typed numbers stand for: as many as the numbers, or none. */
function numbered(ids: string[], numbers: string[]): string[] {
  const found = numbers.flatMap(number =>
    /^[1-9]\d?$/.test(number) ? ids.slice(Number(number) - 1, Number(number)) : [],
  );
  return found.length === numbers.length ? found : [];
}

/** The ids that some different numbers stand for, when there are as many as wanted. */
function picked(ids: string[], numbers: string[], wanted: number): string[] | undefined {
  const found = numbered(ids, numbers);
  return found.length === wanted && new Set(numbers).size === numbers.length ? found : undefined;
}

/** An option that is right or not, whether it was given, and what the reader did with it in words. */
const verdictOf = (right: boolean, given: boolean, yours: string): Verdict => ({
  sign: right ? 'right' : given ? 'missed' : null,
  tag: words(right ? 'right' : '', yours),
});

const ONE_ANSWER: ItemView = {
  question: () => '',
  stem: stem => stem,
  explained: () => '',
  asked: '',
  spoken: 'One answer.',
  printed: 'One answer.',
  whole: '',
  box: '[ ]',
  reasons: rightOptions => rightOptions,
  typed: 'Type both numbers',
  example: () => '2 3',
  expected: ({ options }) => `an answer from 1 to ${options.length}`,
  parse: (numbers, _, { options }) => picked(options, numbers, 1),
  tick: () => '',
  listed: (_, shown) => shown,
  verdict(item, { response: [answer], sureness }, option) {
    const given = answer === option;
    return verdictOf(answerKeyOf(item).includes(option), given, given ? words('your answer', sureness ?? '') : '');
  },
  why: (item, option) => (answerKeyOf(item).includes(option) ? 'is right' : 'is wrong'),
  partly: () => '',
};

const VIEWS: { [T in ItemType]: ItemView<ItemOf<T>> } = {
  choice: ONE_ANSWER,
  stated: {
    ...ONE_ANSWER,
    question: statedQuestion,
    stem: claimOf,
    // Of what rules ask it is never right.
    explained: reading =>
      reading.guessed
        ? ''
        : `"It doesn't say" is right even where the sentence is true, as long as the ${nounOf(reading)} leaves it open.`,
  },
  many: {
    ...ONE_ANSWER,
    asked: 'Every answer that fits. Only the whole answer counts.',
    spoken: 'Every answer that fits. Only the whole answer counts.',
    printed: 'Every answer that fits.',
    whole: 'Only the whole answer counts.',
    typed: 'Type the numbers that fit, then how sure you are',
    example: () => '1,2 2',
    expected: ({ options }) => `every number from 1 to ${options.length} that fits, with commas,`,
    parse: (numbers, _, { options }) => picked(options, numbers, numbers.length),
    tick: ({ given }, option) => (given.includes(option) ? '[x]' : '[ ]'),
    verdict({ answerKey }, { response }, option) {
      const right = answerKey.includes(option);
      const given = response.includes(option);
      if (right && given) return { sign: 'right', tag: 'right, you ticked it' };
      if (given) return { sign: 'missed', tag: "doesn't belong, you ticked it" };
      // Of "I don't know" nothing was ticked or left out by mistake.
      if (right && response.length === 0) return { sign: 'right', tag: 'belongs here' };
      if (right) return { sign: 'missed', tag: 'belongs here, you missed it' };
      return { sign: null, tag: '' };
    },
    why: ({ answerKey }, option) => (answerKey.includes(option) ? 'fits' : 'does not fit'),
    partly({ answerKey }, response) {
      const fit = response.filter(id => answerKey.includes(id)).length;
      const others = response.length - fit;
      return `You had ${fit || 'none'} of the ${answerKey.length} that fit${others > 0 ? `, and ${others} that ${others > 1 ? "don't" : "doesn't"}` : ''}.`;
    },
  },
  evidence: {
    ...ONE_ANSWER,
    asked: 'Choose the answer, then the statement that shows it. Both must be right.',
    spoken: 'One answer, then the statement that shows it. Both must be right.',
    printed: 'One answer, and the statement that shows it.',
    whole: 'Both must be right.',
    typed: 'Type the answer, the statement, then how sure you are',
    example: (_, offer) => `2,${statementExample(offer)}`,
    expected: ({ options, statements }) =>
      `an answer from 1 to ${options.length}, a statement from 1 to ${statements.length}`,
    parse(numbers, given, { options, statements }) {
      if (given.length > 0 && numbers.length === 1) {
        const pointed = picked(statements, numbers, 1);
        return pointed && [...given, ...pointed];
      }
      const [answer = '', ...pointed] = numbers;
      const parts = [...numbered(options, [answer]), ...numbered(statements, pointed)];
      return parts.length === numbers.length && parts.length <= 2 ? parts : undefined;
    },
    partly({ answerKey, evidence }, [option, statement = '']) {
      if (option === answerKey) return WRONG_STATEMENT;
      return evidence.includes(statement) ? 'Wrong answer, right statement.' : '';
    },
  },
  order: {
    ...ONE_ANSWER,
    asked: 'First to last. Space picks the marked line up.',
    spoken: 'Put them in order, first to last.',
    printed: 'Number them, first to last.',
    whole: 'Only the whole order counts.',
    box: '___',
    reasons: rightOptions => rightOptions.slice(0, 1),
    typed: 'Type all numbers in order, then how sure you are',
    // The first two changed: seldom the order that stands there.
    example: given => `${[2, 1, ...given.map((_, index) => index + 1).slice(2)].join(',')} 2`,
    expected: ({ options }) => `all numbers from 1 to ${options.length} in order, with commas,`,
    parse: (numbers, given) => picked(given, numbers, given.length),
    listed: ({ answerKey }) => answerKey,
    verdict(_, { response }, option, index) {
      if (response.length === 0) return { sign: null, tag: '' };
      if (response[index] === option) return { sign: 'right', tag: 'right' };
      return { sign: 'missed', tag: `you put it ${ORDINALS[response.indexOf(option)] ?? 'elsewhere'}` };
    },
    why: ({ answerKey }, option) => `comes ${ORDINALS[answerKey.indexOf(option)]}`,
    partly({ answerKey }, response) {
      const fine = answerKey.filter((id, index) => response[index] === id).length;
      return `You had ${fine} of ${answerKey.length} lines in their place.`;
    },
  },
};

/** How an item is shown and told. The cast: the compiler cannot see that item and view are of one type. */
export const itemView = (item: Item): ItemView => VIEWS[item.type] as ItemView;

/** The stem of an item as it is shown. */
export const stemOf = (item: Item): string => itemView(item).stem(item.stem);

/** All that an item asks, in one line. */
export const askedOf = (reading: Reading, item: Item): string =>
  [itemView(item).question(reading), stemOf(item)].filter(Boolean).join(' ');

/** A statement with the sureness, as it could be typed. */
export const statementExample = ({ statements }: Offer): string => `${Math.min(4, statements.length)} 3`;

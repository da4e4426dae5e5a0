/** What was wrong in a response, so that those who went wrong in the same way can be counted. */
import type { Item, ItemOf, Response } from '../item.ts';
import type { ItemType } from '../vocabulary.ts';

/** `gave`: an option that is not right; `left`: one that belongs and is missing; `pointed`: a statement; `ordered`: all lines. */
export interface Slip {
  did: 'gave' | 'left' | 'pointed' | 'ordered';
  /** An option, a statement, or the lines as they were ordered. */
  ids: string[];
}

type Slips<I extends Item> = (item: I, response: Response) => Slip[];

const oneAnswer: Slips<Item> = (item, [option]) =>
  option === undefined || option === item.answerKey ? [] : [{ did: 'gave', ids: [option] }];

const SLIPS: { [T in ItemType]: Slips<ItemOf<T>> } = {
  choice: oneAnswer,
  stated: oneAnswer,
  // What was ticked first: of slips that are as frequent, it says more than what is missing.
  many: ({ options, answerKey }, response) => [
    ...options.flatMap(({ id }): Slip[] =>
      response.includes(id) && !answerKey.includes(id) ? [{ did: 'gave', ids: [id] }] : [],
    ),
    ...answerKey.flatMap((id): Slip[] => (response.includes(id) ? [] : [{ did: 'left', ids: [id] }])),
  ],
  evidence(item, [option, statement]) {
    if (option !== item.answerKey) return oneAnswer(item, option === undefined ? [] : [option]);
    return statement === undefined || item.evidence.includes(statement) ? [] : [{ did: 'pointed', ids: [statement] }];
  },
  order: ({ answerKey }, response) => (response.join() === answerKey.join() ? [] : [{ did: 'ordered', ids: response }]),
};

/** None for "I don't know". The cast: the compiler cannot see that item and function are of one type. */
export const slipsOf = (item: Item, response: Response): Slip[] =>
  response.length === 0 ? [] : (SLIPS[item.type] as Slips<Item>)(item, response);

/** What was wrong in a response, so that those who went wrong in the same way can be counted. */
import type { Item, ItemOf, Response } from '../item.ts';
import type { ItemType } from '../vocabulary.ts';

/** `gave`: an option that is not right; `ticked`: only these, and all fit; `pointed`: a statement; `ordered`: all lines. */
export interface Slip {
  did: 'gave' | 'ticked' | 'pointed' | 'ordered';
  /** An option, options, a statement, or the lines as they were ordered. */
  ids: string[];
}

type Slips<I extends Item> = (item: I, response: Response) => Slip[];

const oneAnswer: Slips<Item> = (item, [option]) =>
  option === undefined || option === item.answerKey ? [] : [{ did: 'gave', ids: [option] }];

const SLIPS: { [T in ItemType]: Slips<ItemOf<T>> } = {
  choice: oneAnswer,
  stated: oneAnswer,
  // That an option is missing is no shared answer: people tick too few by chance, and differ in what they tick.
  many({ options, answerKey }, response) {
    const ticked = options.map(({ id }) => id).filter(id => response.includes(id));
    const strays = ticked.filter(id => !answerKey.includes(id));
    if (strays.length > 0) return strays.map(id => ({ did: 'gave', ids: [id] }));
    return ticked.length === answerKey.length ? [] : [{ did: 'ticked', ids: ticked }];
  },
  evidence(item, [option, statement]) {
    if (option !== item.answerKey) return oneAnswer(item, option === undefined ? [] : [option]);
    return statement === undefined || item.evidence.includes(statement) ? [] : [{ did: 'pointed', ids: [statement] }];
  },
  order: ({ answerKey }, response) => (response.join() === answerKey.join() ? [] : [{ did: 'ordered', ids: response }]),
};

/** None for "I don't know". The cast: the compiler cannot see that item and function are of one type. */
export const slipsOf = (item: Item, response: Response): Slip[] =>
  response.length === 0 ? [] : (SLIPS[item.type] as Slips<Item>)(item, response);

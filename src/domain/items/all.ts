/** The item types, each an object: how it is answered, and what makes a response right. */
import type { Item, ItemOf, Response } from '../item.ts';
import type { ItemType } from '../vocabulary.ts';
import { choice } from './choice.ts';
import { evidence } from './evidence.ts';
import type { Answering, ItemKind } from './kind.ts';
import { many } from './many.ts';
import { order } from './order.ts';
import { stated } from './stated.ts';

const KINDS: { [T in ItemType]: ItemKind<ItemOf<T>> } = { choice, stated, many, evidence, order };

/** The object of an item's type. The cast: the compiler cannot see that item and object are of one type. */
export const kindOf = (item: Pick<Item, 'type'>): ItemKind => KINDS[item.type] as ItemKind;

/** The answer is taken, and the statement that shows it is asked for. */
export const asksStatement = (item: Item, { given }: Pick<Answering, 'given'>): boolean =>
  kindOf(item).points && given.length > 0;

/** How sure the reader is can be said: with the last part of a response. */
export const asksSureness = (item: Item, { given }: Pick<Answering, 'given'>): boolean =>
  !kindOf(item).points || given.length > 0;

/** Right only when entirely right. */
export const grade = (item: Item, response: Response): boolean => kindOf(item).grade(item, response);

/** The options of the answer key as they stand among those shown; of lines to order, in their order. */
export const shownAnswerKey = (item: Item, shown: string[]): string[] => kindOf(item).shownAnswerKey(item, shown);

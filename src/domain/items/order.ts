import type { ItemOf } from '../item.ts';
import { type ItemKind, ONE_ANSWER } from './kind.ts';

/** Lines to put in order; the answer key names all of them. */
export const order: ItemKind<ItemOf<'order'>> = {
  ...ONE_ANSWER,
  single: false,
  opens: false,
  grade: ({ answerKey }, response) =>
    response.length === answerKey.length && answerKey.every((id, index) => response[index] === id),
  shownAnswerKey: ({ answerKey }) => answerKey,
  start: ({ options }) => options,
  fits: ({ options }, given) => given.length === options.length,
  choices: given => given,
  pick: (_, { held }) => ({ held: !held }),
  place: parts => ({ given: parts, option: null, held: false }),
  take: ({ held }) => (held ? { held: false } : null),
  back: ({ held }) => (held ? { held: false } : null),
  response: ({ given }) => given,
};

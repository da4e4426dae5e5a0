import type { ItemOf } from '../item.ts';
import { type ItemKind, ONE_ANSWER } from './kind.ts';

/** Every answer that fits; the answer key in any order. */
export const many: ItemKind<ItemOf<'many'>> = {
  ...ONE_ANSWER,
  single: false,
  opens: false,
  grade: ({ answerKey }, response) =>
    response.length === answerKey.length && answerKey.every(id => response.includes(id)),
  fits: () => true,
  pick: (option, { given }) => ({
    given: given.includes(option) ? given.filter(id => id !== option) : [...given, option],
  }),
  place: parts => ({ given: parts, option: null, held: false }),
  response: ({ given }, { options }) => (given.length > 0 ? options.filter(id => given.includes(id)) : 'options'),
};

import type { Item, ItemOf } from '../item.ts';
import { findSection, type Reading } from '../reading.ts';
import { DONT_KNOW, type ItemKind, ONE_ANSWER } from './kind.ts';

/** The statements that a reader may point to: those of the item's section. */
export const statementsToPoint = (reading: Reading, { section }: Pick<Item, 'section'>): string[] =>
  (findSection(reading, section)?.statements ?? []).map(({ id }) => id);

/** One answer, then the statement of its section that shows it: any of `evidence` is right. Until both are given, the answer can be changed. */
export const evidence: ItemKind<ItemOf<'evidence'>> = {
  ...ONE_ANSWER,
  points: true,
  opens: false,
  grade: (item, [option, statement, ...more]) =>
    more.length === 0 && option === item.answerKey && statement !== undefined && item.evidence.includes(statement),
  fits: (_, given) => given.length < 2,
  choices: (given, { options, statements }) => (given.length > 0 ? statements : options),
  place: ([option, statement = null]) => ({ given: option === undefined ? [] : [option], option: statement }),
  take: ({ option, given }) =>
    given.length === 0 && option !== null && option !== DONT_KNOW ? { given: [option], option: null } : null,
  back: ({ given: [answer] }) => (answer === undefined ? null : { given: [], option: answer }),
  response: ({ option, given }) => (option === null ? (given.length > 0 ? 'statement' : 'option') : [...given, option]),
};

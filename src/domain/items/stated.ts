import type { ItemOf } from '../item.ts';
import type { StatedKey } from '../vocabulary.ts';
import { type ItemKind, ONE_ANSWER } from './kind.ts';

const TYPED_QUESTION = /^does the (?:article|text) say this\s*[?:]\s*(?=\S)/i;

/** The claim of a *stated* item: its stem without the question that the program asks, where the author wrote that too. */
export const claimOf = (stem: string): string => stem.trim().replace(TYPED_QUESTION, '');

/** The program's own texts for the options. */
export const STATED_TEXT: Record<StatedKey, string> = {
  so: 'Yes, it says this',
  otherwise: 'No, it says the opposite',
  neither: "It doesn't say",
};

/** Does the text say it? Three options in a fixed order. */
export const stated: ItemKind<ItemOf<'stated'>> = { ...ONE_ANSWER, fixed: true, single: false };

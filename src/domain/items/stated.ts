import type { ItemOf } from '../item.ts';
import type { StatedKey } from '../vocabulary.ts';
import { type ItemKind, ONE_ANSWER } from './kind.ts';

/** The program's own texts for the options. */
export const STATED_TEXT: Record<StatedKey, string> = {
  so: 'It says so',
  otherwise: 'It says otherwise',
  neither: 'It says neither',
};

/** Does the article say it? Three options in a fixed order. */
export const stated: ItemKind<ItemOf<'stated'>> = { ...ONE_ANSWER, fixed: true, single: false };

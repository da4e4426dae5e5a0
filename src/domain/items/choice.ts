import type { ItemOf } from '../item.ts';
import { type ItemKind, ONE_ANSWER } from './kind.ts';

/** One answer. */
export const choice: ItemKind<ItemOf<'choice'>> = ONE_ANSWER;

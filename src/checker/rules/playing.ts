/** What a reading has to keep to be played: all that opening a folder looks for. */
import type { Draft } from '../../content/draft.ts';
import { READ_RULES } from '../../content/rules.ts';
import type { Families } from '../rule.ts';
import { ITEMS } from './items.ts';
import { READING } from './reading.ts';
import { REFERENCES } from './references.ts';

export const PLAYING: Families<Draft> = { ...READ_RULES, References: REFERENCES, Items: ITEMS, Reading: READING };

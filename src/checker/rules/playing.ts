/** What a reading has to keep to be played: all that opening a folder looks for. */
import type { Draft } from '../../content/draft.ts';
import { READ_RULES } from '../../content/rules.ts';
import type { Item } from '../../domain/item.ts';
import type { Family } from '../rule.ts';
import { ITEMS } from './items.ts';
import { READING } from './reading.ts';
import { REFERENCES } from './references.ts';

const FILES = Object.entries(READ_RULES).map(
  ([title, rules]): Family<Draft, Item> => ({ title, about: 'playing', rules }),
);

export const PLAYING: Family<Draft, Item>[] = [...FILES, REFERENCES, ITEMS, READING];

/** Checks of what came from a disk. By hand, without zod: they run at every start, over up to 100,000 lines. */

import type { SavedPlace } from '../domain/record.ts';
import { isAmong, SURENESS, type Sureness } from '../domain/vocabulary.ts';

export type Fields = { [name: string]: unknown };

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(text => typeof text === 'string');

export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export const isSureness = (value: unknown): value is Sureness | null => value === null || isAmong(SURENESS, value);

/** A place of the right shape, its unknown fields left out; undefined for anything else. */
export function placeOf(value: unknown): SavedPlace | undefined {
  if (!isFields(value) || !isTexts(value.read)) return undefined;
  const place: SavedPlace = { read: value.read };
  const { reading, question } = value;
  if (reading !== undefined) {
    if (!isFields(reading) || !isText(reading.section) || !isText(reading.statement)) return undefined;
    place.reading = { section: reading.section, statement: reading.statement };
  }
  if (question !== undefined) {
    if (!isFields(question) || !isText(question.round) || !isText(question.item)) return undefined;
    const { round, item, option, given, sureness } = question;
    // The empty option is "I don't know".
    if (!(option === null || typeof option === 'string') || !isSureness(sureness)) return undefined;
    if (given !== undefined && !isTexts(given)) return undefined;
    place.question = { round, item, option, sureness, ...(given ? { given } : {}) };
  }
  return place;
}

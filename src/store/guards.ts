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

/** Fields with every optional one named, so that one more does not compile until it is read back. */
export type Named<F> = { [N in keyof Required<F>]: F[N] };

/** A place of the right shape, its unknown fields left out; undefined for anything else. */
export function placeOf(value: unknown): Named<SavedPlace> | undefined {
  if (!isFields(value) || !isTexts(value.read)) return undefined;
  const reading = value.reading === undefined ? undefined : readingOf(value.reading);
  const question = value.question === undefined ? undefined : questionOf(value.question);
  return reading === null || question === null ? undefined : { read: value.read, reading, question };
}

function readingOf(value: unknown): Named<NonNullable<SavedPlace['reading']>> | null {
  if (!isFields(value) || !isText(value.section) || !isText(value.statement)) return null;
  return { section: value.section, statement: value.statement };
}

function questionOf(value: unknown): Named<NonNullable<SavedPlace['question']>> | null {
  if (!isFields(value) || !isText(value.round) || !isText(value.item)) return null;
  const { round, item, option, given, sureness } = value;
  // The empty option is "I don't know".
  if (!(option === null || typeof option === 'string') || !isSureness(sureness)) return null;
  if (given !== undefined && !isTexts(given)) return null;
  return { round, item, option, given, sureness };
}

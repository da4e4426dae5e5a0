/** Why a claim that was made by rule is so, or otherwise. */
import type { StatedKey } from '../../domain/vocabulary.ts';
import { clipped } from './made.ts';
import type { Turned } from './opposites.ts';

type Words = Pick<Turned, 'was' | 'is'> | undefined;
type Reasons = Record<StatedKey, string>;

const said = (text: string, was = ''): string => `The text says: ${clipped(text, Math.max(0, text.indexOf(was)))}`;

/** As the sentence stands; with the word that would turn it round, where there is one. */
export const reasonsFor = (text: string, turned: Words): Reasons => ({
  so: said(text, turned?.was),
  otherwise: turned ? `The opposite would be "${turned.is}".` : 'The text says exactly this.',
  neither: 'The text does mention this, and it says so.',
});

/** Turned round. */
export const reasonsAgainst = (text: string, { was, is } = { was: '', is: '' }): Reasons => ({
  so: `The text has "${was}" here${is === '' ? '' : `, not "${is}"`}.`,
  otherwise: said(text, was),
  neither: 'The text does mention this, and it says otherwise.',
});

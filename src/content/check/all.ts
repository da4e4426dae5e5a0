/** Every rule that a reading has to pass to be played. */
import type { Fault } from './fault.ts';
import { duplicateIds } from './ids.ts';
import { lonelyGroups, optionsAlike, proofs, scopes, statedOptions, tooManyItems } from './items.ts';
import { longQuotes, noArticle, voices } from './reading.ts';
import { unknownEvidence, unknownOptions, unknownSections, unknownSources, unknownVoices } from './references.ts';
import type { Rough } from './rough.ts';

const RULES: ((data: Rough) => Fault[])[] = [
  duplicateIds,
  unknownEvidence,
  unknownSections,
  unknownSources,
  unknownVoices,
  unknownOptions,
  optionsAlike,
  statedOptions,
  proofs,
  scopes,
  longQuotes,
  voices,
  noArticle,
  tooManyItems,
  lonelyGroups,
];

/** The faults of all rules, in no order. */
export const checkAll = (data: Rough): Fault[] => RULES.flatMap(rule => rule(data));

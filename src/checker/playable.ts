/** Every rule that a reading has to pass to be played. */
import type { Fault } from './fault.ts';
import type { Rough } from './raw.ts';
import { duplicateIds } from './rules/ids.ts';
import { lonelyGroups, optionsAlike, proofs, scopes, statedOptions, tooManyItems } from './rules/items.ts';
import { keyLists, pointing } from './rules/keys.ts';
import { longQuotes, noArticle, timelineOrder, voices } from './rules/reading.ts';
import {
  unknownEvidence,
  unknownOptions,
  unknownSections,
  unknownSources,
  unknownStatements,
  unknownVoices,
} from './rules/references.ts';

const PLAYABLE: ((data: Rough) => Fault[])[] = [
  duplicateIds,
  unknownEvidence,
  unknownSections,
  unknownSources,
  unknownVoices,
  unknownOptions,
  unknownStatements,
  optionsAlike,
  statedOptions,
  proofs,
  keyLists,
  pointing,
  scopes,
  longQuotes,
  voices,
  timelineOrder,
  noArticle,
  lonelyGroups,
];

/** A rule that is broken more often than this is not mended one by one. */
export const FAULTS_PER_RULE = 1000;

/** The faults of all rules, in no order; of one rule at most FAULTS_PER_RULE. */
export function checkAll(data: Rough): Fault[] {
  const tooMany = tooManyItems(data);
  if (tooMany.length > 0) return tooMany;
  return PLAYABLE.flatMap(rule => rule(data).slice(0, FAULTS_PER_RULE));
}

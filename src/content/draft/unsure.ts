/** Where the rules may well be wrong. */
import { ENOUGH } from './claim.ts';
import type { Heard } from './voices.ts';

/** Scores that are nearly too low, and those that are nearly enough. */
const THIN = 0.5;
const NEARLY = 0.5;
const DOUBTFUL = 0.5;

export function isUnsure(heard: Heard): boolean {
  if (heard.tokens.length === 0) return true;
  if (heard.doubt >= DOUBTFUL) return true;
  if (heard.claim) return heard.claim.score < ENOUGH + THIN;
  return heard.voice === 'writer' && heard.rival !== undefined && heard.rival.score > ENOUGH - NEARLY;
}

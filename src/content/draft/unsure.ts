/** Where the rules may well be wrong. */
import { ENOUGH } from './claim.ts';
import type { Heard } from './voices.ts';

/** Scores that are nearly too low, and those that are nearly enough. */
const THIN = 0.6;
const NEARLY = 0.5;
const DOUBTFUL = 0.5;

export function isUnsure(heard: Heard): boolean {
  if (heard.tokens.length === 0) return true;
  if (heard.doubt >= DOUBTFUL) return true;
  if (heard.claim) return heard.claim.score < ENOUGH + THIN;
  // Someone's words are in it, but the rules do not see whose.
  if (heard.voice === 'writer' && heard.tokens.some(({ kind }) => kind === 'quote')) return true;
  return heard.voice === 'writer' && heard.rival !== undefined && heard.rival.score > ENOUGH - NEARLY;
}

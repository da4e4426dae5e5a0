/** All that in a sentence may tell whose words it gives, and which of it decides. */
import type { Claim } from './claim.ts';
import { fromAdverb, fromFears, fromFigure } from './hearsay.ts';
import type { Language } from './languages/language.ts';
import type { Parsed } from './phrases.ts';
import { fromVerb } from './saying.ts';
import { fromAttitude, fromColon, fromOwner, fromPredicate, fromSource, fromView } from './sources.ts';

const RULES = [
  fromVerb,
  fromSource,
  fromOwner,
  fromAttitude,
  fromFigure,
  fromFears,
  fromColon,
  fromPredicate,
  fromView,
  fromAdverb,
];

export function claimsIn(sentence: Parsed, language: Language): Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at < sentence.tokens.length; at++)
    for (const rule of RULES) {
      const claim = rule(sentence, at, language);
      if (claim && claim.score > 0) claims.push(claim);
    }
  return claims;
}

/** The claim that decides: the highest score; of nearly equal ones the first. */
export const bestClaim = (claims: Claim[]): Claim | undefined =>
  claims.reduce<Claim | undefined>(
    (best, claim) => (best && best.score >= claim.score - 0.3 ? best : claim),
    undefined,
  );

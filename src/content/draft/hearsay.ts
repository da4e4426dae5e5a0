/** Attributed, but to no one who is named: "is said to", "there are fears that", "was put at". */
import { type Claim, claimOf } from './claim.ts';
import type { Language } from './languages/language.ts';
import { beforeVerb, isBreak, type Parsed } from './phrases.ts';

/** "is said to", "it is hoped that", "is expected in May", "is blamed for": no one is named. */
export function hearsay(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { tokens } = sentence;
  const { index, modal } = beforeVerb(tokens, at, language);
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const opener = tokens[index]?.lower ?? '';
  const claim = claimOf(`no one named: ${word}`, 0, at);
  const verb = language.verbs.get(word);
  // "after it was revealed that": only when.
  if (opener === 'it' && language.settings.has(tokens[index - 1]?.lower ?? '')) return { ...claim, score: 2.6 };
  if (opener === 'it' && next === 'that' && (verb || language.hearsayParticiples.has(word)))
    return { ...claim, score: 4.5 };
  if (opener === 'it' && next === ',' && language.hearsayParticiples.has(word)) return { ...claim, score: 3.2 };
  if (language.hearsayParticiples.has(word) && next === 'to' && !modal) return { ...claim, score: 4.2 };
  const follows = language.expectedParticiples.get(word);
  if (!follows?.has(next) || modal) return undefined;
  // Only where it is what the sentence says: "before it was expected to pass" is not.
  const inside = tokens
    .slice(1, index + 1)
    .some(({ lower }) => language.subordinators.has(lower) || language.relatives.has(lower));
  return inside ? undefined : { ...claim, score: 3.4 };
}

/** "was put at", "is estimated at": by no one who is named. */
export function fromFigure({ tokens }: Parsed, at: number, language: Language): Claim | undefined {
  const { lower = '' } = tokens[at] ?? {};
  if (!/^(?:put|estimated|valued|reckoned)$/.test(lower) || tokens[at + 1]?.lower !== 'at') return undefined;
  if (!beforeVerb(tokens, at, language).be) return undefined;
  return claimOf(`no one named: ${lower} at`, 3.6, at);
}

/** "There are fears that": no one says whose. */
export function fromFears({ tokens }: Parsed, at: number, language: Language): Claim | undefined {
  if (tokens[at]?.lower !== 'there' || !language.be.has(tokens[at + 1]?.lower ?? '') || at > 2) return undefined;
  const noun = tokens.slice(at + 2, at + 6).findIndex(({ lower }) => language.fears.has(lower));
  const next = tokens[at + 3 + noun]?.lower ?? '';
  if (noun < 0 || !['that', 'about', 'over'].includes(next)) return undefined;
  return claimOf('no one named: there are', 3.4, at);
}

/** Whether the segment that a token is in begins as a relative clause. */
function inRelative({ tokens }: Parsed, at: number, language: Language): boolean {
  for (let index = at - 1; index >= 0 && !isBreak(tokens[index]); index--)
    if (language.relatives.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

/** "allegedly", "reportedly". */
export function fromAdverb(sentence: Parsed, at: number, language: Language): Claim | undefined {
  const { lower = '' } = sentence.tokens[at] ?? {};
  if (!language.hearsayAdverbs.has(lower)) return undefined;
  return claimOf(`no one named: ${lower}`, inRelative(sentence, at, language) ? 2.8 : 3.4, at);
}

/** A clause: where its words begin, and which of them are the subject of its verb. */
import type { Language } from './languages/language.ts';
import { isRole } from './people.ts';
import { hasFinite, isAdverb, isBreak, isFiniteVerb, type Parsed } from './phrases.ts';

export interface Subject {
  from: number;
  to: number;
  /** Behind the verb: said Smith. */
  inverted: boolean;
  /** Subject of a relative clause: a man who said. */
  relative: boolean;
  /** Of an earlier verb that this one is joined to: opened a store and said. */
  shared: boolean;
}

export const PLAIN = { inverted: false, relative: false, shared: false };

/** The place behind the last break before `at`; a quotation is a break too. */
export function segmentStart({ tokens }: Parsed, at: number): number {
  let from = at;
  while (from > 0 && !isBreak(tokens[from - 1]) && tokens[from - 1]?.kind !== 'quote') from--;
  return from;
}

/** Steps over "but", "then", "on Tuesday" where a clause begins. */
export function skipLead({ tokens, nameAt }: Parsed, from: number, to: number, language: Language): number {
  let at = from;
  while (at < to) {
    const { lower = '' } = tokens[at] ?? {};
    if (nameAt[at]) break;
    const skips =
      language.conjunctions.has(lower) ||
      (isAdverb(tokens[at], language) && lower !== 'both' && lower !== 'all') ||
      (language.adverbs.has(lower) && lower !== 'both' && lower !== 'all') ||
      language.days.has(lower);
    if (!skips) break;
    at++;
  }
  return at;
}

/** Where the verb of a clause has its subject within one segment: behind the last joint that begins a clause. */
export function subjectInSegment(sentence: Parsed, from: number, to: number, language: Language): Subject | undefined {
  const { tokens, nameAt } = sentence;
  let start = from;
  let relative: Subject | undefined;
  for (let at = to - 1; at >= from; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (nameAt[at]) continue;
    const isRelative = language.relatives.has(lower) && lower !== 'where' && at > from;
    if (isRelative && language.prepositions.has(tokens[at - 1]?.lower ?? '')) {
      start = at + 1;
      break;
    }
    if (isRelative) {
      const between = at + 1;
      if (between >= to) {
        relative = { from, to: at, inverted: false, relative: true, shared: false };
        to = at;
        continue;
      }
      // A verb of its own directly behind: the clause only adds to the noun, "the firms that make and sell bikes".
      const own =
        isFiniteVerb(sentence, between, language) ||
        isAdverb(tokens[between], language) ||
        isPlainVerb(sentence, between, language);
      if (own) continue;
      start = between;
      break;
    }
    if (beginsClause(sentence, at, language)) {
      start = at + 1;
      break;
    }
    const joins = language.conjunctions.has(lower) && at > from && hasFinite(sentence, from, at, language);
    if (joins) {
      if (at + 1 < to) start = at + 1;
      else return sharedSubject(sentence, from, at, language);
      break;
    }
  }
  start = skipLead(sentence, start, to, language);
  if (start >= to) return undefined;
  // A verb still inside: the noun is what stands behind it.
  if (!hasRelative(sentence, start, to, language)) {
    for (let at = to - 1; at >= start; at--)
      if (isFiniteVerb(sentence, at, language) || isByWhom(sentence, at)) {
        start = skipLead(sentence, at + 1, to, language);
        break;
      }
  }
  if (start >= to) return undefined;
  if (!relative) start = behindSetting(sentence, start, to, language);
  // "all he will say".
  if (to - start > 1 && isSubjectPronoun(tokens[to - 1]?.lower)) start = to - 1;
  return relative ? { ...relative, from: start, to } : { from: start, to, ...PLAIN };
}

/** "In summer the government", "In Liberia officials": the noun behind a time or a place that no comma ends. */
function behindSetting({ tokens, nameAt }: Parsed, from: number, to: number, language: Language): number {
  if (!language.prepositions.has(tokens[from]?.lower ?? '') || nameAt[from]) return from;
  for (let at = from + 2; at < to; at++) {
    const before = tokens[at - 1];
    const inside = nameAt[at] !== undefined && nameAt[at] === nameAt[at - 1];
    if (inside || language.prepositions.has(before?.lower ?? '') || language.determiners.has(before?.lower ?? ''))
      continue;
    const lower = tokens[at]?.lower ?? '';
    const opens = lower === 'the' || lower === 'a' || lower === 'an' || nameAt[at] || tokens[at]?.kind === 'number';
    const behindName =
      nameAt[at - 1] !== undefined &&
      tokens[at]?.kind === 'word' &&
      lower !== "'s" &&
      !language.conjunctions.has(lower) &&
      !language.prepositions.has(lower);
    if (opens || behindName) return at;
  }
  return from;
}

const isSubjectPronoun = (lower: string | undefined): boolean => /^(?:he|she|they|we|i)$/.test(lower ?? '');

/** "questioned by": the noun is what stands behind it. */
const isByWhom = ({ tokens }: Parsed, at: number): boolean =>
  tokens[at]?.lower === 'by' &&
  /ed$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:been|being)$/.test(tokens[at - 2]?.lower ?? '');

/** "because", "that" behind a verb; not "such as", "director as". */
function beginsClause(sentence: Parsed, at: number, language: Language): boolean {
  const lower = sentence.tokens[at]?.lower ?? '';
  const before = sentence.tokens[at - 1]?.lower ?? '';
  if (!language.subordinators.has(lower)) return false;
  if (lower === 'that') return isFiniteVerb(sentence, at - 1, language);
  return lower !== 'as' || (before !== 'such' && !isRole(before, language));
}

const isPlainVerb = ({ tokens, nameAt }: Parsed, at: number, language: Language): boolean => {
  const token = tokens[at];
  if (token === undefined || token.capital || nameAt[at]) return false;
  if (
    language.determiners.has(token.lower) ||
    language.pronouns.has(token.lower) ||
    language.possessives.has(token.lower)
  )
    return false;
  // "that make and sell e-bikes": nothing marks the verb but that no noun phrase of this length ends in s.
  return !/[^s]s$/.test(token.lower);
};

export const hasRelative = ({ tokens }: Parsed, from: number, to: number, language: Language): boolean =>
  tokens.slice(from + 1, to).some(({ lower }) => language.relatives.has(lower));

/** The subject of the clause that begins at `from`, for a second verb that is joined to its first. */
export function sharedSubject(sentence: Parsed, from: number, to: number, language: Language): Subject | undefined {
  const start = skipLead(sentence, from, to, language);
  for (let at = start; at < to; at++)
    if (isFiniteVerb(sentence, at, language))
      return at > start ? { from: start, to: at, ...PLAIN, shared: true } : undefined;
  return undefined;
}

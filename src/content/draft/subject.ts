/** Whose verb it is: the words of its subject, across appositions and relative clauses, before or behind it. */
import type { Language } from './languages/language.ts';
import { isRole } from './people.ts';
import { beforeVerb, hasFinite, isAdverb, isBreak, isFiniteVerb, type Parsed } from './phrases.ts';

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

const PLAIN = { inverted: false, relative: false, shared: false };

/** The place behind the last break before `at`; a quotation is a break too. */
function segmentStart({ tokens }: Parsed, at: number): number {
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

/** Whether the words between two commas only add to what stands before them. */
function adds(sentence: Parsed, from: number, to: number, language: Language): boolean {
  const { tokens, nameAt } = sentence;
  const first = tokens[from];
  if (first === undefined || from >= to) return true;
  const name = nameAt[from];
  // "a spokesman, John Smith, said" ends at the name.
  if (name && name.to >= to) return false;
  if (language.relatives.has(first.lower)) return first.lower !== 'that';
  if (
    first.kind === 'number' ||
    /^(?:aged|then|now|also|formerly|including|like|of|from|in|at|for|with|on|as)$/.test(first.lower)
  )
    return true;
  if (language.determiners.has(first.lower) || language.possessives.has(first.lower))
    return !hasFinite(sentence, from, relativeIn(sentence, from, to, language), language);
  if (/(?:ed|ing)$/.test(first.lower) && !first.capital) return true;
  if (isRole(first.lower, language) || isRole(tokens[to - 1]?.lower ?? '', language)) return !name || name.to < to;
  // "Rob Yarrell, national manager of the aquarium, said".
  const left = segmentStart(sentence, from - 1);
  const noun = nameAt[from - 2];
  if (!name && noun && noun.to === from - 1 && noun.from >= left && !hasFinite(sentence, from, to, language))
    return isNoun(sentence, left, from - 1, language);
  return to - from <= 2 && /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(first.lower);
}

/** Where a relative clause begins between two tokens, or the second of them. */
function relativeIn({ tokens }: Parsed, from: number, to: number, language: Language): number {
  for (let at = from + 1; at < to; at++) if (language.relatives.has(tokens[at]?.lower ?? '')) return at;
  return to;
}

/** Whether the words before a comma can be the noun that the words behind it add to. */
function isNoun(sentence: Parsed, from: number, to: number, language: Language): boolean {
  const start = skipLead(sentence, from, to, language);
  if (start >= to) return false;
  const { tokens, nameAt } = sentence;
  const first = tokens[start]?.lower ?? '';
  if (language.prepositions.has(first) || language.subordinators.has(first)) return false;
  if (/ing$/.test(first) && !nameAt[start]) return false;
  return !hasFinite(sentence, start, to, language);
}

/** Where the verb of a clause has its subject within one segment: behind the last joint that begins a clause. */
function inSegment(sentence: Parsed, from: number, to: number, language: Language): Subject | undefined {
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
    if (
      language.subordinators.has(lower) &&
      !(lower === 'as' && (tokens[at - 1]?.lower === 'such' || isRole(tokens[at - 1]?.lower ?? '', language))) &&
      lower !== 'that'
    ) {
      start = at + 1;
      break;
    }
    if (lower === 'that' && isFiniteVerb(sentence, at - 1, language)) {
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
    for (let at = to - 1; at > start; at--)
      if (isFiniteVerb(sentence, at, language)) {
        start = skipLead(sentence, at + 1, to, language);
        break;
      }
  }
  if (start >= to) return undefined;
  return relative ? { ...relative, from: start, to } : { from: start, to, ...PLAIN };
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

const hasRelative = ({ tokens }: Parsed, from: number, to: number, language: Language): boolean =>
  tokens.slice(from + 1, to).some(({ lower }) => language.relatives.has(lower));

/** The subject of the clause that begins at `from`, for a second verb that is joined to its first. */
function sharedSubject(sentence: Parsed, from: number, to: number, language: Language): Subject | undefined {
  const start = skipLead(sentence, from, to, language);
  for (let at = start; at < to; at++)
    if (isFiniteVerb(sentence, at, language))
      return at > start ? { from: start, to: at, ...PLAIN, shared: true } : undefined;
  return undefined;
}

/** The subject before the verb at `verb`. */
export function subjectBefore(sentence: Parsed, verb: number, language: Language): Subject | undefined {
  const { tokens } = sentence;
  const end = beforeVerb(tokens, verb, language).index + 1;
  if (end <= 0) return undefined;
  if (!isBreak(tokens[end - 1]) && tokens[end - 1]?.kind !== 'quote') {
    const from = segmentStart(sentence, end);
    const list = listBefore(sentence, from, language);
    if (list > 0) return inSegment(sentence, segmentStart(sentence, list), list, language);
    // "opened a store and hopes": the subject of the first verb.
    if (language.conjunctions.has(tokens[end - 1]?.lower ?? '') && tokens[end - 1]?.lower !== 'nor') {
      const main = sharedSubject(sentence, from, end - 1, language) ?? mainSubject(sentence, end - 1, language);
      if (main) return { ...main, shared: true };
    }
    const found = inSegment(sentence, from, end, language);
    // "X, of Y and Z, who said": a relative clause after a comma has its noun in the segment before.
    const first = tokens[from]?.lower ?? '';
    if (
      found &&
      found.to - found.from >= 1 &&
      language.relatives.has(tokens[end - 1]?.lower ?? '') &&
      end - 1 === from &&
      from > 1
    ) {
      const noun = nounBefore(sentence, from - 1, language);
      return noun && { ...noun, relative: true };
    }
    if (
      language.relatives.has(first) &&
      first !== 'that' &&
      from > 1 &&
      tokens[from - 1]?.text === ',' &&
      end - from > 1
    )
      return found;
    return found;
  }
  if (tokens[end - 1]?.kind === 'quote') return undefined;
  return nounBefore(sentence, end - 1, language);
}

/** The noun that words between commas, which end at the break `comma`, add to. */
function nounBefore(sentence: Parsed, comma: number, language: Language): Subject | undefined {
  const { tokens } = sentence;
  let to = comma;
  for (let steps = 0; steps < 8; steps++) {
    const from = segmentStart(sentence, to);
    if (from >= to) {
      // Brackets and quotations are stepped over.
      if (to <= 1) return undefined;
      to--;
      continue;
    }
    const start = skipLead(sentence, from, to, language);
    const left = segmentStart(sentence, Math.max(from - 1, 0));
    const leftGoesOn = isRelative(tokens[left]?.lower, language) || isNoun(sentence, left, from - 1, language);
    const goesOn =
      from > 1 &&
      adds(sentence, start, to, language) &&
      (isRelative(tokens[from]?.lower, language) || !isDefinite(sentence, from, language) || leftGoesOn);
    const list = goesOn ? -1 : listBefore(sentence, from, language);
    if (list > 0) return inSegment(sentence, segmentStart(sentence, list), list, language);
    if (!goesOn) {
      const found = inSegment(sentence, from, to, language);
      return found;
    }
    to = from - 1;
  }
  return undefined;
}

/** Where "including A, B and C" begins, if the words at `from` are in such a list. */
function listBefore(sentence: Parsed, from: number, language: Language): number {
  for (let at = from - 1; at > 0 && from - at < 25; at--) {
    const { lower = '', text = '' } = sentence.tokens[at] ?? {};
    if (lower === 'including' || (lower === 'such' && sentence.tokens[at + 1]?.lower === 'as')) return at;
    if (text === ';' || isFiniteVerb(sentence, at, language)) return -1;
  }
  return -1;
}

/** The noun that the sentence is about: what stands before its first verb. */
export function mainSubject(sentence: Parsed, before: number, language: Language): Subject | undefined {
  for (let at = 0; at < before; at++) {
    if (!isFiniteVerb(sentence, at, language)) continue;
    const found = subjectBefore(sentence, at, language);
    if (found && !found.relative) return found;
  }
  return undefined;
}

const isRelative = (lower: string | undefined, language: Language): boolean => language.relatives.has(lower ?? '');
const isDefinite = ({ tokens }: Parsed, at: number, language: Language): boolean =>
  language.determiners.has(tokens[at]?.lower ?? '') || language.possessives.has(tokens[at]?.lower ?? '');

/** The subject behind the verb: "says Smith, a doctor"; it ends where the clause does. */
export function subjectBehind(sentence: Parsed, verb: number, language: Language): Subject | undefined {
  const { tokens, nameAt } = sentence;
  let from = verb + 1;
  while (isAdverb(tokens[from], language) && !nameAt[from]) from++;
  const first = tokens[from];
  if (first?.kind !== 'word' || (language.days.has(first.lower) && !nameAt[from])) return undefined;
  if (language.prepositions.has(first.lower) || language.subordinators.has(first.lower)) return undefined;
  if (['him', 'her', 'me', 'us', 'them'].includes(first.lower) && isBreak(tokens[from + 1])) return undefined;
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (!token || token.kind === 'quote' || /^[;:.!?]$/.test(token.text)) break;
    if (
      !nameAt[to] &&
      to > from &&
      (language.subordinators.has(token.lower) || isFiniteVerb(sentence, to, language)) &&
      !hasRelative(sentence, from - 1, to, language)
    ) {
      if (!language.relatives.has(token.lower)) break;
    }
    if (
      token.text === ',' &&
      (/ing$/.test(tokens[to + 1]?.lower ?? '') || language.conjunctions.has(tokens[to + 1]?.lower ?? ''))
    )
      break;
    to++;
  }
  while (to > from && isBreak(tokens[to - 1])) to--;
  return to > from ? { from, to, ...PLAIN, inverted: true } : undefined;
}

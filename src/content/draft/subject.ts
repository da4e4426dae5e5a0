/** Whose verb it is: the words of its subject, across appositions and relative clauses, before or behind it. */
import { hasRelative, PLAIN, type Subject, segmentStart, sharedSubject, skipLead, subjectInSegment } from './clause.ts';
import type { Language } from './languages/language.ts';
import { isRole } from './people.ts';
import { beforeVerb, hasFinite, isAdverb, isBreak, isFiniteVerb, type Parsed } from './phrases.ts';

/** Whether the words between two commas only add to what stands before them. */
function adds(sentence: Parsed, from: number, to: number, language: Language): boolean {
  const { tokens, nameAt } = sentence;
  const first = tokens[from];
  if (first === undefined || from >= to) return true;
  const name = nameAt[from];
  // "a spokesman, John Smith, said" ends at the name.
  if (name && name.to >= to) {
    const before = tokens.slice(segmentStart(sentence, from - 1), from - 1);
    const noun = before.findIndex(({ lower }) => language.prepositions.has(lower));
    return name.kind === 'body' && noun > 0 && isRole(before[noun - 1]?.lower ?? '', language);
  }
  if (language.relatives.has(first.lower)) return first.lower !== 'that';
  if (first.kind === 'number')
    return to - from === 1 || tokens[from + 1]?.lower === 'and' || /old$/.test(tokens[to - 1]?.lower ?? '');
  if (/^(?:aged|then|now|also|formerly|including|among|like|of|from|in|at|for|with|on|as)$/.test(first.lower))
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

/** The subject before the verb at `verb`; `nested` when it is asked for by another verb that shares it. */
export function subjectBefore(sentence: Parsed, verb: number, language: Language, nested = false): Subject | undefined {
  const { tokens } = sentence;
  const end = beforeVerb(tokens, verb, language).index + 1;
  if (end <= 0) return undefined;
  if (!isBreak(tokens[end - 1]) && tokens[end - 1]?.kind !== 'quote') {
    const from = segmentStart(sentence, end);
    const list = listBefore(sentence, from, language);
    if (list > 0) return subjectInSegment(sentence, segmentStart(sentence, list), list, language);
    // "opened a store and hopes": the subject of the first verb.
    if (!nested && language.conjunctions.has(tokens[end - 1]?.lower ?? '') && tokens[end - 1]?.lower !== 'nor') {
      const main = sharedSubject(sentence, from, end - 1, language) ?? mainSubject(sentence, end - 1, language);
      // "X, who has a shop and says": whom "who" means.
      if (main && main.to - main.from === 1 && isRelative(tokens[main.from]?.lower, language))
        return nounOfRelative(sentence, main.from, language);
      if (main) return { ...main, shared: true };
    }
    if (end - 1 === from && isRelative(tokens[from]?.lower, language)) {
      const noun = nounOfRelative(sentence, from, language);
      if (noun || from > 1) return noun;
    }
    return subjectInSegment(sentence, from, end, language);
  }
  if (tokens[end - 1]?.kind === 'quote') return undefined;
  return nounBefore(sentence, end - 1, language);
}

/** "X, of Y and Z, who said": a relative clause that begins at `from` has its noun in the segment before. */
function nounOfRelative(sentence: Parsed, from: number, language: Language): Subject | undefined {
  if (from <= 1) return undefined;
  const name = sentence.nameAt[from - 2];
  const noun = name ? { from: name.from, to: name.to, ...PLAIN } : nounBefore(sentence, from - 1, language);
  return noun && { ...noun, relative: true };
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
    if (list > 0) return subjectInSegment(sentence, segmentStart(sentence, list), list, language);
    if (!goesOn) {
      // What was added stays with the noun: a name may be in it.
      const found = subjectInSegment(sentence, from, to, language);
      return found && { ...found, to: comma };
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
    const found = subjectBefore(sentence, at, language, true);
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
  // "points out Smith".
  if (tokens[from]?.lower === 'out' && tokens[from + 1]?.kind === 'word') from++;
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

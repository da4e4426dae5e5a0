/** From the words of a subject to the one who speaks: a name, a pronoun, an office, a group. */
import type { Language } from './languages/language.ts';
import { type Name, textOf } from './names.ts';
import { isRole, type Known, type People } from './people.ts';
import type { Parsed } from './phrases.ts';
import { type Subject, skipLead } from './subject.ts';

export interface Speaker {
  known: Known | undefined;
  /** In the article's words, where it is no name. */
  phrase: string;
  /** How far it was guessed: 0 for a name that stands there, 1 for a guess among several. */
  doubt: number;
  voice?: 'writer' | 'nobody';
}

/** Who was named and who spoke before a sentence. */
export interface Memory {
  sentence: number;
  people: People;
  /** The last one who spoke, and where. */
  last: { speaker: Speaker; sentence: number } | undefined;
  /** The known subject of each sentence. */
  subjects: Map<number, Known>;
  /** Many who were the subject of a sentence last: what "they" may be. */
  many: { speaker: Speaker; sentence: number } | undefined;
}

const named = (known: Known, doubt = 0): Speaker => ({ known, phrase: known.name, doubt });

/** Tokens between commas, brackets and dashes; a name is never cut. */
function partsOf({ tokens, nameAt }: Parsed, { from, to }: Subject): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at++)
    if (at === to || (!nameAt[at] && /^[,()–—]$/.test(tokens[at]?.text ?? ''))) {
      if (at > start) parts.push([start, at]);
      start = at + 1;
    }
  return parts;
}

/** Where a noun phrase has its head: before the first preposition or relative clause. */
function coreEnd({ tokens, nameAt }: Parsed, from: number, to: number, language: Language): number {
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (nameAt[at]) continue;
    const ends =
      language.prepositions.has(lower) || language.relatives.has(lower) || /^(?:based|who|named|called)$/.test(lower);
    const participle = /[a-z]ed$/.test(lower) && language.prepositions.has(tokens[at + 1]?.lower ?? '');
    if (at > from && (ends || participle)) return at;
  }
  return to;
}

/** The name at the head of a part: "Pedego's Don DiCostanza", "Smith of Leeds". */
function headName(sentence: Parsed, [from, to]: [number, number], language: Language): Name | undefined {
  const end = coreEnd(sentence, from, to, language);
  const name = sentence.nameAt[end - 1];
  if (name && name.to <= end) return name;
  // "both Smith and Jones", "Smith and colleagues": the first.
  return undefined;
}

const isBare = (sentence: Parsed, [from, to]: [number, number]): Name | undefined => {
  const name = sentence.nameAt[from];
  return name && name.to >= to ? name : undefined;
};

/** Who a pronoun or "the minister" may be, the likeliest first. */
function candidates(memory: Memory, fits: (known: Known) => boolean): { known: Known; weight: number }[] {
  const found: { known: Known; weight: number }[] = [];
  for (const known of memory.people.all) {
    if (!fits(known)) continue;
    // Only what was seen up to here counts; the lists are short, and in order.
    let seen = -1;
    for (let at = known.seen.length - 1; at >= 0; at--)
      if ((known.seen[at] ?? 0) <= memory.sentence) {
        seen = known.seen[at] ?? -1;
        break;
      }
    if (seen < 0) continue;
    const distance = memory.sentence - seen;
    let weight = -Math.min(distance, 12) * 0.7;
    if (memory.subjects.get(seen) === known) weight += 1.5;
    if (memory.last?.speaker.known === known) weight += 3 - Math.min(memory.sentence - memory.last.sentence, 6) * 0.5;
    if (known.kind === 'person') weight += 2;
    found.push({ known, weight });
  }
  return found.sort((left, right) => right.weight - left.weight);
}

function likeliest(memory: Memory, fits: (known: Known) => boolean, doubt: number): Speaker | undefined {
  const [first, second] = candidates(memory, fits);
  if (!first || first.weight < -6) return undefined;
  const close = second !== undefined && first.weight - second.weight < 1.5;
  return named(first.known, Math.min(1, doubt + (close ? 0.6 : 0) + (first.weight < -2 ? 0.4 : 0)));
}

const isPlaceLike = (known: Known): boolean => known.kind === 'unknown' && known.words.length === 1;

/** "a neighbour", not "neighbours" or "a report". */
const isOne = (phrase: string, language: Language): boolean => {
  const words = phrase.toLowerCase().split(' ');
  return !words.includes('and') && words.some(word => !word.endsWith('s') && isRole(word, language));
};

function ofPronoun(lower: string, memory: Memory, language: Language): Speaker | undefined {
  const pronoun = language.pronouns.get(lower);
  if (!pronoun) return undefined;
  if (pronoun.number === 'writer') return { known: undefined, phrase: lower, doubt: 0, voice: 'writer' };
  if (pronoun.number === 'reader') return undefined;
  if (pronoun.number === 'one') {
    const fits = (known: Known) => known.kind !== 'body' && (known.gender ?? pronoun.gender) === pronoun.gender;
    const sure = likeliest(memory, known => fits(known) && (known.kind === 'person' || !isPlaceLike(known)), 0.1);
    const last = memory.last?.speaker;
    // Someone without a name who spoke last: "a neighbour", then "she".
    if (last && !last.known && memory.sentence - (memory.last?.sentence ?? 0) <= 3 && isOne(last.phrase, language))
      return { ...last, doubt: 0.6 };
    return sure ?? likeliest(memory, fits, 0.5);
  }
  const { last, many } = memory;
  if (pronoun.number === 'many' && many && memory.sentence - many.sentence <= 1)
    return { ...many.speaker, doubt: many.sentence === memory.sentence ? 0.4 : 0.6 };
  if (last && memory.sentence - last.sentence <= 4 && last.speaker.known?.kind !== 'person')
    return { ...last.speaker, doubt: 0.7 };
  if (pronoun.number === 'thing') return likeliest(memory, known => known.kind === 'body', 0.7);
  return { known: undefined, phrase: lower, doubt: 1, voice: 'nobody' };
}

/** The words of a noun phrase without what leads in. */
function phraseOf(sentence: Parsed, from: number, to: number, language: Language): string {
  const { tokens, nameAt } = sentence;
  let start = from;
  while (
    start < to - 1 &&
    !nameAt[start] &&
    language.determiners.has(tokens[start]?.lower ?? '') &&
    !/^(?:other|others|some|many|most|those)$/.test(tokens[start]?.lower ?? '')
  )
    start++;
  const text = textOf(tokens, start, to);
  const isName = nameAt[start] !== undefined || /^\p{Lu}{2}/u.test(text);
  return isName || start > 0 ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** "the minister": someone of whom the text has said so. */
function ofRole(sentence: Parsed, from: number, end: number, memory: Memory, language: Language): Speaker | undefined {
  const { tokens } = sentence;
  const head = tokens[end - 1]?.lower ?? '';
  const first = tokens[from]?.lower ?? '';
  const definite = first === 'the' || language.possessives.has(first);
  if (!definite && first !== head) return undefined;
  const age = /^\d+-year-old$/.test(head);
  if (!age && !isRole(head, language) && !language.collectives.has(head) && !/^(?:pair|duo)$/.test(head))
    return undefined;
  const withRole = likeliest(
    memory,
    known =>
      known.role
        ?.toLowerCase()
        .split(/[^\p{L}\p{N}-]+/u)
        .includes(head) ?? false,
    0.3,
  );
  if (withRole) return withRole;
  if (language.collectives.has(head) && first === 'the' && end - from === 2) {
    const last = memory.last;
    if (last?.speaker.known?.kind === 'body' && memory.sentence - last.sentence < 8)
      return { ...last.speaker, doubt: 0.6 };
    const named = likeliest(memory, known => known.kind === 'body' && known.words.includes(head), 0.2);
    return named ?? likeliest(memory, known => known.kind === 'body', 0.8);
  }
  if (age) return likeliest(memory, known => known.kind === 'person', 0.3);
  if (first === 'the' && isRole(head, language) && !language.offices.has(head) && !/s$/.test(head))
    return likeliest(memory, known => known.kind === 'person', 0.3);
  return undefined;
}

/** "a statement from the ministry", "a report by Smith": those whose text it is. */
function issuerOf(
  { tokens, nameAt }: Parsed,
  [, to]: [number, number],
  end: number,
  memory: Memory,
  language: Language,
): Speaker | undefined {
  if (!language.documents.has(tokens[end - 1]?.lower ?? '')) return undefined;
  let by = end;
  while (by < to && by - end < 4 && !['from', 'by'].includes(tokens[by]?.lower ?? '')) by++;
  if (by >= to || by - end >= 4) return undefined;
  let at = by + 1;
  while (at < to && !nameAt[at]) at++;
  const name = nameAt[at];
  if (!name || at - by > 3) return undefined;
  // "data from the Japanese government".
  if (name.to < to && language.collectives.has(tokens[name.to]?.lower ?? ''))
    return { known: undefined, phrase: textOf(tokens, name.from, name.to + 1), doubt: 0 };
  const known = memory.people.of.get(name);
  return known && named(known);
}

export function speakerOf(sentence: Parsed, subject: Subject, memory: Memory, language: Language): Speaker | undefined {
  const { tokens, nameAt } = sentence;
  const from = skipLead(sentence, subject.from, subject.to, language);
  if (from >= subject.to) return undefined;
  const parts = partsOf(sentence, { ...subject, from });
  const [first] = parts;
  if (!first) return undefined;
  const firstEnd = coreEnd(sentence, first[0], first[1], language);
  if (firstEnd - first[0] === 1 && !nameAt[first[0]]) {
    const pronoun = ofPronoun(tokens[first[0]]?.lower ?? '', memory, language);
    if (pronoun) return pronoun;
  }
  const head = headName(sentence, first, language);
  const several = tokens.slice(first[0], first[1]).findIndex(({ lower }) => lower === 'and' || lower === 'or');
  if (head) {
    const joined =
      several >= 0 &&
      nameAt[first[0] + several] === undefined &&
      nameAt[first[0]] !== undefined &&
      head !== nameAt[first[0]];
    const one = joined ? nameAt[first[0]] : head;
    const known = one && memory.people.of.get(one);
    if (known) return { ...named(known, joined ? 0.8 : 0) };
  }
  for (const part of parts.slice(1)) {
    const name = isBare(sentence, part);
    const known = name && memory.people.of.get(name);
    if (known) return named(known);
  }
  const issuer = issuerOf(sentence, first, firstEnd, memory, language);
  if (issuer) return issuer;
  const role = ofRole(sentence, first[0], firstEnd, memory, language);
  if (role) return role;
  const headWord = tokens[firstEnd - 1]?.lower ?? '';
  const whole = phraseOf(sentence, first[0], first[1], language);
  if (language.hearsay.has(headWord) && first[1] === firstEnd && !language.collectives.has(headWord))
    return { known: undefined, phrase: whole, doubt: 0.2, voice: 'nobody' };
  if (/^(?:some|many|most|others|it|people|few|this|that|there|one)$/i.test(whole))
    return { known: undefined, phrase: whole, doubt: 0.5, voice: 'nobody' };
  return { known: undefined, phrase: whole, doubt: nameAt[first[0]] ? 0 : 0.1 };
}

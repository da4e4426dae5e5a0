/** From the words of a subject to the one who speaks: a name, a pronoun, an office, a group. */

import { PLAIN, type Subject, skipLead } from './clause.ts';
import type { Language } from './languages/language.ts';
import { named, ofPronoun, type Speaker } from './memory.ts';
import { type Name, textOf } from './names.ts';
import { type Article, issuerOf, ofRole } from './office.ts';
import { isRole } from './people.ts';
import { byBehind, type Parsed } from './phrases.ts';

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
function coreEnd(sentence: Parsed, from: number, to: number, language: Language): number {
  const { tokens, nameAt } = sentence;
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (nameAt[at]) continue;
    const ends =
      language.prepositions.has(lower) ||
      language.relatives.has(lower) ||
      /^(?:based|who|named|called|such|including)$/.test(lower);
    const participle = /[a-z]ed$/.test(lower) && language.prepositions.has(tokens[at + 1]?.lower ?? '');
    if (at > from && (ends || participle || byBehind(sentence, at))) return at;
  }
  return to;
}

/** The name at the head of a part: "Pedego's Don DiCostanza", "Smith of Leeds". */
function headName(sentence: Parsed, [from, to]: [number, number], language: Language): Name | undefined {
  const end = coreEnd(sentence, from, to, language);
  const name = sentence.nameAt[end - 1];
  if (name && name.to <= end) return name;
  // "secretary of state John Kerry".
  const last = sentence.nameAt[to - 1];
  const of = sentence.tokens[end]?.lower === 'of' && !language.determiners.has(sentence.tokens[end + 1]?.lower ?? '');
  return of && last?.kind === 'person' && last.from === end + 2 ? last : undefined;
}

/** A part that is only a name, or ends in "named" and a name. */
const isBare = ({ tokens, nameAt }: Parsed, [from, to]: [number, number]): Name | undefined => {
  const last = nameAt[to - 1];
  if (last && /^(?:named|called)$/.test(tokens[last.from - 1]?.lower ?? '')) return last;
  const name = nameAt[from];
  return name && name.to >= to ? name : undefined;
};

/** The words of a noun phrase without what leads in. */
function phraseOf(sentence: Parsed, from: number, to: number, language: Language): string {
  const { tokens, nameAt } = sentence;
  let start = from;
  while (
    start < to - 1 &&
    !nameAt[start] &&
    language.determiners.has(tokens[start]?.lower ?? '') &&
    !/^(?:other|others|some|many|most|those)$/.test(tokens[start]?.lower ?? '') &&
    tokens[start + 1]?.lower !== 'than'
  )
    start++;
  const text = textOf(tokens, start, to);
  const isName = nameAt[start] !== undefined || /^\p{Lu}{2}/u.test(text);
  return isName || start > 0 ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function speakerOf(sentence: Parsed, subject: Subject, article: Article): Speaker | undefined {
  const { tokens, nameAt } = sentence;
  const { language, people } = article;
  const start = skipLead(sentence, subject.from, subject.to, language);
  const [first, ...others] = partsOf(sentence, { ...subject, from: start });
  if (!first) return undefined;
  const [from, to] = first;
  const end = coreEnd(sentence, from, to, language);
  const word = tokens[from]?.lower ?? '';
  const whose = language.owners.get(word) ?? word;
  const pronoun = end - from === 1 && !nameAt[from] && ofPronoun(whose, article.memory, language);
  if (pronoun) return pronoun;
  if (end - from === 1 && language.pronouns.has(whose))
    return { known: undefined, phrase: '', doubt: 1, voice: 'nobody' };
  // "who" is no one; whom it means stands before it.
  if (end - from === 1 && language.relatives.has(tokens[from]?.lower ?? '')) return undefined;
  const head = headName(sentence, first, language);

  const joined =
    head !== undefined && nameAt[from] !== undefined && head !== nameAt[from] && hasAnd(sentence, from, head.from);
  // "Smith and Jones" speak together.
  if (joined) return { known: undefined, phrase: textOf(tokens, from, to), doubt: 0.5 };
  const known = head && people.of.get(head);
  if (known) return named(known);
  for (const part of others) {
    const name = isBare(sentence, part);
    const added = name && people.of.get(name);
    if (added && !(added.kind === 'body' && isRole(tokens[end - 1]?.lower ?? '', language))) return named(added);
  }
  const found =
    issuerOf(sentence, to, end, article) ??
    makerOf(sentence, to, end, article) ??
    ofRole(sentence, from, end, to, article);
  if (found) return found;
  const phrase = phraseOf(sentence, from, phraseEnd(sentence, end, to, language), language);
  const group = { known: undefined, phrase };
  // "Many of us".
  if (tokens.slice(from, to).some(({ text }) => text === 'us')) return { ...group, doubt: 0.2, voice: 'writer' };
  if (language.hearsay.has(tokens[end - 1]?.lower ?? '') && to === end)
    return { ...group, doubt: 0.2, voice: 'nobody' };
  const core = textOf(tokens, from, end).toLowerCase();
  if (
    /^(?:some|many|most|others|another|it|people|few|this|that|there|one)$/.test(core) &&
    (to === end || core === 'one')
  )
    return { ...group, doubt: 0.5, voice: 'nobody' };
  if (language.documents.has(tokens[end - 1]?.lower ?? '') && MADE.test(tokens[end]?.lower ?? ''))
    return { ...group, doubt: 0.5 };
  // "The results show": whose results, and is it the writer who reads them?
  if (/^(?:results|figures|findings|data|evidence|statistics|tests|theory)$/.test(tokens[end - 1]?.lower ?? ''))
    return { ...group, doubt: 0.5 };
  return { ...group, doubt: nameAt[from] ? 0 : 0.1 };
}

/** What only pays for a text, or has it, does not speak in it. */
const NOT_ITS_AUTHOR = /^(?:commissioned|ordered|funded|paid|requested|seen|obtained|cited|quoted)$/;
const COMMUNITY = /^(?:county|town|city|village|parish|district|province|region|state)$/;
/** Somebody made it, and it is not said who: "a count made in May". */
const MADE = /^(?:made|done|taken|kept|held|carried|conducted)$/;
const NO_MAKER = /^(?:end|start|beginning|middle|time|summer|winter|spring|autumn)$/;

/** "a count made by the county last May": those without a name who made it. */
function makerOf(sentence: Parsed, to: number, end: number, article: Article): Speaker | undefined {
  const { tokens, nameAt } = sentence;
  const { language } = article;
  if (!language.documents.has(tokens[end - 1]?.lower ?? '')) return undefined;
  const made = byBehind(sentence, end);
  if (made !== undefined && NOT_ITS_AUTHOR.test(tokens[end]?.lower ?? '')) return undefined;
  const by = made ?? (tokens[end]?.lower === 'by' ? end : to);
  let last = by + 1;
  while (last < to && !nameAt[last] && !endsPhrase(sentence, last, language)) last++;
  const noun = tokens[last - 1]?.lower ?? '';
  if (last === by + 1 || nameAt[last] || NO_MAKER.test(noun)) return undefined;
  // "a count by the river".
  if (made === undefined && !language.collectives.has(noun) && !COMMUNITY.test(noun)) return undefined;
  return speakerOf(sentence, { from: by + 1, to: last, ...PLAIN }, article);
}

const endsPhrase = ({ tokens }: Parsed, at: number, language: Language): boolean => {
  const { kind, lower = '' } = tokens[at] ?? {};
  return (
    kind !== 'word' ||
    language.prepositions.has(lower) ||
    language.relatives.has(lower) ||
    language.days.has(lower) ||
    language.conjunctions.has(lower) ||
    /^(?:last|this|next|earlier|recently|ago|who|named|called|based)$/.test(lower)
  );
};

/** "aid agencies such as Oxfam", "accused by prosecutors of misleading": the phrase ends before what is not them. */
function phraseEnd({ tokens }: Parsed, end: number, to: number, language: Language): number {
  if (/^(?:such|including|like)$/.test(tokens[end]?.lower ?? '')) return end;
  const isText = language.documents.has(tokens[end - 1]?.lower ?? '');
  if (isText && language.relatives.has(tokens[end]?.lower ?? '')) return end;
  for (let at = end; at + 1 < to; at++)
    if (language.prepositions.has(tokens[at]?.lower ?? '') && /[a-z]{2}ing$/.test(tokens[at + 1]?.lower ?? ''))
      return at;
  return to;
}

const hasAnd = ({ tokens, nameAt }: Parsed, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }, index) => (lower === 'and' || lower === 'or') && !nameAt[from + index]);

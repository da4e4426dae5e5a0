/** Capitalised names in a sentence, with the titles before them. */
import type { Language } from './languages/language.ts';
import type { Token } from './tokens.ts';

export interface Name {
  /** Tokens, titles included; `to` is the one behind. */
  from: number;
  to: number;
  /** The first token of the name itself. */
  first: number;
  /** As the article has it, without titles. */
  text: string;
  titles: string;
  kind: 'person' | 'body' | 'unknown';
}

/** How words are written in the whole article: what is never small is a name even where a sentence begins. */
interface Spelling {
  small: Set<string>;
  capitalInside: Set<string>;
  /** Names joined by a small word, and how often they stand in the article. */
  linked: Map<string, number>;
}

export const isFunctionWord = (lower: string, language: Language): boolean =>
  language.determiners.has(lower) ||
  language.pronouns.has(lower) ||
  language.prepositions.has(lower) ||
  language.conjunctions.has(lower) ||
  language.subordinators.has(lower) ||
  language.relatives.has(lower) ||
  language.adverbs.has(lower) ||
  language.possessives.has(lower) ||
  language.auxiliaries.has(lower) ||
  language.modals.has(lower);

/** Whether a sentence may begin at this token, so that its capital says nothing. */
const isInitial = (tokens: Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'quote' || /^[:;"“‘(–—•]$/.test(before.text);
};

export function spellingOf(sentences: Token[][], language: Language): Spelling {
  const small = new Set<string>();
  const capitalInside = new Set<string>();
  const linked = new Map<string, number>();
  for (const tokens of sentences)
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word') continue;
      const end = linkedSpan(tokens, at, language);
      const whole = end > at ? textOf(tokens, at, end) : '';
      if (whole !== '') linked.set(whole, (linked.get(whole) ?? 0) + 1);
      if (!token.capital) small.add(token.lower);
      else if (!isInitial(tokens, at)) capitalInside.add(token.text);
    }
  return { small, capitalInside, linked };
}

const isCommonNoun = (lower: string, language: Language): boolean =>
  language.documents.has(lower) ||
  language.hearsay.has(lower) ||
  language.collectives.has(lower) ||
  language.roles.has(lower);

function isNameWord(tokens: Token[], at: number, language: Language, spelling: Spelling, inside = false): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  // "al-Mamun", "iPlayer", "d'Arcy".
  if (!token.capital) return /^\p{Ll}{1,3}['’-]?\p{Lu}\p{Ll}/u.test(token.text);
  // "Oxford-born", "Seven-year-old".
  if (/-(?:\p{Ll}+(?:ed|ing|born|led|style|made)|born|old|led)$/u.test(token.text)) return false;
  if (language.days.has(token.lower) && !language.givenNames.has(tokens[at + 1]?.lower ?? '')) {
    const next = tokens[at + 1];
    const isGiven = language.givenNames.has(token.lower) && next?.capital && !language.days.has(next.lower);
    const surname = inside && /^(?:may|april|june|august)$/.test(token.lower) && next?.kind !== 'number';
    if (!isGiven && !surname) return false;
    if (surname) return true;
  }
  if (isFunctionWord(token.lower, language) && !/^\p{Lu}{2,}$/u.test(token.text)) return false;
  if (!isInitial(tokens, at)) return true;
  if (
    spelling.capitalInside.has(token.text) ||
    language.places.has(token.lower) ||
    language.givenNames.has(token.lower)
  )
    return true;
  if (/^\p{Lu}{2,}/u.test(token.text)) return true;
  if (isCommonNoun(token.lower, language) && !tokens[at + 1]?.capital) return false;
  if (spelling.small.has(token.lower)) return tokens[at + 1]?.capital === true && language.titles.has(token.lower);
  const next = tokens[at + 1];
  if (next?.capital && !isFunctionWord(next.lower, language) && !language.days.has(next.lower)) return true;
  if (language.verbs.has(token.lower) || /(?:ly|ing|ed)$/.test(token.lower)) return next?.lower === "'s";
  // "Pizzi says", "Pizzi, a builder,", not "Aid agencies say".
  const alone = next?.kind !== 'word' || language.finite.has(next.lower) || language.verbs.has(next.lower);
  if (language.particles.has(next?.lower ?? '') && tokens[at + 2]?.capital) return true;
  return next?.lower === "'s" || next?.lower === 'and' || (alone && !/(?:[^s]s|people|men)$/.test(token.lower));
}

/** "of the Interior", "for Children and Families" behind the name of a body. */
function linkedTo(tokens: Token[], at: number): number {
  const link = tokens[at]?.lower;
  if (!link || !['of', 'for', 'and', '&', 'to', 'against'].includes(link)) return at;
  const first = link === 'and' || link === '&' ? at + 1 : tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  let end = first;
  while (tokens[end]?.capital && tokens[end]?.kind === 'word') end++;
  return end > first ? end : at;
}

const isBody = (name: Token[], language: Language): boolean =>
  name.some(({ lower, text }) => language.bodies.has(lower) || /\.(?:com|org|net)$/.test(text)) ||
  (name.length === 1 && /^\p{Lu}{2,}\p{Ll}?$|^(?:\p{Lu}\.){2,}$/u.test(name[0]?.text ?? ''));

/** "Index on Censorship", "Friends of the Earth": joined where the whole stands more than once in the article. */
const LINKS = new Set(['of', 'on', 'for', 'against', 'without']);
function linkedSpan(tokens: Token[], from: number, language: Language): number {
  const word = tokens[from];
  if (!word?.capital || isFunctionWord(word.lower, language) || language.titles.has(word.lower)) return from;
  if (tokens[from + 1]?.lower === 'the' && tokens[from + 2]?.capital) return from + 3;
  if (!LINKS.has(tokens[from + 1]?.lower ?? '')) return from;
  const first = tokens[from + 2]?.lower === 'the' ? from + 3 : from + 2;
  return tokens[first]?.capital ? first + 1 : from;
}

export function namesIn(tokens: Token[], language: Language, spelling: Spelling): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const isJoined = (spelling.linked.get(textOf(tokens, at, linkedSpan(tokens, at, language))) ?? 0) > 1;
    if (!isJoined && !isNameWord(tokens, at, language, spelling)) continue;
    let to = at + 1;
    while (to < tokens.length) {
      const next = tokens[to];
      const dotted =
        next?.text === '.' && (/^\p{Lu}$/u.test(tokens[to - 1]?.text ?? '') || isTitle(tokens[to - 1], language));
      const after = language.particles.has(tokens[to + 1]?.lower ?? '') ? to + 2 : to + 1;
      const particle = language.particles.has(next?.lower ?? '') && isNameWord(tokens, after, language, spelling, true);
      if (particle) to = after - 1;
      const initial = /^\p{Lu}$/u.test(next?.text ?? '') && next?.lower !== 'i';
      if (!dotted && !particle && !initial && !isNameWord(tokens, to, language, spelling, true)) break;
      to++;
    }
    // A full stop that ends the sentence is no part of it.
    if (tokens[to - 1]?.text === '.' && to === tokens.length) to--;
    let first = at;
    // "Martin Luther King": what follows a given name is no title.
    for (let word = at; word < to - 1 && !language.givenNames.has(tokens[word]?.lower ?? ''); word++)
      if (isTitle(tokens[word], language)) first = tokens[word + 1]?.text === '.' ? word + 2 : word + 1;
    if (first >= to) first = at;
    // "General Motors Co" is a body; "Huawei Ltd Chief Financial Officer Meng Wanzhou" is a person.
    let body = isBody(tokens.slice(first, to), language);
    if (body) first = at;
    const heads = tokens[to - 1];
    if (body && heads && language.bodies.has(heads.lower)) {
      const end = linkedTo(tokens, to);
      to = linkedTo(tokens, end);
    }
    const end = linkedSpan(tokens, to - 1, language);
    if (
      end > to &&
      (spelling.linked.get(textOf(tokens, to - 1, end)) ?? 0) > 1 &&
      !language.titles.has(heads?.lower ?? '')
    ) {
      to = end;
      first = at;
      body = true;
    }
    const lone = first === at && to === at + 1 && language.titles.has(heads?.lower ?? '');
    // "Prime Minister" without a name is an office, not a name.
    if (lone || tokens.slice(at, to).every(token => language.titles.has(token.lower))) {
      at = to - 1;
      continue;
    }
    const isGiven = to - first > 1 && language.givenNames.has(tokens[first]?.lower ?? '');
    if (isGiven && !/^(?:university|college|foundation|museum|ltd|inc|group|school)$/.test(heads?.lower ?? ''))
      body = false;
    found.push({
      ...{ from: at, to, first },
      text: textOf(tokens, first, to),
      titles: first > at ? textOf(tokens, at, first) : '',
      kind: body ? 'body' : first > at || isGiven ? 'person' : 'unknown',
    });
    at = to - 1;
  }
  return found;
}

const isTitle = (token: Token | undefined, language: Language): boolean =>
  language.titles.has(token?.lower ?? '') || language.roles.has(token?.lower ?? '');

/** The words between two tokens as the article has them. */
export function textOf(tokens: Token[], from: number, to: number): string {
  let text = '';
  let end = tokens[from]?.start ?? 0;
  for (const token of tokens.slice(from, to)) {
    text += (token.start > end ? ' ' : '') + token.text;
    end = token.end;
  }
  return text;
}

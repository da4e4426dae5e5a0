/** Small questions about the words of a sentence: which form a verb has, where a clause has its verb. */
import type { Language, Verb } from './languages/language.ts';
import type { Name } from './names.ts';
import type { Token } from './tokens.ts';

/** A sentence as the rules look at it. */
export interface Parsed {
  tokens: Token[];
  names: Name[];
  /** The name that a token belongs to. */
  nameAt: (Name | undefined)[];
}

export const parsed = (tokens: Token[], names: Name[]): Parsed => {
  const nameAt: (Name | undefined)[] = new Array(tokens.length).fill(undefined);
  for (const name of names) nameAt.fill(name, name.from, name.to);
  return { tokens, names, nameAt };
};

export const isBreak = (token: Token | undefined): boolean => token === undefined || /^[,;:()–—]$/.test(token.text);
export const isAdverb = (token: Token | undefined, language: Language): boolean =>
  token?.kind === 'word' && !token.capital && (language.adverbs.has(token.lower) || /[a-z]{2}ly$/.test(token.lower));

/** Steps over adverbs and auxiliaries from `at` to the left; what is found decides on the form of the verb. */
export function beforeVerb(tokens: Token[], at: number, language: Language) {
  let index = at - 1;
  let be = false;
  let modal = false;
  let negated = false;
  let auxiliary = false;
  for (; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (language.negations.has(token.lower) && token.lower !== 'nobody' && token.lower !== 'no') negated = true;
    else if (language.modals.has(token.lower) && !token.capital) modal = true;
    else if (token.lower === 'will' || token.lower === "'ll") modal = true;
    else if (language.auxiliaries.has(token.lower)) {
      if (
        token.lower === "'s" &&
        tokens[index - 1]?.kind === 'word' &&
        !language.pronouns.has(tokens[index - 1]?.lower ?? '')
      )
        break;
      auxiliary = true;
      if (language.be.has(token.lower)) be = true;
    } else if (!isAdverb(token, language)) break;
  }
  return { index, be, modal, negated, auxiliary };
}

/** Forms that are nouns more often than verbs, unless what stands before can be their subject. */
const NOUNISH =
  /^(?:report|claim|comment|note|estimate|call|promise|hope|fear|plan|state|project|forecast|remark|joke|quote|doubt|wish|label|brand|post|blog|email|tweet|answer|offer|question|credit|attack|welcome|praise|blame|start|smile|laugh|show|figure|aim|bet|find|suspect|protest|worry|dispute|guess|point|read|reply|dream|advance|counter|test|sing|grin|shrug|sigh|nod|shout|whisper|cry|worrie|replie|wishe|want)s?$/;

/** Whether the word at `at` is read as the verb that the table has, and not as a noun or an adjective. */
export function verbAt({ tokens, nameAt }: Parsed, at: number, language: Language): Verb | undefined {
  const token = tokens[at];
  const verb = token?.kind === 'word' ? language.verbs.get(token.lower) : undefined;
  if (!token || !verb || token.quoted || (token.capital && at > 0 && tokens[at - 1]?.kind !== 'quote') || nameAt[at])
    return undefined;
  const before = tokens[at - 1];
  const word = before?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (word === "'s") return isPronoun(tokens[at - 2], language) && !NOUNISH.test(token.lower) ? verb : undefined;
  if (language.possessives.has(word) || word === 'the' || word === 'a' || word === 'an' || word === 'of')
    return undefined;
  if (
    next === 'of' &&
    verb.lemma !== 'tell' &&
    verb.lemma !== 'warn' &&
    verb.lemma !== 'boast' &&
    verb.lemma !== 'complain' &&
    verb.lemma !== 'speak'
  )
    return undefined;
  if (!NOUNISH.test(token.lower)) return verb;
  // "early estimates suggested", "Russian state television".
  const following = tokens[at + 1];
  if (following && (language.finite.has(following.lower) || language.verbs.get(following.lower)?.forms[0] === 'past'))
    return undefined;
  if (nameAt[at - 1] && !token.lower.endsWith('s')) return undefined;
  const isText = language.documents.has(token.lower) || language.hearsay.has(token.lower);
  if (isText && language.verbs.has(next)) return undefined;
  // "Reports on the war": a noun, unless a quotation stands before it.
  if (before === undefined) return undefined;
  if (isBreak(before) || before.kind === 'quote') return verb;
  // "for further comment".
  const ahead = isAdverb(before, language) ? (tokens[at - 2]?.lower ?? '') : '';
  if (language.prepositions.has(ahead) || language.determiners.has(ahead)) return undefined;
  if (isPronoun(before, language) || nameAt[at - 1] || isAdverb(before, language)) return verb;
  if (
    [
      'who',
      'which',
      'and',
      'some',
      'many',
      'most',
      'others',
      'few',
      'this',
      'that',
      'it',
      "n't",
      'not',
      'do',
      'does',
      'did',
    ].includes(word)
  )
    return verb;
  if (language.modals.has(word)) return verb;
  if (language.prepositions.has(word) || language.determiners.has(word) || language.verbs.has(word)) return undefined;
  if (next === 'that' && !token.lower.endsWith('s')) return verb;
  // "health claims and estimates".
  const ends =
    (isBreak(following) && following?.text !== ':') ||
    following?.text === '.' ||
    language.conjunctions.has(next) ||
    (next !== 'to' && language.prepositions.has(next));
  // "..., the website states."
  const closing =
    at >= tokens.length - 2 &&
    tokens.slice(Math.max(0, at - 6), at).some(token => token.text === ',' || token.kind === 'quote');
  if (ends && !closing) return undefined;
  if (following?.text === ':' || following?.kind === 'quote') return verb;
  // "Scientists hope", "the study claims": number tells.
  const plural = /(?:[^s]s|people|men|women|children)$/.test(word);
  return token.lower.endsWith('s') !== plural ? verb : undefined;
}

const isPronoun = (token: Token | undefined, language: Language): boolean => language.pronouns.has(token?.lower ?? '');

const IRREGULAR = /^(?:made|done|taken|kept|held|led|run|drawn|written|given|sent|built)$/;

/** Where "by" stands behind "made by", "carried out by": a participle that only adds to a noun. */
export function byBehind({ tokens }: Parsed, at: number): number | undefined {
  const { lower = '' } = tokens[at] ?? {};
  if (!IRREGULAR.test(lower) && !/[a-z]{2}ed$/.test(lower)) return undefined;
  const by = /^(?:out|up|together)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return tokens[by]?.lower === 'by' ? by : undefined;
}

const isMadeBy = (sentence: Parsed, at: number): boolean => {
  const by = byBehind(sentence, at);
  return by !== undefined && (by > at + 1 || IRREGULAR.test(sentence.tokens[at]?.lower ?? ''));
};

/** Whether the word at `at` is a verb that a clause can stand on. */
export function isFiniteVerb(sentence: Parsed, at: number, language: Language): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word' || (token.capital && at > 0) || sentence.nameAt[at]) return false;
  if (token.lower === "'s" || token.lower === "'d") return isPronoun(sentence.tokens[at - 1], language);
  const before = sentence.tokens[at - 1];
  if (before?.lower === 'to') return false;
  if (
    /^(?:called|named|known|based|nicknamed|dubbed)$/.test(token.lower) &&
    !language.pronouns.has(before?.lower ?? '') &&
    sentence.nameAt[at + 1]
  )
    return false;
  if (isMadeBy(sentence, at)) return false;
  if (language.finite.has(token.lower)) return true;
  // "it contradicts", "they feel".
  if (/^(?:it|he|she)$/.test(before?.lower ?? '') && /[a-z]{2}s$/.test(token.lower) && !isAdverb(token, language))
    return true;
  const verb = verbAt(sentence, at, language);
  if (verb && !(verb.forms.length === 1 && verb.forms[0] === 'ing')) return true;
  if (!/[a-z]{2}ed$/.test(token.lower) || before === undefined) return false;
  const word = before.lower;
  if (language.determiners.has(word) || language.possessives.has(word) || language.prepositions.has(word)) return false;
  const next = sentence.tokens[at + 1];
  // Behind a comma a participle has no object: "Wolves, feared for centuries".
  if (word === ',')
    return (
      next !== undefined &&
      (sentence.nameAt[at + 1] !== undefined ||
        language.determiners.has(next.lower) ||
        language.possessives.has(next.lower))
    );
  return before.kind === 'word' && !/ly$/.test(word) && next?.lower !== 'by';
}

export function hasFinite(sentence: Parsed, from: number, to: number, language: Language): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(sentence, at, language)) return true;
  return false;
}

/** English sentences turned round: what was more is less, what was banned is allowed. */
import { argues } from './argues.ts';
import { PHRASES } from './languages/opposites-en.ts';
import { type Turn, withCase, wordTurns } from './opposed-words.ts';

/** With these behind it, a sentence without its "not" says something else, or nothing. */
const HELD_BY_NOT =
  /\b(?:any(?:one|body|thing|where|how|way|more|time)?|yet|either|ever|whatsoever|necessarily|only|just|until|but|because|always|all|every|each|much|nor|alone|entirely|particularly|immediately|directly|at all|a single|as|so|really|even|too)\b/i;
const NEGATION =
  /\b(is|are|was|were|has|have|had|will|would|could|should|may|might|can|do)(?: not|n['’]t)\b|\b(can)not\b|\b(won)['’]t\b|\b(does)(?: not|n['’]t) (\p{Ll}+)\b/gu;

/** Nobody was available for comment, somebody is not known for something: nobody has to know. */
const UNREACHED = /^ (?:be |been )?(?:available|reached|comment|known (?:for|as|to))/;

const third = (verb: string): string => {
  if (verb === 'have') return 'has';
  if (/(?:[sxz]|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
};

function negationTurns(text: string): Turn[] {
  return [...text.matchAll(NEGATION)].flatMap((found): Turn[] => {
    const [was, plain, can, wont, does, verb] = found;
    const behind = text.slice(found.index + was.length);
    if (/^(?:just|only|even|also|so|seem|be)$/.test(verb ?? '')) return [];
    // "..., which they were not."
    if (HELD_BY_NOT.test(behind.split(/[,;–—]/)[0] ?? '') || !/^ \p{L}/u.test(behind) || UNREACHED.test(behind))
      return [];
    const is = does !== undefined ? third(verb ?? '') : wont !== undefined ? 'will' : (can ?? plain ?? '');
    // "do not work" is "work": the word with the space behind it.
    return [{ at: found.index, was: plain === 'do' ? `${was} ` : was, is: plain === 'do' ? '' : is, weight: 0.9 }];
  });
}

function phraseTurns(text: string): Turn[] {
  return PHRASES.flatMap(([pattern, by]): Turn[] => {
    const found = pattern.exec(text);
    if (!found) return [];
    const is = by.replace('$1', found[1] ?? '');
    return [{ at: found.index, was: found[0], is: withCase(found[0], is), weight: 1 }];
  });
}

const THEN =
  /(?<=\p{L}{3,} )(?:after|before)(?= (?:(?:the|a|an|its|his|her|their) )?(?:\p{L}+ ){0,4}(?:was|were|had|\p{Ll}+ed|began|became|came|met|took|won)\b)/u;

/** What came first, of two things that happened. */
function orderTurns(text: string): Turn[] {
  const found = THEN.exec(text);
  return found ? [{ at: found.index, was: found[0], is: found[0] === 'after' ? 'before' : 'after', weight: -0.2 }] : [];
}

const NEGATIVE = /\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|hardly|barely)\b|n['’]t\b/i;

export const isNegative = (text: string): boolean => NEGATIVE.test(text);

const withArticle = (text: string, at: number, is: string): string => {
  const before = text.slice(0, at);
  if (/\ban $/i.test(before) && !/^[aeiou]/i.test(is)) return before.replace(/n $/, ' ');
  return /\ba $/i.test(before) && /^[aeiou]/i.test(is) ? before.replace(/ $/, 'n ') : before;
};

export interface Turned {
  /** The sentence, turned round. */
  text: string;
  was: string;
  is: string;
  weight: number;
  /** It was negative, so as it stands it is no claim to ask about. */
  negative: boolean;
  /** The rest of the sentence argues for the word, so turned round it is none either. */
  argued: boolean;
}

/** "less widespread and more expensive": both are turned. */
const isPair = (text: string, [one, other, third]: Turn[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  third === undefined &&
  / and $/.test(text.slice(0, other.at)) &&
  text.slice(one.at, other.at).split(' ').length <= 4;

/** Who is for something and who is against it is what a sentence is about, whatever else stands in it. */
const STANCE =
  /^(?:hope[sd] that|believe[sd] that|thinks that|prais|critici|oppos|support|back|reject|approv|accept|welcom|condemn|den(?:y|ied)|confirm|refus|agree|disagree)/i;

/** "legal and licensed": one without the other is no sense. */
const JOINED = /^ and \p{Ll}+\b(?! (?:\p{Ll}+ )?(?:is|are|was|were|has|have|will)\b)/u;

/** The turns that are made: one, or a pair; none where a sentence says several things, and no one knows which to turn. */
function chosenOf(text: string, turns: Turn[]): Turn[] {
  if (turns.length === 1 && JOINED.test(text.slice((turns[0]?.at ?? 0) + (turns[0]?.was.length ?? 0)))) return [];
  if (turns.length < 2 || isPair(text, turns) || new Set(turns.map(({ was }) => was)).size === 1) return turns;
  const compared = turns.filter(({ weight }) => weight > 1.2);
  if (compared.length > 0) return isPair(text, compared) || compared.length === 1 ? compared : [];
  const [first] = turns;
  return first && turns.length === 2 && STANCE.test(first.was) ? [first] : [];
}

/** A sentence turned round at the only word that can be, or the one that counts; undefined where there is none. */
export function turnedRound(text: string): Turned | undefined {
  const phrases = phraseTurns(text);
  const inPhrase = ({ at }: Turn) => phrases.some(phrase => at >= phrase.at && at < phrase.at + phrase.was.length);
  const found = [...phrases, ...[...wordTurns(text), ...negationTurns(text)].filter(turn => !inPhrase(turn))];
  const all = found.length === 0 ? orderTurns(text) : found.toSorted((one, other) => one.at - other.at);
  const turns = chosenOf(text, all);
  const [first] = turns;
  if (!first) return undefined;
  const turned = turns
    .toReversed()
    .reduce((sofar, { at, was, is }) => `${withArticle(sofar, at, is)}${is}${sofar.slice(at + was.length)}`, text);
  if (isNegative(turned)) return undefined;
  return {
    text: turned,
    was: first.was.trim(),
    is: first.is.trim(),
    weight: first.weight,
    negative: isNegative(text),
    argued: argues(text),
  };
}

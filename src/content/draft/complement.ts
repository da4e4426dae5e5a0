/** What stands with a verb of saying: a quotation, a clause, an object; and whether the verb is only a tag. */
import type { Subject } from './clause.ts';
import type { Language, Verb } from './languages/language.ts';
import { hasFinite, isAdverb, isBreak, isFiniteVerb, type Parsed } from './phrases.ts';

export type Complement = 'quote' | 'tag' | 'that' | 'clause' | 'object' | 'infinitive' | 'none';

/** How far behind the verb its clause may have its own. */
const REACH = 30;

/** Whether the token beside is a quotation, a comma or colon between them set aside. */
export const quoteAt = ({ tokens }: Parsed, at: number, step: 1 | -1): boolean => {
  const token = tokens[at];
  if (token?.kind === 'quote') return true;
  return token !== undefined && /^[,:–—]$/.test(token.text) && tokens[at + step]?.kind === 'quote';
};

/** What the verb at `at` has behind it. */
export function complementBehind(sentence: Parsed, at: number, verb: Verb, language: Language): Complement {
  const { tokens } = sentence;
  let next = at + 1;
  while (isAdverb(tokens[next], language) && tokens[next]?.lower !== 'there') next++;
  if (quoteAt(sentence, next, 1)) return 'quote';
  const first = tokens[next];
  if (first === undefined) return 'none';
  if (first.text === ':') return 'that';
  if (first.lower === 'that') return 'that';
  if (['how', 'why', 'whether', 'what', 'if'].includes(first.lower))
    return verb.kind === 'show' || tokens[next + 1]?.lower === 'to' ? 'object' : 'that';
  if (verb.lemma === 'cite') return 'clause';
  if (verb.lemma === 'speak') return ['out', 'of', 'against', 'up'].includes(first.lower) ? 'object' : 'none';

  if (language.naming.has(verb.lemma) && (first.lower === 'of' || first.lower === 'about')) return 'object';
  if (verb.lemma === 'call' && (first.lower === 'for' || first.lower === 'on')) return 'object';
  if (verb.lemma === 'put')
    return tokens
      .slice(next, next + 10)
      .some(({ kind }, index, words) => kind === 'number' && words.slice(0, index).some(({ lower }) => lower === 'at'))
      ? 'clause'
      : 'none';
  if (first.lower === 'to' && !language.addressed.has(verb.lemma)) return 'infinitive';
  // "told the Guardian that", "said on Tuesday that", "said: ..." after a few words.
  for (let index = next; index < Math.min(tokens.length, next + REACH); index++) {
    const token = tokens[index];
    if (!token || /^[;.]$/.test(token.text) || token.lower === 'but') break;
    const opens = token.text === ':' && verb.kind === 'say';
    if (opens || (token.kind === 'quote' && isSentence(token.text))) return index - next < 14 ? 'quote' : 'none';
    if (token.text === ':') break;
    if (token.lower === 'that' && index > next && index - next < 8) return 'that';
    if (isFiniteVerb(sentence, index, language)) {
      // "said on Tuesday it would".
      const later =
        /^(?:say|announce|add|warn|claim|argue)$/.test(verb.lemma) &&
        language.prepositions.has(first.lower) &&
        index - next > 2 &&
        !isBreak(tokens[index - 1]);
      const phrase = index > next && (later || !language.prepositions.has(first.lower)) && first.text !== ',';
      return phrase ? 'clause' : 'none';
    }
  }
  const loosely = verb.kind === 'say' || verb.kind === 'judge';
  if (loosely && tokens.slice(next, next + 12).some(({ quoted }) => quoted)) return 'quote';
  return isBreak(first) || /^[.!?]$/.test(first.text) || language.prepositions.has(first.lower) ? 'none' : 'object';
}

const isSentence = (quote: string): boolean => quote.split(' ', 6).length > 4;

/** A tag closes or interrupts a clause: "The road was shut, police said." */
export function isTag(sentence: Parsed, subject: Subject, verb: number, language: Language): boolean {
  const { tokens } = sentence;
  const [from, to] = subject.inverted ? [verb, subject.to] : [subject.from, verb + 1];
  const before = tokens[from - 1];
  let end = to;
  while (
    end < tokens.length &&
    end - to < 9 &&
    !/^[,.;–—]$/.test(tokens[end]?.text ?? '') &&
    !hasFinite(sentence, end, end + 1, language)
  )
    end++;
  const closed = tokens[end] === undefined || /^[,.;–—]$/.test(tokens[end]?.text ?? '');
  const opened = before?.text === ',' || before?.text === '–' || before?.text === '—' || before?.lower === 'as';
  const parenthetic = from > 1 && tokens[end]?.text === ',' && end === to;
  return opened && closed && (before?.lower === 'as' || parenthetic || hasFinite(sentence, 0, from - 1, language));
}

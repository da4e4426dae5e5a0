/** Who was named and who spoke up to a sentence, and whom a pronoun means by that. */
import type { Gender, Language } from './languages/language.ts';
import { isRole, type Known } from './people.ts';

export interface Speaker {
  known: Known | undefined;
  /** In the article's words, where it is no name. */
  phrase: string;
  /** How far it was guessed: 0 for a name that stands there, 1 for a guess among several. */
  doubt: number;
  voice?: 'writer' | 'nobody';
}

interface Spoken {
  speaker: Speaker;
  sentence: number;
}

export interface Memory {
  /** The number of the sentence that is read now. */
  sentence: number;
  /** The first sentence of its paragraph. */
  paragraph: number;
  /** Everyone named so far, the latest last, with the sentence; a few dozen at most. */
  seen: Map<Known, number>;
  /** The one each sentence is about. */
  subjects: Map<number, Known>;
  last: Spoken | undefined;
  /** Someone without a name that a sentence was about last: "her father". */
  one: Spoken | undefined;
  /** Those without a name who spoke, by their noun: "a spokeswoman for the council". */
  groups: Map<string, Speaker>;
  /** Many, or a body, that a sentence was about last: what "they" may be. */
  many: Spoken | undefined;
}

const MOST = 40;
/** Sentences after which someone counts as far away. */
const FAR = 12;

export const named = (known: Known, doubt = 0): Speaker => ({ known, phrase: known.name, doubt });

export const emptyMemory = (): Memory => ({
  ...{ sentence: 0, paragraph: 0, seen: new Map(), subjects: new Map(), groups: new Map() },
  ...{ last: undefined, one: undefined, many: undefined },
});

export function remember(memory: Memory, known: Known): void {
  memory.seen.delete(known);
  memory.seen.set(known, memory.sentence);
  const [oldest] = memory.seen.keys();
  if (memory.seen.size > MOST && oldest) memory.seen.delete(oldest);
}

/** What a given name looks like: most that end in -a are women's. */
function looksLike({ words, kind }: Known): Gender | undefined {
  if (kind === 'body' || words.length < 2) return undefined;
  return /(?:a|ie|ette|elle)$/.test(words[0] ?? '')
    ? 'f'
    : /(?:o|us|ert|ald|rd|ik|ay|an)$/.test(words[0] ?? '')
      ? 'm'
      : undefined;
}

/** How near someone is to a sentence: named lately, as its subject, heard last. */
function nearness(known: Known, seen: number, { sentence, paragraph, subjects, last }: Memory): number {
  let weight = -Math.min(sentence - seen, FAR) * 0.7;
  if (subjects.get(seen) === known) weight += 1.5;
  if (last?.speaker.known === known) weight += Math.max(0, 4 - (sentence - last.sentence));
  if (seen < paragraph) weight -= 1;
  return known.kind === 'person' ? weight + 2 : weight;
}

/** The nearest who fits; in doubt where another is as near. */
export function likeliest(
  memory: Memory,
  fits: (known: Known) => boolean,
  doubt: number,
  less: (known: Known) => boolean = () => false,
): Speaker | undefined {
  const found: { known: Known; weight: number }[] = [];
  for (const [known, seen] of memory.seen)
    if (fits(known)) found.push({ known, weight: nearness(known, seen, memory) - (less(known) ? 1 : 0) });
  const [first, second] = found.sort((left, right) => right.weight - left.weight);
  if (!first || first.weight < -6) return undefined;
  const close = second !== undefined && first.weight - second.weight < 1.5;
  return named(first.known, Math.min(1, doubt + (close ? 0.6 : 0) + (first.weight < -2 ? 0.4 : 0)));
}

/** The noun of a phrase: "spokeswoman" of "spokeswoman for the council". */
export function nounOf(phrase: string, language: Language): string {
  const words = phrase.toLowerCase().split(' ');
  const end = words.findIndex(word => language.prepositions.has(word) || language.relatives.has(word));
  return (end > 0 ? words.slice(0, end) : words).at(-1) ?? '';
}

/** "a neighbour of hers", not "neighbours" or "official data". */
export function isOne(phrase: string, language: Language): boolean {
  const head = nounOf(phrase, language);
  return !/ and /.test(phrase) && !head.endsWith('s') && isRole(head, language);
}

export function ofPronoun(lower: string, memory: Memory, language: Language): Speaker | undefined {
  const pronoun = language.pronouns.get(lower);
  if (!pronoun || pronoun.number === 'reader') return undefined;
  if (pronoun.number === 'writer') return { known: undefined, phrase: lower, doubt: 0, voice: 'writer' };
  const { last, one, many, sentence } = memory;
  if (pronoun.number === 'one') {
    // Someone without a name who spoke last: "a neighbour", then "she".
    if (last && !last.speaker.known && sentence - last.sentence <= 3 && isOne(last.speaker.phrase, language))
      return { ...last.speaker, doubt: 0.6 };
    if (one && sentence - one.sentence === 1) return { ...one.speaker, doubt: 0.5 };
    const isOther = (known: Known) => known.gender === undefined && looksLike(known) !== pronoun.gender;
    const fits = ({ kind, gender = pronoun.gender }: Known) =>
      kind !== 'body' && kind !== 'place' && gender === pronoun.gender;
    const person = likeliest(
      memory,
      known => fits(known) && (known.kind === 'person' || known.words.length > 1),
      0.1,
      isOther,
    );
    return person ?? likeliest(memory, fits, 0.5, isOther);
  }
  if (pronoun.number === 'many') {
    if (many && sentence - many.sentence <= 1)
      return { ...many.speaker, doubt: many.sentence === sentence ? 0.4 : 0.6 };
    // One person may be "they", too.
    if (last && sentence - last.sentence <= 4) return { ...last.speaker, doubt: 0.7 };
  }
  if (last && sentence - last.sentence <= 4 && last.speaker.known?.kind !== 'person')
    return { ...last.speaker, doubt: 0.7 };
  if (pronoun.number === 'thing') return likeliest(memory, known => known.kind === 'body', 0.7);
  return { known: undefined, phrase: lower, doubt: 1, voice: 'nobody' };
}

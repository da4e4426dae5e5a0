/** What a stem or a claim has word for word from a statement. */
import { claimOf } from '../domain/items/stated.ts';
import type { Statement } from '../domain/reading.ts';
import type { LintBank } from './bank.ts';
import { QUALIFIED } from './english.ts';
import { withoutSpeaker } from './speakers.ts';
import { wordsOf } from './tokens.ts';

/** So many words in a row are no chance; shorter claims have to be there as a whole. */
const RUN = 4;
const WHOLE = 0.8;
/** A claim names in so many words what the statement has a pronoun for. */
const NAMED = 4;
const PRONOUN = /^(?:it|he|she|they|him|them|this|that|these|those)$/;
/** A run that more statements have is a phrase. */
const COMMON = 50;

type Index = Map<string, { statement: Statement; at: number }[]>;
const indexes = new WeakMap<LintBank, Index>();

/** The statements by each run of their words. */
function indexOf(bank: LintBank): Index {
  const known = indexes.get(bank);
  if (known) return known;
  const index: Index = new Map();
  for (const { statement } of bank.statements.values()) {
    const words = wordsOf(statement.text);
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN).join(' ');
      const places = index.get(run);
      if (places) places.push({ statement, at });
      else index.set(run, [{ statement, at }]);
    }
  }
  indexes.set(bank, index);
  return index;
}

/** The statement with most of a text's words in runs of its own, and how many. */
export function copiedFrom(bank: LintBank, text: string): { statement: Statement; words: number } | undefined {
  const index = indexOf(bank);
  const words = wordsOf(text);
  const covered = new Map<Statement, Set<number>>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const places = index.get(words.slice(at, at + RUN).join(' ')) ?? [];
    for (const { statement } of places.length > COMMON ? [] : places) {
      const places = covered.get(statement) ?? new Set();
      for (let step = 0; step < RUN; step++) places.add(at + step);
      covered.set(statement, places);
    }
  }
  const [most] = [...covered].toSorted(([, left], [, right]) => right.size - left.size);
  return most && { statement: most[0], words: most[1].size };
}

/** The statement that says what a claim says, in its words, and nothing around them that turns or weakens it. */
export function copies(bank: LintBank, stem: string): Statement | undefined {
  const claim = withoutSpeaker(claimOf(stem), bank);
  const words = wordsOf(claim);
  const copied = copiedFrom(bank, claim);
  if (!copied || words.length < RUN) return undefined;
  const { statement } = copied;
  const said = wordsOf(statement.text);
  const known = bank.contentOf(statement.text);
  const isThere = bank.contentOf(claim).every(word => known.includes(word)) && copied.words >= WHOLE * words.length;
  if (!isThere && !namesPronoun(words, said)) return undefined;
  const around = said.filter(word => !words.includes(word));
  const firm = !('standing' in statement) || ['reported', 'says', 'wording'].includes(statement.standing);
  return firm && !around.some(word => QUALIFIED.test(word)) ? statement : undefined;
}

/** A claim is what a statement says, but for a name where that has a pronoun. */
const namesPronoun = (words: string[], said: string[]): boolean =>
  said.some((pronoun, at) => {
    if (!PRONOUN.test(pronoun)) return false;
    const [before, after] = [said.slice(0, at).join(' '), said.slice(at + 1).join(' ')];
    return words.some((_, start) =>
      Array.from({ length: NAMED }, (_, more) => start + 1 + more).some(
        end =>
          end <= words.length &&
          words.length - (end - start) >= RUN &&
          ` ${before}`.endsWith(` ${words.slice(0, start).join(' ')}`.trimEnd()) &&
          `${after} `.startsWith(`${words.slice(end).join(' ')} `.trimStart()),
      ),
    );
  });

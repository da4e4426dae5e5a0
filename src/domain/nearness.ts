/** Which statements some words point to: those that share words with them, where a word that few statements have counts for more. */
import type { Statement } from './reading.ts';

/** A statement is also about what those beside it name: it says "he", or "it". */
const BESIDE = 0.2;
/** How far a long statement's words count for less. */
const LENGTH = 0.2;
/** A word in more statements than this tells none of them from the others, and looking at all of them takes long. */
const COMMON = 100;

/** Words that carry meaning, and how much each counts. */
type Weighed = ReadonlyMap<string, number>;

type Scored = readonly [id: string, score: number];

export interface Nearness {
  /** How rare a word is among the statements; one that none of them has is the rarest. */
  rarity(word: string): number;
  /** What each statement has of some words, by its id; those that have none are left out. */
  sharedWith(words: Weighed): Map<string, number>;
  /** The same with what stands beside each statement, and the longer a statement is, the less; and the first so many of them. */
  nearest(words: Weighed, count: number): { scores: Map<string, number>; first: Scored[] };
}

export function nearnessOf<Stated extends Pick<Statement, 'id'>>(
  statements: readonly Stated[],
  wordsIn: (statement: Stated) => string[],
): Nearness {
  const lengths = new Map<string, number>();
  const having = new Map<string, string[]>();
  for (const statement of statements) {
    const words = wordsIn(statement);
    lengths.set(statement.id, words.length);
    for (const word of words) {
      const ids = having.get(word);
      if (ids) ids.push(statement.id);
      else having.set(word, [statement.id]);
    }
  }
  const ids = [...lengths.keys()];
  const placeOf = new Map(ids.map((id, index) => [id, index]));
  const mean = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, ids.length);
  // As BM25 has it.
  const rarity = (word: string) => {
    const count = having.get(word)?.length ?? 0;
    return Math.log(1 + (ids.length - count + 0.5) / (count + 0.5));
  };
  const sharedWith = (words: Weighed) => {
    const shared = new Map<string, number>();
    for (const [word, weight] of words) {
      const found = having.get(word) ?? [];
      if (found.length > COMMON) continue;
      for (const id of found) shared.set(id, (shared.get(id) ?? 0) + weight * rarity(word));
    }
    return shared;
  };
  return {
    rarity,
    sharedWith,
    nearest(words, count) {
      const own = [...sharedWith(words)].map(([id, score]) => {
        const long = (lengths.get(id) ?? 0) / Math.max(1, mean);
        return [id, score / (1 - LENGTH + LENGTH * long)] as const;
      });
      const scores = new Map<string, number>(own);
      for (const [id, score] of own) {
        for (const step of [-1, 1]) {
          const beside = ids[(placeOf.get(id) ?? 0) + step];
          if (beside !== undefined) scores.set(beside, (scores.get(beside) ?? 0) + BESIDE * score);
        }
      }
      return { scores, first: highest(scores, count) };
    },
  };
}

/** The highest first. Sorting all of them would take longer. */
function highest(scores: Map<string, number>, count: number): Scored[] {
  const first: Scored[] = [];
  for (const scored of scores) {
    const place = first.findIndex(([, score]) => score < scored[1]);
    if (place >= 0) first.splice(place, 0, scored);
    else if (first.length < count) first.push(scored);
    if (first.length > count) first.pop();
  }
  return first;
}

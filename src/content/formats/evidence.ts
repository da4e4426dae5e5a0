/** Which statement settles a question, as far as its words tell: by the rare words that they share. */
import { nearnessOf } from '../../domain/nearness.ts';

/** Words of so few letters stand anywhere, in most languages; numbers do not. */
const SHORT = 3;
/** As many letters of a word as tell it from others, whatever its ending. */
const STEM = 5;
/** A word that is no rarer tells nothing: every fifth statement has it. Of a few statements more may. */
const COMMON = 1.6;
/** How much more than usual a rare word counts. */
const RARER = 0.5;
/** Hardly more than the next one has, and the guess is unsure. */
const CLEARLY = 1.3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that write no spaces between words are compared by pairs of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function termsOf(text: string): Set<string> {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return new Set(
    words.flatMap(word => {
      if (!UNSPACED.test(word)) return word.length > SHORT || /\p{N}/u.test(word) ? word.slice(0, STEM) : [];
      const letters = [...word];
      return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
    }),
  );
}

/** A text to seek by, and how much a word of it counts. */
export interface Clue {
  text: string;
  weight: number;
}

export interface Guess {
  statement: string;
  unsure: boolean;
}

/** A search among some statements. Of several texts with one word, its weights add up. */
export function seeker(statements: { id: string; text: string }[]): (clues: Clue[]) => Guess | undefined {
  const { nearest, rarity } = nearnessOf(statements, ({ text }) => [...termsOf(text)]);
  // Nothing is rarer than what none has.
  const common = Math.min(COMMON, rarity('') / 3);
  return clues => {
    const sought = new Map<string, number>();
    for (const { text, weight } of clues)
      for (const term of termsOf(text)) {
        const rare = rarity(term);
        if (rare > common) sought.set(term, (sought.get(term) ?? 0) + weight * rare ** RARER);
      }
    const [best, next] = nearest(sought, 2).first;
    return best && { statement: best[0], unsure: best[1] < (next?.[1] ?? 0) * CLEARLY };
  };
}

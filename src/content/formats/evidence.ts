/** Which statement settles a question, as far as its words tell: by the rare words that they share. */

/** As many letters of a word as tell it from others, whatever its ending. */
const STEM = 5;
/** Words in more statements than this, or than this share of them, tell nothing. */
const MANY = 200;
const EVERYWHERE = 0.2;
/** How much more a rare word tells, and how much less a word of a long statement: as found best on labelled questions. */
const RARER = 1.5;
const LONGER = 0.3;
/** Hardly more than the next one has, and the guess is unsure. */
const CLEARLY = 1.3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that write no spaces between words are compared by pairs of letters. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function termsOf(text: string): Set<string> {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return new Set(
    words.flatMap(word => {
      if (!UNSPACED.test(word)) return word.length > 1 ? word.slice(0, STEM) : [];
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
  const all = statements.map(({ id, text }) => ({ id, terms: termsOf(text) }));
  const having = new Map<string, typeof all>();
  for (const statement of all) {
    for (const term of statement.terms) {
      const found = having.get(term);
      if (found) found.push(statement);
      else having.set(term, [statement]);
    }
  }
  const rarity = (found: number) => Math.log(1 + all.length / found) ** RARER;
  const most = Math.min(MANY, Math.max(2, all.length * EVERYWHERE));
  return clues => {
    const sought = new Map<string, number>();
    for (const { text, weight } of clues)
      for (const term of termsOf(text)) sought.set(term, (sought.get(term) ?? 0) + weight);
    const scores = new Map<string, number>();
    for (const [term, weight] of sought) {
      const found = having.get(term) ?? [];
      if (found.length > most) continue;
      for (const { id, terms } of found)
        scores.set(id, (scores.get(id) ?? 0) + (weight * rarity(found.length)) / terms.size ** LONGER);
    }
    const [best, next] = [...scores].toSorted(([, left], [, right]) => right - left);
    return best && { statement: best[0], unsure: best[1] < (next?.[1] ?? 0) * CLEARLY };
  };
}

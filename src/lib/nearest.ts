/** The word that was probably meant. */
import { closest, distance } from 'fastest-levenshtein';

const LONGEST = 64;

/** The nearest of some names, when it is near enough by its letters; longer words take time and are nobody's slip. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || word.length > LONGEST) return undefined;
  const near = closest(word, names);
  const slips = Math.min(3, Math.floor(word.replace(/^-+/, '').length / 2));
  return distance(word, near) <= slips ? near : undefined;
}

/** The word that was probably meant. */
import { distance } from 'fastest-levenshtein';

const LONGEST = 64;

/**
 * The nearest of some names, when it is near enough by its letters; of several that begins alike: of p8s2 p8s1, not p1s2.
 * Longer words take time and are nobody's slip.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const slips = Math.min(3, Math.floor(word.replace(/^-+/, '').length / 2));
  let best: { name: string; apart: number; alike: number } | undefined;
  for (const name of names) {
    const apart = distance(word, name);
    if (apart > (best?.apart ?? slips)) continue;
    const alike = sharedLead(word, name);
    if (!best || apart < best.apart || alike > best.alike) best = { name, apart, alike };
  }
  return best?.name;
}

function sharedLead(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return at;
}

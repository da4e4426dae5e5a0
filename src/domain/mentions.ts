/** People and terms, found in the text by their names and aliases. */
import { lazily } from '../lib/lazily.ts';
import type { Person, Statement, Term } from './reading.ts';

// Scripts that write no spaces between words have no edges to look for.
const unspaced = lazily(
  () => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
);
const letterOrDigit = lazily(() => /[\p{L}\p{N}]/u);

/** Whole words only: "Iran" is not in "Iranian". */
function contains(text: string, name: string): boolean {
  const inside = (letter: string | undefined) =>
    letter !== undefined && letterOrDigit().test(letter) && !unspaced().test(name);
  const [all, sought] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
    if (!inside(all[at - 1]) && !inside(all[at + sought.length])) return true;
  }
  return false;
}

/** Whether a statement names a person or a term. */
export const mentions = (statement: Statement, { name, aliases }: Person | Term): boolean =>
  [name, ...aliases].some(word => contains(statement.text, word));

/** People and terms, found in the text by their names and aliases. */
import type { Person, Statement, Term } from './reading.ts';

/** Whole words only: "Iran" is not in "Iranian". */
function contains(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return false;
  const around = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
  return around.every(letter => !/[\p{L}\p{N}]/u.test(letter));
}

/** Whether a statement names a person or a term. */
export const names = (statement: Statement, { name, aliases }: Person | Term): boolean =>
  [name, ...aliases].some(one => contains(statement.text, one));

/** Those who speak as options: by name, and by what the text says they are. */
import type { Person } from '../../domain/reading.ts';
import { NO_ROLE } from './roles.ts';

const LONGEST = 72;
const ARTICLE = /^(?:the|an?|of|and|for|on)$/i;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The role of someone, as far as it fits beside a name. */
export const shownRole = ({ name, role }: Person): string | undefined =>
  role === NO_ROLE || role.length > LONGEST || role.toLowerCase().includes(name.toLowerCase()) ? undefined : role;

export function optionText(person: Person): string {
  const role = shownRole(person);
  return capital(role === undefined ? person.name : `${person.name}, ${role}`);
}

/** "United Kingdom" is "UK". */
const lettersIn = (text: string): string[] =>
  (text.replace(/\bThe /g, '').match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu) ?? []).map(name =>
    name.replace(/[\p{Ll} ]/gu, ''),
  );

export const isNamedIn = (text: string, { name, role, aliases, short }: Person): boolean =>
  lettersIn(text).some(letters => new RegExp(`\\b${letters}\\b`).test(`${name} ${role}`)) ||
  [
    name,
    short,
    ...aliases,
    ...name.split(' ').filter(word => /^\p{Lu}\p{L}{2}/u.test(word) && !ARTICLE.test(word)),
  ].some(word => text.toLowerCase().includes(word.toLowerCase()));

/** Words of a role that no other role has tell whose words a text is that has them. */
export function tellsRole(
  text: string,
  role: string | undefined,
  others: (string | undefined)[],
  counts: (word: string) => boolean,
): boolean {
  const words = role?.match(/\p{L}{5,}/gu) ?? [];
  const has = (given: string, word: string) => given.toLowerCase().includes(word.toLowerCase());
  return words.some(word => counts(word) && has(text, word) && !others.some(other => has(other ?? '', word)));
}

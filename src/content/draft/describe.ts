/** Those who speak as options: by name, and by what the text says they are. */
import type { Person } from '../../domain/reading.ts';
import { NO_ROLE } from './naming.ts';

const LONGEST = 72;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const CLAUSE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says)\b/;

/** "Pizzi, who is now CEO of X, said", "Jack Moss, a sailor", "Adam Hill, Elm's manager, said", "Jill Spencer of the firm X". */
function roleBeside(name: string, text: string): string | undefined {
  const last = escaped(name.split(' ').at(-1) ?? name);
  const found = (pattern: string): string | undefined => new RegExp(pattern, 'mu').exec(text)?.[1]?.trim();
  const noun = (pattern: string): string | undefined => [found(pattern)].find(role => role && !CLAUSE.test(role));
  const who = found(`${last},(?: \\d+,)? (who [^,.;–—:"“]{8,60})(?=[,.;]| –)`);
  if (who && !/^who (?:has|had|said|says|was (?:not|at)|would|will|could|did)\b/.test(who))
    return who.replace(/^who (?:is|was) (?:now |then )?/, '');
  return (
    noun(`${last},(?: \\d+,)? (?:an? |the )([^,.;–—:"“]{4,60})(?=[,.;]| –|$)`) ??
    noun(
      `${last}, ([^,.;–—:"“]{4,60}), (?:sa(?:id|ys)|told|tells|adds|added|argues|argued|warned|warns|believes)\\b`,
    ) ??
    noun(`${escaped(name)},?( of (?:the )?[^,.;–—:"“]{4,60})(?=[,.;]| –|$)`)
  );
}

/** Words of a sentence that are no role. */
const NO_ROLE_WORDS = /^(?:not|to|will|would|can|could|has|have|had|is|was|be)\b| (?:under|into|after|before) /i;

/** What someone is, in the text's words; undefined where it does not say. */
export function roleIn({ name, role }: Person, isPerson: boolean, text: string): string | undefined {
  const given = role === NO_ROLE ? undefined : role.replace(/^.*\p{Lu}.* and (?:the )?(?=[\p{L} ]+$)/u, '');
  const known = given ?? (isPerson ? roleBeside(name, text) : undefined);
  return known !== undefined &&
    known.length <= LONGEST &&
    !NO_ROLE_WORDS.test(known) &&
    !known.toLowerCase().includes(name.toLowerCase())
    ? known
    : undefined;
}

const ARTICLE = /^(?:the|an?|of|and|for|on)$/i;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function optionText({ name }: Person, role: string | undefined): string {
  const joined = role?.startsWith('of ') ? ' ' : ', ';
  return capital(role === undefined ? name : `${name}${joined}${role}`);
}

export const isNamedIn = (text: string, { name, aliases, short }: Person): boolean =>
  [name, short, ...aliases, ...name.split(' ').filter(word => /^\p{Lu}/u.test(word) && !ARTICLE.test(word))].some(
    word => text.toLowerCase().includes(word.toLowerCase()),
  );

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

/** What the text says that someone is. */
import type { DraftPerson } from './article.ts';

/** The role of those of whom the text tells none. */
export const NO_ROLE = 'speaks in the text';

/** Of a very long text, so much is searched. */
const SEARCHED = 100_000;

/** Of a role in the words of the text. */
const LONGEST = 64;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const CLAUSE = /\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says)\b/;

/** "Pizzi, who is now CEO of X, said", "Jack Moss, a sailor", "Adam Hill, Elm's manager, said", "Jill Spencer of the firm X". */
function roleBeside(name: string, text: string): string | undefined {
  const last = escaped(name.split(' ').at(-1) ?? name);
  const found = (pattern: string): string | undefined => new RegExp(pattern, 'mu').exec(text)?.[1]?.trim();
  const noun = (pattern: string): string | undefined => [found(pattern)].find(role => role && !CLAUSE.test(role));
  const who = found(`${last},(?: \\d+,)? (who [^,.;–—:"“]{8,${2 * LONGEST}})(?=[,.;]| –)`);
  if (
    who &&
    !/^who (?:has(?! (?:an?|the|one|two|three) )|had|said|says|was (?:not|at)|would|will|could|did)\b/.test(who)
  ) {
    const short = who.length > LONGEST ? who.replace(/ and .*/, '') : who;
    if (short.length <= LONGEST) return short.replace(/^who (?:is|was) (?:now |then )?/, '');
  }
  return (
    noun(`${last},(?: \\d+,)? (?:an? |the )([^,.;–—:"“]{4,60})(?=[,.;]| –|$)`) ??
    noun(
      `${last}, ([^,.;–—:"“]{4,60}), (?:sa(?:id|ys)|told|tells|adds|added|argues|argued|warned|warns|believes)\\b`,
    ) ??
    noun(`${escaped(name)},? of (?:the )?([^,.;–—:"“]{4,60})(?=[,.;]| –|$)`)
  );
}

/** Words of a sentence that are no role. */
const NO_ROLE_WORDS = /^(?:not|to|will|would|can|could|has|have|had|is|was|be)\b| (?:under|into|after|before) /i;

/** "President Ann Hill and the prime minister" before a name: the last of them is his or hers. */
const OF_OTHERS = /^.*\p{Lu}.* and (?:the )?(?=[\p{L} ]+$)/u;

/** "his friend" says nothing without the sentence it is from; "its mayor" is a mayor. */
function roleGiven({ role }: DraftPerson): string | undefined {
  if (role === undefined || /^(?:his|her|their|my)\b/i.test(role)) return undefined;
  return role.replace(/^(?:its|our) /i, '').replace(OF_OTHERS, '');
}

/** In the words of the text; NO_ROLE where it does not say. */
export function roleOf(person: DraftPerson, text: string): string {
  const given = roleGiven(person);
  if (given !== undefined && !NO_ROLE_WORDS.test(given)) return given;
  return (person.kind === 'person' ? roleBeside(person.name, text.slice(0, SEARCHED)) : undefined) ?? NO_ROLE;
}

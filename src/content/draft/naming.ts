/** What those who speak are called beside what they say: one word, where one is enough. */
import type { Person } from '../../domain/reading.ts';
import type { DraftPerson } from './article.ts';
import { LANGUAGES } from './languages/all.ts';
import { NO_ROLE, roleOf } from './roles.ts';

const LONGEST = 18;
const SEVERAL = /(?:[^su']s|people|men|women|children|police)$/i;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plain = (text: string): string => text.replace(/^(?:the|a|an|his|her|its|their|our) /i, '');
const lastWord = (text: string): string => text.split(' ').at(-1) ?? text;
/** "report" of "county's report". */
const withoutOwner = (text: string): string => text.replace(/^.*['’]s? /, '');

/** The noun of a group without a name: "villagers" of "villagers who live nearby". */
const nounOf = (text: string): string =>
  plain(text).split(/ (?:of|at|in|on|for|from|who|that|which|with|to|by) |,/)[0] ?? text;

const isPlural = ({ kind, name }: DraftPerson): boolean =>
  kind === 'group' && (SEVERAL.test(nounOf(name)) || / and /.test(nounOf(name)));

/** "The report", "Officials", "Her neighbour". */
function groupName(person: DraftPerson): string {
  const bare = plain(person.name);
  const several = isPlural(person) || /^(?:\p{Lu}\S* )*\p{Lu}\S*['’]s? /u.test(bare);
  return several || bare !== person.name ? capital(several ? bare : person.name) : `The ${bare}`;
}

/** "company that runs the buses", not "head of the company". */
const isBody = (role: string): boolean =>
  LANGUAGES.some(({ collectives }) => collectives.has(lastWord(nounOf(role)).toLowerCase()));

function shortOf({ kind, name, aliases }: DraftPerson, role: string): string {
  // "Transit" is no name for Corlin Transit: a surname stands alone in the text, too, or is somebody's whose role is known.
  const isSurname = aliases.includes(lastWord(name)) || (role !== NO_ROLE && !isBody(role)) || name.length > LONGEST;
  if (kind === 'person') return isSurname ? lastWord(name) : name;
  if (kind === 'group') {
    const noun = withoutOwner(nounOf(name));
    return noun.length > LONGEST ? lastWord(noun) : noun;
  }
  const letters = aliases.find(alias => /^\p{Lu}[\p{Lu}\p{N}&.]+$/u.test(alias));
  if (plain(name).length <= LONGEST) return plain(name);
  // "University of Halden" is no town.
  const head = plain(name).split(/ (?:of|for|on|at|in) /)[0] ?? '';
  return letters ?? (head.length <= LONGEST ? head : lastWord(name));
}

export function peopleOf(drafted: DraftPerson[], text: string): Person[] {
  const roles = drafted.map(person => roleOf(person, text));
  const shorts = drafted.map((person, index) => shortOf(person, roles[index] ?? NO_ROLE));
  return drafted.map((person, index) => {
    const short = shorts[index] ?? person.name;
    const taken = shorts.some((other, at) => at !== index && other.toLowerCase() === short.toLowerCase());
    const name = person.kind === 'group' ? groupName(person) : person.name;
    return {
      ...{ id: person.id, name, short: taken ? name : short },
      ...(isPlural(person) ? { plural: true } : {}),
      ...{ aliases: person.aliases.filter(alias => alias !== name), role: roles[index] ?? NO_ROLE },
    };
  });
}

/** What a sentence reports that somebody says, where it says so in one of the plainest ways. */
import type { Person } from '../../domain/reading.ts';

const SAY =
  'says?|said|warns?|warned|argues?|argued|believes?|believed|thinks?|thought|claims?|claimed|explains?|explained|estimates?|estimated|predicts?|predicted|insists?|insisted|adds?|added|announces?|announced|finds?|found|concludes?|concluded|fears?|feared|admits?|admitted|complains?|complained';
const TELL = "(?:tells?|told) [\\p{L}’' ]{2,40}?(?: on \\p{L}+day)?";
const ADVERB = '(?:also |always |now |later |recently |long |has |have |had )*';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The names of someone, and what stands for him or her. */
const subjectOf = ({ name, short, aliases }: Person): string =>
  `(?:[Hh]e|[Ss]he|(?:(?:[Tt]he|[Aa]n?|\\p{Lu}\\p{Ll}*\\.?) )?(?:${[name, short, ...aliases].map(escaped).join('|')})(?: \\([^()]*\\))?(?:, [^,]{2,90},)?)`;

/** What follows a verb of saying without "that" and is no sentence. */
const NO_CLAUSE = /^(?:to|of|in|on|at|yes|no|so|nothing|about|for|by|from|with|as|goodbye)\b/;
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|needs?|\p{Ll}+ed|cost|fell|rose|made)\b/u;

/** It goes on with something else that the same voice says. */
const GOES_ON = new RegExp(
  `,? (?:and|but) (?:${ADVERB})?(?:(?:he|she) )?(?:(?:${SAY}|hopes?|hoped)\\b|that\\b|(?:wants?|plans?|asked)\\b).*$`,
  'u',
);

export interface Reported {
  clause: string;
  /** A hope is never the writer's. */
  put: 'says' | 'hopes' | 'hoped';
}

const isClause = (found: string | undefined): found is string =>
  found !== undefined && !NO_CLAUSE.test(found) && VERB.test(found);

/** What somebody says, and what he or she hopes, as clauses. */
export function reportedBy(text: string, person: Person): Reported[] {
  const subject = subjectOf(person);
  const found = (pattern: string) => new RegExp(pattern, 'iu').exec(text)?.slice(1) ?? [];
  const said = [
    `^${subject} ${ADVERB}(?:${SAY}|${TELL}) that (.+)\\.$`,
    `^${subject} ${ADVERB}(?:says?|said|believes?|thinks?) (?!that\\b)(.+)\\.$`,
    `^According to ${subject},? (.+)\\.$`,
    `^(.+), (?:according to ${subject}|${subject} (?:says?|said)|(?:says?|said) ${subject})\\.$`,
  ]
    .map(pattern => found(pattern)[0])
    .find(isClause);
  const [verb, hoped] = found(`^${subject} ${ADVERB}(?:.* and )?(hopes?|hoped) that (.+)\\.$`);
  return [
    ...(said === undefined ? [] : [{ clause: said.replace(GOES_ON, ''), put: 'says' as const }]),
    ...(isClause(hoped)
      ? [{ clause: hoped.replace(GOES_ON, ''), put: verb === 'hoped' ? ('hoped' as const) : ('hopes' as const) }]
      : []),
  ];
}

/** What is said, and no one is named who does. */
export function reportedByNobody(text: string): Reported[] {
  const [, clause] =
    /^It (?:is|was|has been) (?:widely |often |also )*(?:said|believed|thought|reported|alleged|rumou?red|understood|claimed|expected|feared) that (.+)\.$/u.exec(
      text,
    ) ?? [];
  return clause === undefined ? [] : [{ clause, put: 'says' }];
}

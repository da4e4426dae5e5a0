/** "Who says this?", of what a short text reports: named people, the writer, or no one whom it names. */
import type { Person } from '../../domain/reading.ts';
import { isObvious } from './argues.ts';
import type { DraftPerson } from './article.ts';
import { claimsIn, hangs } from './ask-claims.ts';
import { isAlike, OTHER_PERSON } from './ask-who.ts';
import { idOf } from './cast.ts';
import { isNamedIn, optionText, shownRole, tellsRole } from './describe.ts';
import { clipped, isClosed, type Made, makeItem } from './made.ts';
import { type Reported, reportedBy, reportedByNobody } from './reported.ts';
import type { Placed } from './sections.ts';
import type { About } from './topics.ts';

const SHORTEST = 30;
const LONGEST = 160;
const FEWEST_OTHERS = 2;
const MOST_OTHERS = 3;
/** In a longer text most of what is told is the writer's, as everybody knows. */
const MOST_SENTENCES = 25;

const WRITER = 'The writer, as a plain fact';
const NOBODY = "Someone the text doesn't name";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SMALL = /^(?:that|this|with|from|have|been|were|will|would|could|should|about|than|more|most|also|into|some)$/;
/** In which two sentences are compared. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter(word => !SMALL.test(word))
      .map(word => word.replace(/(?:ing|ed|es|s)$/, '')),
  );

/** So much of a claim in a sentence, and the sentence may say it, too. */
const SAME = 0.5;
const FEWEST_SAME = 2;
const isSaidIn = (text: string, claim: string): boolean => {
  const words = [...wordsOf(claim)];
  const known = wordsOf(text);
  const shared = words.filter(word => known.has(word)).length;
  return shared >= FEWEST_SAME && shared >= words.length * SAME;
};

/** Plain facts are the writer's: nobody has to think. */
const MIGHT_BE_SAID = /\b(?:must|should|ought|would|could|(?:will|would) (?:have|need) to|likely|unlikely|too)\b/;

/** What the writer says in the same breath as somebody who was heard may be that person's, too. */
const followsVoice = (before: Placed[], { statement }: Placed): boolean =>
  before.some(other => other.statement.paragraph === statement.paragraph && other.statement.voice !== 'writer');

/** "Some councillors": it is said of them, and nobody has to know which. */
const SOME = /^Some (?=\p{Ll}+s\b)/u;

/** The clause as a sentence that is understood by itself. */
function claimOf({ clause }: Reported): string | undefined {
  const claim = `${capital(clause)}.`;
  const fits = claim.length >= SHORTEST && claim.length <= LONGEST && isClosed(claim) && !/["“”]/.test(claim);
  const stands = !hangs(claim.replace(SOME, 'The ')) && !OTHER_PERSON.test(claim) && !/\bones?\b/.test(claim);
  return fits && stands && !isObvious(claim) ? claim : undefined;
}

/** All that a sentence tells and that can be asked for; nothing where the rules are not sure whose it is. */
function toldIn(one: Placed, before: Placed[], people: Person[]): Reported[] {
  const { statement, sentence } = one;
  if (sentence.unsure) return [];
  if (statement.voice === 'none') return reportedByNobody(statement.text);
  const person = people.find(({ id }) => id === statement.voice);
  if (person) return reportedBy(statement.text, person);
  if (before.length === 0 || followsVoice(before, one) || sentence.standing !== 'narrates') return [];
  return claimsIn(one, people, () => true)
    .filter(claim => MIGHT_BE_SAID.test(claim))
    .map(claim => ({ clause: claim.slice(0, -1), put: 'says' }));
}

interface Answer {
  id: string;
  text: string;
  why: string;
}

/** All that can be asked, in the order of the text. */
export function sourceQuestions(
  placed: Placed[],
  people: Person[],
  drafted: DraftPerson[],
  { headline, topicsIn }: Pick<About, 'headline' | 'topicsIn'>,
): Made[] {
  if (placed.length > MOST_SENTENCES) return [];
  const kinds = new Map(drafted.map(person => [person.id, person.kind]));
  const firstOf = (id: string) =>
    placed.find(({ statement, sentence }) => statement.voice === id && !sentence.unsure)?.statement.text;
  const heard = people.filter(({ id }) => firstOf(id) !== undefined);
  const isNamed = (person: Person) => kinds.get(person.id) !== 'group';
  const isKnown = (person: Person) => kinds.get(person.id) !== 'person' || shownRole(person) !== undefined;
  const answerOf = (person: Person): Answer => ({
    id: person.id,
    text: optionText(person),
    why: `The text has them saying something else: ${clipped(firstOf(person.id) ?? '', 0)}`,
  });
  return placed.flatMap((one, index): Made[] => {
    const { statement } = one;
    const found = toldIn(one, placed.slice(0, index), people).find(reported => claimOf(reported));
    const claim = found && claimOf(found);
    if (!claim || isSaidIn(headline, claim)) return [];
    const isHope = found.put !== 'says';
    const elsewhere = placed.filter(other => other.statement.voice !== statement.voice);
    if (elsewhere.some(other => isSaidIn(other.statement.text, claim))) return [];
    const speaker = heard.find(({ id }) => id === statement.voice);
    if (speaker && (!isKnown(speaker) || isObvious(speaker.name) || isNamedIn(claim, speaker))) return [];
    const at = speaker ? heard.indexOf(speaker) : 0;
    const others = heard
      .filter(person => person !== speaker && isKnown(person) && !isNamedIn(claim, person))
      .filter(person => !speaker || !isAlike(person, speaker))
      // Critics are someone whom the text does not name.
      .filter(person => statement.voice !== 'none' || isNamed(person))
      .toSorted(
        (left, right) =>
          Number(isNamed(right)) - Number(isNamed(left)) ||
          Math.abs(heard.indexOf(left) - at) - Math.abs(heard.indexOf(right) - at),
      );
    // Where only one has a name, that one is soon found.
    if (!others.some(isNamed)) return [];
    const roles = others.map(shownRole);
    if (speaker && tellsRole(claim, shownRole(speaker), roles, word => topicsIn(word) === 0)) return [];
    const said = clipped(statement.text, 0);
    const writer: Answer = { id: 'writer', text: WRITER, why: `The writer does not say it as a fact: ${said}` };
    const key: Answer = speaker
      ? { ...answerOf(speaker), why: said }
      : statement.voice === 'none'
        ? { id: 'none', text: NOBODY, why: `The text does not say who: ${said}` }
        : { ...writer, why: `Nobody else is named as saying it: ${said}` };
    const withWriter = key.id !== 'writer' && !isHope;
    const wrong = [...others.slice(0, MOST_OTHERS - Number(withWriter)).map(answerOf), ...(withWriter ? [writer] : [])];
    if (wrong.length < FEWEST_OTHERS) return [];
    const taken = new Set<string>();
    const options = [key, ...wrong].map(({ id, ...answer }) => ({ id: idOf(id, taken), ...answer }));
    return [
      {
        kind: 'source',
        worth: 2 + Math.min(3, topicsIn(claim)) * 0.3 + (wrong.length === MOST_OTHERS ? 0.3 : 0),
        voice: statement.voice,
        item: makeItem({
          ...{
            id: `source-${statement.id}`,
            stem: isHope ? `Who ${found.put} that ${found.clause}?` : `Who says this? ${claim}`,
            options,
          },
          ...{ answerKey: options[0]?.id ?? '', evidence: [statement.id], ordered: false },
        }),
      },
    ];
  });
}

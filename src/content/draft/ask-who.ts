/** "Who says this?", of sentences whose voice the rules are sure of. */
import type { Person } from '../../domain/reading.ts';
import { idOf } from './cast.ts';
import { clipped, type Made, makeItem, upTo } from './made.ts';
import { NO_ROLE } from './naming.ts';
import type { Placed } from './sections.ts';

const OPTIONS = 4;
const FEWEST = 3;
const FEWEST_WORDS = 8;
const MOST_WORDS = 60;
/** Of words that are cut so much has to be left. */
const ENOUGH = 90;
const ROLE = 44;
const FAR = 1000;
/** Each is compared with each who speaks: of a very long text, only its first pages are asked about. */
const MOST_SENTENCES = 400;

/** Without its neighbours nobody knows what such words are about. */
const HANGING =
  /^(?:it|it's|it’s|its|he|he's|she|she's|they|they're|they’re|their|this|that|that's|that’s|these|those|his|her|him|them|yes|no|then|so|and|or|but|which|who|because|when I|there|nothing|also|instead|specifically|as such|however)\b/i;
const OTHER_PERSON = /\b(?:he|she|his|her|hers|him|they|their|them|we|our|us|I|my)\b/i;

const VERBS =
  'says?|said|believes?|believed|argues?|argued|warns?|warned|claims?|claimed|thinks?|estimates?|estimated|predicts?|predicted|insists?|insisted|fears?|feared|admits?|admitted|suggests?|suggested|found|finds?|reported|announced|concluded|expects?';
const REPORTED = new RegExp(`^[^“"]{2,90}?\\b(${VERBS}) that ([^“"]{25,150})[.!]$`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const wordsIn = (text: string): number => text.split(' ').length;

/** What is said, without the words that tell who says it; undefined where that cannot be told apart. */
function saidIn({ statement, sentence }: Placed): { stem: string; quoted: boolean } | undefined {
  const { quote } = sentence;
  if (quote !== undefined && wordsIn(quote) >= FEWEST_WORDS && wordsIn(quote) <= MOST_WORDS) {
    const words = quote.replace(/[,;:]$/, '');
    // What begins small is a piece of a sentence.
    if (HANGING.test(words) || !/^[\p{Lu}\p{N}]/u.test(words)) return undefined;
    const shown = upTo(words, 0);
    return shown === undefined || (shown !== words && shown.length < ENOUGH)
      ? undefined
      : { stem: `Who says this? “${shown}”`, quoted: true };
  }
  if (quote !== undefined) return undefined;
  const [, verb = '', claim = ''] = REPORTED.exec(statement.text) ?? [];
  if (verb === '' || HANGING.test(claim) || OTHER_PERSON.test(claim)) return undefined;
  const isPast = /(?:ed|said|found)$/.test(verb);
  return { stem: `Who ${isPast || verb.endsWith('s') ? verb : `${verb}s`} that ${claim}?`, quoted: false };
}

const ARTICLE = /^(?:the|an?|of)$/i;

const isNamedIn = (text: string, { name, aliases, short }: Person): boolean =>
  [name, short, ...aliases, ...name.split(' ').filter(word => /^\p{Lu}/u.test(word) && !ARTICLE.test(word))].some(
    word => text.toLowerCase().includes(word.toLowerCase()),
  );

/** A spokeswoman and the body that she speaks for would both be right. */
const isAlike = (person: Person, speaker: Person): boolean =>
  isNamedIn(`${person.name} ${person.role}`, speaker) || isNamedIn(`${speaker.name} ${speaker.role}`, person);

function optionText({ name, role }: Person): string {
  const known = role !== NO_ROLE && role.length <= ROLE && !role.toLowerCase().includes(name.toLowerCase());
  return capital(known ? `${name}, ${role}` : name);
}

/** "I" is one human being: neither a body nor several can be taken for the speaker. */
const ONE_SPEAKS = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself)\b/;

/** All that can be asked, in the order of the text; `humans` are the ids of people with a name. */
export function whoQuestions(placed: Placed[], people: Person[], humans: Set<string>): Made[] {
  const sure = placed.filter(({ sentence }) => !sentence.unsure).slice(0, MOST_SENTENCES);
  const firstOf = new Map(
    people.slice(0, MOST_SENTENCES).flatMap(person => {
      const first = sure.find(({ statement }) => statement.voice === person.id);
      return first ? [[person.id, first.statement.text] as const] : [];
    }),
  );
  const heard = people.filter(({ id }) => firstOf.has(id));
  return sure.flatMap((one): Made[] => {
    const { statement } = one;
    const speaker = heard.find(({ id }) => id === statement.voice);
    const said = speaker && saidIn(one);
    if (!speaker || !said || isNamedIn(said.stem, speaker)) return [];
    const at = heard.indexOf(speaker);
    const isOne = said.quoted && ONE_SPEAKS.test(said.stem);
    // Others of its kind first: they are what it can be taken for.
    const rank = (person: Person) =>
      Math.abs(heard.indexOf(person) - at) + (humans.has(person.id) === humans.has(speaker.id) ? 0 : FAR);
    const near = heard
      .filter(
        person =>
          person !== speaker &&
          !isNamedIn(said.stem, person) &&
          !isAlike(person, speaker) &&
          (!isOne || humans.has(person.id)),
      )
      .toSorted((left, right) => rank(left) - rank(right));
    const others = near.slice(0, said.quoted ? OPTIONS - 1 : OPTIONS - 2);
    const writer = !said.quoted;
    if (others.length + 1 + (writer ? 1 : 0) < FEWEST) return [];
    const taken = new Set<string>();
    const options = [speaker, ...others].map(person => ({
      id: idOf(person.id, taken),
      text: optionText(person),
      why:
        person === speaker
          ? clipped(statement.text, 0)
          : `Says something else: ${clipped(firstOf.get(person.id) ?? '', 0)}`,
    }));
    const byWriter = {
      id: idOf('the writer', taken),
      text: 'The writer',
      why: 'The text names somebody else who says it.',
    };
    const all = writer ? [...options, byWriter] : options;
    if (new Set(all.map(({ text }) => text.toLowerCase())).size < all.length) return [];
    return [
      {
        kind: 'who',
        worth: 3 + Math.min(wordsIn(said.stem), 24) / 24 + (said.quoted ? 0.3 : 0),
        voice: speaker.id,
        item: makeItem({
          ...{ id: `who-${statement.id}`, stem: said.stem, options: all },
          ...{ answerKey: options[0]?.id ?? '', evidence: [statement.id], ordered: false },
        }),
      },
    ];
  });
}

/** The labels of statements: who asserts it, and how. */

import {
  type ArticleSection,
  type ArticleStatement,
  articleSections,
  isUnsure,
  type Reading,
  type Statement,
} from '../../domain/reading.ts';
import { STANDINGS, type Standing } from '../../domain/vocabulary.ts';
import { day } from './dates.ts';
import { nounOf } from './kinds.ts';

const WRITER = 'writer';

/** `s` is the ending of the verb: none after a group. */
const LABEL: Record<Standing, (name: string, s: '' | 's') => string> = {
  reported: name => (name === WRITER || name === '' ? 'reported' : `reported by ${name}`),
  says: (name, s) => `${name} say${s}`,
  hopes: (name, s) => `${name} hope${s}`,
  plans: (name, s) => (name === WRITER ? 'planned, writer says' : `${name} plan${s}`),
  wording: name => `${name}'s wording`,
  alleged: () => 'alleged, no source',
};

/** The label of a statement in the article. */
function labelOf(reading: Reading, { voice, standing }: ArticleStatement): string {
  const person = reading.people.find(({ id }) => id === voice);
  return LABEL[standing](voice === WRITER ? WRITER : (person?.short ?? ''), person?.plural ? '' : 's');
}

const UNSURE: Meaning = { label: 'unsure', means: 'the rules cannot tell who says this' };

/** As it stands in the gutter: what was guessed has a question mark. */
function shownLabel(reading: Reading, statement: ArticleStatement): string {
  if (isUnsure(reading, statement)) return UNSURE.label;
  if (!reading.guessed) return labelOf(reading, statement);
  // With a question mark behind all of it, it would take a second row.
  return statement.standing === 'alleged' ? 'alleged?' : `${labelOf(reading, statement)}?`;
}

/** What the rules would say if they had to, where they are unsure; empty where that is no one. */
export function bestGuess(reading: Reading, statement: Statement): string {
  if (!('voice' in statement) || !isUnsure(reading, statement) || statement.voice === WRITER) return '';
  return `Best guess: ${labelOf(reading, statement)}`;
}

interface Meaning {
  label: string;
  means: string;
}

/** Where the writer speaks, two labels mean something else. */
const BY_WRITER: Partial<Record<Standing, Meaning>> = {
  says: { label: 'writer says', means: "the writer's own claim" },
  plans: { label: 'planned, writer says', means: 'meant to happen; not done yet' },
};

const LEGEND: Record<Standing, Meaning> = {
  reported: { label: 'reported', means: 'an event, from a source that is named' },
  says: { label: '... says', means: 'their own claim, not checked here' },
  hopes: { label: '... hopes', means: 'their wish, not a promise' },
  plans: { label: '... plans', means: 'what they mean to do; not done yet' },
  wording: { label: "writer's wording", means: 'a choice of words that steers the reader' },
  alleged: { label: 'alleged, no source', means: 'nobody is named as saying so' },
};

const meaningOf = ({ voice, standing }: ArticleStatement): Meaning =>
  (voice === WRITER ? BY_WRITER[standing] : undefined) ?? LEGEND[standing];

/** "writer says: the writer's own claim", where a label of its kind comes up first in the article; else empty. */
export function legendOf(reading: Reading, statement: Statement): string {
  if (!('voice' in statement)) return '';
  const meaningIn = (given: ArticleStatement) => (isUnsure(reading, given) ? UNSURE : meaningOf(given));
  const meaning = meaningIn(statement);
  const isSame = (other: ArticleStatement) => meaningIn(other) === meaning;
  // Not gathered first: a long text has many, and each of them is asked about.
  const first = reading.sections.find(
    (section): section is ArticleSection => section.scope === 'article' && section.statements.some(isSame),
  );
  if (first?.statements.find(isSame)?.id !== statement.id) return '';
  if (meaning === UNSURE) return `${UNSURE.label}: ${UNSURE.means}`;
  return `${labelOf(reading, statement)}${reading.guessed ? ', guessed' : ''}: ${meaning.means}`;
}

/** Said of a retelling; the sentences of a text of one's own are all its own words. */
export const quoteWords = (reading: Reading): string =>
  reading.guessed ? '' : `Words in quotes are the ${nounOf(reading)}'s own.`;

/** What the labels of a reading say, for readers who ask. */
export function labelsOf(reading: Reading): Meaning[] {
  const statements = articleSections(reading).flatMap(section => section.statements);
  const used = new Set(statements.filter(statement => !isUnsure(reading, statement)).map(meaningOf));
  const known = STANDINGS.flatMap(standing => [LEGEND[standing], BY_WRITER[standing] ?? []].flat());
  const unsure = statements.some(statement => isUnsure(reading, statement)) ? [UNSURE] : [];
  return [...known.filter(meaning => used.has(meaning)), ...unsure];
}

/** What stands in the gutter: the label, or the date of what happened outside the article. */
export function gutterOf(reading: Reading, statement: Statement): string {
  if ('voice' in statement) return shownLabel(reading, statement);
  return statement.date === undefined ? '' : day(statement.date);
}

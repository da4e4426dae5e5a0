/** The labels of statements: who asserts it, and how. */

import { type ArticleStatement, articleSections, type Reading, type Statement } from '../../domain/reading.ts';
import { STANDINGS, type Standing } from '../../domain/vocabulary.ts';
import { day } from './dates.ts';

const WRITER = 'writer';

/** `s` is the ending of the verb: none after a group. */
const LABEL: Record<Standing, (name: string, s: '' | 's') => string> = {
  reported: () => 'reported',
  says: (name, s) => `${name} say${s}`,
  hopes: (name, s) => `${name} hope${s}`,
  plans: (name, s) => (name === WRITER ? 'planned' : `${name} plan${s}`),
  wording: name => `${name}'s wording`,
  alleged: () => 'alleged, no source',
};

/** The label of a statement in the article. */
function labelOf(reading: Reading, { voice, standing }: ArticleStatement): string {
  const person = reading.people.find(({ id }) => id === voice);
  return LABEL[standing](voice === WRITER ? WRITER : (person?.short ?? ''), person?.plural ? '' : 's');
}

interface Meaning {
  label: string;
  means: string;
}

/** Where the writer speaks, two labels mean something else. */
const BY_WRITER: Partial<Record<Standing, Meaning>> = {
  says: { label: 'writer says', means: "the writer's own claim" },
  plans: { label: 'planned', means: 'meant to happen, the writer says; not done yet' },
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
  const meaning = meaningOf(statement);
  const first = articleSections(reading)
    .flatMap(({ statements }) => statements)
    .find(other => meaningOf(other) === meaning);
  return first?.id === statement.id ? `${labelOf(reading, statement)}: ${meaning.means}` : '';
}

/** What the labels of a reading say, for readers who ask. */
export function labelsOf(reading: Reading): Meaning[] {
  const used = new Set(articleSections(reading).flatMap(({ statements }) => statements.map(meaningOf)));
  return STANDINGS.flatMap(standing => [LEGEND[standing], BY_WRITER[standing] ?? []].flat()).filter(meaning =>
    used.has(meaning),
  );
}

/** What stands in the gutter: the label, or the date of what happened outside the article. */
export function gutterOf(reading: Reading, statement: Statement): string {
  if ('voice' in statement) return labelOf(reading, statement);
  return statement.date === undefined ? '' : day(statement.date);
}

/** The labels of statements: who asserts it, and how. */

import { type ArticleStatement, articleSections, type Reading, type Statement } from '../../domain/reading.ts';
import { STANDINGS, type Standing } from '../../domain/vocabulary.ts';
import { day } from './dates.ts';

const LABEL: Record<Standing, (name: string) => string> = {
  reported: () => 'reported',
  says: name => `${name} says`,
  hopes: name => `${name} hopes`,
  wording: name => `${name}'s wording`,
  alleged: () => 'alleged, no source',
};

/** The label of a statement in the article. */
function labelOf(reading: Reading, { voice, standing }: ArticleStatement): string {
  const person = reading.people.find(({ id }) => id === voice);
  return LABEL[standing](voice === 'writer' ? 'writer' : (person?.short ?? ''));
}

interface Meaning {
  label: string;
  means: string;
}

const WRITER_SAYS: Meaning = { label: 'writer says', means: "the writer's own claim" };

const LEGEND: Record<Standing, Meaning> = {
  reported: { label: 'reported', means: 'an event, from a source that is named' },
  says: { label: '... says', means: "that person's claim, not checked here" },
  hopes: { label: '... hopes', means: "that person's wish, not a promise" },
  wording: { label: "writer's wording", means: 'a choice of words that steers the reader' },
  alleged: { label: 'alleged, no source', means: 'nobody is named as saying so' },
};

/** What the labels say, for readers who ask. */
export const LABELS: Meaning[] = STANDINGS.flatMap(standing =>
  standing === 'says' ? [LEGEND.says, WRITER_SAYS] : [LEGEND[standing]],
);

const kindOfLabel = ({ voice, standing }: ArticleStatement): string =>
  standing === 'says' && voice === 'writer' ? 'writer says' : standing;

/** "writer says: the writer's own claim", where a label of its kind comes up first in the article; else empty. */
export function legendOf(reading: Reading, statement: Statement): string {
  if (!('voice' in statement)) return '';
  const first = articleSections(reading)
    .flatMap(({ statements }) => statements)
    .find(other => kindOfLabel(other) === kindOfLabel(statement));
  if (first?.id !== statement.id) return '';
  const { means } = kindOfLabel(statement) === WRITER_SAYS.label ? WRITER_SAYS : LEGEND[statement.standing];
  return `${labelOf(reading, statement)}: ${means}`;
}

/** What stands in the gutter: the label, or the date of what happened outside the article. */
export function gutterOf(reading: Reading, statement: Statement): string {
  if ('voice' in statement) return labelOf(reading, statement);
  return statement.date === undefined ? '' : day(statement.date);
}

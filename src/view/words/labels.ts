/** The labels of statements: who asserts it, and how. */

import type { ArticleStatement, Reading, Statement } from '../../domain/reading.ts';
import { STANDINGS, type Standing } from '../../domain/vocabulary.ts';
import { day } from './dates.ts';

const LABEL: Record<Standing, (name: string) => string> = {
  reported: () => 'reported',
  says: name => `${name} says`,
  hopes: name => `${name} hopes`,
  wording: name => `${name}'s words`,
  alleged: name => `alleged, by ${name}`,
};

/** The label of a statement in the article. */
function labelOf(reading: Reading, { voice, standing }: ArticleStatement): string {
  const person = reading.people.find(({ id }) => id === voice);
  return LABEL[standing](voice === 'writer' ? 'writer' : (person?.short ?? 'no one named'));
}

interface Meaning {
  label: string;
  means: string;
}

const LEGEND: Record<Standing, Meaning[]> = {
  reported: [{ label: 'reported', means: 'a dated event, under a source the article names' }],
  says: [{ label: '... says', means: 'that person says it, in the article' }],
  hopes: [{ label: '... hopes', means: 'that person hopes it' }],
  // What the writer states stands beside how they word it.
  wording: [
    { label: 'writer says', means: "the writer's own statement" },
    { label: "writer's words", means: 'wording of the writer that steers' },
  ],
  alleged: [{ label: 'alleged', means: 'someone is accused, and no one is named as saying so' }],
};

/** What the labels say, for readers who ask. */
export const LABELS: Meaning[] = STANDINGS.flatMap(standing => LEGEND[standing]);

/** What stands in the gutter: the label, or the date of what happened outside the article. */
export function gutterOf(reading: Reading, statement: Statement): string {
  if ('voice' in statement) return labelOf(reading, statement);
  return statement.date === undefined ? '' : day(statement.date);
}

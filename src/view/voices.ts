/** Who spoke: the voices of the article, counted from the reading. */

import { mentions } from '../domain/mentions.ts';
import { type ArticleStatement, articleSections, isUnsure, type Reading } from '../domain/reading.ts';
import type { Session } from '../session/model.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { barRow, gap, paragraph, said, widthOf } from './rows.ts';
import { plural } from './words/grammar.ts';
import { fewQuestions } from './words/rounds.ts';

/**
 * Most heard first. `reported` counts events under a source that is no voice; the writer's own words count as the
 * writer. Silent are those whom the article mentions and does not let speak, not those who are told of elsewhere.
 */
export function voicesOf(reading: Reading) {
  const counts = new Map<string, number>();
  const statements = articleSections(reading).flatMap(section => section.statements);
  for (const statement of statements) {
    const name = isUnsure(reading, statement) ? 'unsure' : nameOf(reading, statement);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const heard = [...counts].map(([voice, count]) => ({ voice, count })).sort((left, right) => right.count - left.count);
  // Of a guess, only those who speak are known.
  const silent = (reading.guessed ? [] : reading.people)
    .filter(person => statements.some(statement => mentions(statement, person)))
    .filter(person => statements.every(statement => statement.voice !== person.id))
    .map(person => person.name);
  return { heard, silent, total: statements.length };
}

function nameOf(reading: Reading, { voice, standing }: ArticleStatement): string {
  const person = reading.people.find(({ id }) => id === voice);
  if (person) return person.name;
  if (standing === 'reported') return 'reported';
  return voice === 'writer' ? 'the writer' : 'alleged, no source';
}

export const voicesOnly = ({ guessed }: Reading): string =>
  `This counts voices${guessed ? ', as the rules guess them' : ''}. It does not say who is right.`;

export const silentWords = (silent: string[]): string =>
  silent.length === 0 ? '' : `Named but not quoted: ${silent.join(', ')}.`;

export function voicesPage(session: Session, size: Size): Page {
  const { heard, silent, total } = voicesOf(session.reading);
  const width = Math.max(...heard.map(({ voice }) => widthOf(voice)));
  // Each may be drawn two cells wide.
  const room = Math.min(40, Math.floor((size.columns - width - 10) / 2));
  const most = Math.max(...heard.map(({ count }) => count));
  const scale = most > room ? room / most : 1;
  const bars = heard.map(({ voice, count }) =>
    barRow(voice, width, '▪'.repeat(Math.max(1, Math.round(count * scale))), `${count}`),
  );
  const wide = Math.min(72, size.columns - 1);
  return {
    ...emptyPage,
    title: 'Who spoke',
    place: plural(total, 'statement'),
    body: [
      ...bars,
      gap,
      ...(size.rows < 17 ? [] : [...paragraph(silentWords(silent), { width: wide }), gap]),
      ...said(voicesOnly(session.reading), wide),
      ...said(fewQuestions(session), wide),
    ],
  };
}

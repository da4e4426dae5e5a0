/** The article in line mode: a section whole or statement by statement, its notes, and where a word stands. */

import { findSection, type Section, type Statement } from '../domain/reading.ts';
import type { Event, InText, Session } from '../session/model.ts';
import { lineOf, moreOf } from '../view/notes.ts';
import { foundView } from '../view/search.ts';
import { statementText } from '../view/statement.ts';
import { guessWords, neighbour, sectionBeside } from '../view/text.ts';
import { sentence } from '../view/words/grammar.ts';
import { gutterOf, legendOf } from '../view/words/labels.ts';
import { outsideWords, sectionPlace } from '../view/words/rounds.ts';

/** How much of the article an Enter brings. */
export type Portion = 'one' | 'whole';

/** The section that is open; a statement at a time, where it is read so, under the title when it is the first. */
export function tellSection(
  session: Session,
  { section: id, statement: marked, visit }: InText,
  portion: Portion,
): string[] {
  const { reading } = session;
  const proof = visit?.proof ?? [];
  const section = findSection(reading, id);
  if (!section) return [];
  const single = portion === 'one' && proof.length === 0;
  const shown = single ? section.statements.filter(statement => statement.id === marked) : section.statements;
  const title =
    section.scope === 'article'
      ? `Section ${sectionPlace(reading, section)}. ${section.title}.`
      : `${section.title}. ${sentence(outsideWords(reading))}.`;
  return [
    ...(shown[0] === section.statements[0] ? [title, guessWords(session, section)] : []),
    ...shown.flatMap(statement => [
      `${proof.includes(statement.id) ? 'Here: ' : ''}${spoken(session, statement)}`,
      ...(proof.length > 0 ? [] : unasked(session, section, statement)),
    ]),
  ];
}

/** What stands with a statement: its line, and what its label means where that is new. */
function unasked({ reading, place }: Session, section: Section, statement: Statement): string[] {
  const legend = place.read.includes(section.id) ? '' : legendOf(reading, statement);
  return [legend && `(${legend})`, lineOf(reading, statement)].filter(Boolean).map(text => `   ${text}`);
}

/** All there is to say about the statements of the section that is open, or about the one that was told. */
export function tellNotes(session: Session, { section: id, statement: marked }: InText, portion: Portion): string[] {
  const section = findSection(session.reading, id);
  if (!section) return [];
  const shown = section.statements.filter(statement => portion === 'whole' || statement.id === marked);
  return shown.flatMap<string>(statement => [
    spoken(session, statement),
    ...moreOf(session.reading, section, statement).map(note => `   ${note}`),
  ]);
}

/** "Minister hopes: lawyers will …" */
export function spoken({ reading }: Session, statement: Statement): string {
  const label = gutterOf(reading, statement);
  const text = statementText(reading, statement);
  return label === '' ? text : `${sentence(label)}${label.endsWith('?') ? '' : ':'} ${text}`;
}

/** What Enter does in the text: the next statement or section, the question it was opened from, or what follows the end. */
export function nextInText(session: Session, phase: InText, portion: Portion): Event {
  if (phase.visit) return { type: 'wentBack' };
  const section = sectionBeside(session.reading, phase.section, 1);
  const next = portion === 'one' ? neighbour(session, 1) : section?.statements[0]?.id;
  return next ? { type: 'statementMarked', statement: next } : { type: 'textFinished' };
}

/** Where a word stands, in the order of the reading. */
export function tellFound({ reading }: Session, words: string): string[] {
  const { count, places } = foundView(reading, words);
  return [count, ...places.map(({ where, text }) => `${where}: ${text}`)];
}

/** The text: statements with the line of the marked one, and how they fall into pages. */

import { articleSections, findStatement, type Reading, type Section, type Statement } from '../domain/reading.ts';
import type { InText, Session } from '../session/model.ts';
import { lineOf, moreOf } from './notes.ts';
import { type Block, emptyPage, innerRows, type Page, type Size, stacked, WIDE } from './page.ts';
import { beside, gap, paragraph, type Row, row, said } from './rows.ts';
import { ASIDE, ASIDE_COLUMN, GUTTER, statementRows } from './statement.ts';
import { nounOf } from './words/kinds.ts';
import { legendOf } from './words/labels.ts';
import { outside, sectionTitle } from './words/rounds.ts';

const NOTE = 70;
const ASIDE_NOTE = 40;

/** The line that stands with a statement. */
function lineRows(reading: Reading, statement: Statement, columns: number): Row[] {
  const line = lineOf(reading, statement);
  if (line === '') return [];
  return columns >= ASIDE
    ? paragraph(line, { width: Math.min(ASIDE_NOTE, columns - ASIDE_LEFT - 1), indent: 0 })
    : paragraph(line, { width: Math.min(NOTE + 3, columns - 1) });
}

/** Columns of pointer, gutter and text when the line stands beside them. */
const ASIDE_LEFT = 3 + GUTTER + ASIDE_COLUMN + 4;

/** From this many columns on, the sections stand to the right of all, where they move nothing. */
const RAIL = 140;
const RAIL_LEFT = ASIDE_LEFT + ASIDE_NOTE + 3;
const RAIL_WIDTH = RAIL - RAIL_LEFT - 1;

/** The sections of the article: the open one, and those that were read. */
function railRows({ reading, place }: Session, open: Section): Row[] {
  return articleSections(reading).flatMap((section, index) => {
    const state = section.id === open.id ? ' (here)' : place.read.includes(section.id) ? ' (read)' : '';
    return paragraph(`${section.title}${state}`, {
      width: RAIL_WIDTH,
      lead: [{ text: `${index + 1}` }],
      bold: section.id === open.id,
    });
  });
}

/** Labels are explained where they first come up, until the section was read. */
const legendIn = ({ reading, place, phase }: Session, section: Section, statement: Statement): string =>
  place.read.includes(section.id) || (phase.name === 'reading' && phase.visit) ? '' : legendOf(reading, statement);

/** Rows that the lines of some statements need at the foot; the same for all, so that nothing moves with the mark. */
const footOf = (reading: Reading, statements: Statement[], { columns }: Size): number =>
  columns >= ASIDE ? 0 : Math.max(0, ...statements.map(shown => lineRows(reading, shown, columns).length));

/** A section cut into pages for a window: as few as its rows allow, with about as much on each. */
function pagesOf(session: Session, section: Section, size: Size): Statement[][] {
  const { reading } = session;
  const first = guessRows(session, section, size).length;
  const heights = section.statements.map(statement => {
    const legend = legendIn(session, section, statement);
    return { statement, rows: statementRows(reading, statement, size.columns, { legend }).length + 1 };
  });
  const cut = (room: number): Statement[][] => {
    const pages: Statement[][] = [];
    let used = first;
    for (const { statement, rows } of heights) {
      const page = pages.at(-1);
      const foot = footOf(reading, [...(page ?? []), statement], size);
      if (page && used + rows + (foot === 0 ? 0 : foot + 1) <= room) {
        page.push(statement);
        used += rows;
      } else {
        used = rows + (pages.length === 0 ? used : 0);
        pages.push([statement]);
      }
    }
    return pages;
  };
  let room = innerRows(size, session.notSaved !== null);
  const fewest = cut(room);
  while (room > 1 && fewest.length > 1 && cut(room - 1).length === fewest.length) room--;
  return cut(room);
}

export function textPage(session: Session, phase: InText, size: Size): Page {
  const { reading } = session;
  const found = findStatement(reading, phase.statement);
  if (!found) return emptyPage;
  const { section, statement } = found;
  const statements = pagesOf(session, section, size).find(page => page.includes(statement)) ?? [statement];
  const page = {
    ...emptyPage,
    title: sectionTitle(reading, section),
    place: placeOf(reading, phase, section, statements, size),
  };
  if (phase.more) return { ...page, body: moreRows(session, section, statement, size), scroll: phase.scroll };
  const blocks = statements.map((shown, index): Block => {
    const proof = phase.visit?.proof.includes(shown.id) === true;
    const look = { marked: shown === statement, proof, legend: legendIn(session, section, shown) };
    const opening = shown === section.statements[0] ? guessRows(session, section, size) : [];
    return { above: index === 0 ? opening : [gap], rows: statementRows(reading, shown, size.columns, look) };
  });
  const { body, focus } = stacked(blocks, statements.indexOf(statement));
  const line = lineRows(reading, statement, size.columns);
  if (size.columns >= ASIDE) {
    const [top] = focus;
    const both = beside(body, ASIDE_LEFT, [...body.slice(0, top).map(() => gap), ...line]);
    const all = size.columns >= RAIL ? beside(both, RAIL_LEFT, railRows(session, section)) : both;
    return { ...page, focus, body: all };
  }
  const foot = footOf(reading, statements, size);
  const room = innerRows(size, session.notSaved !== null);
  if (body.filter(row => !row.gap).length + line.length + 1 > room) {
    return { ...page, focus, body: [...body, gap, ...line], scroll: phase.scroll };
  }
  const below = Array.from({ length: foot }, (_, index) => line[index] ?? row());
  return { ...page, focus, body, foot: foot === 0 ? [] : [gap, ...below] };
}

/** The marked statement with all there is to say about it. */
function moreRows({ reading }: Session, section: Section, statement: Statement, { columns }: Size): Row[] {
  const line = lineOf(reading, statement);
  const notes = [...(line === '' ? [] : [line]), ...moreOf(reading, section, statement)];
  const width = Math.min(NOTE + 3, columns - 1);
  return [
    ...statementRows(reading, statement, columns, { marked: true }),
    ...notes.flatMap(note => [gap, ...paragraph(note, { width })]),
  ];
}

/** How far the article is read: the number of the marked statement among all of them. */
function progressWords(reading: Reading, marked: string): string {
  const { section } = findStatement(reading, marked) ?? {};
  const within: Section[] = section?.scope === 'context' ? [section] : articleSections(reading);
  const ids = within.flatMap<Statement>(({ statements }) => statements).map(({ id }) => id);
  return `${ids.indexOf(marked) + 1} of ${ids.length}`;
}

/** What happened next may begin before the article; a year alone is neither before nor after its days. */
function besideArticle(reading: Reading, marked: string): string {
  const { statement } = findStatement(reading, marked) ?? {};
  const date = statement && 'date' in statement ? (statement.date ?? '') : '';
  const published = reading.source.date;
  if (published.startsWith(date) || date.startsWith(published)) return outside(reading);
  return `${date < published ? 'before' : 'after'} the ${nounOf(reading)}`;
}

/** What stands beside the title: how far this is, that it lies outside the article, or that it settles an item. */
function placeOf(
  reading: Reading,
  { visit, statement: marked }: InText,
  section: Section,
  shown: Statement[],
  { columns }: Size,
): string {
  const progress = progressWords(reading, marked);
  if (section.scope === 'context') return `${besideArticle(reading, marked)}, ${progress}`;
  // Beside the number of the section, in a window that has room for the word.
  if (!visit) return columns < WIDE ? progress : `statement ${progress}`;
  if (!shown.some(statement => visit.proof.includes(statement.id))) return '';
  return visit.silent ? `the ${nounOf(reading)} doesn't say; closest at >>` : 'the answer is at >>';
}

/** What the reader guessed, and what is right, above what happened. */
export function guessWords({ reading: { question }, progress }: Session, section: Section): string {
  const option = question?.options.find(({ id }) => id === progress.guess);
  if (!question || !option || section.scope === 'article') return '';
  return [`${question.stem} You guessed: ${option.text}.`, question.answer].filter(Boolean).join(' ');
}

const guessRows = (session: Session, section: Section, { columns }: Size): Row[] =>
  said(guessWords(session, section), Math.min(NOTE + 3, columns - 1));

/** The statement that is marked in the text. */
const markedIn = ({ reading, phase }: Session) =>
  phase.name === 'reading' ? findStatement(reading, phase.statement) : undefined;

/** The first statement of the page before or after the marked one's, or undefined at the ends of the text. */
export function pageBeside(session: Session, size: Size, by: 1 | -1): string | undefined {
  const marked = markedIn(session);
  if (!marked) return undefined;
  const pages = pagesOf(session, marked.section, size);
  const near = pages[pages.findIndex(page => page.includes(marked.statement)) + by];
  const section = sectionBeside(session.reading, marked.section.id, by);
  const beyond = section && pagesOf(session, section, size).at(by > 0 ? 0 : -1);
  return (near ?? beyond)?.[0]?.id;
}

/** The statement before or after the marked one, running on into the next section of the article. */
export function neighbour(session: Session, by: 1 | -1): string | undefined {
  const marked = markedIn(session);
  if (!marked) return undefined;
  const near = marked.section.statements[marked.index + by];
  return (near ?? sectionBeside(session.reading, marked.section.id, by)?.statements.at(by > 0 ? 0 : -1))?.id;
}

/** The section of the article before or after one of its own. */
export function sectionBeside(reading: Reading, id: string, by: 1 | -1): Section | undefined {
  const sections = articleSections(reading);
  const index = sections.findIndex(section => section.id === id);
  return index < 0 ? undefined : sections[index + by];
}

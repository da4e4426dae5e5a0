/** The text: statements with the voice gutter, the note of the marked one, and how they fall into pages. */

import { daysBetween } from '../domain/days.ts';
import { articleSections, findStatement, type Reading, type Section, type Statement } from '../domain/reading.ts';
import type { InText, Session } from '../session/model.ts';
import { notesOf } from './notes.ts';
import { type Block, emptyPage, innerRows, type Page, type Size, stacked, WIDE } from './page.ts';
import { beside, gap, indented, paragraph, pointer, type Row, row, type Span, said } from './rows.ts';
import { plural } from './words/grammar.ts';
import { gutterOf } from './words/labels.ts';
import { outsideWords, sectionTitle } from './words/rounds.ts';

const GUTTER = 18;
const COLUMN = 54;
const NOTE = 70;
/** From this many columns on, the note stands to the right of the text. */
const ASIDE = 100;
const ASIDE_COLUMN = 47;
const ASIDE_NOTE = 40;

/** A statement's text, with the days since the article's day where it is dated. */
export function statementText(reading: Reading, statement: Statement): string {
  if (!('sources' in statement) || statement.date === undefined) return statement.text;
  const days = daysBetween(reading.source.date, statement.date);
  return days > 0 ? `${statement.text} (${plural(days, 'day')} after the article)` : statement.text;
}

export interface Look {
  marked?: boolean;
  /** It settles the item that the text was opened from. */
  proof?: boolean;
  /** What stands before it instead of the pointer: a pointer with a number. */
  lead?: Span[];
}

const PROOF: Span[] = [{ text: '>>', role: 'evidence' }, { text: ' ' }];

/** A statement as rows, its label in the gutter or, in a narrow window, above it. */
export function statementRows(reading: Reading, statement: Statement, columns: number, look: Look = {}): Row[] {
  const { marked: bold = false, proof: underline = false } = look;
  const label = gutterOf(reading, statement);
  const text = statementText(reading, statement);
  const indent = look.lead ? 6 : 3;
  const lead = look.lead ?? (underline ? PROOF : pointer(bold));
  const first = row(...indented(indent, lead));
  if (columns < WIDE) {
    const placed = { width: columns - 1, indent, bold, underline };
    if (label === '') return paragraph(text, { ...placed, lead });
    return [row(...first.spans, `(${label})`), ...paragraph(text, placed)];
  }
  const labels = label === '' ? [first] : paragraph(label, { width: indent + GUTTER - 2, indent, lead });
  const width = Math.min(columns >= ASIDE ? ASIDE_COLUMN : COLUMN, columns - indent - GUTTER - 2);
  return beside(labels, indent + GUTTER, paragraph(text, { width, indent: 0, bold, underline }));
}

function noteRows(reading: Reading, section: Section, statement: Statement, columns: number): Row[] {
  const aside = columns >= ASIDE;
  const width = aside ? Math.min(ASIDE_NOTE, columns - ASIDE_LEFT - 1) : Math.min(NOTE + 3, columns - 1);
  return notesOf(reading, section, statement).flatMap((note, index) => [
    ...(aside && index > 0 ? [gap] : []),
    ...paragraph(note, { width, indent: aside ? 0 : 3 }),
  ]);
}

/** Columns of pointer, gutter and text when the note stands beside them. */
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

/** The most of a page that is kept free for a note; what is longer scrolls. */
const NOTE_SHARE = 0.65;

/** A section cut into pages for a window: as many whole statements as leave room for the longest of their notes. */
function pagesOf(session: Session, section: Section, size: Size): Statement[][] {
  const { reading } = session;
  const room = innerRows(size, session.notSaved !== null) - 1;
  const noteOf = (statement: Statement): number =>
    size.columns >= ASIDE
      ? 0
      : Math.min(noteRows(reading, section, statement, size.columns).length, Math.floor(room * NOTE_SHARE)) + 1;
  const pages: Statement[][] = [];
  let used = guessRows(session, section, size).length;
  let note = 0;
  for (const statement of section.statements) {
    const height = statementRows(reading, statement, size.columns).length + 1;
    const page = pages.at(-1);
    const longest = Math.max(note, noteOf(statement));
    if (page && used + height + longest <= room + 1) {
      page.push(statement);
      used += height;
      note = longest;
    } else {
      used = height + (pages.length === 0 ? used : 0);
      note = noteOf(statement);
      pages.push([statement]);
    }
  }
  return pages;
}

export function textPage(session: Session, phase: InText, size: Size): Page {
  const { reading } = session;
  const found = findStatement(reading, phase.statement);
  if (!found) return emptyPage;
  const { section, statement } = found;
  const statements = pagesOf(session, section, size).find(page => page.includes(statement)) ?? [statement];
  const blocks = statements.map((shown, index): Block => {
    const look = { marked: shown === statement, proof: phase.visit?.proof.includes(shown.id) === true };
    const opening = shown === section.statements[0] ? guessRows(session, section, size) : [];
    return { above: index === 0 ? opening : [gap], rows: statementRows(reading, shown, size.columns, look) };
  });
  const { body, focus } = stacked(blocks, statements.indexOf(statement));
  const note = noteRows(reading, section, statement, size.columns);
  const room = innerRows(size, session.notSaved !== null);
  const place = placeOf(reading, phase, section, statements);
  const page = { ...emptyPage, title: sectionTitle(reading, section), place, focus };
  if (size.columns >= ASIDE && Math.max(body.length, note.length) < room) {
    const both = beside(body, ASIDE_LEFT, note);
    return { ...page, body: size.columns >= RAIL ? beside(both, RAIL_LEFT, railRows(session, section)) : both };
  }
  const together = body.filter(row => !row.gap).length + note.length + 1 > room;
  if (together) return { ...page, body: [...body, gap, ...note], scroll: phase.scroll };
  return { ...page, body, foot: [gap, ...note] };
}

/** What stands beside the title: that this lies outside the article, or that it settles an item. */
function placeOf(reading: Reading, { visit }: InText, section: Section, shown: Statement[]): string {
  if (section.scope === 'context') return outsideWords(reading);
  if (!visit || !shown.some(statement => visit.proof.includes(statement.id))) return '';
  return visit.silent ? 'nothing says so; nearest' : 'says so here';
}

/** What the reader guessed at the start, above what happened. */
export function guessWords({ reading, progress }: Session, section: Section): string {
  const option = reading.question?.options.find(({ id }) => id === progress.guess);
  return option && section.scope === 'context' ? `${reading.question?.stem} You guessed: ${option.text}.` : '';
}

const guessRows = (session: Session, section: Section, { columns }: Size): Row[] =>
  said(guessWords(session, section), Math.min(NOTE + 3, columns - 1));

/** The statement that is marked in the text. */
const markedIn = ({ reading, phase }: Session) =>
  phase.name === 'reading' ? findStatement(reading, phase.statement) : undefined;

/** The first statement of the page after the marked one's, or undefined at the end of the text. */
export function nextPage(session: Session, size: Size): string | undefined {
  const marked = markedIn(session);
  if (!marked) return undefined;
  const pages = pagesOf(session, marked.section, size);
  const next = pages[pages.findIndex(page => page.includes(marked.statement)) + 1];
  return (next ?? sectionBeside(session.reading, marked.section.id, 1)?.statements)?.[0]?.id;
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

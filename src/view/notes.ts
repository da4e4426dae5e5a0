/** What a reader may want to know about a statement: one line beside it, and the rest on request. */
import { mentions } from '../domain/mentions.ts';
import type { Disputed, Person, Reading, Section, Statement, Term } from '../domain/reading.ts';
import { bestGuess } from './words/labels.ts';

/** People or terms that a statement names and those others do not. */
const namedHere = <T extends Person | Term>(list: T[], statement: Statement, elsewhere: Statement[]): T[] =>
  list.filter(named => mentions(statement, named) && !elsewhere.some(where => mentions(where, named)));

/** What stands outside the article on a disputed point: what supports it, what contradicts it, what is open. */
function disputedNotes(reading: Reading, { supports, contradicts, open, sources }: Disputed): string[] {
  return [
    `What supports it: ${supports}`,
    `What contradicts it: ${contradicts}`,
    `What is open: ${open}`,
    sourceNote(reading, sources),
  ];
}

function sourceNote(reading: Reading, ids: string[]): string {
  const sources = reading.sources.filter(source => ids.includes(source.id));
  const named = sources.map(source => `${source.title} (${source.owner})`).join('; ');
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${named}`;
}

interface Line {
  text: string;
  /** The term that it explains. */
  term?: string;
}

const known = new WeakMap<Reading, Map<string, Line>>();

/** The lines of a reading by statement. A term is explained where it is first met and no note stands in its way. */
function linesOf(reading: Reading): Map<string, Line> {
  const found = known.get(reading);
  if (found) return found;
  const lines = new Map<string, Line>();
  let unexplained = reading.terms;
  for (const statement of reading.sections.flatMap<Statement>(({ statements }) => statements)) {
    const met = unexplained.find(term => mentions(statement, term));
    if (statement.note !== undefined) lines.set(statement.id, { text: statement.note });
    else if (met) {
      lines.set(statement.id, { text: `${met.name}: ${met.text}`, term: met.id });
      unexplained = unexplained.filter(term => term !== met);
    }
  }
  known.set(reading, lines);
  return lines;
}

/** The line that stands with a statement unasked: its note, or a term that is new here; may be empty. */
export const lineOf = (reading: Reading, { id }: Statement): string => linesOf(reading).get(id)?.text ?? '';

/**
 * The rest, on request: more of the note, what is disputed, people and terms that are new here, the place in the original
 * or the sources. In the article, who a person was on its day; outside it, where it last mentions them, what became of them.
 */
export function moreOf(reading: Reading, { scope, statements }: Section, statement: Statement): string[] {
  const index = statements.findIndex(({ id }) => id === statement.id);
  const [before, after] = [statements.slice(0, index), statements.slice(index + 1)];
  const notes = [bestGuess(reading, statement), statement.more ?? ''].filter(Boolean);
  if ('closer' in statement && statement.closer !== undefined) notes.push(`Look closer: ${statement.closer}`);
  if ('disputed' in statement && statement.disputed) notes.push(...disputedNotes(reading, statement.disputed));
  for (const { name, role, later = role } of namedHere(
    reading.people,
    statement,
    scope === 'article' ? before : after,
  )) {
    notes.push(`${name}: ${scope === 'article' ? role : later}`);
  }
  const explained = linesOf(reading).get(statement.id)?.term;
  for (const { id, name, text, more } of namedHere(reading.terms, statement, before)) {
    const rest = [...(id === explained ? [] : [text]), ...(more === undefined ? [] : [more])];
    if (rest.length > 0) notes.push(`${name}: ${rest.join(' ')}`);
  }
  if ('sources' in statement) {
    notes.push(sourceNote(reading, statement.sources));
  } else {
    const where = `In the original: ${statement.paragraph === 0 ? 'headline' : `paragraph ${statement.paragraph}`}`;
    notes.push(statement.quote === undefined ? where : `${where}, at "${statement.quote}"`);
  }
  return notes;
}

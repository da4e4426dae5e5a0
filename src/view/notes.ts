/** What a reader may want to know about a statement. */
import { mentions } from '../domain/mentions.ts';
import type { Disputed, Person, Reading, Section, Statement, Term } from '../domain/reading.ts';

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

/**
 * What a reader may want to know about a statement: its own note, people, terms, its place in the original or its sources.
 * In the article, who a person was on its day; outside it, where it last mentions them, what became of them.
 */
export function notesOf(reading: Reading, { scope, statements }: Section, statement: Statement): string[] {
  const index = statements.findIndex(({ id }) => id === statement.id);
  const [before, after] = [statements.slice(0, index), statements.slice(index + 1)];
  const notes = statement.note === undefined ? [] : [statement.note];
  if ('closer' in statement && statement.closer !== undefined) notes.push(`Look closer: ${statement.closer}`);
  if ('disputed' in statement && statement.disputed) notes.push(...disputedNotes(reading, statement.disputed));
  for (const { name, role, later = role } of namedHere(
    reading.people,
    statement,
    scope === 'article' ? before : after,
  )) {
    notes.push(`${name}: ${scope === 'article' ? role : later}`);
  }
  for (const { name, text } of namedHere(reading.terms, statement, before)) notes.push(`${name}: ${text}`);
  if ('sources' in statement) {
    notes.push(sourceNote(reading, statement.sources));
  } else {
    const where =
      statement.paragraph === 0 ? 'Headline of the article' : `Paragraph ${statement.paragraph} of the article`;
    notes.push(statement.quote === undefined ? where : `${where}, at: "${statement.quote}"`);
  }
  return notes;
}

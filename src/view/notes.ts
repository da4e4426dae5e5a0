/** What a reader may want to know about a statement. */
import { mentions } from '../domain/mentions.ts';
import type { Disputed, Person, Reading, Section, Statement, Term } from '../domain/reading.ts';

/** People and terms whose name stands here and not before in the section. */
function firstNamed<T extends Person | Term>(list: T[], { statements }: Section, statement: Statement): T[] {
  const before = statements.slice(0, statements.indexOf(statement as never));
  return list.filter(named => mentions(statement, named) && !before.some(earlier => mentions(earlier, named)));
}

/** In the article, who a person was on its day; outside it, where it last mentions them, what became of them. */
function peopleNotes({ people }: Reading, section: Section, statement: Statement): string[] {
  if (section.scope === 'article') {
    return firstNamed(people, section, statement).map(person => `${person.name}: ${person.role}`);
  }
  const after = section.statements.slice(section.statements.indexOf(statement as never) + 1);
  return people
    .filter(person => mentions(statement, person) && !after.some(later => mentions(later, person)))
    .map(person => `${person.name}: ${person.later ?? person.role}`);
}

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

/** What a reader may want to know about a statement: its own note, people, terms, its place in the original or its sources. */
export function notesOf(reading: Reading, section: Section, statement: Statement): string[] {
  const notes = statement.note === undefined ? [] : [statement.note];
  if ('closer' in statement && statement.closer !== undefined) notes.push(`Look closer: ${statement.closer}`);
  if ('disputed' in statement && statement.disputed) notes.push(...disputedNotes(reading, statement.disputed));
  notes.push(...peopleNotes(reading, section, statement));
  for (const term of firstNamed(reading.terms, section, statement)) notes.push(`${term.name}: ${term.text}`);
  if ('sources' in statement) {
    notes.push(sourceNote(reading, statement.sources));
  } else {
    const where =
      statement.paragraph === 0 ? 'Headline of the article' : `Paragraph ${statement.paragraph} of the article`;
    notes.push(statement.quote === undefined ? where : `${where}, at: "${statement.quote}"`);
  }
  return notes;
}

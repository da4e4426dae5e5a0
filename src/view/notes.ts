/** What a reader may want to know about a statement. */
import type { Person, Reading, Section, Statement, Term } from '../core/reading.ts';

const mentions = (text: string, names: string[]): boolean => names.some(name => contains(text, name));

/** Whole words only: "Iran" is not in "Iranian". */
function contains(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return false;
  const around = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
  return around.every(letter => !/[\p{L}\p{N}]/u.test(letter));
}

/** Whether a statement names a person or uses a term, by its name or an alias. */
export const names = (one: Person | Term, statement: Statement): boolean =>
  mentions(statement.text, [one.name, ...one.aliases]);

/** People and terms whose name stands here and not before in the section. */
function firstNamed<T extends Person | Term>(list: T[], { statements }: Section, statement: Statement): T[] {
  const before = statements.slice(0, statements.indexOf(statement as never));
  return list.filter(one => names(one, statement) && !before.some(other => names(one, other)));
}

/** In the article, who a person was on its day; outside it, where it last names them, what became of them. */
function peopleNotes({ people }: Reading, section: Section, statement: Statement): string[] {
  if (section.scope === 'article') {
    return firstNamed(people, section, statement).map(person => `${person.name}: ${person.role}`);
  }
  const after = section.statements.slice(section.statements.indexOf(statement as never) + 1);
  return people
    .filter(person => names(person, statement) && !after.some(other => names(person, other)))
    .map(person => `${person.name}: ${person.later ?? person.role}`);
}

/** What a reader may want to know about a statement: its own note, people, terms, its place in the original or its sources. */
export function notesOf(reading: Reading, section: Section, statement: Statement): string[] {
  const notes = statement.note === undefined ? [] : [statement.note];
  notes.push(...peopleNotes(reading, section, statement));
  for (const term of firstNamed(reading.terms, section, statement)) notes.push(`${term.name}: ${term.text}`);
  if ('sources' in statement) {
    const sources = reading.sources.filter(source => statement.sources.includes(source.id));
    notes.push(`Source: ${sources.map(source => `${source.title} (${source.owner})`).join('; ')}`);
  } else {
    const where =
      statement.paragraph === 0 ? 'Headline of the article' : `Paragraph ${statement.paragraph} of the article`;
    notes.push(statement.quote === undefined ? where : `${where}, at: "${statement.quote}"`);
  }
  return notes;
}

/** Where a word stands: in statements, in all there is to say about them, and in what people and terms are. */
import { mentions } from './mentions.ts';
import type { Reading, Statement } from './reading.ts';

export interface Found {
  /** Id of the statement to go to. */
  statement: string;
  /** The text that has the word: of the statement, of a note on it, or of a person or a term it names first. */
  text: string;
}

const textsOf = (statement: Statement): string[] =>
  [
    statement.text,
    statement.note,
    statement.more,
    ...('closer' in statement ? [statement.closer] : []),
    ...('disputed' in statement && statement.disputed
      ? [statement.disputed.supports, statement.disputed.contradicts, statement.disputed.open]
      : []),
  ].filter(text => text !== undefined);

/** Each statement once, in the order of the reading: where a word begins so, or else where one has it inside. */
export function find(reading: Reading, words: string): Found[] {
  const sought = words.trim().toLowerCase();
  if (sought === '') return [];
  const plain = sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const begins = new RegExp(`(?<![\\p{L}\\p{N}])${plain}`, 'u');
  const found = findBy(reading, text => begins.test(text.toLowerCase()));
  return found.length > 0 ? found : findBy(reading, text => text.toLowerCase().includes(sought));
}

function findBy(reading: Reading, has: (text: string) => boolean): Found[] {
  const statements = reading.sections.flatMap<Statement>(section => section.statements);
  const entries = [
    ...reading.people.map(person => ({ entry: person, text: `${person.name}: ${person.role} ${person.later ?? ''}` })),
    ...reading.terms.map(term => ({ entry: term, text: `${term.name}: ${term.text} ${term.more ?? ''}` })),
  ].filter(({ entry, text }) => [text, ...entry.aliases].some(has));
  const named = entries.flatMap(({ entry, text }) => {
    const first = statements.find(statement => mentions(statement, entry));
    return first ? { statement: first.id, text: text.trim() } : [];
  });
  return statements.flatMap(statement => {
    const text = textsOf(statement).find(has);
    if (text !== undefined) return { statement: statement.id, text };
    return named.find(found => found.statement === statement.id) ?? [];
  });
}

/** The place after a statement, and after the last the first again; undefined where there is none. */
export function findNext(reading: Reading, words: string, after: string): string | undefined {
  const ids = reading.sections.flatMap(section => section.statements.map(({ id }) => id));
  const found = find(reading, words);
  return (found.find(({ statement }) => ids.indexOf(statement) > ids.indexOf(after)) ?? found[0])?.statement;
}

/** Lines of a printed sheet, and what stands on more than one. */
import { type Item, proofOf } from '../../domain/item.ts';
import { findStatement, type Reading } from '../../domain/reading.ts';
import { paragraph, rowText } from '../rows.ts';
import { day } from '../words/dates.ts';
import { nounOf, unsaidWords } from '../words/kinds.ts';
import { sectionName } from '../words/rounds.ts';

const COLUMNS = 72;

/** A text behind what leads to it, as far in as that is wide. */
export const indented = (text: string, lead: string): string[] =>
  paragraph(text, { width: COLUMNS, indent: lead.length, lead: [{ text: lead }] }).map(rowText);

/** The number of a question, before its text. */
export const numberLead = (number: number): string => `${String(number).padStart(2)}. `;

/** The statements that settle an item, or come closest, each with its place, numbered as in the article that is printed. */
export function proofsOf(reading: Reading, item: Item): string[] {
  const { silent, statements } = proofOf(item);
  return statements
    .flatMap(id => findStatement(reading, id) ?? [])
    .map(({ section, statement, index }) => {
      const within = section.scope === 'article' ? 'In' : 'Outside';
      const place = silent ? unsaidWords(reading) : `${within} the ${nounOf(reading)}`;
      const date = 'date' in statement && statement.date !== undefined ? `, ${day(statement.date)}` : '';
      return `${place}, ${sectionName(reading, section)}, statement ${index + 1}${date}: ${statement.text}`;
    });
}

export const proofLines = (reading: Reading, item: Item): string[] =>
  proofsOf(reading, item).flatMap(proof => indented(proof, '    '));

/** Where a wrong option came from: the statement that a reader who chose it has in mind. */
import type { Option } from '../domain/item.ts';
import { findStatement, type Reading } from '../domain/reading.ts';
import { statementText } from './statement.ts';
import { gutterOf } from './words/labels.ts';
import { sectionName } from './words/rounds.ts';

/** "That is section 3, minister says: ..."; empty where the author names no statement, or it is among those `shown` anyway. */
export function originWords(reading: Reading, { from = '' }: Option, shown: string[]): string {
  const found = shown.includes(from) ? undefined : findStatement(reading, from);
  if (!found) return '';
  const { section, statement } = found;
  const place = section.scope === 'article' ? sectionName(reading, section) : `from "${section.title}"`;
  const label = gutterOf(reading, statement);
  const lead = label === '' ? place : `${place}, ${label}`;
  return `That is ${lead}${lead.endsWith('?') ? '' : ':'} ${statementText(reading, statement)}`;
}

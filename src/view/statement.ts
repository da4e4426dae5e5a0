/** A statement as rows: its label in the gutter, its text in a column. */

import type { Reading, Statement } from '../domain/reading.ts';
import { WIDE } from './page.ts';
import { beside, indented, paragraph, pointer, type Row, row, type Span } from './rows.ts';
import { later } from './words/dates.ts';
import { gutterOf } from './words/labels.ts';

export const GUTTER = 20;
const COLUMN = 54;
/** From this many columns on, the line of a statement stands to the right of it. */
export const ASIDE = 100;
export const ASIDE_COLUMN = 47;

/** A statement's text; of what happened after the article, how much later it was. */
export function statementText(reading: Reading, statement: Statement): string {
  if (!('sources' in statement) || statement.date === undefined) return statement.text;
  const since = statement.date > reading.source.date ? later(reading.source.date, statement.date) : '';
  return since === '' ? statement.text : `${statement.text} (${since})`;
}

export interface Look {
  marked?: boolean;
  /** It settles the item that the text was opened from. */
  proof?: boolean;
  /** What stands before it instead of the pointer: a pointer with a number. */
  lead?: Span[];
  /** What its label means, below it. */
  legend?: string;
}

const PROOF: Span[] = [{ text: '>>', role: 'evidence' }, { text: ' ' }];

/** A statement as rows, its label in the gutter or, in a narrow window, above it. */
export function statementRows(reading: Reading, statement: Statement, columns: number, look: Look = {}): Row[] {
  const { marked: bold = false, proof: underline = false, legend = '' } = look;
  const label = gutterOf(reading, statement);
  const text = statementText(reading, statement);
  const indent = look.lead ? 6 : 3;
  const lead = look.lead ?? (underline ? PROOF : pointer(bold));
  const first = row(...indented(indent, lead));
  if (columns < WIDE) {
    const placed = { width: columns - 1, indent, bold, underline };
    if (label === '') return paragraph(text, { ...placed, lead });
    const labels = legend === '' ? [row(...first.spans, `(${label})`)] : paragraph(`(${legend})`, { ...placed, lead });
    return [...labels, ...paragraph(text, placed)];
  }
  const labels = label === '' ? [first] : paragraph(label, { width: indent + GUTTER - 2, indent, lead });
  const width = Math.min(columns >= ASIDE ? ASIDE_COLUMN : COLUMN, columns - indent - GUTTER - 2);
  const rows = paragraph(text, { width, indent: 0, bold, underline });
  const below = legend === '' ? [] : paragraph(`(${legend})`, { width, indent: 0 });
  return beside(labels, indent + GUTTER, [...rows, ...below]);
}

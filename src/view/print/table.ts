/** Tables for other programs, as RFC 4180 has them; nothing in them that a spreadsheet would run. */
import { type Safe, sanitize, sanitizeLines } from '../../lib/sanitize.ts';

/** Cells of text, numbers and nothing. */
export const table = (rows: readonly (readonly unknown[])[]): Safe =>
  sanitizeLines(rows.map(cells => `${cells.map(cell).join(',')}\n`).join(''), '\r\n');

/** What a spreadsheet would take for the beginning of a formula, as letters of any width. */
const FORMULA = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

function cell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = sanitize(String(value ?? ''));
  const told = FORMULA.test(text) ? `'${text}` : text;
  return /[",;]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}

/** Rows of a page: text cut to a width, with what each piece means. Colour and weight are the screen's business. */
import { sanitize } from '../lib/sanitize.ts';
import { lettersOf, widthOf, wrapText } from '../lib/width.ts';

export { widthOf };

export type Role = 'here' | 'right' | 'missed' | 'evidence' | 'amount' | 'warning';

export interface Span {
  text: string;
  /** For ornaments only; letters keep the reader's own colour. */
  role?: Role | undefined;
  bold?: boolean;
  underline?: boolean;
}

export interface Row {
  spans: Span[];
  /** An empty row that may go when the window is low. */
  gap?: boolean;
}

/** Text runs no wider, indent included. */
export const TEXT_WIDTH = 75;

/** Columns of a text in a window. */
export const textWidth = ({ columns }: { columns: number }): number => Math.min(TEXT_WIDTH, columns - 1);

/** Signs of ours that some terminals draw two cells wide. */
const AMBIGUOUS = /[›✓✗▪▫●◆○│↑↓←→…]/g;

/** Screen columns a text takes at most, whatever terminal draws it. */
export const widestOf = (text: string): number => widthOf(text) + (text.match(AMBIGUOUS)?.length ?? 0);

/** A text as lines of at most `width` columns; never empty. Runs of spaces are one. */
export const wrap = (text: string, width: number): string[] => wrapText(sanitize(text), Math.max(1, width));

export const row = (...spans: (Span | string)[]): Row => ({
  spans: spans.map(span => (typeof span === 'string' ? { text: span } : span)),
});

export const gap: Row = { spans: [], gap: true };

export const blank = (width: number): string => ' '.repeat(Math.max(0, width));

/** Padded with spaces to a width; never cut. */
export const pad = (text: string, width: number): string => text + blank(width - widthOf(text));

/** A sign in the first three columns of a row. */
export const signed = (text: string, role: Role): Span[] => [{ text: ' ' }, { text, role }, { text: ' ' }];

/** What stands there before what is marked, and before what is not. */
export const pointer = (marked: boolean): Span[] => (marked ? signed('›', 'here') : [{ text: '   ' }]);

/** A bar beside its name, and what it stands for in words. */
export const barRow = (name: string, columns: number, bar: string, words: string): Row =>
  row('   ', pad(name, columns + 2), { text: bar, role: 'amount' }, `  ${words}`);

interface Placed {
  /** Columns of the whole row. */
  width: number;
  indent?: number;
  /** What stands in the indent of the first row: a pointer, a number. */
  lead?: Span[];
  bold?: boolean;
  underline?: boolean;
}

/** A text as rows: indented, with a lead on its first row, wrapped under itself. */
export const paragraph = (text: string, { width, indent = 3, lead = [], ...style }: Placed): Row[] =>
  wrap(text, width - indent).map((line, index) =>
    row(...indented(indent, index === 0 ? lead : []), { text: line, ...style }),
  );

/** A lead, and blanks up to where the text begins. */
export const indented = (indent: number, lead: Span[]): Span[] => [
  ...lead,
  { text: blank(indent - widthOf(rowText({ spans: lead }))) },
];

/** A paragraph with an empty row below it; nothing where there is nothing to say. */
export const said = (text: string, width: number, lead: Span[] = []): Row[] =>
  text === '' ? [] : [...paragraph(text, { width, lead }), gap];

/** Two columns of rows as one, the right one from a column on. */
export function beside(left: Row[], from: number, right: Row[]): Row[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const start = left[index] ?? gap;
    const end = right[index]?.spans ?? [];
    return end.length === 0 ? start : row(...start.spans, blank(from - widthOf(rowText(start))), ...end);
  });
}

export const rowText = ({ spans }: Row): string => spans.map(span => span.text).join('');

/** A text cut to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  const safe = sanitize(text);
  if (widthOf(safe) <= width) return safe;
  let kept = '';
  let room = width - 3;
  for (const letter of lettersOf(safe)) {
    room -= widthOf(letter);
    if (room < 0) break;
    kept += letter;
  }
  return width < 4 ? '' : `${kept.trimEnd()}...`;
}

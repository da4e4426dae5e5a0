/**
 * A session as a frame: every row of the screen, with the signs and colours of the terminal. The first frame is written as
 * it is; from then on Ink draws the same. Always one row less than the window.
 */
import type { Entry, Session } from '../session/model.ts';
import { fitPage, type MenuLine, type Page, type Size, SMALLEST } from '../view/page.ts';
import { barWords, notSavedWords, pageOf } from '../view/pages.ts';
import { blank, cut, pad, type Row, row, signed, widestOf, widthOf, wrap } from '../view/rows.ts';
import { CLOSES, helpPage, hintLine } from './keys/help.ts';
import { bindingsOf } from './keys/keymap.ts';
import { type Colour, colourOf, signs, type Theme } from './theme.ts';

export interface Piece {
  text: string;
  colour?: Colour | undefined;
  bold?: boolean | undefined;
  underline?: boolean | undefined;
}

/** The pieces of one row, from the left; none for an empty row. */
export type Line = Piece[];

export interface FrameMenu {
  items: { label: string; entry: Entry }[];
  mark: number;
  /** Rows it may take; the rest moves into view with the mark. */
  rows: number;
  /** What stands before the marked one, and before the others. */
  pointer: Piece;
  noPointer: Piece;
}

export interface Frame {
  /** What tells one menu from the next, so that its mark starts anew. */
  name: string;
  columns: number;
  /** Rows of the whole frame. */
  rows: number;
  above: Line[];
  menu: FrameMenu | null;
  below: Line[];
}

export const tooSmall = ({ columns, rows }: Size): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows;

/** What tells one screen from another, whatever is marked on it. */
export const screenName = ({ help, phase }: Session): string =>
  `${help} ${phase.name} ${phase.name === 'scores' ? phase.tab : ''}`;

export function frameOf(session: Session, size: Size, theme: Theme): Frame {
  if (tooSmall(size)) return small(session, size);
  const { help, notSaved } = session;
  const { columns } = size;
  const line = ({ spans }: Row): Line =>
    spans.map(({ text, role, ...style }) => ({ text: signs(theme, text), colour: colourOf(theme, role), ...style }));
  const page = help ? helpPage(session, size) : pageOf(session, size);
  const bar = notSaved === null ? '' : barWords(session, columns - 4);
  const { above, menuRows, below, filler, foot, spaced, hidden } = fitPage(page, size, bar !== '');
  const scrolls = hidden.above + hidden.below > 0;
  const hints = help
    ? CLOSES
    : hintLine(
        bindingsOf(session).filter(({ ifScrolls }) => scrolls || !ifScrolls),
        columns,
      );
  return {
    name: `${screenName(session)} ${columns} ${size.rows}`,
    columns,
    rows: size.rows - 1,
    above: [titleRow(page, columns), ...(spaced ? [row()] : []), ...above].map(line),
    menu: page.menu.length === 0 ? null : menuOf(page, menuRows, columns, theme),
    below: [
      ...below,
      ...Array.from({ length: filler }, () => row()),
      ...foot,
      ...(bar === '' ? [] : [row(...signed('!', 'warning'), bar)]),
      row(hints),
    ].map(line),
  };
}

function titleRow(page: Page, columns: number): Row {
  const title = cut(` ${page.title}`, columns - 1);
  const room = columns - 1 - widestOf(title) - widestOf(page.place);
  const place = { text: page.place, role: page.placeRole };
  return row({ text: title, bold: true }, ...(room >= 2 ? [blank(room), place] : []));
}

/** Columns of "at question 3 of 8". */
const FEW_WORDS = 18;

function menuOf({ menu, mark }: Page, rows: number, columns: number, theme: Theme): FrameMenu {
  const detailed = menu.filter(line => line.detail !== '');
  const room = columns - 4;
  const widest = Math.max(0, ...detailed.map(line => widthOf(line.label))) + 3;
  // Long names leave room for the first words on what they lead to.
  const words = Math.min(FEW_WORDS, Math.max(0, ...detailed.map(line => widthOf(partsOf(line.detail)[0] ?? ''))));
  const width = Math.min(widest, Math.max(room - words, Math.floor(room / 2)));
  const label = ({ label, detail }: MenuLine) =>
    detail === ''
      ? cut(label, room)
      : cut(`${pad(cut(label, width - 3), width)}${shorter(detail, room - width)}`.trimEnd(), room);
  return {
    items: menu.map(line => ({ label: signs(theme, label(line)), entry: line.entry })),
    mark,
    rows,
    pointer: { text: signs(theme, ' › '), colour: colourOf(theme, 'here') },
    noPointer: { text: '   ' },
  };
}

const partsOf = (detail: string): string[] => detail.split(/(?=; |, | {2,})/);

/** What fits of a detail, by whole parts. */
function shorter(detail: string, room: number): string {
  if (widthOf(detail) <= room) return detail;
  const parts = partsOf(detail).slice(0, -1);
  return parts.length === 0 ? '' : shorter(parts.join(''), room);
}

/** As many of its rows as the window has. */
function small(session: Session, size: Size): Frame {
  const words = [
    `readback needs ${SMALLEST.columns} x ${SMALLEST.rows}.`,
    `This window is ${size.columns} x ${size.rows}.`,
    `Make it larger, or leave with q and start: ${session.command} --linear`,
    notSavedWords(session) || 'Nothing is lost.',
  ];
  const lines = words.flatMap(line => wrap(line, size.columns)).slice(0, Math.max(1, size.rows - 1));
  const above = lines.map(text => [{ text }]);
  return { name: 'small', columns: size.columns, rows: lines.length, above, menu: null, below: [] };
}

const CODES: Record<Colour, number> = { red: 31, green: 32, yellow: 33, cyan: 36 };

/** A frame as lines of text, as Ink draws it. */
export const textOf = ({ above, menu, below }: Frame): string =>
  [...above, ...(menu ? menuRows(menu) : []), ...below].map(styledLine).join('\n');

/** A line with the codes of colour and weight; no spaces at its end, as Ink leaves none. */
export const styledLine = (line: Line): string => trimmed(line).map(styled).join('');

function trimmed(line: Line): Line {
  const last = line.findLastIndex(({ text }) => text.trimEnd() !== '');
  return line
    .slice(0, last + 1)
    .map((piece, index) => (index < last ? piece : { ...piece, text: piece.text.trimEnd() }));
}

/** The rows that ink-select-input shows first: from the top, or with the marked one last. */
function menuRows({ items, mark, rows, pointer, noPointer }: FrameMenu): Line[] {
  const from = Math.max(0, mark - rows + 1);
  return items
    .slice(from, from + rows)
    .map(({ label }, index) =>
      from + index === mark ? [pointer, { text: label, bold: true }] : [noPointer, { text: label }],
    );
}

function styled({ text, colour, bold, underline }: Piece): string {
  const codes = [...(colour ? [[CODES[colour], 39]] : []), ...(bold ? [[1, 22]] : []), ...(underline ? [[4, 24]] : [])];
  return codes.reduce((inner, [on, off]) => `\u001b[${on}m${inner}\u001b[${off}m`, text);
}

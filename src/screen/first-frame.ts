/** The first frame, written before Ink is there to draw it. */
import type { Frame, FrameMenu, Line, Piece } from './frame.ts';
import type { Colour } from './theme.ts';

const CODES: Record<Colour, number> = { red: 31, green: 32, yellow: 33, cyan: 36 };

/** A frame as lines of text with the codes of colour and weight; no spaces at the ends of lines, as Ink leaves none. */
export function textOf({ above, menu, below }: Frame): string {
  const lines = [...above, ...(menu ? menuRows(menu) : []), ...below];
  return lines.map(line => trimmed(line).map(styled).join('')).join('\n');
}

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

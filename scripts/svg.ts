// Frames of a terminal as a moving SVG: text on a grid of cells, in whatever monospaced font the viewer has. A film of
// frames side by side moves past a window by steps, in CSS alone; what asks for reduced motion gets the one that stays longest.
import stringWidth from 'string-width';

interface Palette {
  ground: string;
  edge: string;
  letters: string;
  /** By the code that sets it in a terminal (SGR). */
  colours: Record<string, string>;
}

export const PALETTES: Record<'light' | 'dark', Palette> = {
  light: {
    ground: '#ffffff',
    edge: '#d0d7de',
    letters: '#1f2328',
    colours: { 31: '#cf222e', 32: '#1a7f37', 33: '#9a6700', 36: '#1b7c83' },
  },
  dark: {
    ground: '#0d1117',
    edge: '#3d444d',
    letters: '#e6edf3',
    colours: { 31: '#ff7b72', 32: '#3fb950', 33: '#d29922', 36: '#39c5cf' },
  },
};

const CELL = { width: 8.4, height: 18 };
const FONT = 14;
const MARGIN = 12;
/** Of the line of the letters, from the top of their cell. */
const BASELINE = 13.5;

const ATTRIBUTES: Record<string, [name: string, value: string | null]> = {
  1: ['font-weight', 'bold'],
  22: ['font-weight', null],
  4: ['text-decoration', 'underline'],
  24: ['text-decoration', null],
  39: ['fill', null],
};

interface Shot {
  /** Rows with their codes. */
  frame: string;
  seconds: number;
}

interface Film {
  shots: Shot[];
  columns: number;
  /** Read by those who do not see the picture. */
  title: string;
}

/** Throws for a code that no frame should have. */
export function svgOf({ shots, columns, title }: Film, palette: Palette): string {
  const frames = shots.map(({ frame }) => frame.split('\n'));
  const width = columns * CELL.width + 2 * MARGIN;
  const height = Math.max(...frames.map(rows => rows.length)) * CELL.height + 2 * MARGIN;
  // A row is drawn once, whatever number of shots has it.
  const rows = new Set(frames.flat().filter(row => row.trim() !== ''));
  const names = new Map([...rows].map((row, index) => [row, `r${index}`]));
  const seconds = shots.reduce((sum, shot) => sum + shot.seconds, 0);
  const placeOf = (shot: number) => `translateX(${-shot * width}px)`;
  const longest = shots.reduce((at, shot, index) => (shot.seconds > (shots[at]?.seconds ?? 0) ? index : at), 0);
  let passed = 0;
  const moves = shots.map((shot, index) => {
    const from = round((passed / seconds) * 100);
    passed += shot.seconds;
    return `${from}%{transform:${placeOf(index)}}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    '<style>',
    `@keyframes film{${moves.join('')}}`,
    `#film{animation:film ${seconds}s step-end infinite}`,
    `@media (prefers-reduced-motion:reduce){#film{animation:none;transform:${placeOf(longest)}}}`,
    '</style>',
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="${palette.ground}" stroke="${palette.edge}"/>`,
    `<path d="M0 ${height - MARGIN - 1.5 * CELL.height}h${width}" stroke="${palette.edge}"/>`,
    '<defs>',
    ...[...names].map(([row, name]) => `<g id="${name}">${textsOf(row, palette)}</g>`),
    '</defs>',
    `<g id="film" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" fill="${palette.letters}">`,
    ...frames.map((rows, shot) => {
      const uses = rows.map((row, index) => {
        const name = names.get(row);
        return name ? `<use href="#${name}" y="${round(MARGIN + index * CELL.height + BASELINE)}"/>` : '';
      });
      return `<g transform="translate(${shot * width})">${uses.join('')}</g>`;
    }),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A row as texts of one look each, without the runs of spaces between them. */
function textsOf(row: string, palette: Palette): string {
  const look = new Map<string, string>();
  let texts = '';
  let column = 0;
  for (const [piece, code] of row.matchAll(/\u001b\[(\d+)m|[^\u001b]+|\u001b/g)) {
    if (code !== undefined || piece === '\u001b') {
      const colour = palette.colours[code ?? ''];
      const [name, value] = ATTRIBUTES[code ?? ''] ?? ['fill', colour];
      if (value === undefined) throw new Error(`A frame has a code that no picture knows: ${JSON.stringify(row)}`);
      if (value === null) look.delete(name);
      else look.set(name, value);
      continue;
    }
    const looks = [...look].map(([name, value]) => ` ${name}="${value}"`).join('');
    for (const { 0: words, index: at } of piece.matchAll(/\S+(?: \S+)*/g)) {
      const x = round(MARGIN + (column + stringWidth(piece.slice(0, at))) * CELL.width);
      const length = round(stringWidth(words) * CELL.width);
      texts += `<text x="${x}" textLength="${length}"${looks}>${escaped(words)}</text>`;
    }
    column += stringWidth(piece);
  }
  return texts;
}

const round = (number: number): number => Math.round(number * 10) / 10;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** How pieces of a row look: colour on ornaments only, plain signs where the terminal has no others. */
import type { Role } from '../view/rows.ts';

export interface Theme {
  colour: boolean;
  signs: boolean;
}

export type Colour = 'red' | 'green' | 'yellow' | 'cyan';

const COLOURS: Record<Role, Colour> = {
  here: 'cyan',
  right: 'green',
  missed: 'red',
  evidence: 'yellow',
  amount: 'cyan',
  warning: 'red',
};

export const colourOf = (theme: Theme, role: Role | undefined): Colour | undefined =>
  theme.colour && role ? COLOURS[role] : undefined;

const PLAIN: Record<string, string> = {
  '›': '>',
  '✓': '+',
  '✗': 'x',
  '▪': '#',
  '▫': '.',
  '●': '*',
  '◆': '#',
  '○': 'o',
  '│': '|',
  '↑': '^',
  '↓': 'v',
  '←': '<',
  '→': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '.',
};

export const signs = (theme: Theme, text: string): string =>
  theme.signs ? text : text.replace(/[^\u0020-\u007e]/gu, sign => PLAIN[sign] ?? '?');

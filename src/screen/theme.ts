/** How pieces of a row look: colour on ornaments only, plain signs where the terminal has no others. */
import type { Role } from '../view/rows.ts';

export interface Theme {
  colour: boolean;
  signs: boolean;
  /** Letters beyond ASCII, where there are no signs. */
  letters?: boolean;
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

/** A letter of another alphabet as it is, or without its accent. */
function letter(theme: Theme, sign: string): string {
  if (theme.letters === true) return sign;
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[ -~]*$/.test(bare) ? bare : '?';
}

export const signs = (theme: Theme, text: string): string =>
  theme.signs
    ? text
    : text.replace(
        /[^\u0020-\u007e]/gu,
        sign => PLAIN[sign] ?? (/[\p{L}\p{M}\p{N}]/u.test(sign) ? letter(theme, sign) : '?'),
      );

import { lazily } from './lazily.ts';

declare const safe: unique symbol;

/** Text that may go to a terminal as it is. Only the functions of this file make it of any other text. */
export type Safe = string & { readonly [safe]: true };

/**
 * Any string from a disk, an argument or the environment, made safe for a terminal: one line, nothing it would obey,
 * nothing that reorders or hides letters. Control codes show as their Unicode pictures; overrides, tags and what is no
 * character as a replacement mark. Joiners, flags and marks that honest scripts need stay.
 */
export function sanitize(text: string): Safe {
  if (PLAIN.test(text)) return text as Safe;
  const { unsafe, tags, flag, pile, rightToLeft, nothingToJoin } = patterns();
  const shown = text
    .replace(/[\n\t]+/g, ' ')
    .replace(/\r/g, '')
    .replace(/[\u0000-\u001f]/g, code => String.fromCharCode(0x2400 + code.charCodeAt(0)))
    .replace(/\u007f/g, '\u2421')
    .replace(unsafe, MARK)
    .replace(tags, found => (flag.test(found) ? found : found.replace(/[\u{e0000}-\u{e007f}]+/u, MARK)))
    .replace(/\u034f|[\u00ad\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\ufeff]/g, '')
    .replace(pile, `$1${MARK}`);
  // Marks of direction are for scripts that run to the left, joiners for letters that join.
  const directed = rightToLeft.test(shown) ? shown : shown.replace(/[\u061c\u200e\u200f]/g, '');
  return directed.replace(nothingToJoin, '') as Safe;
}

/** Latin letters, dashes, quotation marks and the signs of our screens: nothing in them to make safe. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff‐-‧‹›←-↓─-▟✓✗●○◆]*$/;
const MARK = '\ufffd';

const patterns = lazily(() => ({
  unsafe: /[\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\u115f\u1160\u3164\uffa0]|\p{Surrogate}/gu,
  tags: /\u{1f3f4}?[\u{e0000}-\u{e007f}]+/gu,
  /** The flags of parts of countries are written with tags. */
  flag: /^\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}$/u,
  /** No script puts so many marks on one letter; more would run over the lines above. */
  pile: /(\p{M}{8})\p{M}+/gu,
  rightToLeft: /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u,
  nothingToJoin: /(?<=^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{N}\p{P}\s])[\u200c\u200d]+/gu,
}));

/** Several lines, each made safe. */
export const sanitizeLines = (text: string, end: '\n' | '\r\n' = '\n'): Safe =>
  text.split('\n').map(sanitize).join(end) as Safe;

/** The codes of weight and colour that our screens have. */
const STYLES = /(\u001b\[(?:0|1|4|22|24|3[1-6]|39)m)/;

/** A row of a screen: its own weight and colour stay, everything else is made safe. */
export function sanitizeStyled(row: string): Safe {
  const pieces = row.split(STYLES);
  const plain = pieces.filter((_, index) => index % 2 === 0).join('');
  // As a whole, because what one letter may do hangs on those beside it, whatever their colour.
  if (sanitize(plain) === plain) return row as Safe;
  return pieces.map((piece, index) => (index % 2 === 0 ? sanitize(piece) : piece)).join('') as Safe;
}

/** Words and codes of our own, as they stand in the source, around text that is safe. */
export const ours = (words: TemplateStringsArray, ...texts: (Safe | number | Safe[])[]): Safe =>
  words.map((word, index) => word + [texts[index] ?? ''].flat().join('')).join('') as Safe;

const LETTERS = /^[\n -~]*$/;
const hidden = lazily(() => /[^\P{C}\n]|[\u2028\u2029]/gu);

/** A value as JSON in which whatever a terminal would obey, and whatever hides or reorders, stands as \uXXXX. */
export function sanitizeJson(value: unknown, indent = 2): Safe {
  const text = JSON.stringify(value, null, indent);
  if (LETTERS.test(text)) return text as Safe;
  return text.replace(hidden(), letter =>
    Array.from({ length: letter.length }, (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  ) as Safe;
}

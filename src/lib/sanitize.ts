import { lazily } from './lazily.ts';

/**
 * Any string from a disk, an argument or the environment, made safe for a terminal: one line, nothing it would obey,
 * nothing that reorders or hides letters. Control codes show as their Unicode pictures; overrides, tags and what is no
 * character as a replacement mark. Joiners, flags and marks that honest scripts need stay.
 */
export function sanitize(text: string): string {
  if (PLAIN.test(text)) return text;
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
  return directed.replace(nothingToJoin, '');
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
export const sanitizeLines = (text: string): string => text.split('\n').map(sanitize).join('\n');

const LETTERS = /^[\n -~]*$/;
const hidden = lazily(() => /[^\P{C}\n]|[\u2028\u2029]/gu);

/** A value as JSON in which whatever a terminal would obey, and whatever hides or reorders, stands as \uXXXX. */
export function sanitizeJson(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, null, indent);
  if (LETTERS.test(text)) return text;
  return text.replace(hidden(), letter =>
    Array.from({ length: letter.length }, (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}

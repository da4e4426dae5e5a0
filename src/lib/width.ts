/**
 * How wide a text is: the one measure by which text is measured, wrapped, cut and drawn. The bundle has it under the name
 * of string-width, too, so that Ink measures by it (scripts/tweaks.mjs).
 *
 * Terminals differ, most of all for scripts that put letters together: some count each letter, some what is drawn. This
 * counts what any of them takes at most, so that no row is wider than its window: every code point for itself, as
 * Markus Kuhn's wcwidth and the terminals after it do, and pictures as wide as those that draw them.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import { lazily } from './lazily.ts';

/** Letters, punctuation and marks that screens are made of, one column each. */
const NARROW = /^[ -~·À-˿‐-‧‹›←-↓─-▟✓✗●○]*$/;

/** Marks that take no column of their own in any terminal, as ranges of code points in hexadecimal. */
const MARKS =
  '300-36f 483-486 488-489 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 600-603 610-615 64b-65e 670 6d6-6e4 6e7-6e8 6ea-6ed ' +
  '70f 711 730-74a 7a6-7b0 7eb-7f3 901-902 93c 941-948 94d 951-954 962-963 981 9bc 9c1-9c4 9cd 9e2-9e3 a01-a02 ' +
  'a3c a41-a42 a47-a48 a4b-a4d a70-a71 a81-a82 abc ac1-ac5 ac7-ac8 acd ae2-ae3 b01 b3c b3f b41-b43 b4d b56 b82 ' +
  'bc0 bcd c3e-c40 c46-c48 c4a-c4d c55-c56 cbc cbf cc6 ccc-ccd ce2-ce3 d41-d43 d4d dca dd2-dd4 dd6 e31 e34-e3a ' +
  'e47-e4e eb1 eb4-eb9 ebb-ebc ec8-ecd f18-f19 f35 f37 f39 f71-f7e f80-f84 f86-f87 f90-f97 f99-fbc fc6 102d-1030 ' +
  '1032 1036-1037 1039 1058-1059 1160-11ff 135f 1712-1714 1732-1734 1752-1753 1772-1773 17b4-17b5 17b7-17bd 17c6 ' +
  '17c9-17d3 17dd 180b-180d 18a9 1920-1922 1927-1928 1932 1939-193b 1a17-1a18 1b00-1b03 1b34 1b36-1b3a 1b3c 1b42 ' +
  '1b6b-1b73 1dc0-1dca 1dfe-1dff 200b-200f 202a-202e 2060-2063 206a-206f 20d0-20ef 302a-302f 3099-309a a806 a80b ' +
  'a825-a826 fb1e fe00-fe0f fe20-fe23 feff fff9-fffb 10a01-10a03 10a05-10a06 10a0c-10a0f 10a38-10a3a 10a3f ' +
  '1d167-1d169 1d173-1d182 1d185-1d18b 1d1aa-1d1ad 1d242-1d244 e0001 e0020-e007f e0100-e01ef';

/** First and last of each range, flat. */
const marks = lazily(() =>
  MARKS.split(' ').flatMap(range =>
    [range.split('-')[0], range.split('-').at(-1)].map(end => Number.parseInt(end ?? '', 16)),
  ),
);

/** Made to be a picture by what follows them. */
const PICTURE = 0xfe0f;

function isMark(code: number): boolean {
  const ends = marks();
  let [low, high] = [0, ends.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code > (ends[middle * 2 + 1] as number)) low = middle + 1;
    else high = middle;
  }
  return low * 2 < ends.length && code >= (ends[low * 2] as number);
}

/** Ideographs and their signs, those not given yet among them. */
const isWide = (code: number): boolean =>
  eastAsianWidth(code) === 2 ||
  (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
  (code >= 0xfe30 && code <= 0xff00);

/** Screen columns a text takes at most. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  let last = 0;
  for (const letter of text.replace(/\u001b\[[\d;]*m/g, '')) {
    const code = letter.codePointAt(0) as number;
    if (code === PICTURE && last === 1) width += 1;
    if (code < 32 || (code >= 127 && code < 160) || isMark(code)) continue;
    last = isWide(code) ? 2 : 1;
    width += last;
  }
  return width;
}

const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
const words = lazily(() => new Intl.Segmenter(undefined, { granularity: 'word' }));

/** What is one letter to a reader, marks and all. */
export const lettersOf = (text: string): string[] =>
  NARROW.test(text) ? [...text] : Array.from(graphemes().segment(text), ({ segment }) => segment);

/** The pieces that a text without spaces may be broken into, where its script has words without them. */
const piecesOf = (text: string, width: number): string[] =>
  Array.from(words().segment(text), ({ segment }) => segment).flatMap(word =>
    widthOf(word) > width ? lettersOf(word) : word,
  );

/** A text of one line as lines of at most `width` columns, broken at spaces, and inside of what is longer; never empty. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  const end = () => {
    lines.push(line);
    line = '';
    room = width;
  };
  const add = (piece: string, wide: number) => {
    line += piece;
    room -= wide;
  };
  for (const word of text.split(' ').filter(Boolean)) {
    const wide = widthOf(word);
    if (line !== '' && wide + 1 > room && (wide <= width || room < 2)) end();
    if (line !== '') add(' ', 1);
    if (wide <= room) add(word, wide);
    else
      for (const piece of piecesOf(word, width)) {
        const wide = widthOf(piece);
        if (wide > room && line !== '') end();
        add(piece, wide);
      }
  }
  if (line !== '' || lines.length === 0) end();
  return lines.map(line => line.trimEnd());
}

/** A line that is wider than a window, broken at spaces, each part as far in as it begins. */
export function wrapLine(line: string, width: number): string[] {
  const [indent = ''] = /^ */.exec(line) ?? [];
  return widthOf(line) <= width ? [line] : wrapText(line, width - indent.length).map(part => indent + part);
}

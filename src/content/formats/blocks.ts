/** A file of GIFT as its questions, each with the lines it stands on. */

export interface Block {
  /** As it stands in the file. */
  lines: { number: number; text: string }[];
}

const CLOSED = /(?<!\\)\}/;

/** Questions stand between blank lines; lines that begin with // are comments. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let closed = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const words = line.trim();
    if (words.startsWith('//')) continue;
    // One that begins with a name right below another: they lack a blank line between them.
    if (words === '' || (closed && words.startsWith('::'))) open = undefined;
    if (words === '') continue;
    if (!open) {
      open = { lines: [] };
      closed = false;
      blocks.push(open);
    }
    open.lines.push({ number: index + 1, text: line });
    closed ||= CLOSED.test(line);
  }
  return blocks;
}

/** A question with what is meant as words escaped, so that a stricter reader takes it, and the way back to the file. */
interface Prepared {
  text: string;
  name: string;
  /** Line and column in the file, of a place in `text`. */
  placeOf(offset: number): { line: number; column: number };
}

/** A sign, or a backslash with what it escapes. */
const SIGNS = /\\[\s\S]|[~=#:{}]/g;

interface Parts {
  name: string;
  /** Where the stem begins, and the places of the brackets around the answers. */
  from: number;
  opens: number[];
  closes: number[];
}

function partsOf(text: string): Parts {
  const [head, name] = /^\s*::((?:\\[\s\S]|(?!::)[^\\])*)::/.exec(text) ?? ['', ''];
  const places = (sign: string) =>
    [...text.matchAll(SIGNS)].flatMap(({ 0: found, index }) => (found === sign && index >= head.length ? index : []));
  return { name: name ?? '', from: head.length, opens: places('{'), closes: places('}') };
}

const CLOZE = /^\{\d*:(?:MC|MR|SA|NM|MW|MULTI|SHORT|NUM)/i;
/** The parser would take it for one as far as the next %, which may be in another option. */
const NO_WEIGHT = /(?<!\\)[~=]\s*%(?!-?\d{1,3}(?:\.\d*)?%)/;
export const BAD_WEIGHT = 'a weight that is no number from -100 to 100. Write it as %50%.';

/** Why a block is no question, or nothing. */
export function faultOf({ lines }: Block): { place: number; message: string } | undefined {
  const whole = lines.map(line => line.text).join('\n');
  const { opens, closes } = partsOf(whole);
  const [open, another] = opens;
  const [close, ...more] = closes;
  if (open === undefined && close === undefined)
    return { place: 0, message: 'a text without answers; only questions are taken.' };
  if (open === undefined) return { place: close ?? 0, message: 'a } without its {. Write \\} where it is a word.' };
  if (close === undefined)
    return { place: open, message: 'no } before the next blank line. Close the answers, without blank lines in them.' };
  if (CLOZE.test(whole.slice(open)))
    return { place: open, message: 'a cloze, with its answers inside of the text. Make a question of each gap.' };
  const second = Math.min(another ?? whole.length, more[0] ?? whole.length);
  if (second < whole.length) {
    const sign = whole.charAt(second);
    const fix = `Put a blank line between questions, and write \\${sign} where it is a word.`;
    return { place: second, message: `a second ${sign} in one question. ${fix}` };
  }
  const weight = NO_WEIGHT.exec(whole.slice(open, close))?.index;
  return weight === undefined ? undefined : { place: open + weight + 1, message: BAD_WEIGHT };
}

/** In stem and tail every sign is a word; among answers a colon is one, unless they are numbers. */
export function prepared({ lines }: Block): Prepared {
  const whole = lines.map(line => line.text).join('\n');
  const { name, from, opens, closes } = partsOf(whole);
  const [open = whole.length] = opens;
  const [close = whole.length] = closes;
  const numbers = /^\s*#(?!###)/.test(whole.slice(open + 1));
  const isWord = (sign: string, at: number) =>
    at !== open && at !== close && (at < open || at > close || (sign === ':' && !numbers));
  const inserted: number[] = [];
  const stem = whole.slice(from).replace(SIGNS, (sign, at: number) => {
    // Many write ~= for the right one of several.
    if (sign === '~' && whole.charAt(at + from + 1) === '=' && !isWord(sign, at + from)) return ' ';
    if (sign.length > 1 || !isWord(sign, at + from)) return sign;
    inserted.push(at + from);
    return `\\${sign}`;
  });
  // The name keeps its room, and its lines.
  const text = whole.slice(0, from).replace(/[^\n]/g, ' ') + stem;
  const placeOf = (offset: number) => {
    let at = Math.min(offset, text.length);
    for (const [count, place] of inserted.entries()) if (place + count < offset) at = offset - count - 1;
    const before = whole.slice(0, at).split('\n');
    const line = lines[before.length - 1];
    return { line: line?.number ?? 0, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  return { text, name, placeOf };
}

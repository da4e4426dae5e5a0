/** JSON from anyone, looked over before it is parsed: deep or many values take minutes and gigabytes. */
import { failure } from './cause.ts';

/** Nothing that readback writes is nested more than half as deep. */
const DEEPEST = 16;
/** Values in one text: more than an export of the largest size has. */
const MOST = 6_000_000;
/** Less can do no harm, and looking over each line of a journal would take as long as reading it. */
const HARMLESS = 2048;

/** A byte order mark at the start is left out. Throws ETOODEEP or ETOOLARGE for what would take too long, else a SyntaxError. */
export function parseJson(text: string): unknown {
  if (text.length > HARMLESS) lookOver(text);
  return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
}

const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map(sign => sign.charCodeAt(0));
const OPENS = ['[', '{'].map(sign => sign.charCodeAt(0));
const CLOSES = [']', '}'].map(sign => sign.charCodeAt(0));

/** Throws ETOODEEP or ETOOLARGE for what `parseJson` does not take. */
export function lookOver(text: string): void {
  const [list, fields] = OPENS;
  const [listEnd, fieldsEnd] = CLOSES;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at);
    else if (sign === list || sign === fields) {
      depth += 1;
      values += 1;
      if (depth > DEEPEST) throw failure('ETOODEEP');
    } else if (sign === listEnd || sign === fieldsEnd) depth -= 1;
    else if (sign === COMMA) values += 1;
    if (values > MOST) throw failure('ETOOLARGE');
  }
}

/** Where the string that begins at a quotation mark has its other one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slash = end - 1;
    while (text.charCodeAt(slash) === BACKSLASH) slash -= 1;
    if ((end - slash) % 2 === 1) return end;
  }
  return text.length;
}

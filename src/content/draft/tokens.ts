/** Words and marks of a sentence; what is quoted counts as one token. */
import type { Quotation } from './quotations.ts';

export interface Token {
  text: string;
  lower: string;
  /** In the article's text. */
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark' | 'quote';
  /** Begins with a capital letter. */
  capital: boolean;
  /** One of a few quoted words in the middle of a clause. */
  quoted: boolean;
}

const WORD =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’&.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[$£€]?\d[\d.,:/]*(?:[%\p{L}]+(?:-\p{L}+)*)?(?:-[\p{L}\d]+)*|\S/guy;
/** Endings that are words of their own: Smith's, they're, he'd. */
const ENDING = /(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;

function addWord(tokens: Token[], text: string, start: number, quoted: boolean): void {
  const kind = /^[$£€]?\d/.test(text) ? 'number' : /^\p{L}/u.test(text) || ENDING.test(text) ? 'word' : 'mark';
  tokens.push({
    ...{ text, lower: text.toLowerCase().replace(/’/g, "'"), start, end: start + text.length, kind },
    capital: /^\p{Lu}/u.test(text),
    quoted,
  });
}

function addWords(tokens: Token[], text: string, from: number, to: number, quoted = false): void {
  const part = text.slice(from, to);
  for (let at = 0; at < part.length; ) {
    if (/\s/.test(part[at] ?? '')) {
      at++;
      continue;
    }
    WORD.lastIndex = at;
    const word = (WORD.exec(part)?.[0] ?? part[at] ?? '').replace(/(?<=\d)[.,:/]+$/, '');
    const ending = ENDING.exec(word)?.[0] ?? '';
    const stem = word.slice(0, word.length - ending.length);
    if (stem !== '') addWord(tokens, stem, from + at, quoted);
    if (ending !== '') addWord(tokens, ending, from + at + stem.length, quoted);
    // "the students' hall": a mark by itself.
    at += word.length;
  }
}

/** Quoted words in the middle of a clause ("the so-called "squeezed" middle") are words as any others. */
const isPhrase = (text: string, { start, end }: Quotation): boolean =>
  !/[.,!?…][^\p{L}]*$/u.test(text.slice(Math.max(start, end - 3), end)) &&
  text.slice(start, end).split(' ', 4).length < 3;

export function tokensIn(text: string, from: number, to: number, quotations: Quotation[]): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const quotation of quotations) {
    const start = Math.max(quotation.start, from);
    const end = Math.min(quotation.end, to);
    if (end <= start) continue;
    addWords(tokens, text, at, start);
    const whole = start === quotation.start && end === quotation.end;
    if (whole && isPhrase(text, quotation)) addWords(tokens, text, start + 1, end - 1, true);
    else
      tokens.push({ text: text.slice(start, end), lower: '', start, end, kind: 'quote', capital: false, quoted: true });
    at = end;
  }
  addWords(tokens, text, at, to);
  return tokens;
}

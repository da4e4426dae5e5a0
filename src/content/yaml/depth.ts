/**
 * How deep a YAML text nests, judged from its tokens. The parser calls itself for each level and a few kilobytes can
 * make it abort Node, which no `catch` stops; the lexer does not. The count may be a little high, never much too low.
 */
import { Lexer } from 'yaml';
import type { ReadRule } from '../rules.ts';

export const DEPTH_LIMIT = 32;
export const TOO_DEEP = `nested deeper than ${DEPTH_LIMIT} levels`;

interface Level {
  column: number;
  kind: 'map' | 'list';
}

/** A megabyte of brackets or empty lines takes the parser many seconds; a megabyte of questions has fewer pieces. */
const TOKEN_LIMIT = 300_000;

/** The first offset where a text goes past what is parsed, with the rule that it breaks; undefined when it is fine. */
export function excess(text: string): [offset: number, rule: ReadRule, message: string] | undefined {
  const blocks: Level[] = [];
  let brackets = 0;
  let offset = 0;
  let lineStart = 0;
  let tokens = 0;
  let fresh = true;
  let word: number | undefined;

  const open = (column: number, kind: Level['kind']) => {
    const last = blocks.at(-1);
    if (!last || last.column < column || last.kind !== kind) blocks.push({ column, kind });
  };

  for (const token of new Lexer().lex(text)) {
    const column = offset - lineStart;
    const sign = kindOf(token);
    if (token === FLOW_END) brackets = 0;
    if (sign !== 'space' && fresh && brackets === 0) {
      fresh = false;
      word = undefined;
      blocks.length = blocks.findLastIndex(level => !leaves(level, column, sign)) + 1;
    }
    if (sign === 'open') brackets++;
    else if (sign === 'close') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0) {
      if (sign === 'item') open(column, 'list');
      if (sign === 'ask') open(column, 'map');
      if (sign === 'colon') open(word ?? column, 'map');
    }
    if (sign !== 'space') word = sign === 'word' ? (word ?? column) : sign === 'close' ? word : undefined;
    if (blocks.length + brackets > DEPTH_LIMIT) return [offset, 'too-deep', TOO_DEEP];
    if (++tokens > TOKEN_LIMIT) return [offset, 'too-large', 'too many values in one file'];
    if (!MARKS.has(token)) offset += token.length;
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) {
      lineStart = offset - (token.length - newline - 1);
      fresh = true;
    }
  }
  return undefined;
}

const leaves = ({ column: from, kind }: Level, column: number, sign: string): boolean =>
  from > column || (from === column && kind === 'list' && sign !== 'item');

// The lexer's own marks, which stand for no text: a document, brackets left open, a scalar.
const FLOW_END = '\u0018';
const MARKS = new Set(['\u0002', FLOW_END, '\u001f']);

const SIGNS: Record<string, string> = {
  '[': 'open',
  '{': 'open',
  ']': 'close',
  '}': 'close',
  '-': 'item',
  '?': 'ask',
  ':': 'colon',
  ',': 'comma',
};

function kindOf(token: string): string {
  if (MARKS.has(token) || /^[\s#]/.test(token) || token === '') return 'space';
  return SIGNS[token] ?? 'word';
}

/** The text of a YAML file as data, and the way back from a value to its line. Safe with text from strangers. */
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { PlayableRule } from '../../checker/rules/playable.ts';
import type { Problem } from '../../lib/errors.ts';
import { display } from '../../lib/sanitize.ts';
import { decode, type Place } from './decode.ts';
import { excess } from './depth.ts';
import { type Note, toData } from './values.ts';

export type Path = readonly (string | number)[];

export interface Source {
  file: string;
  data: unknown;
  /** Where the value of a path begins, or its key; the nearest value around it when there is none. From 1. */
  place(path: Path, part?: 'key' | 'value'): Place;
  /** A line of the file, from 1, as far as anyone reads it. */
  line(number: number): string;
}

/** Characters of a line that are kept to show it. */
const LINE_READ = 10_000;

/** Mistakes in YAML lead to more of them; the first few are the ones to mend. */
const SYNTAX_LISTED = 5;

/** No `source` when the text has no trustworthy values. Never throws. */
export function parseYaml(file: string, bytes: Uint8Array): { source?: Source; problems: Problem[] } {
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    const { at, message, fix } = decoded;
    return { problems: [{ file, ...at, rule: 'broken-yaml', severity: 'error', message, fix, text: '' }] };
  }
  const { text } = decoded;
  const lines = new LineCounter();
  const lineText = (number: number): string => {
    const start = lines.lineStarts[number - 1] ?? 0;
    return text
      .slice(start, Math.min(lines.lineStarts[number] ?? text.length, start + LINE_READ))
      .replace(/\r?\n$/, '');
  };
  const problem = ({ offset, ...rest }: Note): Problem => {
    const at = placeOf(lines, offset);
    return { file, ...at, ...rest, text: lineText(at.line) };
  };

  const over = excess(text);
  if (over) {
    for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
    return { problems: [problem(error(over.offset, over.rule, over.message, 'Write it flatter, or split it.'))] };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch {
    return { problems: [problem(error(0, 'broken-yaml', 'this is not YAML that can be read', ASK))] };
  }
  const broken = [...document.errors, ...document.warnings].slice(0, SYNTAX_LISTED);
  if (broken.length > 0) return { problems: broken.map(fault => problem(syntax(document, fault))) };
  const { data, notes, targets } = toData(document);
  const problems = notes.map(problem);
  if (data === undefined) return { problems };
  return {
    source: {
      file,
      data,
      place: (path, part) => placeOf(lines, offsetOf(document, targets, path, part)),
      line: lineText,
    },
    problems,
  };
}

const placeOf = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

const ASK = 'Look at the indentation, quotation marks and colons here and on the lines above.';

const error = (offset: number, rule: PlayableRule, message: string, fix: string): Note => ({
  offset,
  rule,
  severity: 'error',
  message,
  fix,
});

function syntax(document: Document.Parsed, fault: { code: string; message: string; pos: [number, number] }): Note {
  const [offset] = fault.pos;
  const say = (message: string, fix: string, at = offset) => error(at, 'broken-yaml', message, fix);
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return say('a tab stands where spaces are expected', 'Indent with spaces.');
    case 'MULTIPLE_DOCS':
      return say('a second document begins here', 'Remove the line "---"; one file is one document.');
    case 'TAG_RESOLVE_FAILED':
      return say('a tag that is not read', 'Remove the word that begins with "!", or put the text in quotation marks.');
    case 'BAD_SCALAR_START':
      return say('text may not begin with this character', 'Put the text in quotation marks.');
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say('a colon inside text, or lines that are indented wrongly', `Put the text in quotation marks. ${ASK}`);
    case 'MISSING_CHAR': {
      const quote = /^Missing closing/.test(fault.message) ? quoteBefore(document, offset) : undefined;
      if (quote !== undefined) return say('this quotation mark is never closed', 'Close it.', quote);
      break;
    }
  }
  return say(`not YAML: ${display(fault.message.split('\n', 1)[0] ?? '').slice(0, 200)}`, ASK);
}

/** The parser tells where the text ended; the author looks for where it began. */
function quoteBefore(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      if (node.type?.startsWith('QUOTE') && node.range && node.range[0] < end) start = node.range[0];
    },
  });
  return start;
}

function offsetOf(
  document: Document.Parsed,
  targets: Map<unknown, unknown>,
  path: Path,
  part: 'key' | 'value' = 'value',
): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    node = targets.get(node) ?? node;
    let next: unknown;
    let start: number | undefined;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      const atKey = part === 'key' && index === path.length - 1;
      next = pair && (atKey ? pair.key : (pair.value ?? pair.key));
      // A block begins at its first entry; its name, a line above, says more about the whole.
      const block = isCollection(next) && !next.flow && !next.anchor;
      if (block && isNode(pair?.key)) start = pair.key.range?.[0];
    } else if (isSeq(node) && typeof step === 'number') next = node.items[step];
    if (!isNode(next)) break;
    node = next;
    offset = start ?? next.range?.[0] ?? offset;
  }
  return offset;
}

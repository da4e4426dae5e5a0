/** The text of a YAML file as data, and the way back from a value to its line. Safe with text from strangers. */
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { sanitize } from '../../lib/sanitize.ts';
import { type Diagnostic, type Path, type Place, readDiagnostic } from '../diagnostic.ts';
import { decode } from './decode.ts';
import { excess } from './depth.ts';
import { toData } from './values.ts';

export interface Source {
  file: string;
  /** Plain data; undefined when the text has no trustworthy values. */
  data: unknown;
  /** An offset as line and column, or where the value of a path begins, or its key; the nearest value around it when there is none. */
  place(at: Path | number, part?: 'key'): Place;
  /** A line of the file, from 1, as far as anyone reads it. */
  line(number: number): string;
}

/** Characters of a line that are kept to show it. */
const LINE_READ = 10_000;

/** Mistakes in YAML lead to more of them; the first few are the ones to mend. */
const SYNTAX_LISTED = 5;

/** Never throws. */
export function parseYaml(file: string, bytes: Uint8Array): { source: Source; diagnostics: Diagnostic[] } {
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    const { place, message, fix } = decoded;
    return {
      source: { file, data: undefined, place: () => place, line: () => '' },
      diagnostics: [readDiagnostic({ file, place }, 'broken-yaml', message, fix)],
    };
  }
  const { text } = decoded;
  const lines = new LineCounter();
  const source: Source = {
    file,
    data: undefined,
    place: at => placeOf(lines, typeof at === 'number' ? at : 0),
    line(number) {
      const start = lines.lineStarts[number - 1] ?? 0;
      const end = Math.min(lines.lineStarts[number] ?? text.length, start + LINE_READ);
      return text.slice(start, end).replace(/\r?\n$/, '');
    },
  };
  const broken = (offset: number, message: string, fix: string) =>
    readDiagnostic({ file, offset }, 'broken-yaml', message, fix);

  const over = excess(text);
  if (over) {
    const [offset, rule, message] = over;
    for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
    return { source, diagnostics: [readDiagnostic({ file, offset }, rule, message, 'Write it flatter, or split it.')] };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch {
    return { source, diagnostics: [broken(0, 'this is not YAML that can be read', ASK)] };
  }
  const faults = [...document.errors, ...document.warnings].slice(0, SYNTAX_LISTED);
  if (faults.length > 0) return { source, diagnostics: faults.map(fault => broken(...syntax(document, fault))) };
  const { data, diagnostics, targets } = toData(file, document);
  const place: Source['place'] = (at, part) =>
    placeOf(lines, typeof at === 'number' ? at : offsetOf(document, targets, at, part));
  return { source: { ...source, data, place }, diagnostics };
}

const placeOf = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

const ASK = 'Look at the indentation, quotation marks and colons here and on the lines above.';

const SYNTAX: Record<string, [message: string, fix: string]> = {
  TAB_AS_INDENT: ['a tab stands where spaces are expected', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['a second document begins here', 'Remove the line "---"; one file is one document.'],
  TAG_RESOLVE_FAILED: [
    'a tag that is not read',
    'Remove the word that begins with "!", or put the text in quotation marks.',
  ],
  BAD_SCALAR_START: ['text may not begin with this character', 'Put the text in quotation marks.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a colon inside text, or lines that are indented wrongly',
    `Put the text in quotation marks. ${ASK}`,
  ],
};

function syntax(
  document: Document.Parsed,
  { code, message, pos: [offset] }: YAMLError,
): [offset: number, message: string, fix: string] {
  const known = SYNTAX[code];
  if (known) return [offset, ...known];
  const unclosed = code === 'MISSING_CHAR' && /^Missing closing/.test(message);
  const quote = unclosed ? quoteBefore(document, offset) : undefined;
  if (quote !== undefined) return [quote, 'this quotation mark is never closed', 'Close it.'];
  return [offset, `not YAML: ${sanitize(message.split('\n', 1)[0] ?? '').slice(0, 200)}`, ASK];
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
  part: 'key' | undefined,
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

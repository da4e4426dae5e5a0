/** The text of a YAML file as data, and the way back from a value to its line. Safe with text from strangers. */
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { sanitize } from '../../lib/sanitize.ts';
import { type Diagnostic, type Path, type Place, readDiagnostic } from '../diagnostic.ts';
import { decode } from './decode.ts';
import { excess } from './depth.ts';
import { type DiagnosticAt, toData } from './values.ts';

export interface Source {
  file: string;
  /** Plain data; undefined when the text has no trustworthy values. */
  data: unknown;
  /** Where the value of a path begins, or its key; the nearest value around it when there is none. */
  place(path: Path, part?: 'key'): Place;
  /** The text that stands there, or null when it is missing, a list or a mapping. */
  textAt(path: Path, part?: 'key'): string | null;
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
      source: { file, data: undefined, place: () => place, textAt: () => null, line: () => '' },
      diagnostics: [readDiagnostic({ file, place }, 'broken-yaml', message, fix)],
    };
  }
  const { text } = decoded;
  const lines = new LineCounter();
  const source: Source = {
    file,
    data: undefined,
    place: () => ({ line: 1, column: 1 }),
    textAt: () => null,
    line(number) {
      const start = lines.lineStarts[number - 1] ?? 0;
      const end = Math.min(lines.lineStarts[number] ?? text.length, start + LINE_READ);
      return text.slice(start, end).replace(/\r?\n$/, '');
    },
  };
  const diagnosticAt: DiagnosticAt = (offset, ...told) =>
    readDiagnostic({ file, place: placeOf(lines, offset) }, ...told);
  const over = excess(text);
  if (over) {
    const [offset, rule, message] = over;
    for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
    return { source, diagnostics: [diagnosticAt(offset, rule, message, 'Nest it less, or split it.')] };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch {
    return { source, diagnostics: [diagnosticAt(0, 'broken-yaml', 'this YAML cannot be read', ASK)] };
  }
  const faults = [...document.errors, ...document.warnings].slice(0, SYNTAX_LISTED);
  if (faults.length > 0) return { source, diagnostics: faults.map(fault => diagnosticAt(...syntax(document, fault))) };
  const { data, diagnostics, targets } = toData(document, diagnosticAt);
  const place: Source['place'] = (path, part) => placeOf(lines, foundAt(document, targets, path, part).offset);
  const textAt: Source['textAt'] = (path, part) => foundAt(document, targets, path, part).text;
  return { source: { ...source, data, place, textAt }, diagnostics };
}

const placeOf = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

const ASK = 'Check the indentation, quotation marks and colons here and on the lines above.';

const SYNTAX: Record<string, [message: string, fix: string]> = {
  TAB_AS_INDENT: ['a tab where spaces are expected', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['a second document begins here', 'Remove the line "---"; one file is one document.'],
  TAG_RESOLVE_FAILED: [
    'YAML tags are not read',
    'Remove the word that begins with "!", or put the text in quotation marks.',
  ],
  BAD_SCALAR_START: ['text may not begin with this character', 'Put the text in quotation marks.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a colon inside text, or lines that are indented wrongly',
    `Put the text in quotation marks. ${ASK}`,
  ],
};

function syntax(document: Document.Parsed, fault: Document.Parsed['errors'][number]): Parameters<DiagnosticAt> {
  const { code, message, pos } = fault;
  const [offset] = pos;
  const known = SYNTAX[code];
  if (known) return [offset, 'broken-yaml', ...known];
  const unclosed = code === 'MISSING_CHAR' && /^Missing closing/.test(message);
  const quote = unclosed ? quoteBefore(document, offset) : undefined;
  if (quote !== undefined) return [quote, 'broken-yaml', 'this quotation mark is never closed', 'Close it.'];
  const [line = ''] = message.split('\n', 1);
  return [offset, 'broken-yaml', `not YAML: ${sanitize(line).slice(0, 200)}`, ASK];
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

interface Found {
  /** Of the value, or of the nearest around it. */
  offset: number;
  text: string | null;
}

function foundAt(document: Document.Parsed, targets: Map<unknown, unknown>, path: Path, part?: 'key'): Found {
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
    if (!isNode(next)) return { offset, text: null };
    node = next;
    offset = start ?? next.range?.[0] ?? offset;
  }
  const value = targets.get(node) ?? node;
  return { offset, text: isScalar(value) && value.value !== null ? String(value.value) : null };
}

/** The text of a YAML file as data, and the way back from a value to its line. Safe with text from strangers. */
import { type Document, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Diagnostic, type Path, type Place, readDiagnostic } from '../diagnostic.ts';
import { decode } from './decode.ts';
import { excess } from './depth.ts';
import { CHECK, syntaxFaults } from './syntax.ts';
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
    return { source, diagnostics: [diagnosticAt(0, 'broken-yaml', 'this YAML cannot be read', CHECK)] };
  }
  const faults = syntaxFaults(document, text, offset => placeOf(lines, offset).line);
  if (faults.length > 0) return { source, diagnostics: faults.map(fault => diagnosticAt(...fault)) };
  const { data, diagnostics, targets } = toData(document, diagnosticAt);
  const place: Source['place'] = (path, part) => placeOf(lines, foundAt(document, targets, path, part).offset);
  const textAt: Source['textAt'] = (path, part) => foundAt(document, targets, path, part).text;
  return { source: { ...source, data, place, textAt }, diagnostics };
}

const placeOf = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

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

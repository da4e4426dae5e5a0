/** What is wrong with a reading, as a value and as text, and the small words that it is told with. */

import { nearest } from '../lib/nearest.ts';
import { sanitize } from '../lib/sanitize.ts';
import { widthOf } from '../lib/width.ts';
import { type ReadRule, type Severity, severityOf } from './rules.ts';

/** The way to a value in the data of a file: ['items', 2, 'stem']. */
export type Path = readonly (string | number)[];

/** A value in a file. */
export interface Spot {
  file: string;
  path: Path;
}

/** Line and column in a file, from 1; 0 when there is none. */
export interface Place {
  line: number;
  column: number;
}

/** Something that breaks a rule. It stands at a value, a place in the file, or is about the file as a whole. */
export interface Diagnostic {
  file: string;
  path?: Path;
  /** The key at the end of `path`, not its value. */
  part?: 'key';
  place?: Place;
  /** Its name, in words joined by hyphens. */
  rule: string;
  severity: Severity;
  message: string;
  /** What to do about it. */
  fix: string;
  /** A word that is not known: where a known one is near, it is suggested instead of `fix`. */
  guess?: { word: string; known: Iterable<string> };
  /** The words that the field takes, where it takes no others. */
  accepted?: readonly string[];
  /** For two of a kind: where the first stands. */
  first?: Spot;
}

/** A diagnostic as it is told: with line and column, and the line itself, which is empty when the fault has no place. */
export interface Problem extends Place, Pick<Diagnostic, 'file' | 'rule' | 'severity' | 'message' | 'fix'> {
  text: string;
  /** Id of the item that it stands in; null outside of the items, and where an item has no usable id. */
  item: string | null;
  /** The way to it in the data of the file; empty where it is about the file as a whole, or its data cannot be read. */
  path: Path;
  /** The text that stands there; null for what is missing, and for lists and groups of fields. */
  found: string | null;
  /** What would be accepted there; null where that is no list of words. */
  accepted: readonly string[] | null;
}

type Where = Pick<Diagnostic, 'file' | 'path' | 'part' | 'place'>;

/** A diagnostic of a rule that is found while a folder is read. */
export const readDiagnostic = (where: Where, rule: ReadRule, message: string, fix: string): Diagnostic => ({
  ...where,
  rule,
  severity: severityOf(rule),
  message,
  fix,
});

/** A rule that is broken more often than this is not mended one by one. */
export const FAULTS_PER_RULE = 1000;

const LISTED = 100;
const QUOTED = 60;
const EXCERPT = 72;
/** Where a line is too long, so much of it stands before the place. */
const BEFORE = 24;

/** Place, severity and rule; what is wrong; the line with a mark under the place; what to do. Safe to print. */
export function formatProblem({ file, line, column, severity, rule, message, fix, text }: Problem): string {
  const place = line > 0 ? `${sanitize(file)}:${line}:${column}` : sanitize(file);
  const head = `${place}  ${severity}  ${rule}`;
  return [head, sanitize(message), ...excerpt(text, line, column), sanitize(fix)]
    .filter(part => part !== '')
    .join('\n  ');
}

function excerpt(text: string, line: number, column: number): string[] {
  if (line === 0 || text.trim() === '') return [];
  const far = column > EXCERPT - 8;
  const from = far ? column - 1 - BEFORE : text.length - text.trimStart().length;
  const start = Math.max(0, Math.min(from, column - 1));
  const cut = Math.min(text.length, start + EXCERPT);
  const end = /[\ud800-\udbff]/.test(text[cut - 1] ?? '') ? cut - 1 : cut;
  const before = `${far ? '...' : ''}${sanitize(text.slice(start, column - 1))}`;
  const rest = `${sanitize(text.slice(column - 1, end))}${end < text.length ? '...' : ''}`;
  const gutter = `${line} | `;
  return [`${gutter}${before}${rest.trimEnd()}`, `${' '.repeat(gutter.length - 2)}| ${' '.repeat(widthOf(before))}^`];
}

/** All problems, one after the other; after the first hundred only how many more there are. */
export function formatProblems(problems: Problem[]): string {
  const shown = problems.slice(0, LISTED).map(formatProblem);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** Text from a file, safe, in quotation marks and cut to fit on a line. */
export function quoted(text: string): string {
  // A text may be a megabyte long: cut first, then make safe.
  const safe = [...sanitize(text.slice(0, QUOTED * 2))];
  const short = text.length > QUOTED * 2 || safe.length > QUOTED;
  return `"${safe.slice(0, short ? QUOTED - 3 : QUOTED).join('')}${short ? '...' : ''}"`;
}

/** `Did you mean "..."?` when one of the known words is near, else what to do instead. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const names = [...known].filter(name => name !== word);
  const near = nearest(word, names);
  return near === undefined ? otherwise : `Did you mean ${quoted(near)}?`;
}

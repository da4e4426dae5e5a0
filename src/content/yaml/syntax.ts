/** What the parser finds wrong with YAML, in words that its author knows. */
import { type Document, visit } from 'yaml';
import { sanitize } from '../../lib/sanitize.ts';
import { quoted } from '../diagnostic.ts';
import type { DiagnosticAt } from './values.ts';

/** Mistakes in YAML lead to more of them; the first few are the ones to mend. */
const LISTED = 5;

export const CHECK = 'Check the indentation, quotation marks and colons here and on the lines above.';

type Told = [message: string, fix: string];
type Fault = Document.Parsed['errors'][number];

const KNOWN: Record<string, Told> = {
  TAB_AS_INDENT: ['a tab where spaces are expected', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['a second document begins here', 'Remove the line "---"; one file is one document.'],
  TAG_RESOLVE_FAILED: [
    'YAML tags are not read',
    'Remove the word that begins with "!", or put the text in quotation marks.',
  ],
  BAD_SCALAR_START: ['text may not begin with this character', 'Put the text in quotation marks.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a colon inside text, or lines that are indented wrongly',
    `Put the text in quotation marks. ${CHECK}`,
  ],
};

/** What ends before a text goes on, and how the text is written then. */
const ENDED: Record<string, (rest: string) => Told> = {
  '"': rest => [
    `a quotation mark ended the text before ${rest}`,
    'Put the whole text in quotation marks, and write \\" for each one inside: "He said \\"no\\"."',
  ],
  "'": rest => [
    `an apostrophe ended the text before ${rest}`,
    'Put the whole text in double quotation marks: "It\'s so."',
  ],
  ']': rest => [`${rest} stands behind a closing bracket`, 'Put the whole text in quotation marks.'],
  '}': rest => [`${rest} stands behind a closing bracket`, 'Put the whole text in quotation marks.'],
};

const UNCLOSED: Told = ['the text that begins here is never closed', 'Put a quotation mark at its end.'];

/** The first fault of each line; others there come of it, as all do behind a text that is never closed. */
export function syntaxFaults(
  document: Document.Parsed,
  text: string,
  lineOf: (offset: number) => number,
): Parameters<DiagnosticAt>[] {
  const seen = new Set<number>();
  const faults = [...document.errors, ...document.warnings]
    .filter(({ pos }) => !seen.has(lineOf(pos[0])) && seen.add(lineOf(pos[0])))
    .slice(0, LISTED)
    .map(fault => told(document, fault, text));
  const unclosed = faults.findIndex(([, , message]) => message === UNCLOSED[0]);
  return unclosed < 0 ? faults : faults.slice(0, unclosed + 1);
}

function told(document: Document.Parsed, fault: Fault, text: string): Parameters<DiagnosticAt> {
  const { code, message, pos } = fault;
  const [offset, end] = pos;
  const start = unclosedBefore(fault, text);
  if (start !== undefined) return [start, 'broken-yaml', ...UNCLOSED];
  const known = KNOWN[code] ?? inBrackets(fault, text.slice(offset, end)) ?? behind(fault, text);
  if (known) return [offset, 'broken-yaml', ...known];
  const unclosed = code === 'MISSING_CHAR' && /^Missing closing/.test(message);
  const quote = unclosed ? quoteBefore(document, offset) : undefined;
  if (quote !== undefined) return [quote, 'broken-yaml', ...UNCLOSED];
  const [line = ''] = message.split('\n', 1);
  return [offset, 'broken-yaml', `not YAML: ${sanitize(line).slice(0, 200)}`, CHECK];
}

/** A colon inside `{ }` is taken for that of a field, a dash for a list. */
function inBrackets({ code, message }: Fault, piece: string): Told | undefined {
  if (/^Unexpected scalar token/.test(message))
    return [
      `a comma is missing before ${quoted(piece)}`,
      'Add the comma. Put text that has commas in quotation marks.',
    ];
  if (code !== 'BLOCK_IN_FLOW') return undefined;
  return piece.startsWith('-')
    ? ['text inside { } begins with a dash', 'Put the text in quotation marks.']
    : [
        'a colon inside text, within { }',
        'Put the text in quotation marks. If a field begins at the colon, put a comma before it.',
      ];
}

/** A text that goes on where it, or a list, has ended. */
function behind({ message, pos: [offset, end] }: Fault, text: string): Told | undefined {
  if (!/^Unexpected scalar at node end/.test(message)) return undefined;
  let at = offset - 1;
  while (/\s/.test(text[at] ?? '')) at--;
  return ENDED[text[at] ?? '']?.(quoted(text.slice(offset, end)));
}

/** What the next field or entry begins with stands in a text: its own end is missing, and the next quotation mark ended it. */
const NEXT_FIELD = /[,}]\s*[a-z]+:\s*$|\}\s*#|\n\s*(?:- )?(?:\{ )?[a-z]+:\s/i;

function unclosedBefore({ message, pos: [offset] }: Fault, text: string): number | undefined {
  if (!/^Unexpected (?:double-quoted-)?scalar at node end/.test(message)) return undefined;
  const end = text.lastIndexOf('"', offset - 1);
  let start = text.lastIndexOf('"', end - 1);
  while (text[start - 1] === '\\') start = text.lastIndexOf('"', start - 1);
  return end > 0 && start >= 0 && NEXT_FIELD.test(text.slice(start + 1, end)) ? start : undefined;
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

/** What a shell and readback say to each other: paths, and the line to type next. */

import { PIPED } from '../domain/shelf.ts';
import { ours, type Safe, sanitize } from '../lib/sanitize.ts';

/** Names of files that may hold an article, or that somebody may take for one. */
const DOCUMENT = /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml|pdf|rtf|docx?|odt|epub)$/i;

export const isDocument = (path: string): boolean => DOCUMENT.test(path);

/** A folder or a file is told from an id or a command by how it looks. */
export const isPath = (word: string): boolean =>
  /[/\\]/.test(word) || word.startsWith('.') || word === PIPED || isDocument(word);

/** A path as it is typed in a shell. Those of Windows agree on double quotes only, which stand in no path there. */
export function inShell(path: string, platform: string = process.platform): string {
  if (platform === 'win32') return /^[\w.:\\/-]+$/.test(path) ? path : `"${path}"`;
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** A reading and where its progress is kept, where a command line names them. */
export interface Target {
  reading: string | undefined;
  dataDir: string | undefined;
}

/** How to come back to the same reading and the same progress from a shell. */
export function shellCommand({ reading, dataDir }: Target): Safe {
  const pipe = reading === PIPED ? ours`cat FILE | ` : ours``;
  return ours`${pipe}npx readback${inFlags({ reading, 'data-dir': dataDir })}`;
}

/** Values of flags by their names; what is undefined or false was not typed. */
type Given = Record<string, string | number | boolean | undefined>;

/** What a command was asked: what goes anywhere, and its own flags. */
export type Asked = Given & Target & { lines: boolean; color: string };

/** The line that was typed, with a switch that it needs. */
export function lineWith(needed: 'linear' | 'yes', command: string, asked: Asked): Safe {
  const { reading, dataDir, lines: linear, color, ...given } = asked;
  const flags = inFlags({ linear, ...given, color: color === 'auto' ? undefined : color, [needed]: true });
  return ours`${shellCommand({ reading, dataDir })} ${sanitize(command)}${flags}`;
}

/** Each flag with a space before it. */
const inFlags = (given: Given): Safe =>
  sanitize(
    Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => (value === true ? ` --${name}` : ` --${name} ${inShell(`${value}`)}`))
      .join(''),
  );

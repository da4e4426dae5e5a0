/** The pages that a stranger reads, and what stands in them as code. */
import { readdirSync, readFileSync } from 'node:fs';

const ROOT_PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];
const pagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .toSorted()
    .map(name => `${folder}/${name}`);

/** Pages with commands to run. */
export const PAGES = [...ROOT_PAGES, ...pagesIn('docs')];
/** The others: held to the files and scripts they name. */
export const NOTES = ['CHANGELOG.md', 'bench/README.md', ...pagesIn('docs/decisions')];

export const textOf = (page: string): string => readFileSync(page, 'utf8');

/** Lines of code blocks and spans of code, in the order in which they stand. */
export const codeOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^ {4,}(\S.*)$|`([^`]+)`/gm)].map(([, line, span]) =>
    (line ?? span ?? '').replace(/\s+/g, ' '),
  );

/** Code of other programs, whose flags are theirs. */
export const isForeign = (code: string): boolean => /^(npm|git|node|cd|npx (?!\.( |$)))/.test(code);

/** Capitals stand for what a reader puts in: FILE, FOLDER. */
const isPattern = (code: string): boolean => /\b[A-Z]{2,}\b/.test(code);

/** What a reader can type as it stands. */
export const commandsOf = (page: string): string[] =>
  codeOf(page).filter(code => /^mkdir |(^| )npx \.( |$)/.test(code) && !isForeign(code) && !isPattern(code));

/** The rows of the table below a heading, cell by cell, without its head. */
export function tableBelow(page: string, heading: string): string[][] {
  const [, after = ''] = textOf(page).split(`# ${heading}\n`);
  const rows = (after.split(/^#/m)[0] ?? '').match(/^\|.*\|$/gm) ?? [];
  return rows.slice(2).map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
}

export const spansIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);

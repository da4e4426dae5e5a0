/** What was found, as text for a person and as data for other programs. */
import { formatProblems, type Problem } from '../content/diagnostic.ts';
import { widthOf, wrapText } from '../lib/width.ts';
import { blank, cut } from '../view/rows.ts';
import { plural } from '../view/words/grammar.ts';
import type { Part } from './part.ts';
import { summaryText } from './report.ts';

const errorsIn = (problems: Problem[]): number => problems.filter(({ severity }) => severity === 'error').length;

/** What a check ends with: 4 when something is an error. */
export const codeFor = (problems: Problem[]): 0 | 4 => (errorsIn(problems) > 0 ? 4 : 0);

/** "2 errors, 1 warning"; in a check of one item, of that. */
function countWords(problems: Problem[], item?: string): string {
  const errors = errorsIn(problems);
  const warnings = problems.length - errors;
  const counts = [errors > 0 ? plural(errors, 'error') : [], warnings > 0 ? plural(warnings, 'warning') : []].flat();
  return `${counts.join(', ') || 'No problems found'}${item === undefined ? '' : ` in item "${item}"`}.`;
}

/** Pieces of text with an empty line between them. */
export const paragraphs = (...pieces: string[]): string => `${pieces.filter(Boolean).join('\n\n')}\n`;

/** All problems, the summary where there is one, and how many there are. */
export const reportText = (problems: Problem[], parts: Part[], item?: string): string =>
  paragraphs(problems.length > 0 ? formatProblems(problems) : '', summaryText(parts), countWords(problems, item));

/** So many problems are told at each save; an author mends the first ones first. */
const FIRST = 5;

interface Watched {
  /** Of the window, where there is one; pages have a size of their own. */
  columns: number | undefined;
  problems: Problem[];
  parts: Part[];
  pages: string[];
  time: string;
  /** What is typed to see all problems. */
  all: string;
  item: string | undefined;
}

/** A line when all is well, else the first problems above it. It is the last, so that it is seen in a low window too. */
export function watchedText({ columns, problems, parts, pages, time, all, item }: Watched): string {
  const first = problems.length > 0 ? formatProblems(problems.slice(0, FIRST)) : '';
  const more = problems.length > FIRST ? ` All of them: ${all}` : '';
  const last = `${time}  ${countWords(problems, item)}${more}`;
  return paragraphs(fitted(first, columns), fitted(summaryText(parts), columns), ...pages, fitted(last, columns));
}

/** A line of a file behind its number, and the mark below it. */
const EXCERPT = /^ *\d* \| /;
/** A time, or the name of a row, and the gap behind it. */
const LEAD = /^ *(?:\S(?:.{0,22}\S)?? {2,})?/;
/** What words behind it need at least, in columns; in a narrower window it is a part of them. */
const WORDS = 16;
/** What is copied from there stays in one piece. */
const COMMAND = / (?=npx readback )/;

/** For a window of so many columns: no word is broken, long lines go on below, and those of files end early. */
export const fitted = (text: string, columns = Number.POSITIVE_INFINITY): string =>
  text
    .split('\n')
    .flatMap(line => {
      if (widthOf(line) <= columns) return line;
      if (EXCERPT.test(line)) return cut(line, columns);
      const [found = ''] = LEAD.exec(line) ?? [];
      const lead = columns - widthOf(found) < WORDS ? '' : found;
      const [words = '', ...commands] = line.slice(lead.length).split(COMMAND);
      const rows = [...wrapText(words, columns - widthOf(lead)), ...commands];
      return rows.map((row, index) => `${index === 0 ? lead : blank(widthOf(lead))}${row}`);
    })
    .join('\n');

/** Schema readback.check/1. */
const firstSchema = ({ file, line, column, rule, severity, message, fix }: Problem) => ({
  ...{ file, line, column, rule, severity, message, fix },
});

/** By the version of the schema; `parts` are given where the whole reading was checked. */
export function reportData(problems: Problem[], version: 1 | 2, parts: () => Part[] | null): unknown {
  if (version === 1) return { schema: 'readback.check/1', problems: problems.map(firstSchema) };
  const counted = parts();
  return {
    schema: 'readback.check/2',
    problems: problems.map(problem => {
      const { item, path, found, accepted } = problem;
      return { ...firstSchema(problem), item, path, found, accepted };
    }),
    summary: counted && Object.fromEntries(counted.map(({ name, data }) => [name, data])),
  };
}

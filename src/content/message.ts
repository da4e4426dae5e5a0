/** Problems as text, and the small words that problems are made of. */
import { display } from '../core/display.ts';
import { nearest } from '../core/nearest.ts';
import type { Problem } from '../core/problem.ts';

const LISTED = 100;
const QUOTED = 60;

/** Three lines: place, severity and rule; what is wrong; what to do. Safe to print. */
export function formatProblem({ file, line, column, severity, rule, message, fix }: Problem): string {
  const place = line > 0 ? `${display(file)}:${line}:${column}` : display(file);
  const head = `${place}  ${severity}  ${rule}`;
  return [head, display(message), display(fix)].filter(part => part !== '').join('\n  ');
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
  const safe = [...display(text.slice(0, QUOTED * 2))];
  const short = text.length > QUOTED * 2 || safe.length > QUOTED;
  return `"${safe.slice(0, short ? QUOTED - 3 : QUOTED).join('')}${short ? '...' : ''}"`;
}

/** `Did you mean "..."?` when one of the known words is near, else what to do instead. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(
    word,
    [...known].filter(other => other !== word),
  );
  return near === undefined ? otherwise : `Did you mean ${quoted(near)}?`;
}

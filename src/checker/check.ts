/** Everything that is wrong with a reading: what keeps it from being played, and how its items are written. */
import { locate, readDraft } from '../content/load.ts';
import type { Problem } from '../lib/errors.ts';
import { lint } from './lint.ts';
import { playingDiagnostics } from './play.ts';
import { summary } from './report.ts';

export { formatProblems } from '../content/diagnostic.ts';
export { readText } from '../content/files.ts';

export interface Report {
  /** Errors and warnings, by file and place. */
  problems: Problem[];
  /** The bank in figures, as lines; none when there is nothing to count. */
  summary: string[];
}

/**
 * All problems of a folder in one run; with the text of the article, what was copied from it too. Throws a UserError
 * (code 4) when there is no reading in the folder.
 */
export function checkReading(folder: string, article?: string): Report {
  const draft = readDraft(folder);
  const playing = playingDiagnostics(draft);
  const linted = lint(draft, article);
  const playable = !playing.some(({ severity }) => severity === 'error');
  return {
    problems: locate(draft, [...playing, ...(linted?.diagnostics ?? [])]),
    summary: linted && linted.bank.items.length > 0 ? summary(linted, playable ? draft.items : []) : [],
  };
}

/** Everything that is wrong with a reading: what keeps it from being played, and how its items are written. */
import type { Problem } from '../core/problem.ts';
import { type Judged, judge } from './check/judge.ts';
import { inspect } from './load.ts';

export interface Report extends Pick<Judged, 'bank' | 'waived'> {
  /** Errors and warnings, by file and place. */
  problems: Problem[];
}

/**
 * All problems of a folder in one run; with the text of the article, what was copied from it too. Throws a UserError
 * (code 4) when there is no reading in the folder.
 */
export function checkReading(folder: string, article?: string): Report {
  const { data, arrange } = inspect(folder);
  const { bank, faults, waived } = judge(data, article);
  return { problems: arrange(faults), bank, waived };
}

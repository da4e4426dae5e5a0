/** `check`: everything that is wrong with a reading, and what its bank is like. */

import { checkReading } from '../../checker/check.ts';
import { formatProblems } from '../../content/diagnostic.ts';
import { readText } from '../../content/files.ts';
import type { ExitCode, Problem } from '../../lib/errors.ts';
import { displayJson } from '../../lib/sanitize.ts';
import { plural } from '../../view/words/grammar.ts';
import { type Io, put, say } from '../io.ts';

interface Asked {
  folder: string | undefined;
  source: string | undefined;
  json: boolean;
}

/** 4 when something is an error. Without a folder it is the current one. Throws a UserError when there is no reading. */
export function check({ folder = '.', source, json }: Asked, io: Io): ExitCode {
  const { problems, summary } = checkReading(folder, source === undefined ? undefined : readText(source));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (json) put(io, checkJson(problems));
  else {
    const counts = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')];
    const result = counts.filter(Boolean).join(', ') || 'Nothing to mend';
    const parts = [
      ...(problems.length > 0 ? [formatProblems(problems), ''] : []),
      ...(summary.length > 0 ? [...summary, ''] : []),
      `${result}.`,
    ];
    say(io, `${parts.join('\n')}\n`);
  }
  return errors > 0 ? 4 : 0;
}

/** Schema readback.check/1. */
function checkJson(problems: Problem[]): string {
  const told = problems.map(({ text: _, ...problem }) => problem);
  return `${displayJson({ schema: 'readback.check/1', problems: told })}\n`;
}

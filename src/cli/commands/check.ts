import { ours, sanitizeJson } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { put, say } from '../io.ts';

/** 4 when something is an error. Throws a UserError when there is no reading. */
export const check = command({
  name: 'check',
  takes: { name: 'folder', usage: '[FOLDER]', help: 'where the reading is (here)', path: 'folder' },
  help: 'check a reading, here or in FOLDER, for problems',
  flags: {
    json: { help: 'for scripts' },
    source: { value: 'FILE', help: 'the article, to find what was copied from it' },
  },
  async run({ folder = '.', source, json }, io) {
    const { checkReading, formatProblems, readText } = await import('../../checker/check.ts');
    const { problems, summary } = checkReading(folder, source === undefined ? undefined : readText(source));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (json) {
      // Schema readback.check/1.
      const told = problems.map(({ text: _, ...problem }) => problem);
      put(io, ours`${sanitizeJson({ schema: 'readback.check/1', problems: told })}\n`);
    } else {
      const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')].filter(Boolean);
      const parts = [
        ...(problems.length > 0 ? [formatProblems(problems), ''] : []),
        ...(summary.length > 0 ? [...summary, ''] : []),
        `${counts.join(', ') || 'No problems found'}.`,
      ];
      say(io, `${parts.join('\n')}\n`);
    }
    return errors > 0 ? 4 : 0;
  },
});

const counted = (count: number, name: string): string => (count > 0 ? `${count} ${name}${count > 1 ? 's' : ''}` : '');

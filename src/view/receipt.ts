/** What is left in the terminal after leaving: at most four lines. */

import { attempts } from '../domain/progress.ts';
import { tallied, total } from '../domain/tally.ts';
import type { Session } from '../session/model.ts';
import { notSavedWords } from './pages.ts';
import { paperOfSitting } from './results.ts';
import { plural } from './words/grammar.ts';
import { stoppedAt } from './words/rounds.ts';

export function receipt(session: Session): string[] {
  const stopped = stoppedAt(session);
  const state = session.notSaved === null ? 'saved' : 'not saved';
  const first = stopped === '' ? '' : ` You are at ${stopped}.`;
  const mine = attempts(session.progress).filter(attempt => attempt.sitting === session.sitting);
  const { attempts: count, right } = total(tallied(mine));
  return [
    `readback - ${state}.${first}`,
    ...(session.notSaved === null ? [] : [notSavedWords(session.notSaved)]),
    ...(count === 0
      ? []
      : [`This time: ${plural(count, 'question')}, ${right} right. ${paperOfSitting(session)}`.trimEnd()]),
    `Go on with: ${session.command}${session.lines ? ' --linear' : ''}`,
  ];
}

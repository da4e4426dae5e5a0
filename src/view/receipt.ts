/** What is left in the terminal after leaving: at most four lines. */
import type { Session } from '../core/phase.ts';
import { attempts, tally } from '../core/progress.ts';
import { notSavedWords } from './pages.ts';
import { plural, stoppedAt } from './words.ts';

export function receipt(session: Session): string[] {
  const stopped = stoppedAt(session);
  const state = session.notSaved === null ? 'saved' : 'not saved';
  const first = stopped === '' ? '' : ` You are at ${stopped}.`;
  const { attempts: count, right } = tally(
    attempts(session.progress).filter(attempt => attempt.sitting === session.sitting),
  );
  return [
    `readback - ${state}.${first}`,
    ...(session.notSaved === null ? [] : [notSavedWords(session.notSaved)]),
    ...(count === 0 ? [] : [`This time: ${plural(count, 'question')}, ${right} right.`]),
    `Go on with: ${session.command}`,
  ];
}

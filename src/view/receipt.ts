/** What is left in the terminal after leaving: at most four lines. */

import { countedAttempts } from '../domain/progress.ts';
import { articleItems } from '../domain/scores.ts';
import { tallied, total } from '../domain/tally.ts';
import type { Session } from '../session/model.ts';
import { paperOfSitting } from './results.ts';
import { plural } from './words/grammar.ts';
import { stoppedAt } from './words/rounds.ts';

export function receipt(session: Session): string[] {
  const { command, lines, progress, sitting } = session;
  const article = articleItems(session);
  const mine = countedAttempts(progress).filter(attempt => attempt.sitting === sitting && article.has(attempt.item));
  const { attempts: count, right } = total(tallied(mine));
  const score = `This time: ${plural(count, 'question')}, ${right} right. ${paperOfSitting(session)}`.trimEnd();
  return [...savedLines(session), count === 0 ? '' : score, `Go on with: ${command}${lines ? ' --linear' : ''}`].filter(
    Boolean,
  );
}

/** Whether all is saved, and what is lost; where the reader is only if the next start will know. */
function savedLines(session: Session): string[] {
  const { notSaved, unsaved } = session;
  const stopped = stoppedAt(session);
  if (notSaved === null) return [`readback - saved.${stopped === '' ? '' : ` You are at ${stopped}.`}`];
  if (unsaved.length === 0)
    return ['readback - your answers are saved.', `Your place could not be saved: ${notSaved}.`];
  return ['readback - not saved.', `Not saved: ${notSaved}. ${lostWords(session)}`.trimEnd()];
}

/** After the end nothing is kept that is not saved; a disk that fails to sync may have it all the same. */
export function lostWords({ unsaved }: Pick<Session, 'unsaved'>): string {
  const answers = unsaved.filter(kind => kind === 'answered').length;
  if (answers > 0) return `${plural(answers, 'answer')} may be lost.`;
  if (unsaved.includes('reset')) return 'What you cleared may come back.';
  return unsaved.includes('restored') ? 'What you undid may be cleared again.' : '';
}

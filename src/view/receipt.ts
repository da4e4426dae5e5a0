/** What is left in the terminal after leaving: at most five lines. */

import { countedAttempts, openRound } from '../domain/progress.ts';
import { articleItems } from '../domain/scores.ts';
import { tallied, total } from '../domain/tally.ts';
import type { Session } from '../session/model.ts';
import { paperOfSitting } from './results.ts';
import { plural } from './words/grammar.ts';
import { stoppedAt } from './words/rounds.ts';

/** Answers of this sitting that count, over all readings. */
export function answeredIn({ elsewhere, progress, sitting, reading, items }: Session): Session['elsewhere'] {
  const article = articleItems({ reading, items });
  const mine = countedAttempts(progress).filter(attempt => attempt.sitting === sitting && article.has(attempt.item));
  return total([elsewhere, total(tallied(mine))]);
}

export function receipt(session: Session): string[] {
  const { command, lines, progress } = session;
  const { attempts: count, right } = answeredIn(session);
  const score = `This time: ${plural(count, 'question')}, ${right} right.`;
  // The line leads back to the question itself, and not to the shelf.
  const open = isOpened(session) ? openRound(progress) : undefined;
  const asked = open ? (open.kind === 'review' ? ' review' : ' quiz') : '';
  const next = `Go on with: ${command}${asked}${lines ? ' --linear' : ''}`;
  return [...savedLines(session), ...(count === 0 ? [] : [score, paperOfSitting(session)]), next].filter(Boolean);
}

/** On the shelf no reading was opened. */
const isOpened = ({ openedAt, phase }: Session): boolean => openedAt !== null || phase.name !== 'shelf';

/** Whether all is saved, and what is lost; where the reader is only if the next start will know. */
function savedLines(session: Session): string[] {
  const { notSaved, unsaved } = session;
  const stopped = isOpened(session) ? stoppedAt(session) : '';
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

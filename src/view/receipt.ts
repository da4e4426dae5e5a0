/** What is left in the terminal after leaving: at most four lines. */

import { countedAttempts } from '../domain/progress.ts';
import { articleItems } from '../domain/scores.ts';
import { tallied, total } from '../domain/tally.ts';
import type { Session } from '../session/model.ts';
import { notSavedWords } from './pages.ts';
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
  const { command, lines, notSaved } = session;
  // On the shelf no reading was opened.
  const stopped = session.openedAt === null && session.phase.name === 'shelf' ? '' : stoppedAt(session);
  const { attempts: count, right } = answeredIn(session);
  const score = `This time: ${plural(count, 'question')}, ${right} right. ${paperOfSitting(session)}`.trimEnd();
  return [
    `readback - ${notSaved === null ? 'saved' : 'not saved'}.${stopped === '' ? '' : ` You are at ${stopped}.`}`,
    notSaved === null ? '' : notSavedWords(notSaved),
    count === 0 ? '' : score,
    `Go on with: ${command}${lines ? ' --linear' : ''}`,
  ].filter(Boolean);
}

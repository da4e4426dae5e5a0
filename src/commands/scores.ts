/** `scores`: every round so far, as text or as JSON. */

import { displayJson } from '../core/display.ts';
import { reviews, scored } from '../core/entries.ts';
import type { Session } from '../core/phase.ts';
import { articleAttempts, type Progress, rightIn, tally } from '../core/progress.ts';
import { articleSections } from '../core/reading.ts';
import { SURENESS } from '../core/record.ts';
import { countSentences, curveWords, loadWords, sectionCounts, surenessCounts } from '../view/counts.ts';
import { entryWords, plural } from '../view/words.ts';

export function scoresText(session: Session): string {
  const rounds = scored(session);
  if (rounds.length === 0) return `No round yet. Start one with: ${session.command} quiz\n`;
  const { attempts: count, right } = tally(articleAttempts(session.items, session.progress));
  const lines = rounds.map(round => {
    const { label, detail } = entryWords(session, { does: 'round', round });
    return `  ${label}   ${detail}`;
  });
  return [
    `Scores: ${session.reading.title}`,
    `${plural(rounds.length, 'round')}, ${plural(count, 'answer')}, ${right} right.`,
    ...[curveWords(session)].filter(Boolean),
    '',
    ...lines,
    '',
    ...countSentences([...sectionCounts(session), ...surenessCounts(session)]),
    '',
    ...loadWords(session),
    '',
  ].join('\n');
}

/** Schema readback.scores/1. Counts of article items only, but for the rounds; no question texts, so it can be shared. */
export function scoresJson(session: Session, now: Date): string {
  const { reading, items, progress, place } = session;
  const counted = articleAttempts(session.items, session.progress);
  const sectionOf = new Map(items.map(item => [item.id, item.section]));
  const { attempts: all, right } = tally(counted);
  const due = reviews(session);
  const summary = {
    schema: 'readback.scores/1',
    generatedAt: now.toISOString(),
    reading: {
      id: reading.id,
      revision: reading.revision,
      sections: articleSections(reading).length,
      items: items.length,
    },
    place: place.reading ?? null,
    totals: {
      items: new Set(counted.map(attempt => attempt.item)).size,
      attempts: all,
      right,
      dontKnow: counted.filter(attempt => attempt.response.length === 0).length,
    },
    rounds: roundsOf(progress),
    sections: articleSections(reading).map(section => ({
      id: section.id,
      ...tally(counted.filter(attempt => sectionOf.get(attempt.item) === section.id)),
    })),
    sureness: SURENESS.map(level => ({ level, ...tally(counted.filter(attempt => attempt.sureness === level)) })),
    reviews: { dueToday: due.today.length, next: due.next, kept: due.kept },
  };
  return `${displayJson(summary)}\n`;
}

const roundsOf = (progress: Progress) =>
  progress.rounds.map(round => ({
    id: round.id,
    kind: round.kind,
    seed: round.seed,
    startedAt: round.startedAt,
    endedAt: round.endedAt,
    finished: round.finished,
    asked: round.items.length,
    right: rightIn(round),
    attempts: round.attempts.map(({ item, revision, response, sureness, right, at }) => ({
      item,
      revision,
      response,
      sureness,
      right,
      at,
    })),
  }));

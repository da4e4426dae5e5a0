/** The rounds so far and what they add up to, as text or as JSON. */

import { LISTED } from '../../domain/digest.ts';
import { timeOf } from '../../domain/papers.ts';
import { drawnIn, rightIn, roundOf } from '../../domain/progress.ts';
import { articleSections } from '../../domain/reading.ts';
import { articleTallies } from '../../domain/scores.ts';
import { total } from '../../domain/tally.ts';
import { ours, type Safe, sanitizeJson } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { reviews, scored, scoredCount } from '../../session/selectors.ts';
import { countSentences, curveWords, loadWords, sectionCounts, surenessCounts } from '../counts.ts';
import { pad, widthOf } from '../rows.ts';
import { plural } from '../words/grammar.ts';
import { dueOfAll, dueOfReading, roundWords, scoredWords } from '../words/rounds.ts';

export function scoresText(session: Session): string {
  const rounds = scoredCount(session).all;
  if (rounds === 0) return `No round yet. Start one with:\n${session.command} quiz\n`;
  const { progress } = session;
  const counted = articleTallies(session);
  const { attempts: count, right } = total(counted);
  const lines = scored(session)
    .slice(0, LISTED)
    .flatMap(id => roundOf(progress, id) ?? [])
    .map(round => {
      const { label, detail } = roundWords(round);
      return `  ${label}   ${detail}`;
    });
  return [
    `Scores: ${session.reading.short}`,
    `${scoredWords(session)}, ${plural(count, 'answer')}, ${right} right.`,
    ...[curveWords(session)].filter(Boolean),
    '',
    ...lines,
    ...(rounds > lines.length
      ? [`  and ${rounds - lines.length} before: ${session.command} scores --json has each`]
      : []),
    '',
    ...countSentences([...sectionCounts(session, counted), ...surenessCounts(session, counted)]),
    '',
    ...loadWords(session),
    '',
  ].join('\n');
}

/** What each reading adds up to, a line each. */
export function shelfScores(sessions: Session[]): string {
  const lines = sessions.map(session => ({
    title: session.reading.short,
    rounds: scoredCount(session).all > 0 ? scoredWords(session) : '',
    due: dueOfReading(session),
    ...total(articleTallies(session)),
  }));
  const { attempts: count, right } = total(lines);
  const width = Math.max(...lines.map(({ title }) => widthOf(title)));
  const [first] = sessions;
  const { words: due } = first ? dueOfAll(first) : { words: '' };
  return [
    `Scores of ${plural(lines.length, 'reading')}: ${plural(count, 'answer')}, ${right} right${due === '' ? '' : `; ${due}`}.`,
    '',
    ...lines.map(({ title, rounds, attempts, right, due }) => {
      const words = rounds === '' ? 'no round yet' : `${rounds}, ${plural(attempts, 'answer')}, ${right} right`;
      return `  ${pad(title, width)}   ${words}${due === '' ? '' : `; ${due}`}`;
    }),
    '',
  ].join('\n');
}

/** Schema readback.scores/1; of a session that has every round whole. Counts of article items only, but for the rounds; no question texts, so it can be shared. */
export const scoresJson = (session: Session, now: Date): Safe => ours`${sanitizeJson(summaryOf(session, now))}\n`;

/** The same of several readings, as a list. */
export const scoresListJson = (sessions: Session[], now: Date): Safe =>
  ours`${sanitizeJson(sessions.map(session => summaryOf(session, now)))}\n`;

function summaryOf(session: Session, now: Date) {
  const { reading, items, progress, place } = session;
  const counted = articleTallies(session);
  const due = reviews(session);
  return {
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
      items: new Set(counted.map(({ item }) => item)).size,
      ...total(counted),
      dontKnow: total(counted.filter(({ sureness }) => sureness === null)).attempts,
    },
    rounds: progress.rounds.map(round => ({
      id: round.id,
      kind: round.kind,
      seed: round.seed,
      paper: round.paper !== null,
      paperRevision: round.paper,
      attempt: timeOf(progress, round),
      startedAt: round.startedAt,
      endedAt: round.endedAt,
      finished: round.finished,
      asked: drawnIn(round),
      right: rightIn(round),
      attempts: round.attempts.map(({ item, revision, response, sureness, right, at }) => ({
        item,
        revision,
        response,
        sureness,
        right,
        at,
      })),
    })),
    sections: sectionCounts(session, counted).map(({ id, attempts, right }) => ({ id, attempts, right })),
    sureness: surenessCounts(session, counted)
      .toReversed()
      .map(({ id: level, attempts, right }) => ({ level, attempts, right })),
    reviews: { dueToday: due.today.length, next: due.next, kept: due.kept },
  };
}

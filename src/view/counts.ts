/** Scores in counts and plain words: sections, sureness, reviews, the curve of the rounds. */
import { reviews } from '../core/entries.ts';
import type { Session } from '../core/phase.ts';
import { type Attempt, articleAttempts, type Round, rightIn, tally } from '../core/progress.ts';
import { articleSections } from '../core/reading.ts';
import { SURENESS } from '../core/record.ts';
import { comingDay, finishedRounds, nextReview, plural, sentence } from './words.ts';

/** Fewer answers in a section, or of a sureness, say nothing about it. */
const ENOUGH_IN_SECTION = 4;
const ENOUGH_OF_SURENESS = 10;
const TOO_FEW = 'too few to judge';

/** Attempts at items of the article. */
const counted = (session: Session): Attempt[] => articleAttempts(session.items, session.progress);

export interface Count {
  name: string;
  attempts: number;
  right: number;
  /** So many that they say something. */
  enough: boolean;
}

const countOf = (name: string, list: Attempt[], enough: number): Count => ({
  name,
  ...tally(list),
  enough: list.length >= enough,
});

export const countWords = ({ attempts: all, right, enough }: Count): string => {
  if (all === 0) return 'none yet';
  return `${right} of ${all} right${enough ? '' : `, ${TOO_FEW}`}`;
};

/** Counts as sentences; those that say nothing yet share one. */
export function countSentences(counts: Count[]): string[] {
  const few = counts.filter(({ enough }) => !enough).map(({ name }) => name);
  return [
    ...counts.filter(({ enough }) => enough).map(count => `${count.name}: ${countWords(count)}.`),
    ...(few.length > 0 ? [`Too few answers to judge: ${few.join(', ')}.`] : []),
  ];
}

export function sectionCounts(session: Session): Count[] {
  const sectionOf = new Map(session.items.map(item => [item.id, item.section]));
  const list = counted(session);
  return articleSections(session.reading).map(({ id, title }) =>
    countOf(
      title,
      list.filter(attempt => sectionOf.get(attempt.item) === id),
      ENOUGH_IN_SECTION,
    ),
  );
}

export function surenessCounts(session: Session): Count[] {
  const list = counted(session);
  return SURENESS.toReversed().map(level =>
    countOf(
      `Said ${level}`,
      list.filter(attempt => attempt.sureness === level),
      ENOUGH_OF_SURENESS,
    ),
  );
}

/** What sureness and results say together, once there is enough of both ends. */
export function surenessWords(session: Session): string {
  const [certain, , guessing] = surenessCounts(session);
  if (!certain || !guessing) return '';
  if (certain.attempts < ENOUGH_OF_SURENESS) return `From ${ENOUGH_OF_SURENESS} answers on, a count says something.`;
  const share = certain.right / certain.attempts;
  if (share >= 0.9) return 'When you are certain, you are nearly always right.';
  const times = `${certain.attempts - certain.right} times out of ${certain.attempts}`;
  return `Certain and missed: ${times}. Those are the ones to look at again.`;
}

/** What is due by day, as sentences; which questions they are is not told. */
export function loadWords(session: Session): string[] {
  const { load, kept, today } = reviews(session);
  const ahead = load.filter(({ day }) => day > session.today).slice(0, 7);
  return [
    today.length > 0
      ? `${plural(today.length, 'question')} due today.`
      : nextReview(session) || 'Nothing is scheduled yet.',
    ...ahead.map(({ day, items }) => {
      const when = comingDay(day, session.today);
      return `${sentence(when)}: ${items}.`;
    }),
    ...(kept > 0 ? [`${plural(kept, 'question')} kept: known well enough to come back no more.`] : []),
  ];
}

/** Right answers of a round, of 100. */
export const share = (round: Round): number => (100 * rightIn(round)) / Math.max(1, round.items.length);
const score = (round: Round): string => `${rightIn(round)} of ${round.items.length}`;

/** The curve of the rounds in a sentence; empty while there is none. */
export function curveWords(session: Session): string {
  const rounds = finishedRounds(session);
  const [first] = rounds;
  const latest = rounds.at(-1);
  if (!first || !latest || rounds.length < 2) return '';
  const best = rounds.reduce((top, round) => (share(round) >= share(top) ? round : top));
  return `${plural(rounds.length, 'finished round')}. First ${score(first)}, best ${score(best)}, latest ${score(latest)}.`;
}

/** Scores in counts and plain words: sections, sureness, reviews, the curve of the rounds. */

import { articleSections } from '../domain/reading.ts';
import { articleItems, articleTallies, finishes } from '../domain/scores.ts';
import { dueOf } from '../domain/shelf.ts';
import { type Tally, total } from '../domain/tally.ts';
import { SURENESS } from '../domain/vocabulary.ts';
import type { Session } from '../session/model.ts';
import { reviews } from '../session/selectors.ts';
import { comingDay } from './words/dates.ts';
import { plural, sentence } from './words/grammar.ts';
import { nextReview, scoreWords, whenCertain } from './words/rounds.ts';

/** Fewer answers in a section, or of a sureness, say nothing about it. */
const ENOUGH_IN_SECTION = 4;
const ENOUGH_OF_SURENESS = 10;

export interface Count {
  /** Of a section, or the sureness. */
  id: string;
  name: string;
  attempts: number;
  right: number;
  /** So many that they say something. */
  enough: boolean;
}

function countOf(id: string, name: string, list: Tally[], enough: number): Count {
  const counts = total(list);
  return { id, name, ...counts, enough: counts.attempts >= enough };
}

export const countWords = ({ attempts: all, right }: Count): string =>
  all === 0 ? 'none yet' : `${right} of ${all} right`;

const tooFew = (enough: number): string => `Under ${enough} answers is too few to judge.`;

/** Said once below counts of sections, where one of them is too few. */
export const fewInSection = (counts: Count[]): string =>
  counts.some(({ enough }) => !enough) ? tooFew(ENOUGH_IN_SECTION) : '';

/** Counts as sentences; those that say nothing yet share one. */
export function countSentences(counts: Count[]): string[] {
  const few = counts
    .filter(({ enough }) => !enough)
    .map(({ name, right, attempts }) => (attempts === 0 ? name : `${name} ${right} of ${attempts}`));
  return [
    ...counts.filter(({ enough }) => enough).map(count => `${count.name}: ${countWords(count)}.`),
    ...(few.length > 0 ? [`Too few answers to judge: ${few.join(', ')}.`] : []),
  ];
}

/** Of the article's counts, which with many answers take a while to make. */
export function sectionCounts(session: Session, counted = articleTallies(session)): Count[] {
  const sectionOf = articleItems(session);
  return articleSections(session.reading).map(({ id, title }) => {
    const own = counted.filter(({ item }) => sectionOf.get(item) === id);
    return countOf(id, title, own, ENOUGH_IN_SECTION);
  });
}

/** The surest first. */
export function surenessCounts(session: Session, counted = articleTallies(session)): Count[] {
  return SURENESS.toReversed().map(level => {
    const own = counted.filter(({ sureness }) => sureness === level);
    return countOf(level, `Said ${level}`, own, ENOUGH_OF_SURENESS);
  });
}

/** What sureness and results say together, once there is enough of it. */
export function surenessWords(session: Session): string {
  const certain = total(articleTallies(session).filter(({ sureness }) => sureness === 'certain'));
  if (certain.attempts < ENOUGH_OF_SURENESS) return tooFew(ENOUGH_OF_SURENESS);
  return whenCertain(certain);
}

/** What is due by day, as sentences; which questions they are is not told. */
export function loadWords(session: Session): string[] {
  const { load, kept, today, due } = reviews(session);
  const count = dueOf({ due }, session.today);
  const ahead = load.filter(({ day }) => day > session.today).slice(0, 7);
  return [
    today.length > 0
      ? `${plural(count, 'question')} due${today.length < count ? `, ${today.length}` : ''} today.`
      : nextReview(session) || 'Nothing is scheduled yet.',
    ...ahead.map(({ day, items }) => `${sentence(comingDay(day, session.today))}: ${items}.`),
    ...(kept > 0 ? [`${plural(kept, 'question')} done: known well enough to come back no more.`] : []),
  ];
}

/** The curve of the rounds in a sentence; empty while there is none. */
export function curveWords(session: Session): string {
  const { count, first, best, last } = finishes(session.progress);
  if (!first || !best || !last || count < 2) return '';
  return `${plural(count, 'finished round')}. First ${scoreWords(first)}, best ${scoreWords(best)}, latest ${scoreWords(last)}.`;
}

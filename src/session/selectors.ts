/** What a session says about itself. */
import type { Item } from '../domain/item.ts';
import { attemptAt, missedIn, type Round, roundCount } from '../domain/progress.ts';
import { articleSections } from '../domain/reading.ts';
import type { Attempt, JournalRecord } from '../domain/record.ts';
import { type Reviews, reviewsOf } from '../domain/reviews.ts';
import { articleTallies, isScored } from '../domain/scores.ts';
import { reviewedElsewhere } from '../domain/shelf.ts';
import { total } from '../domain/tally.ts';
import type { Session } from './model.ts';

export const itemOf = (session: Session, { item }: { item: string }): Item | undefined => session.item(item);

/** The item of an attempt; undefined where it left the bank since, or its meaning changed. */
export function itemAsAsked(session: Session, { item: id, revision }: Attempt): Item | undefined {
  const item = session.item(id);
  return item?.revision === revision ? item : undefined;
}

/** The id of the next item that a round asks; those that left the bank since it began are passed over. */
export const nextItem = (session: Session, round: Round): string | undefined =>
  round.items.find(id => !attemptAt(round, id) && session.items.some(item => item.id === id));

/** What is due, today and later. */
export const reviews = ({ items, progress, today, shelf, reading }: Session): Reviews =>
  reviewsOf(items, progress, today, reviewedElsewhere(shelf, reading.id, today));

/** Ids of the rounds among the scores that are there whole, latest first. */
export const scored = (session: Session): string[] =>
  session.progress.rounds
    .filter(isScored)
    .map(round => round.id)
    .reverse();

/** How many rounds are among the scores, and how many of them are reviews. */
export function scoredCount({ progress: { rounds, digest } }: Session): { all: number; reviews: number } {
  const whole = rounds.filter(isScored);
  return {
    all: whole.length + (digest?.rounds.scored ?? 0),
    reviews: whole.filter(({ kind }) => kind === 'review').length + (digest?.rounds.reviews ?? 0),
  };
}

/** Answers that count: about the article, and not for practice; how many, and how many right. */
export const counted = (session: Session): { attempts: number; right: number } => total(articleTallies(session));

/** The round whose missed ones can be practised: the last that was finished, until that was done. */
export function toPractise({ progress }: Session): Round | undefined {
  const last = progress.rounds.findLast(round => round.finished);
  return last && last.kind !== 'practice' && last.kind !== 'context' && missedIn(last).length > 0 ? last : undefined;
}

/** What was recorded last. */
export const lastRecord = ({ records, progress }: Session): JournalRecord | null =>
  records.at(-1) ?? progress.digest?.lastRecord ?? null;

export const hasPlace = ({ place }: Session): boolean => place.reading !== undefined || place.read.length > 0;

/** Every section of the article was read to its end. */
export const textRead = ({ reading, place }: Session): boolean =>
  articleSections(reading).every(section => place.read.includes(section.id));

/** Nothing was saved yet, or all of it was reset. */
export const untouched = (session: Session): boolean =>
  roundCount(session.progress) === 0 && session.progress.guess === null && !hasPlace(session);

/** Rounds, scores, reviews and places in a few words. */
import { addDays, type Day } from '../../domain/days.ts';
import { drawable, ENOUGH, ROUND_SIZE } from '../../domain/draw.ts';
import { timesBefore, waitingPaper } from '../../domain/papers.ts';
import { attemptAt, lastAttempts, openRound, type Progress, type Round, rightIn } from '../../domain/progress.ts';
import { articleSections, findStatement, type Reading, type Section } from '../../domain/reading.ts';
import { REVIEWS_A_DAY } from '../../domain/reviews.ts';
import { dueOf, dueToday } from '../../domain/shelf.ts';
import type { Score } from '../../domain/tally.ts';
import type { RoundKind } from '../../domain/vocabulary.ts';
import type { Session } from '../../session/model.ts';
import { nextItem, reviews, scoredCount, textRead } from '../../session/selectors.ts';
import { shelfOf } from '../../session/shelf.ts';
import { comingDay, day, moment } from './dates.ts';
import { ORDINALS, plural } from './grammar.ts';
import { nounOf } from './kinds.ts';

/** Said after the place in a round that counts nowhere. */
export const PRACTICE = ', practice';

export const scoreWords = ({ right, of }: Score): string => `${right} of ${of}`;

export const scoreLine = (score: Score): string => `${scoreWords(score)} right`;

/** What certainty and results say together. */
export const whenCertain = ({ attempts, right }: { attempts: number; right: number }): string =>
  `When you were certain, you were right ${right} of ${plural(attempts, 'time')}.`;

/** What a seed is called where it is read off: a sheet, and the end of a round. */
export const paperName = (seed: number, revision: number): string => `paper ${seed}, revision ${revision}`;

/** "second time". */
export const timeWords = (time: number): string => (time < 10 ? `${ORDINALS[time - 1]} time` : `time ${time}`);

/** Said where fewer questions come than were asked for: those of one group never come together. */
export const fewerWords = (wanted: number, asked: number, where: 'round' | 'paper'): string =>
  `You asked for ${plural(wanted, 'question')}; ${asked} is the most one ${where} can ask.`;

/** Said until the first answer of a paper that was done before, or begun. */
export function againWords(progress: Pick<Progress, 'rounds'>, round: Round): string {
  const [first] = timesBefore(progress, round);
  if (!first || round.attempts.length > 0) return '';
  return `You have already ${first.finished ? 'done' : 'begun'} paper ${round.seed}; only the first time counts.`;
}

/** Said until the first answer of a round that a paper still waits for. */
export function waitingWords(progress: Pick<Progress, 'rounds'>, round: Round): string {
  const paper = waitingPaper(progress, round);
  if (!paper) return '';
  const stopped = `you stopped after ${paper.attempts.length} of ${paper.items.length}`;
  return `Your first answer here closes paper ${paper.seed}: ${stopped}. To go on with it, leave and type its line again.`;
}

/** Said until the first answer of a round that closed another, which nobody can go on with. */
export function closedWords({ rounds }: Pick<Progress, 'rounds'>, round: Round): string {
  const before = rounds[rounds.indexOf(round) - 1];
  const closed = before?.endedAt === round.startedAt && !before.finished && before.kind !== 'practice';
  const stopped = before?.attempts.length ?? 0;
  if (!closed || stopped === 0 || round.attempts.length > 0) return '';
  const what = before.kind === 'review' ? 'review' : 'round';
  return `The ${what} you left is closed now: you stopped after ${stopped} of ${before.items.length}.`;
}

/** Where a round stands: the number of the question that is open, and of how many; of practice, that it is. */
export const questionPlace = ({ items, kind }: Round, item: string): string =>
  `Question ${items.indexOf(item) + 1} of ${items.length}${kind === 'practice' ? PRACTICE : ''}`;

const sectionNumber = (reading: Reading, section: Section): number =>
  articleSections(reading).findIndex(({ id }) => id === section.id) + 1;

/** "3 of 7"; of a section outside the article its title, as in the two below. */
export const sectionPlace = (reading: Reading, section: Section): string =>
  section.scope === 'article'
    ? `${sectionNumber(reading, section)} of ${articleSections(reading).length}`
    : section.title;

/** "section 3". */
export const sectionName = (reading: Reading, section: Section): string =>
  section.scope === 'article' ? `section ${sectionNumber(reading, section)}` : section.title;

/** "3 of 7  A title", as it stands above its statements. */
export const sectionTitle = (reading: Reading, section: Section): string =>
  section.scope === 'article' ? `${sectionPlace(reading, section)}  ${section.title}` : section.title;

/** Said of what happened next. */
export const outside = (reading: Reading): string => `outside the ${nounOf(reading)}`;

/** The same of its sources, and up to which day they were looked for. */
export const outsideWords = (reading: Reading): string => `${outside(reading)}, up to ${day(reading.asOf)}`;

/** Which round it is, after the place in it; that it is practice is said there. */
const WHICH_ROUND: Record<RoundKind, string> = {
  quiz: '',
  review: ' in a review',
  context: ' about what happened next',
  practice: '',
};

/** Where the reader stopped, as a noun phrase; empty when nothing is open. */
export function stoppedAt(session: Session): string {
  const round = openRound(session.progress);
  const item = round && nextItem(session, round);
  if (round && item !== undefined) return `${questionPlace(round, item).toLowerCase()}${WHICH_ROUND[round.kind]}`;
  const at = session.place.reading && findStatement(session.reading, session.place.reading.statement);
  if (textRead(session) || !at) return '';
  return `section ${sectionPlace(session.reading, at.section)}, ${at.section.title}`;
}

/** Said of a text from which the rules made no question, or hardly any; empty of any other reading. */
export function fewQuestions({ reading, items }: Session): string {
  const count = drawable(items, undefined).length;
  if (!reading.guessed || count >= ENOUGH) return '';
  return count === 0
    ? 'No questions could be made from this text.'
    : `Only ${plural(count, 'question')} could be made from this text.`;
}

/** How many are due, and for how many of them today has room, as the shelf, home and scores say it: "13 due, 10 today". */
export const dueWords = (due: number, today: number, tomorrow = due): string =>
  today === 0 ? `${tomorrow} due tomorrow` : today < due ? `${due} due, ${today} today` : `${due} due today`;

const doneWords = (due: string): string => `Today's ${REVIEWS_A_DAY} reviews are done; ${due}.`;

/** What of a reading is due, in the same words; empty where nothing is. */
export function dueOfReading(session: Session): string {
  const due = reviews(session);
  const count = dueOf(due, session.today);
  return count === 0 ? '' : dueWords(count, due.today.length, dueOf(due, addDays(session.today, 1)));
}

/** What is due in all readings, and how much of it today asks. */
export function dueOfAll({ shelf, today }: Pick<Session, 'shelf' | 'today'>): { words: string; asked: number } {
  const there = shelf.filter(({ gone }) => !gone);
  const due = (day: Day) => there.reduce((sum, { bookmark }) => sum + dueOf(bookmark, day), 0);
  const asked = dueToday(shelf, today).reduce((sum, { items }) => sum + items, 0);
  return { words: due(today) > 0 ? dueWords(due(today), asked, due(addDays(today, 1))) : '', asked };
}

/** When the next review is due, while none is due today; empty when nothing is scheduled. */
export function nextReview(session: Session): string {
  const { today, next, kept } = reviews(session);
  if (today.length > 0) return '';
  const due = dueOfReading(session);
  if (due !== '') return doneWords(due);
  if (next !== null) return nextWords(next, session.today);
  return kept > 0 ? 'Nothing is left to review.' : '';
}

const nextWords = (next: Day, today: Day): string =>
  `Nothing to review today; the next is due ${comingDay(next, today)}.`;

/** The same of all readings, where today asks nothing of any. */
export function nextReviewOfAll(session: Session): string {
  const { today } = session;
  const shelf = shelfOf(session).filter(({ gone }) => !gone);
  const { words } = dueOfAll({ shelf, today });
  if (words !== '') return doneWords(words);
  const [next] = shelf.flatMap(({ bookmark }) => bookmark?.due.map(({ day }) => day) ?? []).sort();
  return next === undefined ? nextReview(session) : nextWords(next, today);
}

/** How many items of the article were never asked. */
export function unseen(session: Session): number {
  const seen = lastAttempts(session.progress);
  return drawable(session.items, undefined).filter(item => !seen.has(item.id)).length;
}

export const roundSize = (session: Session): number => Math.min(ROUND_SIZE, drawable(session.items, undefined).length);

/** How many rounds are among the scores, reviews apart. */
export function scoredWords(session: Session): string {
  const { all, reviews } = scoredCount(session);
  const rounds = all > reviews || reviews === 0 ? [plural(all - reviews, 'round')] : [];
  return [...rounds, ...(reviews > 0 ? [plural(reviews, 'review')] : [])].join(', ');
}

/** A round as an entry of the scores. */
export function roundWords(round: Round): { label: string; detail: string } {
  const answered = round.items.filter(item => attemptAt(round, item)).length;
  const state = round.finished
    ? ''
    : `${round.endedAt === null ? 'open' : 'left'} after ${plural(answered, 'question')}`;
  const words = [KIND_WORDS[round.kind], state].filter(Boolean).join(', ');
  return {
    label: moment(round.startedAt),
    detail: `${rightIn(round)} of ${round.finished ? round.items.length : answered}   ${words}`.trimEnd(),
  };
}

/** What is said of a round that the scores do not compare with others. */
const KIND_WORDS: Record<RoundKind, string> = {
  quiz: '',
  review: 'review',
  context: 'what happened next',
  practice: 'practice',
};

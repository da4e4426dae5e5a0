/** Rounds, scores, reviews and places in a few words. */
import { drawable, ROUND_SIZE } from '../../domain/draw.ts';
import { attemptAt, lastAttempts, openRound, type Progress, type Round, rightIn } from '../../domain/progress.ts';
import { articleSections, findStatement, type Reading, type Section } from '../../domain/reading.ts';
import type { Score } from '../../domain/tally.ts';
import type { Session } from '../../session/model.ts';
import { nextItem, reviews, textRead } from '../../session/selectors.ts';
import { comingDay, day, moment } from './dates.ts';
import { ORDINALS, plural } from './grammar.ts';
import { nounOf } from './kinds.ts';

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

/** Said until the first answer of a round that closed a paper: whoever types another line cannot go on with it. */
export function closedWords({ rounds }: Pick<Progress, 'rounds'>, round: Round): string {
  const before = rounds[rounds.indexOf(round) - 1];
  const closed = before?.endedAt === round.startedAt && !before.finished && before.paper !== null;
  const stopped = before?.attempts.length ?? 0;
  if (!closed || stopped === 0 || round.attempts.length > 0) return '';
  return `Paper ${before.seed} is closed now: you stopped after ${stopped} of ${before.items.length}.`;
}

/** Where a round stands: the number of the question that is open, and of how many. */
export const questionPlace = (round: Round, item: string): string =>
  `Question ${round.items.indexOf(item) + 1} of ${round.items.length}`;

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

/** Said of what happened next, and of where it is known from. */
export const outsideWords = (reading: Reading): string => `outside the ${nounOf(reading)}, to ${day(reading.asOf)}`;

/** Where the reader stopped, as a noun phrase; empty when nothing is open. */
export function stoppedAt(session: Session): string {
  const round = openRound(session.progress);
  const item = round && nextItem(session, round);
  if (round && item !== undefined) return questionPlace(round, item).toLowerCase();
  const at = session.place.reading && findStatement(session.reading, session.place.reading.statement);
  if (textRead(session) || !at) return '';
  return `section ${sectionPlace(session.reading, at.section)}, ${at.section.title}`;
}

/** Said of a text from which the rules made no question; empty of any other reading. */
export const noQuestions = ({ reading, items }: Session): string =>
  reading.guessed && drawable(items, undefined).length === 0 ? 'No question could be made from this text.' : '';

/** When the next review is due, while none is due today; empty when nothing is scheduled. */
export function nextReview(session: Session): string {
  const { today, next, kept } = reviews(session);
  if (today.length > 0) return '';
  if (next !== null) return `Nothing to review today; the next is due ${comingDay(next, session.today)}.`;
  return kept > 0 ? 'Nothing is left to review.' : '';
}

/** How many items of the article were never asked. */
export function unseen(session: Session): number {
  const seen = lastAttempts(session.progress);
  return drawable(session.items, undefined).filter(item => !seen.has(item.id)).length;
}

export const roundSize = (session: Session): number => Math.min(ROUND_SIZE, drawable(session.items, undefined).length);

/** A round as an entry of the scores. */
export function roundWords(round: Round): { label: string; detail: string } {
  const answered = round.items.filter(item => attemptAt(round, item)).length;
  const state = round.finished
    ? duration(round)
    : `${round.endedAt === null ? 'open' : 'left'} after ${plural(answered, 'question')}`;
  return { label: moment(round.startedAt), detail: `${rightIn(round)} of ${round.items.length}   ${state}`.trimEnd() };
}

/** How long a finished round took; nothing below two minutes, nor for one that plainly spans several sittings. */
export function duration(round: Round): string {
  if (!round.finished || round.endedAt === null) return '';
  const minutes = Math.round((Date.parse(round.endedAt) - Date.parse(round.startedAt)) / 60_000);
  return minutes < 2 || minutes > 90 ? '' : plural(minutes, 'minute');
}

/** Results of a round: the score, and what was missed with one line of why. */

import { answerKeyOf, type Item, optionOf } from '../domain/item.ts';
import { kindOf } from '../domain/items/all.ts';
import { timeOf } from '../domain/papers.ts';
import { isCounted, missedIn, type Progress, type Round, rightIn, roundOf } from '../domain/progress.ts';
import { findStatement, type Reading } from '../domain/reading.ts';
import type { Attempt } from '../domain/record.ts';
import { finishes, isFinish, scoreOf } from '../domain/scores.ts';
import { dueToday } from '../domain/shelf.ts';
import { tallied, total } from '../domain/tally.ts';
import type { Results, Session } from '../session/model.ts';
import { itemAsAsked } from '../session/selectors.ts';
import { shelfOf } from '../session/shelf.ts';
import { askedOf } from './items.ts';
import { emptyPage, innerRows, type Page, type Size, WIDE } from './page.ts';
import { gap, pad, paragraph, type Row, row, textWidth } from './rows.ts';
import { MISSED, SHOWN_BY, WRONG_STATEMENT } from './words/answers.ts';
import { sentence } from './words/grammar.ts';
import { paperName, scoreLine, timeWords, whenCertain } from './words/rounds.ts';

interface Missed {
  /** How sure the reader was. */
  tag: string;
  stem: string;
  why: string;
}

const NO_LONGER_ASKED = 'A question that is no longer asked.';

export function resultsView(session: Session, round: Round) {
  const sizes = isFinish(round) ? finishes(session.progress, round.id).sizes : [];
  const before = sizes.find(size => size.of === round.items.length);
  const missed = missedIn(round).map((attempt): Missed => {
    const item = itemAsAsked(session, attempt);
    const tag = attempt.sureness ?? "don't know";
    return item
      ? { tag, stem: askedOf(session.reading, item), why: rightWords(session.reading, item, attempt) }
      : { tag, stem: NO_LONGER_ASKED, why: '' };
  });
  return {
    score: `${scoreLine(scoreOf(round))}.`,
    /** How it compares with earlier rounds of the same size; empty for the first. */
    before: !isCounted(round)
      ? 'This was practice; it is not counted.'
      : before
        ? `Before: ${before.last} last time, ${before.best} at best.`
        : '',
    /** How far "certain" could be trusted. */
    sureness: certainWords(round),
    /** What all reviews of today come to, where this round is only some of them; else empty. */
    reviews: round.kind === 'review' ? reviewsOfToday(session) : '',
    paper: paperLine(session.progress, round),
    missed,
  };
}

function certainWords({ attempts }: Round): string {
  const certain = attempts.filter(({ sureness }) => sureness === 'certain');
  return certain.length === 0 ? '' : whenCertain(total(tallied(certain)));
}

/** The reviews of today in all readings, and what is left; empty where no other reading has any. */
function reviewsOfToday(session: Session): string {
  const { reading, today } = session;
  const shelf = shelfOf(session);
  const done = shelf.flatMap(({ bookmark }) => (bookmark?.reviewed.day === today ? bookmark.reviewed : []));
  const others = shelf.filter(({ id, bookmark }) => id !== reading.id && bookmark?.reviewed.day === today);
  const of = done.reduce((sum, { items }) => sum + items, 0);
  const right = done.reduce((sum, reviewed) => sum + (reviewed.right ?? 0), 0);
  const left = dueToday(shelf, today).reduce((sum, { id, items }) => sum + (id === reading.id ? 0 : items), 0);
  const isWhole = done.every(reviewed => reviewed.items === 0 || reviewed.right !== undefined);
  const inAll =
    isWhole && others.some(({ bookmark }) => bookmark?.reviewed.items) ? `${right} of ${of} right in all.` : '';
  return [inAll, left > 0 ? `${left} more due in other readings.` : ''].filter(Boolean).join(' ');
}

/** The line to read off to a teacher, as it stands on the printed paper; empty for any other round. */
function paperLine(progress: Progress, round: Round): string {
  if (round.paper === null || round.seed === null) return '';
  const time = timeOf(progress, round) ?? 1;
  const again = time > 1 ? `, ${timeWords(time)}` : '';
  return sentence(`${paperName(round.seed, round.paper)}: ${rightIn(round)} of ${round.items.length}${again}.`);
}

/** The line to read off for the last paper that was finished in this sitting; empty when there is none. */
export function paperOfSitting({ progress, sitting }: Session): string {
  const papers = progress.rounds.filter(round => round.paper !== null && round.finished);
  const mine = papers.filter(round => round.attempts.some(attempt => attempt.sitting === sitting)).at(-1);
  return mine ? paperLine(progress, mine) : '';
}

/** What would have been right, and why where that is one option; of a right answer with another statement, what shows it. */
function rightWords(reading: Reading, item: Item, { response: [answer] }: Attempt): string {
  const shows = findStatement(reading, item.evidence[0] ?? '')?.statement.text;
  if (kindOf(item).points && answer === item.answerKey && shows !== undefined)
    return `${WRONG_STATEMENT} ${SHOWN_BY}: ${shows}`;
  const right = answerKeyOf(item).flatMap(id => optionOf(item, id) ?? []);
  const [only] = right;
  if (only && !Array.isArray(item.answerKey)) return `${only.text}. ${only.why}`;
  return `${right.map(option => option.text).join('; ')}.`;
}

export function resultsPage(session: Session, phase: Results, size: Size): Page {
  const round = roundOf(session.progress, phase.round);
  if (!round) return emptyPage;
  const view = resultsView(session, round);
  const width = textWidth(size);
  const head: Row[] = [
    row('   ', { text: view.score, bold: true }, view.before === '' ? '' : `    ${view.before}`),
    ...(view.sureness === '' ? [] : paragraph(view.sureness, { width })),
    ...(view.reviews === '' ? [] : paragraph(view.reviews, { width })),
    ...(view.paper === '' ? [] : [row(`   ${view.paper}`)]),
    gap,
  ];
  // The menu takes the arrows, so what was missed shows whole or is pointed to.
  const room =
    innerRows(size, session.notSaved !== null) -
    (size.rows < 17 ? 6 : 9) -
    (view.paper === '' ? 0 : 1) -
    (view.sureness === '' ? 0 : 1) -
    (view.reviews === '' ? 0 : 1);
  const body: Row[] = [];
  let shown = 0;
  for (const miss of view.missed) {
    const rows = missRows(miss, width, size.columns);
    if (body.length + rows.length > room) break;
    body.push(...rows);
    shown++;
  }
  const rest = view.missed.length - shown;
  if (shown > 0) body.unshift(row(`   ${MISSED}${size.columns < WIDE ? '' : ', and how sure you were'}`));
  if (rest > 0) body.push(row(`   ${shown === 0 ? `${rest} missed` : `and ${rest} more`}: see Home, Scores.`));
  return {
    ...emptyPage,
    title: 'Results',
    head,
    body: [...body, gap],
  };
}

function missRows({ tag, stem, why }: Missed, width: number, columns: number): Row[] {
  if (columns < WIDE) return paragraph(`${tag}: ${stem}`, { width });
  return [
    ...paragraph(stem, { width, indent: 16, lead: [{ text: `   ${pad(tag, 12)} ` }] }),
    ...(why === '' ? [] : paragraph(why, { width, indent: 16 })),
  ];
}

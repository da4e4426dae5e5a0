/** Feedback: right or missed, why each option is right or wrong, and the statements that settle it. */

import { type Item, optionOf, proofOf } from '../domain/item.ts';
import { kindOf } from '../domain/items/all.ts';
import { attemptAt, type Round, roundOf } from '../domain/progress.ts';
import { articleSections, findStatement, type Section, type Statement } from '../domain/reading.ts';
import type { Attempt } from '../domain/record.ts';
import { schedule } from '../domain/reviews.ts';
import { offerOf } from '../session/asking.ts';
import type { Feedback, Past, Session } from '../session/model.ts';
import { itemView, type Verdict } from './items.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { type Choice, numbered } from './question.ts';
import {
  beside,
  blank,
  gap,
  paragraph,
  pointer,
  type Row,
  row,
  rowText,
  signed,
  TEXT_WIDTH,
  textWidth,
  widthOf,
} from './rows.ts';
import { statementRows, WIDE } from './text.ts';
import { comingDay, moment } from './words/dates.ts';
import { listed } from './words/grammar.ts';
import { I_DONT_KNOW, POINTED, POINTED_RIGHT } from './words/questions.ts';
import { questionPlace } from './words/rounds.ts';

interface Answer extends Choice, Verdict {
  why: string;
}

interface Proven {
  place: string;
  verdict: 'Right' | 'Missed';
  right: boolean;
  stem: string;
  answers: Answer[];
  /** How the reader answered, where the tags of the answers cannot tell; else empty. */
  said: string;
  proofTitle: string;
  proofs: { section: Section; statement: Statement }[];
  /** The statement that an item which asks for one was answered with. */
  pointed: { statement: Statement; right: boolean } | undefined;
  /** What sureness and result say together. */
  closing: string;
}

export function feedbackView(session: Session, item: Item, round: Round, attempt: Attempt): Proven {
  const { silent, statements } = proofOf(item);
  const proofs = statements.flatMap(id => findStatement(session.reading, id) ?? []);
  const pointed = kindOf(item).points ? findStatement(session.reading, attempt.response[1] ?? '') : undefined;
  return {
    place: questionPlace(round, item.id),
    verdict: attempt.right ? 'Right' : 'Missed',
    right: attempt.right,
    stem: item.stem,
    answers: answersOf(session, item, round, attempt),
    said: attempt.response.length === 0 ? `You said: ${I_DONT_KNOW}` : '',
    proofTitle: `${silent ? 'Nothing says so; nearest' : 'Says so here'}, ${sectionNames(session, proofs)}`,
    proofs,
    pointed: pointed && { statement: pointed.statement, right: item.evidence.includes(pointed.statement.id) },
    closing: [partly(item, attempt), closing(attempt), comesBack(session, item)].filter(Boolean).join(' '),
  };
}

function answersOf(session: Session, item: Item, round: Round, attempt: Attempt): Answer[] {
  const view = itemView(item);
  const ids = view.listed(item, offerOf(session, { round: round.id, item: item.id }).options);
  return numbered(session, item, ids).map((choice, index) => ({
    ...choice,
    why: optionOf(item, choice.id)?.why ?? '',
    ...view.verdict(item, attempt, choice.id, index),
  }));
}

/** What was right in a response that counts only as a whole. */
function partly(item: Item, { right, response }: Attempt): string {
  const words = right || response.length === 0 ? '' : itemView(item).partly(item, response);
  return words === '' ? '' : `${words} It counts only as a whole.`;
}

function sectionNames({ reading }: Session, proofs: Proven['proofs']): string {
  const sections = [...new Set(proofs.map(proof => proof.section))];
  const names = sections.map(section => {
    const number = articleSections(reading).findIndex(({ id }) => id === section.id) + 1;
    return number === 0 ? section.title : `section ${number}`;
  });
  return listed(names);
}

function closing({ right, sureness }: Attempt): string {
  if (right) return sureness === 'guessing' ? 'You were guessing, and it was right.' : '';
  if (sureness === 'certain') return 'You were certain and missed it.';
  return sureness === 'guessing' ? 'You were guessing.' : '';
}

/** When the schedule brings an item back, while its answer is fresh. */
function comesBack({ items, progress, phase, today }: Session, { id }: Item): string {
  if (phase.name !== 'feedback') return '';
  const own = items.filter(item => item.id === id);
  const scheduled = schedule(own, progress, today).get(id);
  if (!scheduled) return '';
  return scheduled.kept ? 'You know it; it does not come back.' : `It comes back ${comingDay(scheduled.due, today)}.`;
}

export function feedbackPage(session: Session, phase: Feedback | Past, size: Size): Page {
  const round = roundOf(session.progress, phase.round);
  const attempt = round && (phase.name === 'feedback' ? attemptAt(round, phase.item) : round.attempts[phase.index]);
  if (!round || !attempt) return emptyPage;
  const item = session.item(attempt.item);
  if (!item) {
    const words = `Question "${attempt.item}" is no longer in this reading. You ${attempt.right ? 'had it right' : 'missed it'}.`;
    return { ...emptyPage, title: questionPlace(round, attempt.item), body: paragraph(words, { width: 72 }) };
  }
  const view = feedbackView(session, item, round, attempt);
  const width = textWidth(size);
  const body: Row[] = [
    ...paragraph(view.stem, { width }),
    gap,
    ...(view.said === '' ? [] : [row(`   ${view.said}`), gap]),
    ...view.answers.flatMap(answer => answerRows(answer, width)),
    gap,
    ...paragraph(view.proofTitle, { width }),
    ...view.proofs.flatMap(({ statement }) =>
      statementRows(session.reading, statement, size.columns, { marked: false, proof: true }),
    ),
    ...pointedRows(session, view, size, width),
    ...(view.closing === '' ? [] : [gap, ...paragraph(view.closing, { width })]),
  ];
  return {
    ...emptyPage,
    title: phase.name === 'past' && size.columns >= WIDE ? `${view.place}, ${moment(attempt.at)}` : view.place,
    place: `${view.right ? '✓' : '✗'} ${view.verdict}`,
    placeRole: view.right ? 'right' : 'missed',
    body: size.columns >= WHOLE ? beside(body, TEXT_WIDTH + 4, sectionRows(session, view, size)) : body,
    scroll: phase.scroll,
  };
}

function pointedRows({ reading }: Session, { pointed }: Proven, size: Size, width: number): Row[] {
  if (!pointed) return [];
  if (pointed.right) return paragraph(POINTED_RIGHT, { width });
  return [
    gap,
    ...paragraph(POINTED, { width }),
    ...statementRows(reading, pointed.statement, size.columns, {
      marked: false,
      proof: false,
      lead: signed('✗', 'missed'),
    }),
  ];
}

/** From this many columns on, the whole section of the proof stands to the right. */
const WHOLE = 140;

function sectionRows({ reading }: Session, { proofs }: Proven, size: Size): Row[] {
  const section = proofs[0]?.section;
  if (!section) return [];
  const proven = new Set(proofs.map(proof => proof.statement.id));
  const columns = Math.min(size.columns - TEXT_WIDTH - 4, 79);
  return [
    row('   ', section.title),
    gap,
    ...section.statements.flatMap(statement => [
      ...statementRows(reading, statement, columns, { marked: false, proof: proven.has(statement.id) }),
      gap,
    ]),
  ];
}

/** An option and its rationale; the tag at the right where there is room, else in a row of its own. */
function answerRows(answer: Answer, width: number): Row[] {
  const sign = answer.sign === null ? pointer(false) : signed(answer.sign === 'right' ? '✓' : '✗', answer.sign);
  const bold = answer.sign !== null;
  const rows = paragraph(answer.text, { width, indent: 6, lead: [...sign, { text: `${answer.number}` }], bold });
  if (answer.tag !== '') {
    const last = rows.at(-1) as Row;
    const room = width - widthOf(rowText(last)) - widthOf(answer.tag);
    if (width >= WIDE && room >= 2) last.spans.push({ text: blank(room) }, { text: answer.tag });
    else rows.push(...paragraph(`(${answer.tag})`, { width, indent: 6 }));
  }
  return [...rows, ...paragraph(answer.why, { width, indent: 6 })];
}

/** Feedback: right or missed, why each option is right or wrong, and the statements that settle it. */

import { answerKeyOf, type Item, optionOf, proofOf } from '../domain/item.ts';
import { kindOf } from '../domain/items/all.ts';
import { attemptAt, type Round, roundOf } from '../domain/progress.ts';
import { findStatement, type Reading, type Section, type Statement } from '../domain/reading.ts';
import type { Attempt } from '../domain/record.ts';
import { schedule } from '../domain/reviews.ts';
import { offerOf } from '../session/asking.ts';
import type { Feedback, Past, Session } from '../session/model.ts';
import { itemAsAsked } from '../session/selectors.ts';
import { askedOf, itemView, type Verdict } from './items.ts';
import { originWords } from './origin.ts';
import { emptyPage, type Page, type Size, WIDE } from './page.ts';
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
  said,
  signed,
  TEXT_WIDTH,
  textWidth,
  widthOf,
} from './rows.ts';
import { type Look, statementRows } from './statement.ts';
import { I_DONT_KNOW, MISSED, POINTED, POINTED_RIGHT, RIGHT } from './words/answers.ts';
import { comingDay, moment } from './words/dates.ts';
import { listed } from './words/grammar.ts';
import { nounOf, unsaidWords } from './words/kinds.ts';
import { questionPlace, sectionName } from './words/rounds.ts';

interface Answer extends Choice, Verdict {
  why: string;
  /** The statement that it came from, in a sentence; empty where there is none to show. */
  origin: string;
}

interface Proven {
  section: Section;
  statement: Statement;
}

/** The attempt that a screen is about, and its round; undefined where one of them is not there. */
export function attemptOn(
  { progress }: Session,
  phase: Feedback | Past,
): { round: Round; attempt: Attempt } | undefined {
  const round = roundOf(progress, phase.round);
  const attempt = round && (phase.name === 'feedback' ? attemptAt(round, phase.item) : round.attempts[phase.index]);
  return round && attempt && { round, attempt };
}

/** Said instead of all else of an answer to a question that is no longer asked, or not as it was. */
export const goneWords = ({ item, response, right, sureness }: Attempt): string =>
  `A question that is no longer asked: "${item}". You ${right ? 'had it right' : 'missed it'}${response.length === 0 ? '' : `, ${sureness}`}.`;

export function feedbackView(session: Session, item: Item, round: Round, attempt: Attempt) {
  const { silent, statements } = proofOf(item);
  // In the order of the text, whichever of them settles most.
  const order = session.reading.sections.flatMap<Statement>(section => section.statements).map(({ id }) => id);
  const sorted = statements.toSorted((one, other) => order.indexOf(one) - order.indexOf(other));
  const proofs: Proven[] = sorted.flatMap(id => findStatement(session.reading, id) ?? []);
  const pointed = kindOf(item).points ? findStatement(session.reading, attempt.response[1] ?? '') : undefined;
  const sections = new Set(proofs.map(proof => sectionName(session.reading, proof.section)));
  const within = `${item.scope === 'article' ? 'In' : 'Outside'} the ${nounOf(session.reading)}`;
  const all = answersOf(session, item, round, attempt);
  // Unasked, what the reader chose and what is right; of what was not chosen and is wrong, the reason opens on request.
  const told = all.filter(({ id }) => answerKeyOf(item).includes(id) || attempt.response.includes(id));
  const failed = partly(item, attempt);
  return {
    answers: session.phase.name !== 'asking' && 'more' in session.phase && session.phase.more ? all : told,
    /** There are reasons that are not told unasked. */
    hasMore: told.length < all.length,
    /** What failed in a response that counts only as a whole. */
    failed,
    proofTitle: `${silent ? unsaidWords(session.reading) : within}, ${listed([...sections])}`,
    proofs,
    /** The statement that an item which asks for one was answered with. */
    pointed: pointed && { statement: pointed.statement, right: item.evidence.includes(pointed.statement.id) },
    /** What sureness and result say together, and when the item comes back. */
    closing: [closing(attempt), comesBack(session, item, round)].filter(Boolean).join(' '),
  };
}

function answersOf(session: Session, item: Item, round: Round, attempt: Attempt): Answer[] {
  const view = itemView(item);
  const ids = view.listed(item, offerOf(session, { round: round.id, item: item.id }).options);
  const { statements } = proofOf(item);
  return numbered(session, item, ids).map((choice, index) => {
    const option = optionOf(item, choice.id);
    return {
      ...choice,
      why: option?.why ?? '',
      origin: option ? originWords(session.reading, option, statements) : '',
      ...view.verdict(item, attempt, choice.id, index),
    };
  });
}

/** What was right in a response that counts only as a whole. */
function partly(item: Item, { right, response }: Attempt): string {
  const words = right || response.length === 0 ? '' : itemView(item).partly(item, response);
  return words === '' ? '' : `${words} Only the whole answer counts.`;
}

function closing({ right, sureness }: Attempt): string {
  if (right) return sureness === 'guessing' ? 'You guessed, and you were right.' : '';
  if (sureness === 'certain') return 'You were certain and missed it.';
  return sureness === 'guessing' ? 'You were guessing.' : '';
}

/** When the schedule brings an item back, while its answer is fresh; practice changes nothing of that. */
function comesBack({ items, progress, phase, today }: Session, { id }: Item, { kind }: Round): string {
  if (phase.name !== 'feedback') return '';
  const own = items.filter(item => item.id === id);
  const scheduled = schedule(own, progress, today).get(id);
  if (!scheduled) return '';
  return scheduled.kept
    ? "You know it; it won't come back."
    : `This question ${kind === 'practice' ? 'still ' : ''}comes back ${comingDay(scheduled.due, today)}.`;
}

export function feedbackPage(session: Session, phase: Feedback | Past, size: Size): Page {
  const on = attemptOn(session, phase);
  if (!on) return emptyPage;
  const { round, attempt } = on;
  const { right, response, sureness } = attempt;
  const title = questionPlace(round, attempt.item);
  const item = itemAsAsked(session, attempt);
  if (!item) return { ...emptyPage, title, body: paragraph(goneWords(attempt), { width: textWidth(size) }) };
  const { answers, failed, proofTitle, proofs, pointed, closing } = feedbackView(session, item, round, attempt);
  const width = textWidth(size);
  const sureSaid = [closing, ...answers.map(({ tag }) => tag)].some(words => words.includes(sureness ?? ''));
  const ending = [sureSaid ? '' : `You were ${sureness}.`, closing].filter(Boolean).join(' ');
  const statement = (shown: Statement, look: Look) => statementRows(session.reading, shown, size.columns, look);
  const body: Row[] = [
    ...said(askedOf(session.reading, item), width),
    ...(response.length === 0 ? said(`You said: ${I_DONT_KNOW}`, width) : []),
    ...said(failed, width),
    ...answers.flatMap(answer => answerRows(answer, width)),
    gap,
    ...paragraph(proofTitle, { width }),
    ...proofs.flatMap(proof => statement(proof.statement, { proof: true })),
    ...(pointed?.right === true ? paragraph(POINTED_RIGHT, { width }) : []),
    ...(pointed?.right === false
      ? [gap, ...paragraph(POINTED, { width }), ...statement(pointed.statement, { lead: signed('✗', 'missed') })]
      : []),
    ...(ending === '' ? [] : [gap, ...paragraph(ending, { width })]),
  ];
  return {
    ...emptyPage,
    title: phase.name === 'past' && size.columns >= WIDE ? `${title}, ${moment(attempt.at)}` : title,
    place: right ? `✓ ${RIGHT}` : `✗ ${MISSED}`,
    placeRole: right ? 'right' : 'missed',
    body: size.columns >= WHOLE ? beside(body, TEXT_WIDTH + 4, sectionRows(session.reading, proofs, size)) : body,
    scroll: phase.scroll,
  };
}

/** From this many columns on, the whole section of the proof stands to the right. */
const WHOLE = 140;

function sectionRows(reading: Reading, proofs: Proven[], size: Size): Row[] {
  const section = proofs[0]?.section;
  if (!section) return [];
  const columns = Math.min(size.columns - TEXT_WIDTH - 4, 79);
  const rows = section.statements.flatMap(statement => [
    ...statementRows(reading, statement, columns, { proof: proofs.some(proof => proof.statement === statement) }),
    gap,
  ]);
  return [row('   ', section.title), gap, ...rows];
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
  return [
    ...rows,
    ...[answer.why, answer.origin].filter(Boolean).flatMap(text => paragraph(text, { width, indent: 6 })),
  ];
}

/** Feedback: right or missed, why each option is right or wrong, and the statements that settle it. */

import { type Item, keyOf, optionOf, proofOf } from '../domain/item.ts';
import { type Attempt, attemptAt, type Round, roundOf } from '../domain/progress.ts';
import { articleSections, findStatement, type Section, type Statement } from '../domain/reading.ts';
import { schedule } from '../domain/schedule.ts';
import { optionsOf } from '../session/asking.ts';
import type { Feedback, Past, Session } from '../session/model.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { type Choice, numbered } from './question.ts';
import { beside, blank, gap, paragraph, type Row, row, rowText, type Span, TEXT_WIDTH, widthOf } from './rows.ts';
import { statementRows, WIDE } from './text.ts';
import { comingDay, I_DONT_KNOW, listed, moment, questionPlace } from './words.ts';

export interface Answer extends Choice {
  why: string;
  /** How it is signed: right, missed, or neither. */
  sign: 'right' | 'missed' | null;
  /** "right", "your answer, certain", or nothing. */
  tag: string;
}

export interface Proven {
  place: string;
  verdict: 'Right' | 'Missed';
  right: boolean;
  stem: string;
  answers: Answer[];
  /** How the reader answered, where the tags of the answers cannot tell; else empty. */
  said: string;
  proofTitle: string;
  proofs: { section: Section; statement: Statement }[];
  /** The statement an *evidence* item was answered with. */
  pointed: { statement: Statement; right: boolean } | undefined;
  /** What sureness and result say together. */
  closing: string;
}

export const POINTED_RIGHT = 'You pointed to it.';
export const POINTED = 'You pointed to';

export function feedbackView(session: Session, item: Item, round: Round, attempt: Attempt): Proven {
  const { silent, statements } = proofOf(item);
  const proofs = statements.flatMap(id => findStatement(session.reading, id) ?? []);
  const pointed = item.type === 'evidence' ? findStatement(session.reading, attempt.response[1] ?? '') : undefined;
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

/** The options as they were shown; lines that were to be ordered stand in the right order. */
function answersOf(session: Session, item: Item, round: Round, attempt: Attempt): Answer[] {
  const key = keyOf(item);
  const ids = item.type === 'order' ? key : optionsOf(session, { round: round.id, item: item.id });
  return numbered(session, item, ids).map((choice, index) => ({
    ...choice,
    why: optionOf(item, choice.id)?.why ?? '',
    ...(item.type === 'order' ? placed(attempt, choice.id, index) : chosen(item, attempt, choice.id, key)),
  }));
}

function chosen(item: Item, { response, sureness }: Attempt, id: string, key: string[]): Pick<Answer, 'sign' | 'tag'> {
  const right = key.includes(id);
  // An *evidence* response ends with a statement, which is no option.
  const given = (item.type === 'evidence' ? response.slice(0, 1) : response).includes(id);
  const sign = right ? 'right' : given ? 'missed' : null;
  if (item.type === 'many') {
    const left = response.length > 0 ? 'you left it out' : '';
    const yours = given ? (right ? 'you marked it' : 'you marked it, it does not fit') : right ? left : '';
    return { sign, tag: [right ? 'right' : '', yours].filter(Boolean).join(', ') };
  }
  const yours = given ? `your answer${sureness ? `, ${sureness}` : ''}` : '';
  return { sign, tag: [right ? 'right' : '', yours].filter(Boolean).join(', ') };
}

function placed({ response }: Attempt, id: string, index: number): Pick<Answer, 'sign' | 'tag'> {
  if (response.length === 0) return { sign: null, tag: '' };
  if (response[index] === id) return { sign: 'right', tag: 'right' };
  return { sign: 'missed', tag: `you put it ${ORDINALS[response.indexOf(id)] ?? 'elsewhere'}` };
}

/** Places of the lines of an *order* item, in words. */
export const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** What was right in a response that counts only as a whole. */
function partly(item: Item, { right, response }: Attempt): string {
  if (right || response.length === 0) return '';
  const whole = 'It counts only as a whole.';
  if (item.type === 'many') {
    const fine = item.options.filter(({ id }) => item.key.includes(id) === response.includes(id)).length;
    return `${fine} of ${item.options.length} are as they should be. ${whole}`;
  }
  if (item.type === 'order') {
    const fine = item.key.filter((id, index) => response[index] === id).length;
    return `${fine} of ${item.key.length} stand where they should. ${whole}`;
  }
  if (item.type !== 'evidence') return '';
  if (response[0] === item.key) return `The answer is right, the statement shows something else. ${whole}`;
  return item.evidence.includes(response[1] ?? '') ? `The statement is right, the answer is another. ${whole}` : '';
}

function sectionNames({ reading }: Session, proofs: Proven['proofs']): string {
  const sections = [...new Set(proofs.map(proof => proof.section))];
  const names = sections.map(section => {
    const number = articleSections(reading).findIndex(one => one.id === section.id) + 1;
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
  const scheduled = schedule(
    items.filter(item => item.id === id),
    progress,
    today,
  ).get(id);
  if (!scheduled) return '';
  return scheduled.kept ? 'You know it; it does not come back.' : `It comes back ${comingDay(scheduled.due, today)}.`;
}

export function feedbackPage(session: Session, phase: Feedback | Past, size: Size): Page {
  const round = roundOf(session.progress, phase.round);
  const attempt = round && (phase.name === 'feedback' ? attemptAt(round, phase.item) : round.attempts[phase.index]);
  const item = session.items.find(one => one.id === attempt?.item);
  if (!round || !attempt) return emptyPage;
  if (!item) {
    const words = `Question "${attempt.item}" is no longer in this reading. You ${attempt.right ? 'had it right' : 'missed it'}.`;
    return { ...emptyPage, title: questionPlace(round, attempt.item), body: paragraph(words, { width: 72 }) };
  }
  const view = feedbackView(session, item, round, attempt);
  const width = Math.min(TEXT_WIDTH, size.columns - 1);
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
      lead: [{ text: ' ' }, { text: '✗', role: 'missed' }, { text: ' ' }],
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
  const sign: Span[] =
    answer.sign === null
      ? [{ text: '   ' }]
      : [{ text: ' ' }, { text: answer.sign === 'right' ? '✓' : '✗', role: answer.sign }, { text: ' ' }];
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

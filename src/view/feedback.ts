/** Feedback: right or missed, why each option is right or wrong, and the statements that settle it. */
import { type Item, keyOf, optionOf, proofOf } from '../core/item.ts';
import type { Feedback, Past, Session } from '../core/phase.ts';
import { type Attempt, attemptAt, type Round, roundOf } from '../core/progress.ts';
import { articleSections, findStatement, type Section, type Statement } from '../core/reading.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { type Choice, questionView } from './question.ts';
import { beside, blank, gap, paragraph, type Row, row, rowText, type Span, TEXT_WIDTH, widthOf } from './rows.ts';
import { statementRows, WIDE } from './text.ts';
import { moment, questionPlace } from './words.ts';

export interface Answer extends Choice {
  why: string;
  right: boolean;
  chosen: boolean;
  /** "right", "your answer, certain", or nothing. */
  tag: string;
}

export interface Proven {
  place: string;
  verdict: 'Right' | 'Missed';
  right: boolean;
  stem: string;
  answers: Answer[];
  proofTitle: string;
  proofs: { section: Section; statement: Statement }[];
  /** What sureness and result say together. */
  closing: string;
}

export function feedbackView(session: Session, item: Item, round: Round, attempt: Attempt): Proven {
  const view = questionView(session, { round: round.id, item: item.id });
  const key = keyOf(item);
  const answers = (view?.choices ?? [])
    .filter(choice => choice.number > 0)
    .map(choice => {
      const right = key.includes(choice.id);
      const chosen = attempt.response.includes(choice.id);
      const yours = chosen ? `your answer${attempt.sureness ? `, ${attempt.sureness}` : ''}` : '';
      const tag = [right ? 'right' : '', yours].filter(Boolean).join(', ');
      return { ...choice, why: optionOf(item, choice.id)?.why ?? '', right, chosen, tag };
    });
  const { silent, statements } = proofOf(item);
  const proofs = statements.flatMap(id => findStatement(session.reading, id) ?? []);
  return {
    place: questionPlace(round, item.id),
    verdict: attempt.right ? 'Right' : 'Missed',
    right: attempt.right,
    stem: item.stem,
    answers,
    proofTitle: `${silent ? 'Nothing says so; nearest' : 'Says so here'}, ${sectionNames(session, proofs)}`,
    proofs,
    closing: closing(attempt),
  };
}

function sectionNames({ reading }: Session, proofs: Proven['proofs']): string {
  const sections = [...new Set(proofs.map(proof => proof.section))];
  const names = sections.map(section => {
    const number = articleSections(reading).findIndex(one => one.id === section.id) + 1;
    return number === 0 ? section.title : `section ${number}`;
  });
  return names.join(' and ');
}

function closing({ right, sureness, response }: Attempt): string {
  if (response.length === 0) return "You said you don't know.";
  if (right) return sureness === 'guessing' ? 'You were guessing, and it was right.' : '';
  if (sureness === 'certain') return 'You were certain and missed it.';
  return sureness === 'guessing' ? 'You were guessing.' : '';
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
    ...(view.answers.some(answer => answer.chosen) ? [] : [row("   You said: I don't know"), gap]),
    ...view.answers.flatMap(answer => answerRows(answer, width)),
    gap,
    ...paragraph(view.proofTitle, { width }),
    ...view.proofs.flatMap(({ statement }) =>
      statementRows(session.reading, statement, size.columns, { marked: false, proof: true }),
    ),
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
  const sign: Span[] = answer.right
    ? [{ text: ' ' }, { text: '✓', role: 'right' }, { text: ' ' }]
    : answer.chosen
      ? [{ text: ' ' }, { text: '✗', role: 'missed' }, { text: ' ' }]
      : [{ text: '   ' }];
  const bold = answer.right || answer.chosen;
  const rows = paragraph(answer.text, { width, indent: 6, lead: [...sign, { text: `${answer.number}` }], bold });
  if (answer.tag !== '') {
    const last = rows.at(-1) as Row;
    const room = width - widthOf(rowText(last)) - widthOf(answer.tag);
    if (width >= WIDE && room >= 2) last.spans.push({ text: blank(room) }, { text: answer.tag });
    else rows.push(...paragraph(`(${answer.tag})`, { width, indent: 6 }));
  }
  return [...rows, ...paragraph(answer.why, { width, indent: 6 })];
}

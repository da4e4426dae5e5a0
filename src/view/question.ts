/** A question, with sureness beside it. */
import { type Item, optionOf } from '../domain/item.ts';
import { asksStatement, asksSureness } from '../domain/items/all.ts';
import { DONT_KNOW } from '../domain/items/kind.ts';
import { roundOf } from '../domain/progress.ts';
import { findStatement } from '../domain/reading.ts';
import { SURENESS } from '../domain/vocabulary.ts';
import { choicesOf, offerOf } from '../session/asking.ts';
import type { Asking, Session } from '../session/model.ts';
import { itemOf } from '../session/selectors.ts';
import { itemView } from './items.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { gap, pad, paragraph, pointer, type Row, row, type Span, textWidth } from './rows.ts';
import { statementRows, WIDE } from './text.ts';
import { HOW_SURE, I_DONT_KNOW, MISSING, SURENESS_NAME, WHICH_STATEMENT } from './words/questions.ts';
import { fewerWords, questionPlace } from './words/rounds.ts';

export interface Choice {
  /** What stands before it and picks it: 1, 2, 3 …, 0 for "I don't know". */
  number: number;
  /** Option id, statement id, or DONT_KNOW. */
  id: string;
  text: string;
  /** What an option of the program's own means; empty for the others. */
  means: string;
}

interface Question {
  place: string;
  section: string;
  stem: string;
  choices: Choice[];
  /** Said once, when fewer questions exist than were asked for. */
  shortfall: string;
}

/** The options of a question as the round shows them. */
export function questionView(session: Session, at: { round: string; item: string }): Question | undefined {
  const item = itemOf(session, at);
  const round = roundOf(session.progress, at.round);
  if (!item || !round) return undefined;
  const { shortfall } = session;
  return {
    place: questionPlace(round, item.id),
    section: session.reading.sections.find(section => section.id === item.section)?.title ?? '',
    stem: item.stem,
    choices: numbered(session, item, [...offerOf(session, at).options, DONT_KNOW]),
    shortfall: shortfall ? fewerWords(shortfall.wanted, shortfall.asked, 'round') : '',
  };
}

export const numbered = (session: Session, item: Item, ids: string[]): Choice[] =>
  ids.map((id, index) => {
    if (id === DONT_KNOW) return { number: 0, id, text: I_DONT_KNOW, means: '' };
    const text = optionOf(item, id)?.text ?? findStatement(session.reading, id)?.statement.text ?? '';
    return { number: index + 1, id, text, means: itemView(item).means(id) };
  });

/** Below this many columns the levels stand under the question. */
const SURENESS_WIDTH = 64;

export function questionPage(session: Session, phase: Asking, size: Size): Page {
  const view = questionView(session, phase);
  const item = itemOf(session, phase);
  if (!view || !item) return emptyPage;
  const width = textWidth(size);
  const body: Row[] = [];
  let focus: [number, number] = [0, 0];
  for (const choice of numbered(session, item, choicesOf(session, phase))) {
    const rows = choiceRows(session, item, phase, choice, size);
    if (choice.id === phase.option) focus = [body.length, body.length + rows.length - 1];
    body.push(...rows);
  }
  const said = phase.missing ? MISSING[phase.missing] : '';
  return {
    ...emptyPage,
    title: view.place,
    place: view.section,
    head: [...headRows(view, item, phase, width), gap],
    body,
    focus,
    after: [gap, ...(asksSureness(item, phase) ? surenessRows(phase, size) : [])],
    foot: [
      ...(view.shortfall === '' ? [] : paragraph(view.shortfall, { width })),
      ...(said === '' ? [] : paragraph(said, { width, lead: [{ text: ' ' }, { text: '!', role: 'warning' }] })),
    ],
  };
}

function headRows(view: Question, item: Item, phase: Asking, width: number): Row[] {
  const stem = paragraph(view.stem, { width });
  if (asksStatement(item, phase)) {
    const answer = view.choices.find(choice => choice.id === phase.given[0]);
    return [
      ...stem,
      ...paragraph(`Your answer: ${answer?.text ?? ''}`, { width }),
      gap,
      ...paragraph(WHICH_STATEMENT, { width }),
    ];
  }
  const { asked } = itemView(item);
  return asked === '' ? stem : [...stem, ...paragraph(asked, { width })];
}

function choiceRows(session: Session, item: Item, phase: Asking, choice: Choice, size: Size): Row[] {
  const marked = choice.id === phase.option;
  const lead: Span[] = [...pointer(marked), { text: `${choice.number}`, bold: marked }];
  const statement = asksStatement(item, phase) ? findStatement(session.reading, choice.id)?.statement : undefined;
  if (statement) return statementRows(session.reading, statement, size.columns, { marked, proof: false, lead });
  const width = textWidth(size);
  const tick = choice.id === DONT_KNOW ? '' : itemView(item).tick(phase, choice.id);
  if (tick !== '') {
    return paragraph(choice.text, { width, indent: 10, lead: [...lead, { text: `  ${tick}` }], bold: marked });
  }
  const text = marked && phase.held ? `${choice.text} (picked up)` : choice.text;
  const rows = paragraph(text, { width, indent: 6, lead, bold: marked });
  if (choice.means !== '' && size.columns >= WIDE) {
    rows[0]?.spans.splice(-1, 1, { text: pad(text, 22), bold: marked }, { text: choice.means });
  }
  return rows;
}

function surenessRows(phase: Asking, size: Size): Row[] {
  const spans: Span[] = [];
  for (const level of SURENESS) {
    const chosen = level === phase.sureness;
    spans.push({ text: chosen ? `[${SURENESS_NAME[level]}]` : ` ${SURENESS_NAME[level]} `, bold: chosen });
    spans.push({ text: size.columns < SURENESS_WIDTH ? '' : '  ' });
  }
  if (size.columns < SURENESS_WIDTH) return [row(`   ${HOW_SURE}`), row('  ', ...spans)];
  return [row(`   ${HOW_SURE}   `, ...spans)];
}

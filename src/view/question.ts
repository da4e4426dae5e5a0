/** A question, with sureness beside it. */
import { type Item, optionOf } from '../core/item.ts';
import { type Asking, DONT_KNOW, type Session } from '../core/phase.ts';
import { roundOf } from '../core/progress.ts';
import { SURENESS } from '../core/record.ts';
import { choicesOf } from '../core/round.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { gap, paragraph, type Row, row, type Span, TEXT_WIDTH } from './rows.ts';
import { HOW_SURE, I_DONT_KNOW, MISSING, plural, questionPlace, SURENESS_NAME } from './words.ts';

export interface Choice {
  /** What stands before it and picks it: 1, 2, 3 …, 0 for "I don't know". */
  number: number;
  /** Option id, or DONT_KNOW. */
  id: string;
  text: string;
}

export interface Question {
  place: string;
  section: string;
  stem: string;
  choices: Choice[];
  /** Said once, when fewer questions exist than were asked for. */
  shortfall: string;
}

export function questionView(session: Session, phase: Pick<Asking, 'round' | 'item'>): Question | undefined {
  const item = session.items.find(one => one.id === phase.item);
  const round = roundOf(session.progress, phase.round);
  if (!item || !round) return undefined;
  const { shortfall } = session;
  return {
    place: questionPlace(round, item.id),
    section: session.reading.sections.find(section => section.id === item.section)?.title ?? '',
    stem: item.stem,
    choices: numbered(item, choicesOf(session, { ...emptyAsking, ...phase })),
    shortfall: shortfall
      ? `You asked for ${plural(shortfall.wanted, 'question')}; ${shortfall.asked} is the most one round can ask.`
      : '',
  };
}

/** Below this many columns the levels stand under the question. */
const SURENESS_WIDTH = 64;

const emptyAsking: Asking = { name: 'asking', round: '', item: '', option: null, sureness: null, missing: null };

const numbered = (item: Item, ids: string[]): Choice[] =>
  ids.map((id, index) => ({
    number: id === DONT_KNOW ? 0 : index + 1,
    id,
    text: id === DONT_KNOW ? I_DONT_KNOW : (optionOf(item, id)?.text ?? ''),
  }));

export function questionPage(session: Session, phase: Asking, size: Size): Page {
  const view = questionView(session, phase);
  if (!view) return emptyPage;
  const width = Math.min(TEXT_WIDTH, size.columns - 1);
  const body: Row[] = [];
  let focus: [number, number] = [0, 0];
  for (const choice of view.choices) {
    const marked = choice.id === phase.option;
    const lead: Span[] = marked ? [' ', { text: '›', role: 'here' as const }, ' '].map(asSpan) : [asSpan('   ')];
    const rows = paragraph(choice.text, {
      width,
      indent: 6,
      lead: [...lead, { text: `${choice.number}`, bold: marked }],
      bold: marked,
    });
    if (marked) focus = [body.length, body.length + rows.length - 1];
    body.push(...rows);
  }
  const said = phase.missing ? MISSING[phase.missing] : '';
  return {
    ...emptyPage,
    title: view.place,
    place: view.section,
    head: [...paragraph(view.stem, { width }), gap],
    body,
    focus,
    after: [gap, ...surenessRows(phase, size)],
    foot: [
      ...(view.shortfall === '' ? [] : paragraph(view.shortfall, { width })),
      ...(said === '' ? [] : paragraph(said, { width, lead: [asSpan(' '), { text: '!', role: 'warning' }] })),
    ],
  };
}

const asSpan = (span: string | Span): Span => (typeof span === 'string' ? { text: span } : span);

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

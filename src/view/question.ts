/** A question, with sureness beside it. */

import { type Item, optionOf } from '../domain/item.ts';
import { asksStatement, asksSureness, kindOf } from '../domain/items/all.ts';
import { DONT_KNOW } from '../domain/items/kind.ts';
import { lastAttempts, type Round, roundOf } from '../domain/progress.ts';
import { contextSection, findSection, findStatement, type Reading } from '../domain/reading.ts';
import { SURENESS } from '../domain/vocabulary.ts';
import { choicesOf, offerOf } from '../session/asking.ts';
import type { Asking, Session } from '../session/model.ts';
import { itemOf } from '../session/selectors.ts';
import { hasShelf } from '../session/shelf.ts';
import { itemView, stemOf } from './items.ts';
import { emptyPage, type Page, type Size, stacked } from './page.ts';
import {
  blank,
  gap,
  pad,
  paragraph,
  pointer,
  type Row,
  row,
  type Span,
  said,
  signed,
  textWidth,
  widthOf,
} from './rows.ts';
import { statementRows } from './statement.ts';
import { draftWords, HOW_SURE, I_DONT_KNOW, MISSING, SURENESS_NAME, WHICH_STATEMENT } from './words/answers.ts';
import { againWords, closedWords, fewerWords, questionPlace, waitingWords } from './words/rounds.ts';

export interface Choice {
  /** What stands before it and picks it: 1, 2, 3 …, 0 for "I don't know". */
  number: number;
  /** Option id, statement id, or DONT_KNOW. */
  id: string;
  text: string;
}

/** What a question and its round say around the options; undefined where one of them is not there. */
export function questionView(session: Session, phase: Asking) {
  const item = itemOf(session, phase);
  const round = roundOf(session.progress, phase.round);
  if (!item || !round) return undefined;
  const { reading, shortfall } = session;
  const answers = numbered(session, item, offerOf(session, phase).options);
  return {
    item,
    place: questionPlace(round, item.id),
    section: sectionNamed(reading, item),
    /** Of a review, where there are more readings, which of them it is; else empty. */
    reviewed: round.kind === 'review' && hasShelf(session) ? reading.short : '',
    /** What the program asks above the stem; what its answers mean, where that may not be known. */
    question: itemView(item).question(reading),
    explained: firstTold(session, item, round),
    /** The answer that was taken, where the statement that shows it is asked for. */
    taken: asksStatement(item, phase) ? answers.find(answer => answer.id === phase.given[0]) : undefined,
    /** Said of the round before its first answer, what matters most first. */
    notices: [
      waitingWords(session.progress, round),
      againWords(session.progress, round),
      closedWords(session.progress, round),
      shortfall ? fewerWords(shortfall.wanted, shortfall.asked, 'round') : '',
    ].filter(Boolean),
  };
}

/** The title of an item's section; empty where it has a word of an option, as it would point at that one. */
function sectionNamed(reading: Reading, item: Item): string {
  const title = findSection(reading, item.section)?.title ?? '';
  if (kindOf(item).fixed) return title;
  const options = item.options.flatMap(({ text }) => wordsOf(text));
  const points = wordsOf(title).some(word => options.some(other => other.startsWith(word) || word.startsWith(other)));
  return points ? '' : title;
}

/** Words of four letters or more, so that "the" is none. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];

/**
 * What the answers mean, while no item of the type was answered yet; in a review, and once it was read what happened next,
 * always: by then it may be known what the article left open.
 */
function firstTold({ progress, reading, item, place }: Session, asked: Item, { kind }: Round): string {
  const explained = itemView(asked).explained(reading);
  const context = contextSection(reading);
  const knowsMore = context !== undefined && place.read.includes(context.id);
  if (explained === '' || kind === 'review' || knowsMore) return explained;
  const answered = [...lastAttempts(progress).keys()].some(id => item(id)?.type === asked.type);
  return answered ? '' : explained;
}

export const numbered = (session: Session, item: Item, ids: string[]): Choice[] =>
  ids.map((id, index) => {
    if (id === DONT_KNOW) return { number: 0, id, text: I_DONT_KNOW };
    const text = optionOf(item, id)?.text ?? findStatement(session.reading, id)?.statement.text ?? '';
    return { number: index + 1, id, text };
  });

/** Below this many columns the levels stand under the question. */
const SURENESS_WIDTH = 64;
const ARROWS = '← →';

export function questionPage(session: Session, phase: Asking, size: Size): Page {
  const view = questionView(session, phase);
  if (!view) return emptyPage;
  const { item, place, section, reviewed, question, explained, taken, notices } = view;
  const width = textWidth(size);
  const choices = numbered(session, item, choicesOf(session, phase));
  const marked = choices.findIndex(choice => choice.id === phase.option);
  const blocks = choices.map(choice => ({ rows: choiceRows(session, item, phase, choice, size) }));
  const { asked } = itemView(item);
  const answer = taken ? [...paragraph(`Your answer: ${taken.text}`, { width }), gap] : [];
  // A low window has no room for more beside the question, and for the whole question only once it has been read.
  const inLow = phase.option === null ? 1 : 0;
  const notice = (size.rows < 17 ? notices.slice(0, inLow) : notices).join(' ');
  const what = taken ? WHICH_STATEMENT : asked;
  return {
    ...emptyPage,
    title: item.draft ? `${place}, ${draftWords(session.reading)}` : place,
    place: reviewed === '' ? section : size.columns < SURENESS_WIDTH ? reviewed : `Review: ${reviewed}`,
    head: [
      ...(question === '' ? [] : paragraph(question, { width })),
      ...paragraph(stemOf(item), { width, bold: question !== '' }),
      ...(explained === '' || size.rows < 17 ? [] : paragraph(`(${explained})`, { width })),
      ...answer,
      ...(what === '' ? [gap] : said(what, width)),
    ],
    ...stacked(blocks, marked),
    after: [gap, ...(asksSureness(item, phase) ? surenessRows(phase, size) : [])],
    foot: [
      ...(notice === '' ? [] : paragraph(notice, { width })),
      ...(phase.missing ? paragraph(MISSING[phase.missing], { width, lead: signed('!', 'warning') }) : []),
    ],
  };
}

function choiceRows(session: Session, item: Item, phase: Asking, choice: Choice, size: Size): Row[] {
  const marked = choice.id === phase.option;
  // The number and its text in one look, gap included: a screen reader then speaks them as one.
  const numbered = (width: number, text: string): Span[] => [
    ...pointer(marked),
    { text: pad(text, width - 3), bold: marked },
  ];
  const lead = numbered(6, `${choice.number}`);
  const statement = asksStatement(item, phase) ? findStatement(session.reading, choice.id)?.statement : undefined;
  if (statement) return statementRows(session.reading, statement, size.columns, { marked, lead });
  const width = textWidth(size);
  const tick = choice.id === DONT_KNOW ? '' : itemView(item).tick(phase, choice.id);
  if (tick !== '') {
    return paragraph(choice.text, { width, indent: 10, lead: numbered(10, `${choice.number}  ${tick}`), bold: marked });
  }
  const text = marked && phase.held ? `${choice.text} (picked up)` : choice.text;
  return paragraph(text, { width, indent: 6, lead, bold: marked });
}

/** The arrows stand where they begin, until a level is chosen; after that, in a narrow window the hints may have no room for them. */
function surenessRows({ sureness }: Asking, size: Size): Row[] {
  const narrow = size.columns < SURENESS_WIDTH;
  const levels = SURENESS.map(level =>
    level === sureness ? `[${SURENESS_NAME[level]}]` : ` ${SURENESS_NAME[level]} `,
  );
  const [least = '', ...surer] = levels;
  const spans = [least, sureness === null ? ARROWS : blank(widthOf(ARROWS)), surer.join(narrow ? '' : '   ')];
  if (narrow) return [row(`   ${HOW_SURE}${sureness === null ? '' : ` ${ARROWS}`}`), row('  ', ...spans)];
  return [row(`   ${HOW_SURE}   `, ...spans)];
}

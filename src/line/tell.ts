/** A session as sentences, for line mode: what the screens show, said once, in reading order. */

import { kindOf, shownAnswerKey } from '../domain/items/all.ts';
import { DONT_KNOW } from '../domain/items/kind.ts';
import { roundOf } from '../domain/progress.ts';
import { contextSection, findStatement } from '../domain/reading.ts';
import { SURENESS } from '../domain/vocabulary.ts';
import { offerOf } from '../session/asking.ts';
import { isMenu } from '../session/menus.ts';
import type { Asking, Feedback, MenuPhase, Past, PhaseOf, Results, Session } from '../session/model.ts';
import { counted, itemAsAsked, lastRecord } from '../session/selectors.ts';
import { atHome, hasShelf, leavesAt } from '../session/shelf.ts';
import { countSentences, curveWords, loadWords, sectionCounts, surenessCounts } from '../view/counts.ts';
import { attemptOn, feedbackView, goneWords } from '../view/feedback.ts';
import { askedOf, itemView } from '../view/items.ts';
import {
  contextWords,
  firstWords,
  GUESS_WORDS,
  homeWords,
  keptWords,
  menuLines,
  restoreWords,
  timeWords,
} from '../view/menus.ts';
import { numbered, questionView } from '../view/question.ts';
import { resultsView } from '../view/results.ts';
import { goneSentences, isNewShelf, movedSentences, PRIVATE_WORDS, shelfSentences, titleOf } from '../view/shelf.ts';
import { silentWords, voicesOf, voicesOnly } from '../view/voices.ts';
import {
  draftWords,
  HOW_SURE,
  I_DONT_KNOW,
  MISSED,
  POINTED,
  POINTED_RIGHT,
  RIGHT,
  SURENESS_NAME,
  WHICH_STATEMENT,
} from '../view/words/answers.ts';
import { plural, sentence, withDetail } from '../view/words/grammar.ts';
import { fewQuestions, nextReview, questionPlace, scoredWords } from '../view/words/rounds.ts';
import { tellLookUp } from './lookup.ts';
import { type Portion, spoken, tellNotes, tellSection } from './text.ts';

export const SURENESS_QUESTION = `${HOW_SURE} ${SURENESS.map((level, index) => `${index + 1} ${SURENESS_NAME[level]}`).join(', ')}.`;

/** The phase as it stands, in sentences; menus with their entries by number. */
export const tell = (session: Session, portion: Portion): string[] => told(session, portion).filter(Boolean);

/** With an empty line for what there is nothing to say about. */
function told(session: Session, portion: Portion): string[] {
  const { phase } = session;
  if (isMenu(phase)) {
    const head = HEADS[phase.name] as (...given: [Session, MenuPhase]) => string[];
    return [...head(session, phase), ...tellMenu(session)];
  }
  switch (phase.name) {
    case 'reading':
      return tellSection(session, phase, portion);
    case 'search':
      return [];
    case 'lookUp':
      return tellLookUp(session, phase);
    case 'asking':
      return tellQuestion(session, phase);
    case 'feedback':
    case 'past':
      return tellFeedback(session, phase);
  }
}

/** What is told above each menu. */
const HEADS: { [N in MenuPhase['name']]: (session: Session, phase: PhaseOf<N>) => string[] } = {
  first: session => [
    'readback.',
    session.reading.title,
    lastRecord(session) ? homeWords(session) : '',
    `${firstWords(session)} ${timeWords(session)}`,
    PRIVATE_WORDS,
  ],
  guess: ({ reading }) => [`A guess, not scored. ${GUESS_WORDS}`, reading.question?.stem ?? ''],
  home: session => [
    `readback. ${session.reading.short}`,
    ...session.troubles,
    homeWords(session),
    nextReview(session),
    fewQuestions(session),
  ],
  voices(session) {
    const { reading } = session;
    const { heard, silent, total } = voicesOf(reading);
    const counts = heard.map(({ voice, count }) => `${voice}, ${count}`).join('; ');
    return [
      `Who spoke. Of ${plural(total, 'statement')}: ${counts}.`,
      silentWords(silent),
      voicesOnly(reading),
      fewQuestions(session),
    ];
  },
  contextRead: ({ reading }) => [`${contextSection(reading)?.title}.`, contextWords(reading)],
  results: tellResults,
  scores: session => [
    'Scores.',
    curveWords(session),
    ...countSentences([...sectionCounts(session), ...surenessCounts(session)]),
    ...loadWords(session),
    `${scoredWords(session)}, ${plural(counted(session).attempts, 'answer')}; the latest rounds first.`,
  ],
  shelf: (session, phase) => [
    'readback. The readings.',
    ...shelfSentences(session, phase),
    isNewShelf(session) ? PRIVATE_WORDS : '',
  ],
  gone: (session, phase) => [`${titleOf(session, phase.reading)}.`, ...goneSentences(session, phase)],
  moved: (_, phase) => ['Moved, or copied?', ...movedSentences(phase)],
  startOver: session => ['Start over.', keptWords(session), restoreWords(session)],
};

const tellMenu = (session: Session): string[] => [
  ...menuLines(session).map(
    ({ label, detail }, index) => `${index + 1}. ${withDetail(label, detail.replace(/ {2,}/g, ', '))}.`,
  ),
  leavesAt(session) ? '0. Leave.' : hasShelf(session) && atHome(session) ? '0. All readings.' : '0. Back.',
];

/** What there is besides what was told: all notes on a section, the reasons of the other options; undefined where there is nothing. */
export function tellMore(session: Session, portion: Portion): string[] | undefined {
  const { phase } = session;
  if (phase.name === 'reading') return tellNotes(session, phase, portion);
  if (phase.name !== 'feedback' && phase.name !== 'past') return undefined;
  return tellFeedback({ ...session, phase: { ...phase, more: true } }, phase).filter(line => line.startsWith('Why '));
}

function tellQuestion(session: Session, phase: Asking): string[] {
  const view = questionView(session, phase);
  if (!view) return [];
  const { item, place, section, reviewed, explained, taken, notices } = view;
  const offer = offerOf(session, phase);
  const { choices, points } = kindOf(item);
  // All parts are told at once: the answers as they stand, then the statements to point to.
  const answers = [...choices(points ? [] : phase.given, offer), DONT_KNOW];
  const statements = points ? offer.statements.flatMap(id => findStatement(session.reading, id)?.statement ?? []) : [];
  return [
    notices.join(' '),
    [place, reviewed === '' ? section : `Review: ${reviewed}`, itemView(item).spoken].filter(Boolean).join('. '),
    askedOf(session.reading, item),
    item.draft ? `${sentence(draftWords(session.reading))}.` : '',
    explained,
    ...numbered(session, item, answers).map(({ number, text }) => `${number}. ${text}`),
    statements.length > 0 ? WHICH_STATEMENT : '',
    ...statements.map((statement, index) => `Statement ${index + 1}. ${spoken(session, statement)}`),
    taken ? `Your answer so far: ${taken.number}, ${taken.text}` : '',
    SURENESS_QUESTION,
  ];
}

function tellFeedback(session: Session, phase: Feedback | Past): string[] {
  const on = attemptOn(session, phase);
  if (!on) return [];
  const { round, attempt } = on;
  const item = itemAsAsked(session, attempt);
  if (!item) return [goneWords(attempt)];
  const { answers, failed, proofTitle, proofs, pointed, closing } = feedbackView(session, item, round, attempt);
  const { options } = offerOf(session, { round: round.id, item: item.id });
  const shown = numbered(session, item, options);
  const named = (ids: string[]) =>
    ids
      .flatMap(id => shown.find(choice => choice.id === id) ?? [])
      .map(({ number, text }) => `${number}, ${text}`)
      .join('; ');
  const { response, right, sureness } = attempt;
  const sure = sureness === null ? '' : `, ${sureness}`;
  const key = named(shownAnswerKey(item, options));
  const instead = right || key === named(response) ? '' : `Right answer: ${key}.`;
  const yours = `Your answer: ${response.length === 0 ? I_DONT_KNOW : `${named(response)}${sure}`}.`;
  return [
    phase.name === 'past' ? `${questionPlace(round, item.id)}. ${askedOf(session.reading, item)}` : '',
    `${right ? RIGHT : MISSED}. ${yours} ${instead}`.trimEnd(),
    failed,
    ...answers.map(({ id, why, origin }) =>
      [`Why ${options.indexOf(id) + 1} ${itemView(item).why(item, id)}: ${why}`, origin].filter(Boolean).join(' '),
    ),
    ...proofs.map(({ statement }, index) => `${index === 0 ? proofTitle : 'And'}: ${spoken(session, statement)}`),
    pointed?.right === true ? POINTED_RIGHT : '',
    pointed?.right === false ? `${POINTED}: ${spoken(session, pointed.statement)}` : '',
    closing,
  ];
}

function tellResults(session: Session, { round: id }: Results): string[] {
  const round = roundOf(session.progress, id);
  if (!round) return [];
  const { score, before, sureness, reviews, paper, missed } = resultsView(session, round);
  return [
    `Results. ${score} ${before}`.trimEnd(),
    sureness,
    reviews,
    paper,
    missed.length === 0 ? '' : `${MISSED}:`,
    ...missed.map(({ tag, stem, why }) => `${tag}: ${stem} ${why}`),
  ];
}

/** A session as sentences, for line mode: what the screens show, said once, in reading order. */

import { asksStatement, kindOf, shownAnswerKey } from '../domain/items/all.ts';
import { DONT_KNOW } from '../domain/items/kind.ts';
import { attemptAt, type Round, roundOf } from '../domain/progress.ts';
import { contextSection, findStatement, type Statement } from '../domain/reading.ts';
import type { Attempt } from '../domain/record.ts';
import { SURENESS } from '../domain/vocabulary.ts';
import { offerOf } from '../session/asking.ts';
import { isMenu } from '../session/menus.ts';
import type { Asking, MenuPhase, PhaseOf, Session } from '../session/model.ts';
import { itemOf, lastRecord, scored } from '../session/selectors.ts';
import { countSentences, curveWords, loadWords, sectionCounts, surenessCounts } from '../view/counts.ts';
import { feedbackView } from '../view/feedback.ts';
import { itemView } from '../view/items.ts';
import {
  CONTEXT_WORDS,
  FIRST_WORDS,
  homeWords,
  keptWords,
  menuLines,
  PRIVATE_WORDS,
  restoreWords,
  timeWords,
} from '../view/menus.ts';
import { notesOf } from '../view/notes.ts';
import { numbered, questionView } from '../view/question.ts';
import { resultsView, surenessTag } from '../view/results.ts';
import { guessWords, statementText } from '../view/text.ts';
import { silentWords, VOICES_ONLY, voicesOf } from '../view/voices.ts';
import { day } from '../view/words/dates.ts';
import { plural, sentence } from '../view/words/grammar.ts';
import { gutterOf } from '../view/words/labels.ts';
import {
  HOW_SURE,
  I_DONT_KNOW,
  POINTED,
  POINTED_RIGHT,
  SURENESS_NAME,
  WHICH_STATEMENT,
} from '../view/words/questions.ts';
import { nextReview, sectionPlace } from '../view/words/rounds.ts';
import { tellLookUp } from './lookup.ts';

export const SURENESS_QUESTION = `${HOW_SURE} ${SURENESS.map((level, index) => `${index + 1} ${SURENESS_NAME[level]}`).join(', ')}.`;

/** The phase as it stands, in sentences; menus with their entries by number. */
export function tell(session: Session): string[] {
  const { phase } = session;
  if (isMenu(phase)) {
    return [
      ...(HEADS[phase.name] as (...given: [Session, MenuPhase]) => string[])(session, phase),
      ...tellMenu(session),
    ];
  }
  switch (phase.name) {
    case 'reading':
      return tellSection(session, phase.section, phase.visit?.proof ?? []);
    case 'lookUp':
      return tellLookUp(session, phase);
    case 'asking':
      return tellQuestion(session, phase);
    case 'feedback': {
      const round = roundOf(session.progress, phase.round);
      return tellFeedback(session, round, round && attemptAt(round, phase.item));
    }
    case 'past': {
      const round = roundOf(session.progress, phase.round);
      return tellPast(session, round, round?.attempts[phase.index]);
    }
  }
}

/** What is told above each menu. */
const HEADS: { [N in MenuPhase['name']]: (session: Session, phase: PhaseOf<N>) => string[] } = {
  first: session => [
    'readback.',
    session.reading.title,
    ...(lastRecord(session) ? [homeWords(session)] : []),
    `${FIRST_WORDS} ${timeWords(session)}`,
    PRIVATE_WORDS,
  ],
  guess: ({ reading }) => ['A guess first, not scored.', reading.question?.stem ?? ''],
  home: session =>
    [`readback. ${session.reading.title}`, ...session.troubles, homeWords(session), nextReview(session)].filter(
      Boolean,
    ),
  voices({ reading }) {
    const { heard, silent, total } = voicesOf(reading);
    const counts = heard.map(({ voice, count }) => `${voice}, ${count}`).join('; ');
    return [`Who spoke. The ${plural(total, 'thing')} it says: ${counts}.`, silentWords(silent), VOICES_ONLY].filter(
      Boolean,
    );
  },
  contextRead: ({ reading }) => [`${contextSection(reading)?.title}.`, CONTEXT_WORDS],
  results: (session, { round }) => tellResults(session, roundOf(session.progress, round)),
  scores: session => [
    'Scores.',
    ...[curveWords(session)].filter(Boolean),
    ...countSentences([...sectionCounts(session), ...surenessCounts(session)]),
    ...loadWords(session),
    `${plural(scored(session).length, 'round')}, latest first.`,
  ],
  startOver: session => ['Start over.', keptWords(session), restoreWords(session)],
};

const tellMenu = (session: Session): string[] => [
  ...menuLines(session).map(
    ({ label, detail }, index) =>
      `${index + 1}. ${label}${detail === '' ? '' : `: ${detail.replace(/ {2,}/g, ', ')}`}.`,
  ),
  session.phase.name === 'first' || session.phase.name === 'home' ? '0. Leave.' : '0. Back.',
];

function tellSection(session: Session, id: string, proof: string[]): string[] {
  const { reading } = session;
  const section = reading.sections.find(section => section.id === id);
  if (!section) return [];
  const guess = guessWords(session, section);
  return [
    section.scope === 'article'
      ? `Section ${sectionPlace(reading, section)}. ${section.title}.`
      : `${section.title}. Outside the article, to ${day(reading.asOf)}.`,
    ...(guess === '' ? [] : [guess]),
    ...section.statements.flatMap(statement => [
      `${proof.includes(statement.id) ? 'Here: ' : ''}${spoken(session, statement)}`,
      ...(proof.length > 0 ? [] : notesOf(reading, section, statement).map(note => `   ${note}`)),
    ]),
  ];
}

/** "Minister hopes: lawyers will …" */
function spoken({ reading }: Session, statement: Statement): string {
  const label = gutterOf(reading, statement);
  const text = statementText(reading, statement);
  return label === '' ? text : `${sentence(label)}: ${text}`;
}

function tellQuestion(session: Session, phase: Asking): string[] {
  const view = questionView(session, phase);
  const item = itemOf(session, phase);
  if (!view || !item) return [];
  const offer = offerOf(session, phase);
  const { choices, points } = kindOf(item);
  // All parts are told at once: the answers as they stand, then the statements to point to.
  const answers = [...choices(points ? [] : phase.given, offer), DONT_KNOW];
  const statements = points ? offer.statements.flatMap(id => findStatement(session.reading, id)?.statement ?? []) : [];
  const taken = asksStatement(item, phase) && view.choices.find(choice => choice.id === phase.given[0]);
  return [
    ...(view.shortfall === '' ? [] : [view.shortfall]),
    `${view.place}. ${view.section}. ${itemView(item).spoken}`,
    view.stem,
    ...numbered(session, item, answers).map(
      ({ number, text, means }) => `${number}. ${text}${means === '' ? '' : `: ${means}`}`,
    ),
    ...(statements.length > 0 ? [WHICH_STATEMENT] : []),
    ...statements.map((statement, index) => `Statement ${index + 1}. ${spoken(session, statement)}`),
    ...(taken ? [`Your answer so far: ${taken.number}, ${taken.text}`] : []),
    SURENESS_QUESTION,
  ];
}

function tellFeedback(session: Session, round: Round | undefined, attempt: Attempt | undefined): string[] {
  if (!round || !attempt) return [];
  const item = session.item(attempt.item);
  if (!item) return [`Question "${attempt.item}" is no longer in this reading.`];
  const view = feedbackView(session, item, round, attempt);
  const sure = attempt.sureness === null ? '' : `, ${attempt.sureness}`;
  const { options } = offerOf(session, { round: round.id, item: item.id });
  const shown = numbered(session, item, options);
  const named = (ids: string[]) =>
    ids.flatMap(id => shown.find(choice => choice.id === id) ?? []).map(({ number, text }) => `${number}, ${text}`);
  const yours = attempt.response.length === 0 ? I_DONT_KNOW : `${named(attempt.response).join('; ')}${sure}`;
  const numbers = new Map(shown.map(choice => [choice.id, choice.number]));
  return [
    attempt.right
      ? `Right. Your answer: ${yours}.`
      : `Missed. Your answer: ${yours}. Right answer: ${named(shownAnswerKey(item, options)).join('; ')}.`,
    ...view.answers.map(
      answer => `Why ${numbers.get(answer.id)} ${itemView(item).why(item, answer.id)}: ${answer.why}`,
    ),
    ...view.proofs.map(
      ({ statement }, index) => `${index === 0 ? `${view.proofTitle}: ` : 'And: '}${spoken(session, statement)}`,
    ),
    ...(view.pointed?.right === true ? [POINTED_RIGHT] : []),
    ...(view.pointed?.right === false ? [`${POINTED}: ${spoken(session, view.pointed.statement)}`] : []),
    ...(view.closing === '' ? [] : [view.closing]),
  ];
}

function tellPast(session: Session, round: Round | undefined, attempt: Attempt | undefined): string[] {
  const item = session.item(attempt?.item ?? '');
  if (!round || !attempt || !item) return tellFeedback(session, round, attempt);
  const view = feedbackView(session, item, round, attempt);
  return [`${view.place}. ${view.stem}`, ...tellFeedback(session, round, attempt)];
}

function tellResults(session: Session, round: Round | undefined): string[] {
  if (!round) return [];
  const { score, before, time, paper, missed } = resultsView(session, round);
  return [
    `Results. ${score} ${before}`.trimEnd(),
    ...(time === '' ? [] : [`It took ${time}.`]),
    ...(paper === '' ? [] : [paper]),
    ...(missed.length === 0 ? ['Nothing missed.'] : ['Missed:']),
    ...missed.map(({ sureness, stem, why }) => `${surenessTag(sureness)}: ${stem} ${why}`),
  ];
}

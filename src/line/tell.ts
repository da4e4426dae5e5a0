/** A session as sentences, for line mode: what the screens show, said once, in reading order. */

import { type Item, keyOf, shownKey } from '../domain/item.ts';
import { type Attempt, attemptAt, type Round, roundOf } from '../domain/progress.ts';
import { contextSection, type Section, type Statement } from '../domain/reading.ts';
import { SURENESS } from '../domain/record.ts';
import { asksStatement, choicesOf, itemOf, optionsOf, pointable } from '../session/asking.ts';
import { lastRecord, scored } from '../session/menus.ts';
import type { Asking, Session } from '../session/model.ts';
import { countSentences, curveWords, loadWords, sectionCounts, surenessCounts } from '../view/counts.ts';
import { type Answer, feedbackView, ORDINALS, POINTED, POINTED_RIGHT } from '../view/feedback.ts';
import {
  FIRST_WORDS,
  homeWords,
  keptWords,
  menuLines,
  OUTSIDE_WORDS,
  PRIVATE_WORDS,
  restoreWords,
  timeWords,
} from '../view/menus.ts';
import { notesOf } from '../view/notes.ts';
import { numbered, questionView, WHICH_STATEMENT } from '../view/question.ts';
import { resultsView, surenessTag } from '../view/results.ts';
import { guessWords, statementText } from '../view/text.ts';
import { silentWords, VOICES_ONLY, voicesOf } from '../view/voices.ts';
import {
  day,
  gutterOf,
  HOW_SURE,
  I_DONT_KNOW,
  nextReview,
  plural,
  SURENESS_NAME,
  sectionPlace,
  sentence,
} from '../view/words.ts';
import { tellLookUp } from './lookup.ts';

export const SURENESS_QUESTION = `${HOW_SURE} ${SURENESS.map((level, index) => `${index + 1} ${SURENESS_NAME[level]}`).join(', ')}.`;

/** The phase as it stands, in sentences; menus with their entries by number. */
export function tell(session: Session): string[] {
  const { phase } = session;
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
    case 'results':
      return [...tellResults(session, roundOf(session.progress, phase.round)), ...tellMenu(session)];
    default:
      return [...tellHead(session), ...tellMenu(session)];
  }
}

function tellHead(session: Session): string[] {
  const { reading, phase } = session;
  switch (phase.name) {
    case 'first':
      return [
        'readback.',
        reading.title,
        ...(lastRecord(session) ? [homeWords(session)] : []),
        `${FIRST_WORDS} ${timeWords(session)}`,
        PRIVATE_WORDS,
      ];
    case 'guess':
      return ['A guess first, not scored.', reading.question?.stem ?? ''];
    case 'spoke':
      return tellVoices(session);
    case 'outside':
      return [`${contextSection(reading)?.title}.`, OUTSIDE_WORDS];
    case 'scores':
      return [
        'Scores.',
        ...[curveWords(session)].filter(Boolean),
        ...countSentences([...sectionCounts(session), ...surenessCounts(session)]),
        ...loadWords(session),
        `${plural(scored(session).length, 'round')}, latest first.`,
      ];
    case 'startOver':
      return ['Start over.', keptWords(session), restoreWords(session)];
    default:
      return [`readback. ${reading.title}`, ...session.troubles, homeWords(session), nextReview(session)].filter(
        Boolean,
      );
  }
}

const tellMenu = (session: Session): string[] => [
  ...menuLines(session).map(
    ({ label, detail }, index) =>
      `${index + 1}. ${label}${detail === '' ? '' : `: ${detail.replace(/ {2,}/g, ', ')}`}.`,
  ),
  session.phase.name === 'first' || session.phase.name === 'home' ? '0. Leave.' : '0. Back.',
];

function tellVoices(session: Session): string[] {
  const { heard, silent, total } = voicesOf(session.reading);
  const counts = heard.map(({ voice, count }) => `${voice}, ${count}`).join('; ');
  return [`Who spoke. The ${plural(total, 'thing')} it says: ${counts}.`, silentWords(silent), VOICES_ONLY].filter(
    Boolean,
  );
}

function tellSection(session: Session, id: string, proof: string[]): string[] {
  const { reading } = session;
  const section = reading.sections.find(one => one.id === id);
  if (!section) return [];
  const guess = guessWords(session, section);
  return [
    section.scope === 'article'
      ? `Section ${sectionPlace(reading, section)}. ${section.title}.`
      : `${section.title}. Outside the article, to ${day(reading.asOf)}.`,
    ...(guess === '' ? [] : [guess]),
    ...section.statements.flatMap(statement => [
      `${proof.includes(statement.id) ? 'Here: ' : ''}${spoken(session, section, statement.id)}`,
      ...(proof.length > 0 ? [] : notesOf(reading, section, statement).map(note => `   ${note}`)),
    ]),
  ];
}

/** "Minister hopes: lawyers will …" */
function spoken(session: Session, section: Section, id: string): string {
  const statement = section.statements.find(one => one.id === id);
  return statement ? spokenStatement(session, statement) : '';
}

function spokenStatement({ reading }: Session, statement: Statement): string {
  const label = gutterOf(reading, statement);
  const text = statementText(reading, statement);
  return label === '' ? text : `${sentence(label)}: ${text}`;
}

/** How a question is answered, said before it. */
const HOW: Record<Item['type'], string> = {
  choice: 'One answer.',
  stated: 'One answer.',
  many: 'Every answer that fits.',
  evidence: 'One answer, then the statement that shows it.',
  order: 'Put them in order, first to last.',
};

function tellQuestion(session: Session, phase: Asking): string[] {
  const view = questionView(session, phase);
  const item = itemOf(session, phase);
  if (!view || !item) return [];
  const options = item.type === 'order' ? choicesOf(session, phase) : view.choices.map(choice => choice.id);
  const section = session.reading.sections.find(one => one.id === item.section);
  const taken = asksStatement(item, phase) && view.choices.find(choice => choice.id === phase.given[0]);
  return [
    ...(view.shortfall === '' ? [] : [view.shortfall]),
    `${view.place}. ${view.section}. ${HOW[item.type]}`,
    view.stem,
    ...numbered(session, item, options).map(
      ({ number, text, means }) => `${number}. ${text}${means === '' ? '' : `: ${means}`}`,
    ),
    ...(item.type === 'evidence' && section
      ? [
          WHICH_STATEMENT,
          ...pointable(session, item).map((id, index) => `Statement ${index + 1}. ${spoken(session, section, id)}`),
        ]
      : []),
    ...(taken ? [`Your answer so far: ${taken.number}, ${taken.text}`] : []),
    SURENESS_QUESTION,
  ];
}

function tellFeedback(session: Session, round: Round | undefined, attempt: Attempt | undefined): string[] {
  const item = session.items.find(one => one.id === attempt?.item);
  if (!round || !attempt) return [];
  if (!item) return [`Question "${attempt.item}" is no longer in this reading.`];
  const view = feedbackView(session, item, round, attempt);
  const sure = attempt.sureness === null ? '' : `, ${attempt.sureness}`;
  const options = optionsOf(session, { round: round.id, item: item.id });
  const shown = numbered(session, item, options);
  const named = (ids: string[]) =>
    ids.flatMap(id => shown.find(choice => choice.id === id) ?? []).map(({ number, text }) => `${number}, ${text}`);
  const yours = attempt.response.length === 0 ? I_DONT_KNOW : `${named(attempt.response).join('; ')}${sure}`;
  const numbers = new Map(shown.map(choice => [choice.id, choice.number]));
  return [
    attempt.right
      ? `Right. Your answer: ${yours}.`
      : `Missed. Your answer: ${yours}. Right answer: ${named(shownKey(item, options)).join('; ')}.`,
    ...view.answers.map(answer => `${whyWords(item, answer, numbers)}: ${answer.why}`),
    ...view.proofs.map(
      ({ section, statement }, index) =>
        `${index === 0 ? `${view.proofTitle}: ` : 'And: '}${spoken(session, section, statement.id)}`,
    ),
    ...(view.pointed?.right === true ? [POINTED_RIGHT] : []),
    ...(view.pointed?.right === false ? [`${POINTED}: ${spokenStatement(session, view.pointed.statement)}`] : []),
    ...(view.closing === '' ? [] : [view.closing]),
  ];
}

/** "Why 2 is not", or of lines to order "Why 2 comes first". */
function whyWords(item: Item, answer: Answer, numbers: Map<string, number>): string {
  const number = numbers.get(answer.id);
  if (item.type === 'order') return `Why ${number} comes ${ORDINALS[item.key.indexOf(answer.id)]}`;
  return `Why ${number} ${keyOf(item).includes(answer.id) ? (item.type === 'many' ? 'fits' : 'is right') : item.type === 'many' ? 'does not fit' : 'is not'}`;
}

function tellPast(session: Session, round: Round | undefined, attempt: Attempt | undefined): string[] {
  const item = session.items.find(one => one.id === attempt?.item);
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

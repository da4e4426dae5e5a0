/** A session as sentences, for line mode: what the screens show, said once, in reading order. */
import type { Session } from '../core/phase.ts';
import { type Attempt, attemptAt, type Round, roundOf } from '../core/progress.ts';
import { findStatement, type Section } from '../core/reading.ts';
import { SURENESS } from '../core/record.ts';
import { feedbackView } from '../view/feedback.ts';
import {
  FIRST_WORDS,
  homeWords,
  keptWords,
  menuLines,
  PRIVATE_WORDS,
  RESTORE_WORDS,
  timeWords,
} from '../view/menus.ts';
import { notesOf } from '../view/notes.ts';
import { questionView } from '../view/question.ts';
import { resultsView, surenessTag } from '../view/results.ts';
import { silentWords, VOICES_ONLY, voicesOf } from '../view/spoke.ts';
import { guessWords, statementText } from '../view/text.ts';
import { chosenWords, day, gutterOf, HOW_SURE, plural, SURENESS_NAME, sectionPlace } from '../view/words.ts';

export const SURENESS_QUESTION = `${HOW_SURE} ${SURENESS.map((level, index) => `${index + 1} ${SURENESS_NAME[level]}`).join(', ')}.`;

/** The phase as it stands, in sentences; menus with their entries by number. */
export function tell(session: Session): string[] {
  const { phase } = session;
  switch (phase.name) {
    case 'reading':
      return tellSection(session, phase.section, phase.proof?.statements ?? []);
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
        ...(session.records.length > 0 ? [homeWords(session)] : []),
        `${FIRST_WORDS} ${timeWords(session)}`,
        PRIVATE_WORDS,
      ];
    case 'guess':
      return ['A guess first, not scored.', reading.question?.stem ?? ''];
    case 'spoke':
      return tellVoices(session);
    case 'scores':
      return [`Scores. ${plural(session.progress.rounds.length, 'round')}, latest first.`];
    case 'startOver':
      return ['Start over.', keptWords(session), RESTORE_WORDS];
    default:
      return [`readback. ${reading.title}`, ...session.troubles, homeWords(session)].filter(Boolean);
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
      ...(proof.length > 0 ? [] : [`   ${notesOf(reading, section, statement).join(' ')}`]),
    ]),
  ];
}

/** "Minister hopes: lawyers will …" */
function spoken({ reading }: Session, section: Section, id: string): string {
  const statement = section.statements.find(one => one.id === id) ?? findStatement(reading, id)?.statement;
  if (!statement) return '';
  const label = gutterOf(reading, statement);
  const text = statementText(reading, statement);
  return label === '' ? text : `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${text}`;
}

function tellQuestion(session: Session, at: { round: string; item: string }): string[] {
  const view = questionView(session, at);
  if (!view) return [];
  return [
    ...(view.shortfall === '' ? [] : [view.shortfall]),
    `${view.place}. ${view.section}. One answer.`,
    view.stem,
    ...view.choices.map(choice => `${choice.number}. ${choice.text}`),
    SURENESS_QUESTION,
  ];
}

function tellFeedback(session: Session, round: Round | undefined, attempt: Attempt | undefined): string[] {
  const item = session.items.find(one => one.id === attempt?.item);
  if (!round || !attempt) return [];
  if (!item) return [`Question "${attempt.item}" is no longer in this reading.`];
  const view = feedbackView(session, item, round, attempt);
  const chosen = view.answers.find(answer => answer.chosen);
  const right = view.answers.find(answer => answer.right);
  const sure = attempt.sureness === null ? '' : `, ${attempt.sureness}`;
  const yours = chosen ? `${chosenWords(chosen.number, chosen.text, chosen.id)}${sure}` : chosenWords(0, '', undefined);
  return [
    attempt.right
      ? `Right. Your answer: ${yours}.`
      : `Missed. Your answer: ${yours}. Right answer: ${right ? chosenWords(right.number, right.text, right.id) : ''}.`,
    ...view.answers.map(answer => `Why ${answer.number} is ${answer.right ? 'right' : 'not'}: ${answer.why}`),
    ...view.proofs.map(
      ({ section, statement }, index) =>
        `${index === 0 ? `${view.proofTitle}: ` : 'And: '}${spoken(session, section, statement.id)}`,
    ),
    ...(view.closing === '' ? [] : [view.closing]),
  ];
}

function tellPast(session: Session, round: Round | undefined, attempt: Attempt | undefined): string[] {
  const item = session.items.find(one => one.id === attempt?.item);
  if (!round || !attempt || !item) return tellFeedback(session, round, attempt);
  const view = feedbackView(session, item, round, attempt);
  return [`${view.place}. ${view.stem}`, ...tellFeedback(session, round, attempt)];
}

function tellResults(session: Session, round: Round | undefined): string[] {
  if (!round) return [];
  const { score, before, time, missed } = resultsView(session, round);
  return [
    `Results. ${score} ${before}`.trimEnd(),
    ...(time === '' ? [] : [`It took ${time}.`]),
    ...(missed.length === 0 ? ['Nothing missed.'] : ['Missed:']),
    ...missed.map(({ sureness, stem, why }) => `${surenessTag(sureness)}: ${stem} ${why}`),
  ];
}

/** Screens that end in a menu: what stands above it, on most of them a few sentences. */

import { fingerprintOf } from '../domain/fingerprint.ts';
import { articleSections, contextSection, findStatement, type Reading, UNKNOWN_LANGUAGE } from '../domain/reading.ts';
import type { ResetScope } from '../domain/vocabulary.ts';
import { entriesOf } from '../session/menus.ts';
import type { MenuPhase, Session } from '../session/model.ts';
import { counted, hasPlace, lastRecord } from '../session/selectors.ts';
import { lineOf, moreOf } from './notes.ts';
import { emptyPage, type MenuLine, type Page, type Size } from './page.ts';
import { resultsPage } from './results.ts';
import { gap, paragraph, type Row, said, signed, textWidth } from './rows.ts';
import { scoresPage } from './scores.ts';
import { goneSentences, movedSentences, PRIVATE_WORDS, saidPage, shelfPage, titleOf } from './shelf.ts';
import { voicesPage } from './voices.ts';
import { MISSING } from './words/answers.ts';
import { entryWords } from './words/entries.ts';
import { plural } from './words/grammar.ts';
import { kindWords, nounOf } from './words/kinds.ts';
import { legendOf } from './words/labels.ts';
import {
  fewQuestions,
  nextReview,
  outsideWords,
  roundSize,
  scoredWords,
  sectionPlace,
  stoppedAt,
} from './words/rounds.ts';

const WORDS_A_MINUTE = 200;

export const menuLines = (session: Session): MenuLine[] =>
  entriesOf(session).map(entry => ({ entry, ...entryWords(session, entry) }));

export const contextWords = (reading: Reading): string =>
  `Questions about it are scored separately: they don't count in the ${nounOf(reading)}'s scores.`;

const wordCount = (texts: string[]): number => texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

const minutes = (texts: string[]): number => Math.max(1, Math.round(wordCount(texts) / WORDS_A_MINUTE));

/** Words up to which a text is called short. */
const SHORT = 1000;

/** Said at the start of a text whose labels nobody wrote. */
const GUESSED_WORDS = 'Your text, sentence by sentence. Rules guess who says what, and some guesses are wrong.';

const UNSURE_WORDS = 'Your text, sentence by sentence. The rules cannot tell who says what: they know English only.';

/** What it is, and what to look for in it. */
export function firstWords({ reading }: Session): string {
  if (reading.guessed) return reading.language === UNKNOWN_LANGUAGE ? UNSURE_WORDS : GUESSED_WORDS;
  const texts = articleSections(reading).flatMap(({ statements }) => statements.map(({ text }) => text));
  const short = wordCount(texts) <= SHORT ? 'short ' : '';
  return `One ${short}${kindWords(reading)}${isRetold(texts, reading) ? ', retold' : ''}. Who says what, and how firmly?`;
}

/** False of a draft while most statements are still sentences of the article. */
function isRetold(texts: string[], { fingerprints = '' }: Reading): boolean {
  const copied = new Set(fingerprints.split(' '));
  return texts.filter(text => copied.has(fingerprintOf(text))).length <= texts.length / 2;
}

/** Somebody wrote more than stands there anyway: roles and paragraphs, which a draft has, are no notes. */
const hasNotes = (reading: Reading): boolean =>
  reading.terms.length > 0 ||
  articleSections(reading).some(({ statements }) =>
    statements.some(
      ({ more, closer, disputed }) => more !== undefined || closer !== undefined || disputed !== undefined,
    ),
  );

/** What is shown unasked. */
const unasked = (reading: Reading): string[] =>
  articleSections(reading).flatMap(({ statements }) =>
    statements.flatMap(statement => [statement.text, lineOf(reading, statement), legendOf(reading, statement)]),
  );

/** How many minutes the text takes, without what can be asked for. */
export const textTime = (reading: Reading): number => minutes(unasked(reading));

/** How many minutes the reading takes: what is shown unasked, and with all that can be asked for. */
export function readingTime(reading: Reading): { text: number; all: number } {
  const told = unasked(reading);
  const asked = articleSections(reading).flatMap(section =>
    section.statements.flatMap(statement => moreOf(reading, section, statement)),
  );
  return { text: minutes(told), all: minutes([...told, ...asked]) };
}

export function timeWords(session: Session): string {
  const { text, all } = readingTime(session.reading);
  const notes = all > text && hasNotes(session.reading) ? `; ${all} with all the notes` : '';
  const questions = roundSize(session);
  const made = session.reading.guessed ? ', made by rule' : '';
  return `About ${plural(text, 'minute')} to read${notes}.${questions > 0 ? ` Then ${plural(questions, 'question')}${made}.` : ''}`;
}

export function homeWords(session: Session): string {
  const last = lastRecord(session);
  if (last?.kind === 'reset')
    return `${clearedWords(session.reading)[last.scope]}. Undo it with: ${session.command} restore`;
  const stopped = stoppedAt(session);
  return stopped === '' ? '' : `You stopped at ${stopped}.`;
}

export const clearedWords = (reading: Reading): Record<ResetScope, string> => ({
  all: 'Cleared everything',
  scores: 'Cleared the scores',
  place: `Cleared your place in the ${nounOf(reading)}`,
});

/** What Start over would take away. */
export function keptWords(session: Session): string {
  const { place, reading } = session;
  const rounds = scoredWords(session);
  const answers = plural(counted(session).attempts, 'answer');
  const at = place.reading && findStatement(reading, place.reading.statement);
  const where = at
    ? ` and a place in section ${sectionPlace(reading, at.section)}`
    : hasPlace(session)
      ? ' and a place'
      : '';
  return `You have ${rounds}, ${answers}${where}.`;
}

export const restoreWords = ({ command }: Session): string => `You can undo it with: ${command} restore`;

const GUESS_HOW = 'Choose with the arrows and Enter, or press a number.';
export const GUESS_WORDS = 'The answer comes with What happened next.';

export function menuPage(session: Session, phase: MenuPhase, size: Size): Page {
  const { reading } = session;
  const width = textWidth(size);
  const page = (title: string, place: string, body: Row[]): Page => ({ ...emptyPage, title, place, body });
  switch (phase.name) {
    case 'first': {
      const again = lastRecord(session) ? homeWords(session) : '';
      const what = [
        ...paragraph(firstWords(session), { width }),
        ...said(timeWords(session), width),
        ...said(again, width),
      ];
      const body = [...paragraph(reading.title, { width, bold: true }), gap, ...what];
      return {
        ...page('readback', '', body),
        after: size.rows < 17 ? [] : [gap, ...paragraph(PRIVATE_WORDS, { width })],
      };
    }
    case 'guess':
      return {
        ...page('A guess', 'not scored', said(reading.question?.stem ?? '', width)),
        foot: phase.missing ? paragraph(MISSING.option, { width, lead: signed('!', 'warning') }) : [],
        after: size.rows < 17 ? [] : [gap, ...paragraph(GUESS_HOW, { width }), ...paragraph(GUESS_WORDS, { width })],
      };
    case 'home': {
      const troubles = session.troubles.flatMap(trouble => said(trouble, width, signed('!', 'warning')));
      const state = [homeWords(session), nextReview(session), fewQuestions(session)].filter(Boolean).join(' ');
      return page('readback', reading.short, [...troubles, ...said(state, width)]);
    }
    case 'contextRead':
      return page(contextSection(reading)?.title ?? '', outsideWords(reading), said(contextWords(reading), width));
    case 'voices':
      return voicesPage(session, size);
    case 'scores':
      return scoresPage(session, phase, size);
    case 'results':
      return resultsPage(session, phase, size);
    case 'shelf':
      return shelfPage(session, phase, size);
    case 'gone':
      return saidPage(titleOf(session, phase.reading), goneSentences(session, phase), size);
    case 'moved':
      return saidPage('Moved, or copied?', movedSentences(phase), size);
    case 'startOver':
      return page('Start over', '', said(`${keptWords(session)} ${restoreWords(session)}`, width));
  }
}

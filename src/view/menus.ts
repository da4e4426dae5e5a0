/** Screens that end in a menu: what stands above it, on most of them a few sentences. */

import { attempts } from '../domain/progress.ts';
import { articleSections, contextSection, findStatement } from '../domain/reading.ts';
import type { ResetScope } from '../domain/vocabulary.ts';
import { entriesOf } from '../session/menus.ts';
import type { MenuPhase, Session } from '../session/model.ts';
import { hasPlace, lastRecord, scored } from '../session/selectors.ts';
import { emptyPage, type MenuLine, type Page, type Size } from './page.ts';
import { resultsPage } from './results.ts';
import { gap, paragraph, type Row, said, signed, textWidth } from './rows.ts';
import { scoresPage } from './scores.ts';
import { voicesPage } from './voices.ts';
import { entryWords } from './words/entries.ts';
import { plural } from './words/grammar.ts';
import { nextReview, outsideWords, roundSize, sectionPlace, stoppedAt } from './words/rounds.ts';

const WORDS_A_MINUTE = 180;

export const menuLines = (session: Session): MenuLine[] =>
  entriesOf(session).map(entry => ({ entry, ...entryWords(session, entry) }));

export const FIRST_WORDS = 'One short news article, retold. Who says what, and how firmly?';
export const CONTEXT_WORDS = 'Questions about it stand apart: they do not count in the scores of the article.';
export const PRIVATE_WORDS = 'Nothing leaves this computer.';

export function timeWords(session: Session): string {
  const statements = articleSections(session.reading).flatMap(section => section.statements);
  const words = statements.reduce((sum, statement) => sum + statement.text.split(/\s+/).length, 0);
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return `About ${plural(minutes, 'minute')} to read, then ${plural(roundSize(session), 'question')}.`;
}

export function homeWords(session: Session): string {
  const last = lastRecord(session);
  if (last?.kind === 'reset') return `${FORGOT[last.scope]}. Bring it back with: ${session.command} restore`;
  const stopped = stoppedAt(session);
  return stopped === '' ? '' : `You stopped at ${stopped}.`;
}

export const FORGOT: Record<ResetScope, string> = {
  all: 'Forgot everything',
  scores: 'Forgot the scores',
  place: 'Forgot your place in the article',
};

/** What Start over would take away. */
export function keptWords(session: Session): string {
  const { place, progress, reading } = session;
  const rounds = plural(scored(session).length, 'round');
  const answers = plural(attempts(progress).length, 'answer');
  const at = place.reading && findStatement(reading, place.reading.statement);
  const where = at
    ? ` and a place in section ${sectionPlace(reading, at.section)}`
    : hasPlace(session)
      ? ' and a place'
      : '';
  return `You have ${rounds}, ${answers}${where}.`;
}

export const restoreWords = ({ command }: Session): string =>
  `Whatever goes can be brought back with: ${command} restore`;

export function menuPage(session: Session, phase: MenuPhase, size: Size): Page {
  const { reading } = session;
  const width = textWidth(size);
  const page = (title: string, place: string, body: Row[]): Page => ({ ...emptyPage, title, place, body });
  switch (phase.name) {
    case 'first': {
      const again = lastRecord(session) ? homeWords(session) : '';
      const what = [...paragraph(FIRST_WORDS, { width }), ...said(timeWords(session), width), ...said(again, width)];
      const body = [...paragraph(reading.title, { width, bold: true }), gap, ...what];
      return {
        ...page('readback', '', body),
        after: size.rows < 17 ? [] : [gap, ...paragraph(PRIVATE_WORDS, { width })],
      };
    }
    case 'guess':
      return page('A guess first', 'not scored', said(reading.question?.stem ?? '', width));
    case 'home': {
      const troubles = session.troubles.flatMap(trouble => said(trouble, width, signed('!', 'warning')));
      const state = [homeWords(session), nextReview(session)].filter(Boolean).join(' ');
      return page('readback', reading.short, [...troubles, ...said(state, width)]);
    }
    case 'contextRead':
      return page(contextSection(reading)?.title ?? '', outsideWords(reading), said(CONTEXT_WORDS, width));
    case 'voices':
      return voicesPage(session, size);
    case 'scores':
      return scoresPage(session, phase, size);
    case 'results':
      return resultsPage(session, phase, size);
    case 'startOver':
      return page('Start over', '', said(`${keptWords(session)} ${restoreWords(session)}`, width));
  }
}

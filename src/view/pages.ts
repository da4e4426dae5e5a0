/** A session to the page that shows it. */
import type { Session } from '../session/model.ts';
import { feedbackPage } from './feedback.ts';
import { lookUpPage } from './lookup.ts';
import { menuLines, menuPage } from './menus.ts';
import type { Page, Size } from './page.ts';
import { questionPage } from './question.ts';
import { cut, widthOf } from './rows.ts';
import { searchPage } from './search.ts';
import { textPage } from './text.ts';

export function pageOf(session: Session, size: Size): Page {
  const { phase } = session;
  switch (phase.name) {
    case 'reading':
      return textPage(session, phase, size);
    case 'lookUp':
      return lookUpPage(session, phase, size);
    case 'search':
      return searchPage(session, phase, size);
    case 'asking':
      return questionPage(session, phase, size);
    case 'feedback':
    case 'past':
      return feedbackPage(session, phase, size);
    default:
      return { ...menuPage(session, phase, size), menu: menuLines(session), mark: phase.mark };
  }
}

type Unsaved = Pick<Session, 'notSaved' | 'unsaved'>;

/** What is not saved, while the program still has it; empty where all is saved. */
export function notSavedWords({ notSaved, unsaved }: Unsaved): string {
  if (notSaved === null) return '';
  const what = unsaved.length > 0 ? 'Your answers are kept here.' : 'Only your place is missing.';
  return `Not saved: ${notSaved}. ${what}`;
}

/** The bar of a screen while something is not saved: the way to try again is cut last. */
export function barWords(session: Unsaved, columns: number): string {
  const again = '   w try again';
  const whole = notSavedWords(session) + again;
  if (session.notSaved === null || widthOf(whole) <= columns) return whole;
  const what = session.unsaved.length > 0 ? 'Not saved' : 'Place not saved';
  return cut(`${what}: ${session.notSaved}.`, columns - widthOf(again)) + again;
}

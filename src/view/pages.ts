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

export const notSavedWords = (cause: string): string => `Not saved: ${cause}. Your answers are kept here.`;

/** The bar of a screen while something is not saved: the way to try again is cut last. */
export function barWords(cause: string, columns: number): string {
  const again = '   w try again';
  const whole = notSavedWords(cause) + again;
  return widthOf(whole) <= columns ? whole : cut(`Not saved: ${cause}.`, columns - widthOf(again)) + again;
}

/** What a press is bound to, and what the bindings of several screens share. */
import type { Event, Feedback, InText, LookUp, Past, Phase, Session } from '../../session/model.ts';
import type { Press } from '../../terminal/presses.ts';
import { fitPage, type Size } from '../../view/page.ts';
import { pageOf } from '../../view/pages.ts';

/** What a press does: something for the session, a move for the menu on the screen, the shell, or nothing here. */
export type Meaning = Event | { type: 'menu' } | { type: 'suspended' } | null;

export interface Binding {
  presses: Press[];
  /** The presses as the footer and the help name them. */
  name: string;
  /** One or two words for the footer; without it the press is only in the help. */
  hint?: string;
  /** The same for a narrow window. */
  brief?: string;
  /** Which hints stay when the window is narrow: the lowest first. */
  rank?: number;
  help: string;
  means(press: Press, session: Session, size: Size): Meaning;
}

export const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
export const wentBack = (): Meaning => ({ type: 'wentBack' });

export const by = (press: Press, less: Press[]): 1 | -1 => (less.includes(press) ? -1 : 1);

export const on = <P extends Phase['name']>(name: P, session: Session): Extract<Phase, { name: P }> | null =>
  session.phase.name === name ? (session.phase as Extract<Phase, { name: P }>) : null;

export function scrolled(by: 1 | -1, session: Session, size: Size): Event | null {
  const phase = session.phase as InText | LookUp | Feedback | Past;
  const { hidden, step } = fitPage(pageOf(session, size), size, session.notSaved !== null);
  if (by > 0 && hidden.below > 0) return { type: 'scrolled', to: phase.scroll + Math.min(step, hidden.below) };
  if (by < 0 && phase.scroll > 0) return { type: 'scrolled', to: Math.max(0, phase.scroll - step) };
  return null;
}

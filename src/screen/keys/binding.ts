/** What a press is bound to, and what the bindings of several screens share. */
import type { Event, Feedback, InText, LookUp, Past, Phase, PhaseOf, Session } from '../../session/model.ts';
import type { Press } from '../../terminal/presses.ts';
import { fitPage, type Size } from '../../view/page.ts';
import { pageOf } from '../../view/pages.ts';

/** What a press does: something for the session, a move for the menu on the screen (maybe that of another press), the shell, or nothing here. */
export type Meaning = Event | { type: 'menu'; as?: Press } | { type: 'suspended' } | { type: 'repainted' } | null;

export interface Binding {
  presses: Press[];
  /** The presses as the footer and the help name them. */
  name: string;
  /** One or two words for the footer; without it the press is only in the help. */
  hint?: string | undefined;
  /** The same for a narrow window. */
  brief?: string;
  /** The hint is shown only where there is more than fits. */
  ifScrolls?: true;
  /** Which hints stay when the window is narrow: the lowest first. */
  rank?: number;
  help: string;
  means: Meaning | ((press: Press, session: Session, size: Size) => Meaning);
}

export const UP_DOWN = { presses: ['up', 'down', 'k', 'j'], name: '↑ ↓' };
export const ENTER = { presses: ['enter'], name: 'Enter' };
export const DIGITS = { presses: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], name: '1-9' };

/** The way back, in the words of where it leads. */
export const goBack = (hint: string, help = hint): Binding => ({
  presses: ['escape'],
  name: 'Esc',
  hint,
  help,
  rank: 2,
  means: { type: 'wentBack' },
});

/** One row up or down. */
export const upOrDown = (press: Press): 1 | -1 => (['up', 'k', 'page-up'].includes(press) ? -1 : 1);

export const on = <N extends Phase['name']>(name: N, session: Session): PhaseOf<N> | null =>
  session.phase.name === name ? (session.phase as PhaseOf<N>) : null;

export function scrolled(by: 1 | -1, session: Session, size: Size): Event | null {
  const phase = session.phase as InText | LookUp | Feedback | Past;
  const { hidden, step } = fitPage(pageOf(session, size), size, session.notSaved !== null);
  if (by > 0 && hidden.below > 0) return { type: 'scrolled', to: phase.scroll + Math.min(step, hidden.below) };
  if (by < 0 && phase.scroll > 0) return { type: 'scrolled', to: Math.max(0, phase.scroll - step) };
  return null;
}

/** In the text and in Look up. */
export const SEARCH: Binding = {
  presses: ['/'],
  name: '/',
  hint: 'search',
  rank: 5,
  help: 'search for a word',
  means: { type: 'searchAsked' },
};

export const scroll: Binding = {
  ...UP_DOWN,
  presses: [...UP_DOWN.presses, 'page-up', 'page-down'],
  help: 'scroll (also k, j, PageUp, PageDown)',
  means: (press, session, size) => scrolled(upOrDown(press), session, size),
};

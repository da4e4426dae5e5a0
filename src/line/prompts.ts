/** What line mode says about itself: the help, a hint the first time a kind of place is reached, and the prompt. */

import type { Reading } from '../domain/reading.ts';
import { isMenu } from '../session/menus.ts';
import type { Asking, MenuPhase, Phase, Search, Session } from '../session/model.ts';
import { leavesAt } from '../session/shelf.ts';
import { notSavedWords } from '../view/pages.ts';
import { nounOf } from '../view/words/kinds.ts';
import { labelsOf, quoteWords } from '../view/words/labels.ts';

const wordsFor = (reading: Reading): string[] => [
  'Enter or "next": go on. In a menu: the first entry.',
  'A number: that entry, or that answer; then how sure you are, such as: 2 3.',
  '"0": I don\'t know; in a menu: back.',
  '"more": all the notes on a section, or all reasons. "text": the text that settles a question.',
  `"one": the ${nounOf(reading)} one statement at a time. "whole": by section. "find" and a word: where the text has it.`,
];

const SAVED = 'Everything is saved.';

export function helpOn(session: Session): string[] {
  const { phase, reading, notSaved } = session;
  const words = [
    ...wordsFor(reading),
    `"home": the first menu. "stop": leave. ${notSaved === null ? SAVED : notSavedWords(session)}`,
  ];
  if (phase.name !== 'reading') return words;
  const labels = labelsOf(reading).map(({ label, means }) => `Label "${label}": ${means}.`);
  return [...words, ...labels, quoteWords(reading)].filter(Boolean);
}

const FEEDBACK_HINT = 'Press Enter to go on. Or type: more, text, help, stop.';
const MENU_HINT = 'Type a number. Enter alone chooses the first.';

/** Line mode has no page on which to search. */
type Place = Exclude<Phase, Search>;

const HINTS: Record<Exclude<Place, MenuPhase | Asking>['name'], string> = {
  reading: 'Press Enter to go on. Or type: more, one, whole, find, help, stop.',
  lookUp: 'Type a number for a part, or 0 to go back.',
  feedback: FEEDBACK_HINT,
  past: FEEDBACK_HINT,
};

/** For a question, its own words are said instead. */
export const hintOn = (phase: Phase): string =>
  isMenu(phase) || phase.name === 'asking' || phase.name === 'search' ? MENU_HINT : HINTS[phase.name];

/** The way on and the way out, in six words at most. */
export function promptOn(session: Session, sureness: boolean): string {
  const { phase } = session;
  if (leavesAt(session)) return 'A number, or 0 to leave > ';
  if (isMenu(phase)) return 'A number, or 0 for back > ';
  if (phase.name !== 'asking') return 'Enter to go on, or stop > ';
  return sureness ? 'How sure, or stop > ' : 'An answer, or stop > ';
}

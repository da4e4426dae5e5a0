/** Searching the reading for a word: typed on a page of its own, then from place to place in the text. */
import { find, findNext } from '../domain/find.ts';
import type { Handlers, InText, LookUp, Search, Session, Transition } from './model.ts';
import { noEffects, show, visit } from './transitions.ts';

export const searchAsked = (session: Session, back: InText | LookUp): Transition =>
  show(session, { name: 'search', words: '', mark: -1, back });

export const search = {
  searchTyped: (session, phase, { words }) =>
    show(session, { ...phase, words, mark: find(session.reading, words).length > 0 ? 0 : -1 }),
  rowMarked(session, phase, { index }) {
    const last = find(session.reading, phase.words).length - 1;
    return show(session, { ...phase, mark: Math.min(Math.max(index, 0), last) });
  },
  wentOn: (session, phase) =>
    visit(session, find(session.reading, phase.words)[phase.mark]?.statement, {
      back: phase,
      proof: [],
      silent: false,
      found: phase.words,
    }),
  wentBack: (session, { back }) => show(session, back),
} satisfies Handlers<Search>;

/** The next place of what was searched for, or the next statement that settles the question. */
export function nextFound(session: Session, { visit: from, statement }: InText): Transition {
  if (!from) return noEffects(session);
  const { found, proof } = from;
  const next =
    found === undefined
      ? proof[(proof.indexOf(statement) + 1) % proof.length]
      : findNext(session.reading, found, statement);
  return visit(session, next, from);
}

/** The presses of the text. */
import { findNext } from '../../domain/find.ts';
import { articleSections, findSection, findStatement } from '../../domain/reading.ts';
import type { InText, Session } from '../../session/model.ts';
import type { Size } from '../../view/page.ts';
import { neighbour, pageBeside } from '../../view/text.ts';
import { type Binding, goBack, type Meaning, on, SEARCH, scroll, scrolled } from './binding.ts';

/** To a statement of the text; where there is none, what else happens. */
const toStatement = (statement: string | undefined, otherwise: Meaning): Meaning =>
  statement === undefined ? otherwise : { type: 'statementMarked', statement };

/** Past the last statement of the text comes what follows it. */
const stepped = (by: 1 | -1, session: Session, size: Size): Meaning =>
  scrolled(by, session, size) ??
  toStatement(neighbour(session, by), by > 0 && !on('reading', session)?.visit ? { type: 'textFinished' } : null);

const paged = (session: Session, size: Size): Meaning =>
  toStatement(pageBeside(session, size, 1), { type: 'textFinished' });

const DOWN = { presses: ['down', 'j'], name: '↓', help: 'next statement (also j)' };
const UP = { presses: ['up', 'k'], name: '↑', help: 'one back (also k)' };
const MORE = { presses: ['right'], name: '→', help: 'more on this statement: notes, sources, its place' };
const PAGE = { presses: ['enter', 'space'], name: 'Enter', help: 'next page (also Space)' };

/** To the pages beside, and to the ends of the text. */
const FAR: Binding[] = [
  {
    presses: ['page-down', 'page-up'],
    name: 'PgDn PgUp',
    help: 'the next page, the page before',
    means: (press, session, size) => toStatement(pageBeside(session, size, press === 'page-up' ? -1 : 1), null),
  },
  {
    presses: ['home', 'end'],
    name: 'Home End',
    help: 'the first, the last statement',
    means: (press, { reading }) => {
      const ids = articleSections(reading).flatMap(({ statements }) => statements.map(({ id }) => id));
      return toStatement(ids.at(press === 'home' ? 0 : -1), null);
    },
  },
];

const reading = (back: string): Binding[] => [
  { ...DOWN, hint: 'next', rank: 3, means: (_, session, size) => stepped(1, session, size) },
  { ...UP, hint: 'back', rank: 4, means: (_, session, size) => stepped(-1, session, size) },
  { ...MORE, hint: 'more', rank: 3.5, means: { type: 'moreAsked' } },
  { ...PAGE, hint: 'next page', brief: 'page', rank: 1, means: (_, session, size) => paged(session, size) },
  ...FAR,
  SEARCH,
  goBack(back),
];

const CLOSED: Meaning = { type: 'moreClosed' };

/** All there is to say about a statement. */
const MORE_OPEN: Binding[] = [
  {
    presses: ['left', 'escape', 'enter', 'space'],
    name: '←',
    hint: 'back to the text',
    brief: 'back',
    rank: 1,
    help: 'back to the text (also Esc, Enter, Space)',
    means: CLOSED,
  },
  { ...scroll, hint: 'scroll', rank: 3, ifScrolls: true },
];

const HOME = reading('home');
const VISIT = reading('back');

/** The text at the statement that settles a question. */
const PROOF_VISIT = [
  ...VISIT.filter(({ presses }) => !presses.includes('enter') && !presses.includes('escape')),
  {
    ...goBack('back', 'back to the question (also Enter, v, Tab)'),
    presses: ['escape', 'enter', 'space', 'v', 'tab'],
  },
];

const NEXT = { presses: ['n'], name: 'n', rank: 1, means: { type: 'nextFound' } } satisfies Omit<Binding, 'help'>;

/** The same where several settle it together, in more than one section. */
const PROOFS_VISIT: Binding[] = [
  { ...NEXT, hint: 'next >>', help: 'the next statement that settles it' },
  ...PROOF_VISIT.map(binding => (binding.presses.includes('escape') ? { ...binding, rank: 1.1 } : binding)),
];

/** The text at a place of what was searched for. */
const FOUND_VISIT: Binding[] = [
  { ...NEXT, hint: 'next place', help: 'the next place' },
  ...VISIT.map(binding => (binding.presses.includes('enter') ? { ...binding, rank: 3.2 } : binding)),
];

/** On the last statement, Enter says what comes after it. */
const last = (hint: string): Binding[] =>
  HOME.flatMap(binding => {
    if (binding.presses.includes('down')) return { ...binding, hint: undefined };
    return binding.presses.includes('enter') ? { ...binding, hint, brief: hint } : binding;
  });
const LAST = { article: last('who spoke'), context: last('go on') };

/** In the text as such, in all there is to say about a statement, and where it was opened from elsewhere. */
export function readingKeys(session: Session, { more, visit, section, statement }: InText): Binding[] {
  if (more) return MORE_OPEN;
  if (visit?.found !== undefined)
    return findNext(session.reading, visit.found, statement) === statement ? VISIT : FOUND_VISIT;
  if (visit && visit.proof.length > 0) {
    const sections = new Set(visit.proof.map(id => findStatement(session.reading, id)?.section));
    return sections.size > 1 ? PROOFS_VISIT : PROOF_VISIT;
  }
  if (visit) return VISIT;
  if (neighbour(session, 1) !== undefined) return HOME;
  return LAST[findSection(session.reading, section)?.scope ?? 'article'];
}

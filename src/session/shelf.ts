/** The shelf: what stands on it, and the way from one reading to another. */
import { openRound } from '../domain/progress.ts';
import { articleSections } from '../domain/reading.ts';
import { finishes } from '../domain/scores.ts';
import { type Bookmark, dueToday, isArticle, latestFirst, PIPED, type Shelved, shelvedOf } from '../domain/shelf.ts';
import type { Entry, EntryOf, Gone, Moved, Phase, Session, Shelf, Transition } from './model.ts';
import { resume, startRound } from './round.ts';
import { nextItem, reviews, textRead, untouched } from './selectors.ts';
import { read } from './text.ts';
import { home, noEffects, show } from './transitions.ts';

export const SHELF: Shelf = { name: 'shelf', mark: 0, failed: '' };

export const gone = (reading: string, changed: boolean): Gone => ({ name: 'gone', reading, changed, mark: 0 });

/** How far the reader is; null where nothing was done yet. */
export function bookmarkOf(session: Session): Bookmark | null {
  if (untouched(session)) return null;
  const { reading, place, progress, today } = session;
  const round = openRound(progress);
  const section = articleSections(reading).findIndex(({ id }) => id === place.reading?.section);
  const { due, done, right } = reviews(session);
  return {
    section: textRead(session) || section < 0 ? null : section + 1,
    read: textRead(session),
    last: finishes(progress).last,
    open:
      round && nextItem(session, round) !== undefined
        ? {
            answered: round.attempts.length,
            of: round.items.length,
            review: round.kind === 'review',
            ...(round.kind === 'practice' ? { practice: true } : {}),
            ...(round.kind === 'context' ? { context: true } : {}),
          }
        : null,
    due,
    reviewed: { day: today, items: done, right },
  };
}

const asItIs = (session: Session, shelved: Shelved): Shelved =>
  shelved.id === session.reading.id
    ? { ...shelved, opened: session.openedAt ?? shelved.opened, bookmark: bookmarkOf(session) }
    : shelved;

/** The shelf, with the open reading as it is now. */
export const shelfOf = (session: Session): Shelved[] => session.shelf.map(shelved => asItIs(session, shelved));

/** One of the shelf, as it is now. */
export function standingOf(session: Session, id: string): Shelved | undefined {
  const shelved = shelvedOf(session.shelf, id);
  return shelved && asItIs(session, shelved);
}

/** There is more than one reading to go back to. */
export const hasShelf = ({ shelf }: Session): boolean => shelf.length > 1;

const HOMES: readonly Phase['name'][] = ['first', 'home'];
const OUTERMOST: readonly Phase['name'][] = ['shelf', 'moved'];

export const atHome = ({ phase }: Session): boolean => HOMES.includes(phase.name);

/** Going back from here leaves. */
export const leavesAt = (session: Session): boolean =>
  OUTERMOST.includes(session.phase.name) || (atHome(session) && !hasShelf(session));

export const leave = (session: Session): Transition => ({
  session,
  effects: [{ type: 'leave', code: 0, to: 'shell' }],
});

/** Back from the home of a reading; out, where there is no other. */
export const shelfOrOut = (session: Session): Transition =>
  hasShelf(session) ? show({ ...session, shelf: shelfOf(session) }, SHELF) : leave(session);

/** What was opened last, and the reviews; then the readings, the one opened last first. */
export function shelfEntries(session: Session): Entry[] {
  const shelf = latestFirst(shelfOf(session));
  // What was finished since does not hide what was left before it.
  const left = shelf.find(({ opened, bookmark, gone }) => opened && !gone && (bookmark?.open || bookmark?.section));
  const isNew = shelf.every(shelved => shelved.opened === null && shelved.bookmark === null);
  return [
    ...(left ? [{ does: 'goOn', reading: left.id } as const] : []),
    ...(dueToday(shelf, session.today).length > 0 ? [{ does: 'reviewAll' } as const] : []),
    ...shelf.map(({ id }): Entry => ({ does: 'open', reading: id })),
    ...(isNew && !session.lines ? [{ does: 'line' } as const] : []),
  ];
}

/** The reading that the reviews go on with; undefined where nothing is due. */
export const nextToReview = (session: Session): { id: string; items: number } | undefined =>
  dueToday(shelfOf(session), session.today)[0];

/** Begins the text of a new reading; to the home of any other. */
const begun = (session: Session): Transition =>
  untouched(session) && session.troubles.length === 0 ? read(session) : home(session);

/** Does it with a reading: at once where it is the open one, else once it was opened. */
function within(
  session: Session,
  at: string,
  reading: string | undefined,
  entry: Entry,
  work: (session: Session) => Transition,
): Transition {
  const shelved = shelvedOf(session.shelf, reading ?? '');
  if (!shelved) return noEffects(session);
  if (shelved.gone) return show(session, gone(shelved.id, false));
  if (shelved.id === session.reading.id) return work({ ...session, openedAt: at });
  const event = { type: 'entryOpened', entry, at } as const;
  return { session, effects: [{ type: 'open', reading: shelved.id, folder: shelved.folder, event }] };
}

type Opening<D extends Entry['does']> = (session: Session, at: string, entry: EntryOf<D>) => Transition;

export const openShelved: Opening<'open'> = (session, at, entry) => within(session, at, entry.reading, entry, begun);

export const goOn: Opening<'goOn'> = (session, at, entry) =>
  within(session, at, entry.reading, entry, next => (openRound(next.progress) ? resume(next, at) : read(next)));

/** What is due in one reading, or its review that is open. */
export const reviewAll: Opening<'reviewAll'> = (session, at, entry) =>
  within(session, at, nextToReview(session)?.id, entry, next =>
    openRound(next.progress)?.kind === 'review'
      ? resume(next, at)
      : startRound(next, at, { only: 'due', seed: next.seed, fixed: false }),
  );

/** The reading that is open stays there until it is left. */
export const takeOff: Opening<'takeOff'> = (session, _, { reading }) => ({
  session:
    reading === session.reading.id
      ? passing(session, true)
      : { ...session, shelf: session.shelf.filter(({ id }) => id !== reading), phase: SHELF },
  effects: [{ type: 'takeOff', reading }],
});

/** An article is kept only if that is asked, and where its file can be found again. */
export function keepEntries({ shelf, reading }: Session): Entry[] {
  const shelved = shelvedOf(shelf, reading.id);
  if (!shelved || !isArticle(shelved) || shelved.folder === PIPED) return [];
  return [shelved.passing ? { does: 'putOn' } : { does: 'takeOff', reading: reading.id }];
}

export const putOn = (session: Session): Transition => ({
  session: passing(session, false),
  effects: [{ type: 'putOn' }],
});

/** Its menu has another entry then, and is marked from its top again. */
const passing = (session: Session, isPassing: boolean): Session => ({
  ...session,
  phase: 'mark' in session.phase ? { ...session.phase, mark: 0 } : session.phase,
  shelf: session.shelf.map(({ passing: before, ...shelved }) =>
    (shelved.id === session.reading.id ? isPassing : before) ? { ...shelved, passing: true } : shelved,
  ),
});

/** The reading goes on in the folder it has moved to. */
export function adopt(session: Session, at: string): Transition {
  if (session.phase.name !== 'moved') return noEffects(session);
  const { reading, folder } = session.phase;
  const event = { type: 'entryOpened', entry: { does: 'open', reading }, at } as const;
  return { session, effects: [{ type: 'open', reading, folder, event }] };
}

export const goneEntries = ({ reading }: Gone): Entry[] => [{ does: 'shelf' }, { does: 'takeOff', reading }];
export const movedEntries = (_: Moved): Entry[] => [{ does: 'adopt' }, { does: 'shelf' }];

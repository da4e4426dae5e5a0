/** Which entries a menu has. An entry stands there only while it leads somewhere. */
import { drawable } from '../domain/draw.ts';
import { missedIn, openRound, roundCount, roundOf } from '../domain/progress.ts';
import { contextSection } from '../domain/reading.ts';
import type { Entry, MenuPhase, Phase, PhaseOf, Session } from './model.ts';
import { hasPlace, reviews, scored, scoredCount, textRead, toPractise } from './selectors.ts';
import { goneEntries, keepEntries, movedEntries, nextToReview, shelfEntries } from './shelf.ts';

type Entries<P extends MenuPhase> = (session: Session, phase: P) => Entry[];

const ENTRIES: { [N in MenuPhase['name']]: Entries<PhaseOf<N>> } = {
  first: session => [
    { does: 'start' },
    ...quiz(session),
    ...undo(session),
    ...keepEntries(session),
    ...(session.lines ? [] : [{ does: 'line' } as const]),
  ],
  guess: ({ reading }) => [
    ...(reading.question?.options ?? []).map((option): Entry => ({ does: 'guess', option: option.id })),
    { does: 'quiz' },
  ],
  home,
  voices: session => [
    ...(openRound(session.progress) ? [{ does: 'continue' } as const] : quiz(session)),
    { does: 'read' },
    { does: 'home' },
  ],
  contextRead,
  results,
  scores: (session, { tab }) => [
    ...(tab === 'rounds' ? scored(session).map((round): Entry => ({ does: 'round', round })) : []),
    { does: 'startOver' },
  ],
  shelf: shelfEntries,
  gone: (_, phase) => goneEntries(phase),
  moved: (_, phase) => movedEntries(phase),
  startOver: session => [{ does: 'keep' }, ...clearable(session), ...undo(session)],
};

export const isMenu = (phase: Phase): phase is MenuPhase => Object.hasOwn(ENTRIES, phase.name);

/** The entries of the menu on the screen; none where there is no menu. */
export function entriesOf(session: Session): Entry[] {
  const { phase } = session;
  return isMenu(phase) ? (ENTRIES[phase.name] as Entries<MenuPhase>)(session, phase) : [];
}

function home(session: Session): Entry[] {
  const { rounds, digest } = session.progress;
  const open = openRound(session.progress) !== undefined;
  const unfinished = !textRead(session);
  const entries: Entry[] = [];
  if (open || (unfinished && session.place.reading)) entries.push({ does: 'continue' });
  else if (unfinished) entries.push({ does: 'start' });
  if (reviews(session).today.length > 0 && openRound(session.progress)?.kind !== 'review')
    entries.push({ does: 'review' });
  entries.push(...quiz(session));
  const missed = open ? undefined : toPractise(session);
  if (missed) entries.push({ does: 'again', round: missed.id });
  entries.push({ does: 'lookUp' });
  if (open || !unfinished) entries.push({ does: 'read' });
  const finished = digest?.rounds.finished || rounds.some(round => round.finished && round.kind !== 'practice');
  if (finished && contextSection(session.reading)) entries.push({ does: 'next' });
  if (scoredCount(session).all > 0) entries.push({ does: 'scores' });
  // Start over, where it stands always, is reached by way of the scores.
  else entries.push(...undo(session));
  entries.push(...keepEntries(session));
  return entries;
}

/** What is due elsewhere, where a review was finished; what was missed leads else, then what happened next until it was read. */
function results(session: Session, { round: id }: { round: string }): Entry[] {
  const round = roundOf(session.progress, id);
  const context = contextSection(session.reading);
  const next: Entry[] = context && round?.kind !== 'context' ? [{ does: 'next' }] : [];
  const again: Entry[] = round && missedIn(round).length > 0 ? [{ does: 'again', round: id }] : [];
  const review: Entry[] = nextToReview(session) ? [{ does: 'reviewAll' }] : [];
  // A review that is over is done: Enter has gone on all the while, and would begin a round.
  if (round?.kind === 'review') return [...review, ...again, { does: 'home' }, { does: 'quiz' }, ...next];
  const read = context !== undefined && session.place.read.includes(context.id);
  return read
    ? [...again, { does: 'quiz' }, ...next, { does: 'home' }]
    : [...again, ...next, { does: 'quiz' }, { does: 'home' }];
}

/** After what happened next: its questions lead until they were asked once. */
function contextRead(session: Session): Entry[] {
  const context = contextSection(session.reading);
  if (!context || drawable(session.items, context.id).length === 0) return [{ does: 'home' }];
  const { rounds, digest } = session.progress;
  const asked = digest?.rounds.context || rounds.some(({ kind, finished }) => kind === 'context' && finished);
  return asked ? [{ does: 'home' }, { does: 'context' }] : [{ does: 'context' }, { does: 'home' }];
}

/** Some articles give no question. */
const quiz = ({ items }: Session): Entry[] => (drawable(items, undefined).length > 0 ? [{ does: 'quiz' }] : []);

/** A reset can be undone. */
const undo = ({ progress }: Session): Entry[] => (progress.lastReset ? [{ does: 'restore' }] : []);

function clearable(session: Session): Entry[] {
  const entries: Entry[] = [];
  if (roundCount(session.progress) > 0) entries.push({ does: 'clear', scope: 'scores' });
  if (hasPlace(session)) entries.push({ does: 'clear', scope: 'place' });
  if (entries.length > 0 || session.progress.guess !== null) entries.push({ does: 'clear', scope: 'all' });
  return entries;
}

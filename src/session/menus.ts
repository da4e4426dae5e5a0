/** Which entries a menu has. An entry stands there only while it leads somewhere. */
import { drawable } from '../domain/draw.ts';
import { missedIn, openRound, roundCount, roundOf } from '../domain/progress.ts';
import { articleSections, contextSection } from '../domain/reading.ts';
import type { JournalRecord } from '../domain/record.ts';
import { type Reviews, reviewsOf } from '../domain/schedule.ts';
import type { Entry, Session } from './model.ts';

export function entriesOf(session: Session): Entry[] {
  const { phase, reading, progress } = session;
  switch (phase.name) {
    case 'first':
      return [
        { does: 'start' },
        { does: 'quiz' },
        ...undo(session),
        ...(session.lines ? [] : [{ does: 'line' } as const]),
      ];
    case 'guess':
      return (reading.question?.options ?? []).map(option => ({ does: 'guess', option: option.id }));
    case 'home':
      return home(session);
    case 'spoke':
      return [openRound(progress) ? { does: 'continue' } : { does: 'quiz' }, { does: 'read' }, { does: 'home' }];
    case 'outside':
      return outside(session);
    case 'results':
      return results(session, phase.round);
    case 'scores':
      return [
        ...(phase.tab === 'rounds' ? scored(session).map((round): Entry => ({ does: 'round', round })) : []),
        { does: 'startOver' },
      ];
    case 'startOver':
      return [{ does: 'keep' }, ...forgettable(session), ...undo(session)];
    default:
      return [];
  }
}

function home(session: Session): Entry[] {
  const open = openRound(session.progress) !== undefined;
  const unfinished = !textRead(session);
  const entries: Entry[] = [];
  if (open || (unfinished && session.place.reading)) entries.push({ does: 'continue' });
  else if (unfinished) entries.push({ does: 'start' });
  if (reviews(session).today.length > 0) entries.push({ does: 'review' });
  entries.push({ does: 'quiz' });
  entries.push({ does: 'lookUp' });
  if (open || !unfinished) entries.push({ does: 'read' });
  if (
    contextSection(session.reading) &&
    (session.progress.earlier?.rounds.finished || session.progress.rounds.some(round => round.finished))
  ) {
    entries.push({ does: 'next' });
  }
  if (scoredCount(session) > 0) entries.push({ does: 'scores' });
  // Start over, where it stands always, is reached by way of the scores.
  else entries.push(...undo(session));
  return entries;
}

/** What happened next leads until it was read; then what was missed. */
function results(session: Session, id: string): Entry[] {
  const round = roundOf(session.progress, id);
  const context = contextSection(session.reading);
  const next: Entry[] = context && round?.kind !== 'context' ? [{ does: 'next' }] : [];
  const again: Entry[] = round && missedIn(round).length > 0 ? [{ does: 'again', round: id }] : [];
  const read = context !== undefined && session.place.read.includes(context.id);
  return [...(read ? [...again] : [...next, ...again]), { does: 'quiz' }, ...(read ? next : []), { does: 'home' }];
}

/** After what happened next: its questions lead until they were asked once. */
function outside(session: Session): Entry[] {
  const context = contextSection(session.reading);
  if (!context || drawable(session.items, context.id).length === 0) return [{ does: 'home' }];
  const { rounds, earlier } = session.progress;
  const asked = earlier?.rounds.context || rounds.some(({ kind, finished }) => kind === 'context' && finished);
  return asked ? [{ does: 'home' }, { does: 'context' }] : [{ does: 'context' }, { does: 'home' }];
}

/** What is due, today and later. */
export const reviews = ({ items, progress, today }: Session): Reviews => reviewsOf(items, progress, today);

/** What a reset hides can be brought back. */
const undo = ({ progress }: Session): Entry[] => (progress.lastReset ? [{ does: 'restore' }] : []);

function forgettable(session: Session): Entry[] {
  const entries: Entry[] = [];
  if (roundCount(session.progress) > 0) entries.push({ does: 'forget', scope: 'scores' });
  if (hasPlace(session)) entries.push({ does: 'forget', scope: 'place' });
  if (entries.length > 0 || session.progress.guess !== null) entries.push({ does: 'forget', scope: 'all' });
  return entries;
}

/** Ids of the rounds with an attempt that are there whole, latest first. */
export const scored = (session: Session): string[] =>
  session.progress.rounds
    .filter(round => round.attempts.length > 0)
    .map(round => round.id)
    .reverse();

/** How many rounds have an attempt. */
export const scoredCount = (session: Session): number =>
  scored(session).length + (session.progress.earlier?.rounds.scored ?? 0);

/** What was recorded last. */
export const lastRecord = ({ records, progress }: Session): JournalRecord | null =>
  records.at(-1) ?? progress.earlier?.lastRecord ?? null;

export const hasPlace = ({ place }: Session): boolean => place.reading !== undefined || place.read.length > 0;

/** Every section of the article was read to its end. */
export const textRead = ({ reading, place }: Session): boolean =>
  articleSections(reading).every(section => place.read.includes(section.id));

/** Nothing was saved yet, or all of it was reset. */
export const untouched = (session: Session): boolean =>
  roundCount(session.progress) === 0 && session.progress.guess === null && !hasPlace(session);

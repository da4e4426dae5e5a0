/** What a session does in one step: another screen, a record more, the place moved, a reset and what undoes it. */
import { correctedTimes, inOrder } from '../domain/clock.ts';
import { append, fold, inBank, type Round, roundOf } from '../domain/progress.ts';
import { findStatement } from '../domain/reading.ts';
import { type Fact, fitsLine, type JournalRecord, type SavedPlace } from '../domain/record.ts';
import { CLEARS_PLACE, countedRecords } from '../domain/resets.ts';
import type { ResetScope } from '../domain/vocabulary.ts';
import type { InText, Menu, Phase, Scores, Session, Transition } from './model.ts';
import { untouched } from './selectors.ts';

export const noEffects = (session: Session): Transition => ({ session, effects: [] });

/** On its first entry; where a guess is asked for, on none. */
export const menu = (name: Menu['name']): Menu =>
  name === 'guess' ? { name, mark: -1, missing: false } : { name, mark: 0 };

export const SCORES: Scores = { name: 'scores', tab: 'rounds', mark: 0 };

export const show = (session: Session, phase: Phase): Transition => noEffects({ ...session, phase });

/** Home; the first screen while nothing was saved. What could not be read was saved once. */
export const home = (session: Session): Transition =>
  show(session, menu(untouched(session) && session.troubles.length === 0 ? 'first' : 'home'));

/** One step after the other, with the effects of all in order. */
export function chain(first: Transition, ...steps: ((session: Session) => Transition)[]): Transition {
  return steps.reduce((before, step) => {
    const next = step(before.session);
    return { session: next.session, effects: [...before.effects, ...next.effects] };
  }, first);
}

/** One record more, counted at once and to be saved before anything is drawn. */
export function save(session: Session, at: string, fact: Fact): Transition {
  const { sitting, seq, ahead } = session;
  const named = ahead.length > 0 ? { ahead } : {};
  const record: JournalRecord = { v: 1, id: `${sitting}-${seq}`, sitting, seq, at, ...named, ...fact };
  const records = [...session.records, record];
  const progress =
    record.kind === 'reset' || record.kind === 'restored'
      ? inBank(fold(records), session.items)
      : append(session.progress, record);
  return { session: { ...session, records, progress, seq: seq + 1, ahead: [] }, effects: [{ type: 'record', record }] };
}

/** Closes a round that was not finished. */
export const closing =
  (at: string) =>
  ({ id: round }: Pick<Round, 'id'>) =>
  (session: Session): Transition =>
    save(session, at, { kind: 'roundEnded', round, finished: false });

/** The reader's place, when it changed. */
export function move(session: Session, place: SavedPlace): Transition {
  if (JSON.stringify(place) === JSON.stringify(session.place)) return noEffects(session);
  return { session: { ...session, place }, effects: [{ type: 'place', place }] };
}

/** A statement as seen from elsewhere; nothing happens where it is not there. */
export function visit(session: Session, id: string | null | undefined, from: NonNullable<InText['visit']>): Transition {
  const found = findStatement(session.reading, id ?? '');
  if (!found) return noEffects(session);
  const { section, statement } = found;
  return show(session, {
    name: 'reading',
    section: section.id,
    statement: statement.id,
    more: false,
    scroll: 0,
    visit: from,
  });
}

/** Hides what was saved up to now, and goes home; what a sitting elsewhere saves later stays. Nothing, where one record cannot hide it. */
export function reset(session: Session, at: string, scope: ResetScope): Transition {
  const hides: Record<string, number> = Object.create(null);
  for (const record of session.records) hides[record.sitting] = Math.max(hides[record.sitting] ?? 0, record.seq);
  const clears = CLEARS_PLACE[scope];
  const hidden = save(session, at, { kind: 'reset', scope, hides, ...(clears ? { place: session.place } : {}) });
  const record = hidden.session.records.at(-1);
  if (record && !fitsLine(record)) {
    const trouble = `Nothing was cleared: there are too many sittings. To start over, delete ${session.folder}`;
    return home({ ...session, troubles: [...session.troubles.filter(other => other !== trouble), trouble] });
  }
  return chain(hidden, next => move(next, clears ? { read: [] } : forgetQuestion(next.place)), home);
}

/** Undoes the last reset that still hides something, and goes home. */
export function restore(session: Session, at: string): Transition {
  const last = session.progress.lastReset;
  if (!last) return home(session);
  return chain(save(session, at, { kind: 'restored', reset: last.id }), next => unite(next, last.place), home);
}

/** Adds the records of an export that do not count here, under their own ids, and its place where none is; goes home. */
export function importRecords(
  session: Session,
  at: string,
  records: JournalRecord[],
  place: SavedPlace | null,
): Transition {
  const here = new Set(countedRecords(session.records).map(record => record.id));
  // In the order they were made: their new numbers say so.
  const made = inOrder(records, correctedTimes(records, session.today));
  const missing = countedRecords(made).filter(record => !here.has(record.id));
  const adopted = missing.map((record, index) => ({ ...record, sitting: session.sitting, seq: session.seq + index }));
  const all = [...session.records, ...adopted];
  const merged = {
    ...session,
    records: all,
    progress: inBank(fold(all), session.items),
    seq: session.seq + adopted.length,
  };
  const effects = adopted.map(record => ({ type: 'record' as const, record }));
  const added = { session: merged, effects };
  // Answers of somebody else, as far as anyone can tell: what they left open is nothing to go on with here.
  const strange = here.size > 0 && !records.some(({ id }) => here.has(id));
  if (!strange) return chain(added, next => unite(next, place), home);
  const left = adoptedRounds(all).filter(id => roundOf(merged.progress, id)?.endedAt === null);
  return chain(
    added,
    ...left.map(id => closing(at)({ id })),
    next => unite(next, place),
    next =>
      left.includes(next.place.question?.round ?? '') ? move(next, forgetQuestion(next.place)) : noEffects(next),
    home,
  );
}

/** Ids of the rounds that came with an export: what begins here is named after its sitting. */
const adoptedRounds = (records: readonly JournalRecord[]): string[] =>
  records.flatMap(({ kind, id, sitting }) => (kind === 'roundBegun' && !id.startsWith(`${sitting}-`) ? id : []));

/** What was read now or then; where the reader is now, or else was then. */
function unite(session: Session, then: SavedPlace | null): Transition {
  if (then === null) return noEffects(session);
  const { place: now } = session;
  return move(session, {
    read: [...new Set([...then.read, ...now.read])],
    reading: now.reading ?? then.reading,
    question: now.question ?? then.question,
  });
}

export function forgetQuestion(place: SavedPlace): SavedPlace {
  const { question: _, ...rest } = place;
  return rest;
}

/** The steps a session is made of: another screen, a record more, the place moved, a reset and what undoes it. */

import { append, countedRecords, fold } from '../domain/progress.ts';
import type { JournalRecord, ResetScope, SavedPlace } from '../domain/record.ts';
import { untouched } from './menus.ts';
import type { Menu, Next, Phase, Scores, ScoresTab, Session, Tab } from './model.ts';

type Fact<R> = R extends JournalRecord ? Omit<R, 'v' | 'id' | 'sitting' | 'seq' | 'at'> : never;

export const stay = (session: Session): Next => ({ session, effects: [] });

export const menu = (name: Menu['name']): Menu => ({ name, mark: 0 });

export const SCORES: Scores = { name: 'scores', tab: 'rounds', mark: 0 };

export const isScoresTab = (tab: Tab | ScoresTab): tab is ScoresTab =>
  tab === 'rounds' || tab === 'sections' || tab === 'sureness' || tab === 'reviews';

export const show = (session: Session, phase: Phase): Next => stay({ ...session, phase });

/** Home; the first screen while nothing was saved. What could not be read was saved once. */
export const home = (session: Session): Next =>
  show(session, menu(untouched(session) && session.troubles.length === 0 ? 'first' : 'home'));

/** Effects of both, in order. */
export function andThen(first: Next, second: (session: Session) => Next): Next {
  const next = second(first.session);
  return { session: next.session, effects: [...first.effects, ...next.effects] };
}

/** One record more, counted at once and to be saved before anything is drawn. */
export function save(session: Session, at: string, fact: Fact<JournalRecord>): Next {
  const { sitting, seq } = session;
  const record = { v: 1, id: `${sitting}-${seq}`, sitting, seq, at, ...fact } as JournalRecord;
  const records = [...session.records, record];
  const progress =
    record.kind === 'reset' || record.kind === 'restored' ? fold(records) : append(session.progress, record);
  return { session: { ...session, records, progress, seq: seq + 1 }, effects: [{ type: 'record', record }] };
}

/** The reader's place, when it changed. */
export function move(session: Session, place: SavedPlace): Next {
  if (JSON.stringify(place) === JSON.stringify(session.place)) return stay(session);
  return { session: { ...session, place }, effects: [{ type: 'place', place }] };
}

/** Hides what was saved up to now; what a sitting elsewhere saves later stays. */
export function reset(session: Session, at: string, scope: ResetScope): Next {
  const hides: Record<string, number> = Object.create(null);
  for (const record of session.records) hides[record.sitting] = Math.max(hides[record.sitting] ?? 0, record.seq);
  const clears = scope !== 'scores';
  const hidden = save(session, at, { kind: 'reset', scope, hides, ...(clears ? { place: session.place } : {}) });
  return andThen(hidden, next => move(next, clears ? { read: [] } : forgetQuestion(next.place)));
}

/** Undoes the last reset that still hides something; without one nothing happens. */
export function restore(session: Session, at: string): Next {
  const last = session.progress.lastReset;
  if (!last) return stay(session);
  return andThen(save(session, at, { kind: 'restored', reset: last.id }), next =>
    last.place ? move(next, united(next.place, last.place)) : stay(next),
  );
}

/** Takes in the records of an export that do not count here, under their own ids, and its place where there is none. */
export function takeIn(session: Session, records: JournalRecord[], place: SavedPlace | null): Next {
  const here = new Set(countedRecords(session.records).map(record => record.id));
  const missing = countedRecords(records).filter(record => !here.has(record.id));
  const adopted = missing.map((record, index) => ({ ...record, sitting: session.sitting, seq: session.seq + index }));
  const all = [...session.records, ...adopted];
  const merged = { ...session, records: all, progress: fold(all), seq: session.seq + adopted.length };
  const effects = adopted.map(record => ({ type: 'record' as const, record }));
  return andThen({ session: merged, effects }, next =>
    place !== null ? move(next, united(next.place, place)) : stay(next),
  );
}

/** What was read in either; where the reader is now, or else was then. */
const united = (now: SavedPlace, then: SavedPlace): SavedPlace => ({
  ...then,
  ...now,
  read: [...new Set([...then.read, ...now.read])],
});

export function forgetQuestion(place: SavedPlace): SavedPlace {
  const { question: _, ...rest } = place;
  return rest;
}

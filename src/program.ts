/** Holds a session, applies update, runs effects in order, tells listeners. An answer is saved before anyone is told. */

import type { JournalRecord, RecordKind, SavedPlace } from './domain/record.ts';
import { ChangedText, messageOf } from './lib/errors.ts';
import type { ExitCode } from './lib/exit-codes.ts';
import type { Effect, Event, Session } from './session/model.ts';
import { update } from './session/update.ts';

/** What the outer world does for a session. Those that save throw an Error whose message is a short cause in words. */
export interface Ports {
  /** UTC, ISO 8601. */
  now(): string;
  append(record: JournalRecord): void;
  /** Tries again whatever an earlier append could not save. */
  retry(): void;
  /** How many of the records that were last appended are not saved; unknown without. */
  pending?(): number;
  savePlace(place: SavedPlace): Promise<void>;
  /** Every record that can be read, in order. */
  readAll(): JournalRecord[];
  /** The way to the other readings, where somebody can go there. */
  shelf?: ShelfPorts;
}

export interface ShelfPorts {
  /** Another reading instead of the session's, whose bookmark is kept; rejects with an Error in sentences where it cannot be opened. */
  open(before: Session, reading: string, folder: string | null): Promise<{ session: Session; ports: Ports }>;
  /** Keeps the open reading on the shelf. */
  putOn(session: Session): Promise<void>;
  /** Away from the shelf with a reading. */
  takeOff(reading: string): Promise<void>;
  /** What is to be known about what was saved, in a sentence; null where there is nothing to say. */
  doubt(): string | null;
  /** To be called at the end of a sitting: keeps a bookmark, and gets the next start ready. */
  close(last: Session): Promise<void>;
}

export interface Ending {
  code: ExitCode;
  /** `nowhere`: there is a terminal, but it does not read. */
  to: 'shell' | 'line' | 'nowhere';
}

export interface Program {
  session(): Session;
  send(event: Event): void;
  /** Calls back after each event; returns what stops it. */
  listen(listener: () => void): () => void;
  /** The reader has left; nothing more is taken. */
  leaving(): boolean;
  /** Resolves once a reading that is being opened is there; at once where none is. */
  opened(): Promise<void>;
  /** Those of the reading that is open. */
  ports(): Ports;
  /** After a fault of ours: tries once more to save, and says what is not saved then. */
  rescue(): Pick<Session, 'notSaved' | 'unsaved'>;
  /** Resolves once everything that can be saved is saved. */
  ended: Promise<Ending>;
}

/** The place is written this long after it moved, in milliseconds, and on the way out. */
const PLACE_DELAY = 300;

export function createProgram(first: Session, firstPorts: Ports): Program {
  let session = first;
  let ports = firstPorts;
  let opening = Promise.resolve();
  // What is not saved may be from before: the full screen hands a sitting over to line mode.
  let place: SavedPlace | null = first.notSaved === null ? null : first.place;
  let timer: NodeJS.Timeout | undefined;
  let leaving = false;
  const listeners = new Set<() => void>();
  let end: (ending: Ending) => void;
  const ended = new Promise<Ending>(resolve => {
    end = resolve;
  });

  /** Records that are not saved, in order. */
  let unsaved = first.records.slice(first.records.length - (ports.pending?.() ?? 0));
  /** Why the place could not be saved; null while it could. */
  let placeFault: string | null = null;

  const attempt = (save: () => void) => {
    try {
      save();
      unsaved = [];
      report(null);
    } catch (error) {
      const pending = ports.pending?.() ?? unsaved.length;
      unsaved = pending > 0 ? unsaved.slice(-pending) : [];
      report(messageOf(error));
    }
  };

  /** Records matter more than the place. */
  const report = (fault: string | null) => {
    const kinds: RecordKind[] = unsaved.map(({ kind }) => kind);
    const cause = fault ?? (unsaved.length > 0 ? session.notSaved : placeFault);
    if (cause !== null) apply({ type: 'saveFailed', cause, kinds });
    else if (session.notSaved !== null) apply({ type: 'saved' });
  };

  async function flushPlace(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const moved = place;
    // The place that a reset cleared, or what undid it put back, goes with it.
    if (moved === null || unsaved.some(({ kind }) => kind === 'reset' || kind === 'restored')) return;
    try {
      await ports.savePlace(moved);
      if (place === moved) place = null;
      placeFault = null;
    } catch (error) {
      placeFault = messageOf(error);
    }
    const before = session.notSaved;
    report(null);
    if (session.notSaved !== before) tell();
  }

  /** Nothing that could not be saved is left behind: then the reading stays open. */
  async function open({ reading, folder, event }: Extract<Effect, { type: 'open' }>): Promise<void> {
    await flushPlace();
    if (session.notSaved !== null) attempt(ports.retry);
    if (session.notSaved === null) {
      try {
        const next = await ports.shelf?.open(session, reading, folder);
        if (leaving || !next) return;
        ({ session, ports } = next);
        apply(event);
      } catch (error) {
        const changed = error instanceof ChangedText ? { changed: error.reading } : {};
        apply({ type: 'openFailed', why: messageOf(error), ...changed });
      }
    }
    tell();
  }

  async function putOn(): Promise<void> {
    try {
      await ports.shelf?.putOn(session);
    } catch (error) {
      apply({ type: 'saveFailed', cause: messageOf(error) });
    }
    tell();
  }

  async function leave({ code, to }: Ending): Promise<void> {
    leaving = true;
    if (unsaved.length > 0) attempt(ports.retry);
    await flushPlace();
    end({ code: session.notSaved !== null ? 5 : code, to });
  }

  function run(effect: Effect): void {
    switch (effect.type) {
      case 'record':
        unsaved.push(effect.record);
        attempt(() => ports.append(effect.record));
        break;
      case 'place':
        place = effect.place;
        timer ??= setTimeout(flushPlace, PLACE_DELAY);
        break;
      case 'retry':
        attempt(ports.retry);
        void flushPlace().then(tell);
        break;
      case 'readAll':
        apply({ type: 'allRead', records: ports.readAll() });
        apply(effect.event);
        break;
      case 'open':
        opening = opening.then(() => open(effect));
        break;
      case 'putOn':
        void putOn();
        break;
      case 'takeOff':
        void ports.shelf?.takeOff(effect.reading);
        break;
      case 'leave':
        void leave(effect);
        break;
      default:
        effect satisfies never;
    }
  }

  function apply(event: Event): void {
    const next = update(session, { ...event, at: ports.now() });
    session = next.session;
    for (const effect of next.effects) run(effect);
  }

  const tell = () => {
    for (const listener of listeners) listener();
  };

  return {
    session: () => session,
    opened: () => opening,
    ports: () => ports,
    leaving: () => leaving,
    rescue() {
      if (unsaved.length > 0) attempt(ports.retry);
      return session;
    },
    send(event) {
      if (leaving) return;
      apply(event);
      tell();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ended,
  };
}

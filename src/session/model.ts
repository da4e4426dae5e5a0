/** The session as data: where the reader is, what has happened, what is to be done about it. */
import type { Day } from '../domain/days.ts';
import type { DrawRequest } from '../domain/draw.ts';
import type { Bank } from '../domain/item.ts';
import type { Progress } from '../domain/progress.ts';
import type { Reading } from '../domain/reading.ts';
import type { JournalRecord, RecordKind, SavedPlace } from '../domain/record.ts';
import type { Shelved } from '../domain/shelf.ts';
import type { ResetScope, Sureness } from '../domain/vocabulary.ts';
import type { Phase, ScoresTab, Tab } from './phases.ts';

export * from './phases.ts';

export interface Session extends Bank {
  reading: Reading;
  /** All of them, or those after what `progress.digest` counts. */
  records: JournalRecord[];
  progress: Progress;
  place: SavedPlace;
  /** Name of this sitting, and the sequence its next record gets. */
  sitting: string;
  seq: number;
  /** Sittings that the next record has to name: they are dated after it. */
  ahead: string[];
  /** Seed of the next round that no flag gave one. */
  seed: number;
  /** The day of the last event, as the reader counts days. */
  today: Day;
  phase: Phase;
  /** Told line by line, not drawn. */
  lines: boolean;
  /** The presses of this screen are shown. */
  help: boolean;
  /** Why the last save failed; null while all is saved. */
  notSaved: string | null;
  /** The readings there are, as they were when this one was opened; empty where nobody can go from one to another. */
  shelf: Shelved[];
  /** When this reading was opened, UTC, ISO 8601; null while only the shelf was shown. */
  openedAt: string | null;
  /** Answers given to other readings in this sitting. */
  elsewhere: { attempts: number; right: number };
  /** What is not saved then: records, by their kinds; none where it is only the place. */
  unsaved: RecordKind[];
  /** Folder that progress is kept in, as a reader may read it. */
  folder: string;
  /** How this reading is opened from a shell. */
  command: string;
  /** What of the saved progress could not be read, in sentences. */
  troubles: string[];
  /** A round was asked for with more questions than there are. */
  shortfall: { wanted: number; asked: number } | null;
}

type PlainEntry =
  | ('start' | 'continue' | 'quiz' | 'review' | 'context' | 'read' | 'next' | 'lookUp' | 'scores' | 'home' | 'line')
  | ('startOver' | 'keep' | 'restore' | 'shelf' | 'reviewAll' | 'adopt' | 'putOn');

/** Entries of the menus, by what opening them does. */
export type Entry =
  | { [D in PlainEntry]: { does: D } }[PlainEntry]
  | { does: 'guess'; option: string }
  /** The missed ones of a round. */
  | { does: 'again'; round: string }
  | { does: 'round'; round: string }
  /** A reading on the shelf; where the reader stopped in it; away with it. */
  | { [D in 'open' | 'goOn' | 'takeOff']: { does: D; reading: string } }['open' | 'goOn' | 'takeOff']
  | { does: 'clear'; scope: ResetScope };

export type EntryOf<D extends Entry['does']> = Extract<Entry, { does: D }>;

/** `optionPicked`: of *many* picked or not, of *order* picked up or put down. `pressed`: whatever it means, the day may have turned. */
type PlainEvent =
  | (
      | 'textFinished'
      | 'moreAsked'
      | 'moreClosed'
      | 'optionPicked'
      | 'responseGiven'
      | 'wentOn'
      | 'proofOpened'
      | 'wentBack'
      | 'homeAsked'
    )
  | ('helpAsked' | 'helpClosed' | 'restoreAsked' | 'retried' | 'saved' | 'pressed' | 'searchAsked' | 'nextFound');

/** What happened, in the past tense; never an order. */
export type Event =
  | { [T in PlainEvent]: { type: T } }[PlainEvent]
  | { type: 'entryMarked'; index: number }
  | { type: 'entryOpened'; entry: Entry }
  | { type: 'statementMarked'; statement: string }
  | { type: 'tabOpened'; tab: Tab | ScoresTab }
  | { type: 'rowMarked'; index: number }
  | { type: 'scrolled'; to: number }
  | { type: 'searchTyped'; words: string }
  | { type: 'optionMoved'; by: 1 | -1 }
  /** Picked as well, where several answers fit and digits tick. */
  | { type: 'optionMarked'; option: string; picked?: true }
  /** All parts of a response at once; for *evidence* option, then statement if any. */
  | { type: 'responseMarked'; parts: string[] }
  | { type: 'surenessMoved'; by: 1 | -1 }
  | { type: 'surenessMarked'; sureness: Sureness }
  | { type: 'readAsked'; section: string | null }
  | { type: 'roundAsked'; request: DrawRequest }
  | { type: 'resetConfirmed'; scope: ResetScope }
  /** An export, whose records are added where they do not count yet. */
  | { type: 'exportGiven'; records: JournalRecord[]; place: SavedPlace | null }
  /** Everything that was saved, where only the latest of it was known. */
  | { type: 'allRead'; records: JournalRecord[] }
  | { type: 'left'; code: 0 | 129 | 130 | 143 }
  /** Which kinds of records, if not an answer; none of them where it is only the place. */
  | { type: 'saveFailed'; cause: string; kinds?: RecordKind[] }
  /** A reading could not be opened; in sentences, or `changed`: the id of an article whose text is a different one now. */
  | { type: 'openFailed'; why: string; changed?: string };

export type EventType = Event['type'];
/** `at` is UTC, ISO 8601. */
export type TimedEvent<T extends EventType = EventType> = Extract<Event, { type: T }> & { at: string };

/** What each event does on a screen; an event that is not there means nothing on it. */
export type Handlers<P extends Phase> = {
  [T in EventType]?: (session: Session, phase: P, event: TimedEvent<T>) => Transition;
};

export type Effect =
  | { type: 'record'; record: JournalRecord }
  | { type: 'place'; place: SavedPlace }
  | { type: 'retry' }
  /** Everything that was saved has to be read before an event can be answered. */
  | { type: 'readAll'; event: TimedEvent }
  /** Another reading takes the place of this one, and is then told the event. `folder` is null where it comes with the program. */
  | { type: 'open'; reading: string; folder: string | null; event: TimedEvent }
  /** The open reading stays on the shelf. */
  | { type: 'putOn' }
  /** The shelf shows it no more; nothing else of it is lost. */
  | { type: 'takeOff'; reading: string }
  | { type: 'leave'; code: 0 | 129 | 130 | 143; to: 'shell' | 'line' };

export interface Transition {
  session: Session;
  effects: Effect[];
}

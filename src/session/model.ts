/** The session as data: where the reader is, what has happened, what is to be done about it. */
import type { Day } from '../domain/days.ts';
import type { DrawRequest } from '../domain/draw.ts';
import type { Bank } from '../domain/item.ts';
import type { Answering, Missing } from '../domain/items/kind.ts';
import type { Progress } from '../domain/progress.ts';
import type { Reading } from '../domain/reading.ts';
import type { JournalRecord, SavedPlace } from '../domain/record.ts';
import type { Shelved } from '../domain/shelf.ts';
import type { ResetScope, Sureness } from '../domain/vocabulary.ts';

export interface InText {
  name: 'reading';
  section: string;
  /** The marked statement. */
  statement: string;
  /** All there is to say about the marked statement is shown. */
  more: boolean;
  /** First row shown, when that is taller than the window. */
  scroll: number;
  /** Set when the text was opened from elsewhere: where to go back to, from feedback what settles the item, and what was searched for. */
  visit: { back: Feedback | Past | LookUp | Search; proof: string[]; silent: boolean; found?: string } | null;
}

export const TABS = ['article', 'people', 'terms', 'timeline', 'about'] as const;
export type Tab = (typeof TABS)[number];

export interface LookUp {
  name: 'lookUp';
  tab: Tab;
  /** The marked row of the tab. */
  mark: number;
  scroll: number;
}

/** A word is typed that is searched for. */
export interface Search {
  name: 'search';
  words: string;
  /** Which of the places that have it; -1 where there is none. */
  mark: number;
  /** Where the search began. */
  back: InText | LookUp;
}

export interface Asking extends Answering {
  name: 'asking';
  round: string;
  item: string;
  sureness: Sureness | null;
  /** What the last Enter found missing. */
  missing: Missing | 'sureness' | null;
}

export interface Feedback {
  name: 'feedback';
  round: string;
  item: string;
  /** The reasons of all options are shown. */
  more: boolean;
  scroll: number;
}

/** A past round, question by question. */
export interface Past {
  name: 'past';
  round: string;
  /** Among the attempts of the round. */
  index: number;
  more: boolean;
  scroll: number;
}

type MenuName = 'first' | 'guess' | 'home' | 'voices' | 'contextRead' | 'startOver';

/** Screens with a few words above a menu; `mark` is the marked entry, -1 where none is. */
export type Menu = { [N in MenuName]: { name: N; mark: number } }[MenuName];

export const SCORES_TABS = ['rounds', 'sections', 'sureness', 'reviews'] as const;
export type ScoresTab = (typeof SCORES_TABS)[number];

export interface Scores {
  name: 'scores';
  tab: ScoresTab;
  mark: number;
}

export interface Results {
  name: 'results';
  round: string;
  mark: number;
}

/** The readings there are. */
export interface Shelf {
  name: 'shelf';
  mark: number;
  /** Why the reading that was asked for could not be opened; empty where none failed. */
  failed: string;
}

/** A reading on the shelf whose folder is not where it was. */
export interface Gone {
  name: 'gone';
  reading: string;
  /** Its file is there, but has a different text now. */
  changed: boolean;
  mark: number;
}

/** A folder with the reading that is kept for another folder: moved, or copied? */
export interface Moved {
  name: 'moved';
  reading: string;
  /** Where it is now, and where it was. */
  folder: string;
  before: string;
  mark: number;
}

/** Screens that end in a menu. */
export type MenuPhase = Menu | Scores | Results | Shelf | Gone | Moved;
export type Phase = MenuPhase | InText | LookUp | Search | Asking | Feedback | Past;
/** The screen of a name. */
export type PhaseOf<N extends Phase['name']> = Extract<Phase, { name: N }>;

export interface Session extends Bank {
  reading: Reading;
  /** All of them, or those after what `progress.digest` counts. */
  records: JournalRecord[];
  progress: Progress;
  place: SavedPlace;
  /** Name of this sitting, and the sequence its next record gets. */
  sitting: string;
  seq: number;
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
  | { type: 'saveFailed'; cause: string }
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

/** The session as data: where the reader is, what has happened, what is to be done about it. */
import type { Day } from '../domain/days.ts';
import type { DrawRequest } from '../domain/draw.ts';
import type { Item } from '../domain/item.ts';
import type { Progress } from '../domain/progress.ts';
import type { Reading } from '../domain/reading.ts';
import type { JournalRecord, ResetScope, SavedPlace, Sureness } from '../domain/record.ts';

/** The option id of "I don't know"; no author can give it. */
export const DONT_KNOW = '';

export interface InText {
  name: 'reading';
  section: string;
  /** The marked statement. */
  statement: string;
  /** First row shown, when the marked statement and its note are taller than the window. */
  scroll: number;
  /** Set when the text was opened from elsewhere: where to go back to, and from feedback what settles the item. */
  visit: { back: Feedback | Past | LookUp; proof: string[]; silent: boolean } | null;
}

export type Tab = 'article' | 'people' | 'terms' | 'timeline' | 'about';

export interface LookUp {
  name: 'lookUp';
  tab: Tab;
  /** Among the things of the tab. */
  mark: number;
  scroll: number;
}

export interface Asking {
  name: 'asking';
  round: string;
  item: string;
  /** The marked option, or statement where one is asked for; DONT_KNOW; null while nothing is marked. */
  option: string | null;
  /** Beside the mark: the options picked (*many*), the lines as they stand (*order*), the answer taken (*evidence*). */
  given: string[];
  /** *order*: the marked line is picked up and goes where the mark goes. */
  held: boolean;
  sureness: Sureness | null;
  /** What the last Enter found missing. */
  missing: 'option' | 'options' | 'statement' | 'sureness' | null;
}

export interface Feedback {
  name: 'feedback';
  round: string;
  item: string;
  scroll: number;
}

/** A past round, question by question. */
export interface Past {
  name: 'past';
  round: string;
  /** Among the attempts of the round. */
  index: number;
  scroll: number;
}

/** Screens whose body is a menu; `mark` is the marked entry. */
export interface Menu {
  name: 'first' | 'guess' | 'home' | 'spoke' | 'outside' | 'startOver';
  mark: number;
}

export type ScoresTab = 'rounds' | 'sections' | 'sureness' | 'reviews';

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

export type Phase = Menu | Scores | InText | LookUp | Asking | Feedback | Results | Past;

export interface Session {
  reading: Reading;
  items: Item[];
  /** All of them, or those after what `progress.earlier` counts. */
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
  /** Folder that progress is kept in, as a reader may read it. */
  folder: string;
  /** How this reading is opened from a shell. */
  command: string;
  /** What of the saved progress could not be read, in sentences. */
  troubles: string[];
  /** A round was asked for with more questions than there are. */
  shortfall: { wanted: number; asked: number } | null;
}

/** Entries of the menus, by what opening them does. */
export type Entry =
  | {
      does:
        | 'start'
        | 'continue'
        | 'quiz'
        | 'review'
        | 'context'
        | 'read'
        | 'next'
        | 'lookUp'
        | 'scores'
        | 'home'
        | 'line'
        | 'startOver'
        | 'keep'
        | 'restore';
    }
  | { does: 'guess'; option: string }
  /** The missed ones of a round. */
  | { does: 'again'; round: string }
  | { does: 'round'; round: string }
  | { does: 'forget'; scope: ResetScope };

/** What happened, in the past tense; never an order. */
export type Happening =
  | { type: 'entryMarked'; index: number }
  | { type: 'entryOpened'; entry: Entry }
  | { type: 'statementMarked'; statement: string }
  | { type: 'tabOpened'; tab: Tab | ScoresTab }
  | { type: 'thingMarked'; index: number }
  | { type: 'textFinished' }
  | { type: 'scrolled'; to: number }
  | { type: 'optionMoved'; by: 1 | -1 }
  | { type: 'optionMarked'; option: string }
  /** *many*: picked or not; *order*: picked up or put down. */
  | { type: 'optionPicked' }
  /** All parts of a response at once; for *evidence* option, then statement if any. */
  | { type: 'responseMarked'; parts: string[] }
  | { type: 'surenessMoved'; by: 1 | -1 }
  | { type: 'surenessMarked'; sureness: Sureness }
  | { type: 'responseGiven' }
  | { type: 'wentOn' }
  | { type: 'proofOpened' }
  | { type: 'wentBack' }
  | { type: 'homeAsked' }
  | { type: 'helpAsked' }
  | { type: 'helpClosed' }
  | { type: 'readAsked'; section: string | null }
  | { type: 'roundAsked'; request: DrawRequest }
  | { type: 'resetConfirmed'; scope: ResetScope }
  | { type: 'restoreAsked' }
  /** An export, to be taken in where its records do not count yet. */
  | { type: 'exportGiven'; records: JournalRecord[]; place: SavedPlace | null }
  /** Everything that was saved, where only the latest of it was known. */
  | { type: 'allRead'; records: JournalRecord[] }
  /** The items with their texts, where the first screen did with less. */
  | { type: 'itemsRead'; items: Item[] }
  | { type: 'left'; code: 0 | 129 | 130 | 143 }
  | { type: 'retried' }
  | { type: 'saveFailed'; cause: string }
  | { type: 'saved' };

/** `at` is UTC, ISO 8601. */
export type Event = Happening & { at: string };

export type Effect =
  | { type: 'record'; record: JournalRecord }
  | { type: 'place'; place: SavedPlace }
  | { type: 'retry' }
  /** Everything that was saved has to be read before an event can be answered. */
  | { type: 'readAll'; event: Event }
  | { type: 'leave'; code: 0 | 129 | 130 | 143; to: 'shell' | 'line' };

export interface Next {
  session: Session;
  effects: Effect[];
}

/** The screens a session can be on, each with what it has to remember. */
import type { Answering, Missing } from '../domain/items/kind.ts';
import type { Sureness } from '../domain/vocabulary.ts';

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

type MenuName = 'first' | 'home' | 'voices' | 'contextRead' | 'startOver';

/** Screens with a few words above a menu; `mark` is the marked entry. */
export type Menu = { [N in MenuName]: { name: N; mark: number } }[MenuName] | Guess;

/** `mark` is -1 until an answer is marked. */
interface Guess {
  name: 'guess';
  mark: number;
  /** The last Enter had no answer to take. */
  missing: boolean;
}

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

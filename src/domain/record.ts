/** What a journal holds: facts about one sitting, one after the other. State is derived from them. */
import type { Response } from './item.ts';

export type Sureness = 'guessing' | 'fairly sure' | 'certain';
export const SURENESS: readonly Sureness[] = ['guessing', 'fairly sure', 'certain'];

export type RoundKind = 'quiz' | 'review' | 'context';
export type ResetScope = 'all' | 'scores' | 'place';

/** Where the reader stands in the text. */
export interface ReadingPlace {
  section: string;
  statement: string;
}

interface Head {
  /** Format of the record; a program skips and names what is newer than it knows. */
  v: 1;
  /** Unique everywhere: sitting and sequence. */
  id: string;
  sitting: string;
  /** From 1, without gaps within a sitting. */
  seq: number;
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
}

export interface RoundBegun extends Head {
  kind: 'roundBegun';
  round: RoundKind;
  seed: number;
  /** Revision of the reading at the time. */
  reading: number;
  items: string[];
  /** Drawn over the whole article by a seed that the reader gave: the same as a printed paper. */
  paper?: true | undefined;
}

/** An attempt. */
export interface Answered extends Head {
  kind: 'answered';
  /** Id of the roundBegun record. */
  round: string;
  item: string;
  revision: number;
  response: Response;
  /** null for "I don't know". */
  sureness: Sureness | null;
  right: boolean;
}

export interface RoundEnded extends Head {
  kind: 'roundEnded';
  round: string;
  /** false when another round was started in its place. */
  finished: boolean;
}

export interface Guessed extends Head {
  kind: 'guessed';
  option: string;
}

/** Hides, per sitting, every record up to a sequence; later ones of a sitting that goes on stay. */
export interface Reset extends Head {
  kind: 'reset';
  scope: ResetScope;
  hides: Record<string, number>;
  /** The place it cleared, so that `restored` can put it back. */
  place?: SavedPlace | undefined;
}

/** Undoes one reset. */
export interface Restored extends Head {
  kind: 'restored';
  /** Id of the reset record. */
  reset: string;
}

export type JournalRecord = RoundBegun | Answered | RoundEnded | Guessed | Reset | Restored;

/** What may be lost: where the reader was. Kept beside the journal, rewritten often. */
export interface SavedPlace {
  reading?: ReadingPlace | undefined;
  /** Ids of the sections read to their end. */
  read: string[];
  /** What Continue opens when both a question and a section are open. */
  question?:
    | { round: string; item: string; option: string | null; given?: string[] | undefined; sureness: Sureness | null }
    | undefined;
}

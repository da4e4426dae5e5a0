/** What a journal holds: facts about one sitting, one after the other. State is derived from them. */
import type { Response } from './item.ts';
import type { ResetScope, RoundKind, Sureness } from './vocabulary.ts';

/** The fields of each kind of record, beside those that all have. */
export interface Facts {
  roundBegun: {
    round: RoundKind;
    seed: number;
    /** Revision of the reading at the time. */
    reading: number;
    items: string[];
    /** Drawn over the whole article by a seed that the reader gave: the same as a printed paper. */
    paper?: true | undefined;
  };
  /** An attempt. */
  answered: {
    /** Id of the roundBegun record. */
    round: string;
    item: string;
    revision: number;
    response: Response;
    /** null for "I don't know". */
    sureness: Sureness | null;
    right: boolean;
  };
  roundEnded: {
    round: string;
    /** false when another round was started in its place. */
    finished: boolean;
  };
  guessed: { option: string };
  /** Hides, per sitting, every record up to a sequence; later ones of a sitting that goes on stay. */
  reset: {
    scope: ResetScope;
    hides: Record<string, number>;
    /** The place it cleared, so that `restored` can put it back. */
    place?: SavedPlace | undefined;
  };
  /** Undoes one reset, by the id of its record. */
  restored: { reset: string };
}

export type RecordKind = keyof Facts;

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
  /** Sittings that were there before this record and are dated after its day. */
  ahead?: string[] | undefined;
}

/** A kind with its fields, before it has a place in a journal. */
export type Fact = { [K in RecordKind]: { kind: K } & Facts[K] }[RecordKind];
export type RecordOf<K extends RecordKind> = Head & { kind: K } & Facts[K];
export type JournalRecord = { [K in RecordKind]: RecordOf<K> }[RecordKind];

/** Bytes of a record as JSON: longer lines are not read, so none is written. */
export const RECORD_BYTES = 4 * 1024 * 1024;
/** Bytes of a place, which a reset takes into its record. */
const PLACE_BYTES = 1024 * 1024;
/** For what a record gets when it is written: its checksum, or another sitting. */
const ROOM = 256;

const utf8 = new TextEncoder();
const bytesOf = (value: object): number => utf8.encode(JSON.stringify(value)).length;

export const fitsLine = (record: JournalRecord): boolean => bytesOf(record) + ROOM <= RECORD_BYTES;
export const fitsPlace = (place: SavedPlace): boolean => bytesOf(place) <= PLACE_BYTES;

/** One recorded response. */
export type Attempt = Omit<RecordOf<'answered'>, 'v' | 'seq' | 'kind' | 'ahead'>;

/** What may be lost: where the reader was. Kept beside the journal, rewritten often. */
export interface SavedPlace {
  /** The statement in the text. */
  reading?: { section: string; statement: string } | undefined;
  /** Ids of the sections read to their end. */
  read: string[];
  /** What Continue opens when both a question and a section are open. */
  question?:
    | { round: string; item: string; option: string | null; given?: string[] | undefined; sureness: Sureness | null }
    | undefined;
}

/** What the records add up to, folded from the journals whenever it is needed. */
import { type Day, dayOf } from './days.ts';
import type { Attempt, JournalRecord, RecordKind, RecordOf, SavedPlace } from './record.ts';
import type { Replayed } from './schedule.ts';
import type { Finishes, Tally } from './tally.ts';
import { type ResetScope, type RoundKind, SURENESS } from './vocabulary.ts';

export interface Round {
  id: string;
  kind: RoundKind;
  seed: number;
  items: string[];
  /** Revision of the reading whose printed paper of this seed asks the same; null for any other round. */
  paper: number | null;
  startedAt: string;
  endedAt: string | null;
  finished: boolean;
  attempts: Attempt[];
}

export interface Progress {
  /** In order of their beginning. */
  rounds: Round[];
  guess: string | null;
  /** Records that restore could bring back hide behind this one. */
  lastReset: { id: string; scope: ResetScope; place: SavedPlace | null } | null;
  /** What is not in `rounds`; null when everything is. */
  digest: Digest | null;
}

/** A long history in little: what everything before a day adds up to. digest.ts makes it. */
interface Digest {
  /** Attempts of the days before are counted here, whichever round they belong to. */
  until: Day;
  /** The rounds that are not kept whole: how many, how many with an attempt, what of them was ever finished. */
  rounds: { count: number; scored: number; finished: boolean; context: boolean };
  /** Of those rounds. */
  finishes: Finishes;
  tallies: Tally[];
  /** The last attempt at each item. */
  last: Attempt[];
  replayed: Replayed[];
  lastRecord: JournalRecord | null;
}

export const NOTHING: Progress = { rounds: [], guess: null, lastReset: null, digest: null };

type OfScope = Record<ResetScope, boolean>;

/** Which resets clear the place. */
export const CLEARS_PLACE: OfScope = { all: true, scores: false, place: true };

const SCORED: OfScope = { all: true, scores: true, place: false };
const NEVER: OfScope = { all: false, scores: false, place: false };

/** Which resets hide a record of each kind. */
const HIDDEN_BY: Record<RecordKind, OfScope> = {
  roundBegun: SCORED,
  answered: SCORED,
  roundEnded: SCORED,
  guessed: { all: true, scores: false, place: false },
  reset: NEVER,
  restored: NEVER,
};

/** Of all records in order: the resets that were not undone, and what none of them hides, each id once. */
function count(records: readonly JournalRecord[]): { resets: RecordOf<'reset'>[]; records: JournalRecord[] } {
  const undone = new Set(records.filter(record => record.kind === 'restored').map(record => record.reset));
  const resets = records.filter(record => record.kind === 'reset').filter(reset => !undone.has(reset.id));
  const hidden = ({ kind, seq, sitting }: JournalRecord) =>
    resets.some(reset => HIDDEN_BY[kind][reset.scope] && seq <= (reset.hides[sitting] ?? 0));
  // A round goes on counting while a sitting elsewhere still answers it after the reset.
  const answered = new Set(
    records.flatMap(record => (record.kind === 'answered' && !hidden(record) ? record.round : [])),
  );
  // A record may stand twice: hidden where it was made, and again where it came from an export.
  const once = new Map<string, JournalRecord>();
  for (const record of records) {
    if (record.kind === 'reset' || record.kind === 'restored' || once.has(record.id)) continue;
    if (!hidden(record) || (record.kind === 'roundBegun' && answered.has(record.id))) once.set(record.id, record);
  }
  return { resets, records: [...once.values()] };
}

/** The records an export holds. */
export const countedRecords = (records: readonly JournalRecord[]): JournalRecord[] => count(records).records;

/** All records in order, to what they add up to; or on top of a progress, where none of them is a reset or undoes one. */
export function fold(records: readonly JournalRecord[], before: Progress = NOTHING): Progress {
  const { resets, records: counted } = count(records);
  const rounds = new Map(before.rounds.map(round => [round.id, round]));
  let progress = before;
  // Rounds first: a clock set back between two sittings may put an answer before the round it belongs to.
  for (const record of counted) if (record.kind === 'roundBegun') apply(progress, record, rounds);
  addOrphans(counted, rounds);
  for (const record of counted) if (record.kind !== 'roundBegun') progress = apply(progress, record, rounds);
  const last = resets.at(-1);
  return {
    ...progress,
    rounds: [...rounds.values()],
    lastReset: last ? { id: last.id, scope: last.scope, place: last.place ?? null } : before.lastReset,
  };
}

/** One record more on top of a progress; resets and what undoes them need a fold of all records. */
export function append(progress: Progress, record: JournalRecord): Progress {
  const rounds = new Map(progress.rounds.map(round => [round.id, round]));
  const next = apply(progress, record, rounds);
  return { ...next, rounds: [...rounds.values()] };
}

/** Rounds whose beginning could not be read: their answers count all the same. Of their items only those answered are known. */
function addOrphans(counted: readonly JournalRecord[], rounds: Map<string, Round>): void {
  const orphans = counted.filter(record => record.kind === 'answered').filter(({ round }) => !rounds.has(round));
  for (const { round: id, item, at } of orphans) {
    const known = rounds.get(id) ?? begun(id, at);
    rounds.set(id, { ...known, items: [...new Set([...known.items, item])], endedAt: at });
  }
}

const begun = (id: string, startedAt: string): Round => ({
  id,
  kind: 'quiz',
  seed: 0,
  items: [],
  paper: null,
  startedAt,
  endedAt: null,
  finished: false,
  attempts: [],
});

type Apply<K extends RecordKind> = (progress: Progress, record: RecordOf<K>, rounds: Map<string, Round>) => Progress;

/** What a record of each kind does; those of resets are counted before. */
const APPLY: { [K in RecordKind]: Apply<K> } = {
  guessed: (progress, { option }) => ({ ...progress, guess: option }),
  roundBegun(progress, { id, at, round: kind, seed, items, paper, reading }, rounds) {
    rounds.set(id, { ...begun(id, at), kind, seed, items, paper: paper ? reading : null });
    return progress;
  },
  answered(progress, record, rounds) {
    const round = rounds.get(record.round);
    if (round) rounds.set(round.id, { ...round, attempts: [...round.attempts, attemptOf(record)] });
    return progress;
  },
  roundEnded(progress, { round: id, at, finished }, rounds) {
    const round = rounds.get(id);
    // Another sitting may close a round that was finished meanwhile.
    if (round && !round.finished) rounds.set(id, { ...round, endedAt: at, finished });
    return progress;
  },
  reset: progress => progress,
  restored: progress => progress,
};

/** The cast: the compiler cannot see that record and function are of one kind. */
const apply: Apply<RecordKind> = (progress, record, rounds) =>
  (APPLY[record.kind] as Apply<RecordKind>)(progress, record, rounds);

const attemptOf = ({ v: _, seq: __, kind: ___, ahead: ____, ...attempt }: RecordOf<'answered'>): Attempt => attempt;

/** The round that Continue resumes: the latest that has not ended, wherever a clock set back has put it. */
export const openRound = (progress: Progress): Round | undefined =>
  progress.rounds.findLast(round => round.endedAt === null);

export const roundOf = (progress: Progress, id: string): Round | undefined =>
  progress.rounds.find(round => round.id === id);

/** The attempt that counts for an item in its round: the first. */
export const attemptAt = (round: Round, item: string): Attempt | undefined =>
  round.attempts.find(attempt => attempt.item === item);

/** Items of a round with a right first attempt. */
export const rightIn = (round: Round): number => round.items.filter(item => attemptAt(round, item)?.right).length;

/** First missed attempts of a round: certain ones first, then fairly sure, guessing, I don't know. */
export function missedIn(round: Round): Attempt[] {
  const missed = round.items.flatMap(item => attemptAt(round, item) ?? []).filter(attempt => !attempt.right);
  const level = ({ sureness }: Attempt) => (sureness === null ? -1 : SURENESS.indexOf(sureness));
  return missed.sort((left, right) => level(right) - level(left));
}

/** The last attempt at each item, by item id. */
export function lastAttempts(progress: Progress): Map<string, Attempt> {
  const last = new Map(progress.digest?.last.map(attempt => [attempt.item, attempt]));
  for (const attempt of laterAttempts(progress)) {
    if (attempt.at >= (last.get(attempt.item)?.at ?? '')) last.set(attempt.item, attempt);
  }
  return last;
}

/** Attempts of the rounds that are there whole. */
export const attempts = (progress: Progress): Attempt[] => progress.rounds.flatMap(round => round.attempts);

/** Those that count: all but practice. */
export const countedAttempts = ({ rounds }: Progress): Attempt[] =>
  rounds.filter(({ kind }) => kind !== 'practice').flatMap(round => round.attempts);

/** Those of them that no digest counts. */
export function laterAttempts(progress: Progress): Attempt[] {
  const until = progress.digest?.until;
  const all = countedAttempts(progress);
  return until === undefined ? all : all.filter(attempt => dayOf(attempt.at) >= until);
}

/** How many rounds there are, those of a digest included. */
export const roundCount = ({ rounds, digest }: Progress): number => rounds.length + (digest?.rounds.count ?? 0);

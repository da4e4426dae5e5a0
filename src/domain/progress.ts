/** What the records add up to, folded from the journals whenever it is needed. */
import { type Day, dayOf } from './days.ts';
import type { ItemHead } from './item.ts';
import type { Attempt, JournalRecord, RecordKind, RecordOf, SavedPlace } from './record.ts';
import { count } from './resets.ts';
import type { Replayed } from './schedule.ts';
import type { Finishes, Tally } from './tally.ts';
import { type ResetScope, type RoundKind, SURENESS } from './vocabulary.ts';

export interface Round {
  id: string;
  kind: RoundKind;
  /** null where its beginning could not be read. */
  seed: number | null;
  items: string[];
  /** How many it was drawn with, where some have left the bank since. */
  drawn?: number;
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
  /** The rounds that are not kept whole: how many, how many with an attempt and the reviews of those, what of them was ever finished. */
  rounds: { count: number; scored: number; reviews: number; finished: boolean; context: boolean };
  /** Of those rounds. */
  finishes: Finishes;
  tallies: Tally[];
  /** The last attempt at each item. */
  last: Attempt[];
  replayed: Replayed[];
  lastRecord: JournalRecord | null;
}

export const NOTHING: Progress = { rounds: [], guess: null, lastReset: null, digest: null };

/** All records in order, to what they add up to; or on top of a progress, where none of them is a reset or undoes one. */
export function fold(records: readonly JournalRecord[], before: Progress = NOTHING): Progress {
  if (records.length === 0) return before;
  const { resets, records: counted } = count(records);
  const rounds = new Map(before.rounds.map(round => [round.id, owned(round)]));
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
  const answered = record.kind === 'answered' ? record.round : undefined;
  const rounds = new Map(progress.rounds.map(round => [round.id, round.id === answered ? owned(round) : round]));
  const next = apply(progress, record, rounds);
  return { ...next, rounds: [...rounds.values()] };
}

/** To be added to. A copy for each answer of a round would take long where it has very many. */
const owned = (round: Round): Round => ({ ...round, attempts: [...round.attempts] });

/** Rounds whose beginning could not be read: their answers count all the same. Of their items only those answered are known. */
function addOrphans(counted: readonly JournalRecord[], rounds: Map<string, Round>): void {
  const orphans = counted.filter(record => record.kind === 'answered').filter(({ round }) => !rounds.has(round));
  const asked = new Map<string, Set<string>>();
  for (const { round: id, item, at } of orphans) {
    asked.set(id, (asked.get(id) ?? new Set()).add(item));
    rounds.set(id, { ...(rounds.get(id) ?? begun(id, at)), endedAt: at });
  }
  for (const [id, items] of asked) rounds.set(id, { ...(rounds.get(id) as Round), items: [...items] });
}

const begun = (id: string, startedAt: string): Round => ({
  id,
  kind: 'quiz',
  seed: null,
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
    rounds.get(record.round)?.attempts.push(attemptOf(record));
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

/**
 * The rounds as they stand in a bank from which questions were taken: what was never answered and is no longer there is not
 * part of a round that is open or finished. An open one of which nothing is left is none.
 */
export function inBank(progress: Progress, items: readonly ItemHead[]): Progress {
  if (progress.rounds.length === 0) return progress;
  const known = new Set(items.map(({ id }) => id));
  const rounds = progress.rounds.flatMap(round => {
    const isStopped = round.endedAt !== null && !round.finished;
    if (isStopped || round.attempts.length >= round.items.length) return round;
    const left = round.items.filter(id => attemptAt(round, id) || (!round.finished && known.has(id)));
    return left.length === round.items.length
      ? round
      : left.length > 0
        ? { ...round, items: left, drawn: round.items.length }
        : [];
  });
  return { ...progress, rounds };
}

/** How many questions a round was drawn with. */
export const drawnIn = ({ items, drawn = items.length }: Round): number => drawn;

/** The attempt that counts for an item in its round: the first. */
export const attemptAt = (round: Round, item: string): Attempt | undefined =>
  round.attempts.find(attempt => attempt.item === item);

/** Those that count, by item. */
const firstAttempts = ({ attempts }: Round): Map<string, Attempt> =>
  new Map(attempts.toReversed().map(attempt => [attempt.item, attempt]));

/** Items of a round with a right first attempt. */
export function rightIn(round: Round): number {
  const first = firstAttempts(round);
  return round.items.filter(item => first.get(item)?.right).length;
}

/** First missed attempts of a round: certain ones first, then fairly sure, guessing, I don't know. */
export function missedIn(round: Round): Attempt[] {
  const first = firstAttempts(round);
  const missed = round.items.flatMap(item => first.get(item) ?? []).filter(attempt => !attempt.right);
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

/** A round that counts: any but practice. */
export const isCounted = (round: Round | undefined): boolean => round !== undefined && round.kind !== 'practice';

/** Those that count. */
export const countedAttempts = ({ rounds }: Progress): Attempt[] =>
  rounds.filter(isCounted).flatMap(round => round.attempts);

/** Those of them that no digest counts. */
export function laterAttempts(progress: Progress): Attempt[] {
  const until = progress.digest?.until;
  const all = countedAttempts(progress);
  return until === undefined ? all : all.filter(attempt => dayOf(attempt.at) >= until);
}

/** How many rounds there are, those of a digest included. */
export const roundCount = ({ rounds, digest }: Progress): number => rounds.length + (digest?.rounds.count ?? 0);

/** What the records add up to, folded from the journals whenever it is needed. */
import { dayOf } from './days.ts';
import type { Earlier } from './digest.ts';
import type { Item } from './item.ts';
import type { Answered, JournalRecord, Reset, ResetScope, RoundKind, SavedPlace, Sureness } from './record.ts';

/** One recorded response. */
export type Attempt = Omit<Answered, 'v' | 'seq' | 'kind'>;

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
  earlier: Earlier | null;
}

export const NOTHING: Progress = { rounds: [], guess: null, lastReset: null, earlier: null };

interface Standing {
  /** Resets that were not undone, in order. */
  resets: Reset[];
  /** Records that no reset hides, each id once; resets and what undid them left out. */
  counted: JournalRecord[];
}

/** What stands of all records in order. */
function standing(records: readonly JournalRecord[]): Standing {
  const undone = new Set(records.filter(record => record.kind === 'restored').map(record => record.reset));
  const resets = records.filter((record): record is Reset => record.kind === 'reset' && !undone.has(record.id));
  const hidden = (record: JournalRecord) =>
    resets.some(reset => hides(reset.scope, record.kind) && record.seq <= (reset.hides[record.sitting] ?? 0));
  // A round goes on counting while a sitting elsewhere still answers it after the reset.
  const answered = new Set(
    records.flatMap(record => (record.kind === 'answered' && !hidden(record) ? record.round : [])),
  );
  // A record may stand twice: hidden where it was made, and again where it was brought back from an export.
  const once = new Map<string, JournalRecord>();
  for (const record of records) {
    if (record.kind === 'reset' || record.kind === 'restored' || once.has(record.id)) continue;
    if (!hidden(record) || (record.kind === 'roundBegun' && answered.has(record.id))) once.set(record.id, record);
  }
  return { resets, counted: [...once.values()] };
}

/** The records an export holds. */
export const countedRecords = (records: readonly JournalRecord[]): JournalRecord[] => standing(records).counted;

/** All records in order, to what they add up to; or on top of a progress, where none of them is a reset or undoes one. */
export function fold(records: readonly JournalRecord[], before: Progress = NOTHING): Progress {
  const { resets, counted } = standing(records);
  const rounds = new Map(before.rounds.map(round => [round.id, round]));
  let progress = before;
  // Rounds first: a clock set back between two sittings may put an answer before the round it belongs to.
  for (const record of counted) if (record.kind === 'roundBegun') apply(progress, record, rounds);
  makeUp(counted, rounds);
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
function makeUp(counted: readonly JournalRecord[], rounds: Map<string, Round>): void {
  const orphans = counted.filter(
    (record): record is Answered => record.kind === 'answered' && !rounds.has(record.round),
  );
  for (const { round: id, item, at } of orphans) {
    const items = [...new Set([...(rounds.get(id)?.items ?? []), item])];
    const startedAt = rounds.get(id)?.startedAt ?? at;
    rounds.set(id, {
      id,
      kind: 'quiz',
      seed: 0,
      items,
      startedAt,
      endedAt: at,
      finished: false,
      attempts: [],
      paper: null,
    });
  }
}

function apply(progress: Progress, record: JournalRecord, rounds: Map<string, Round>): Progress {
  if (record.kind === 'guessed') return { ...progress, guess: record.option };
  if (record.kind === 'roundBegun') {
    rounds.set(record.id, {
      id: record.id,
      kind: record.round,
      seed: record.seed,
      items: record.items,
      paper: record.paper ? record.reading : null,
      startedAt: record.at,
      endedAt: null,
      finished: false,
      attempts: [],
    });
  }
  if (record.kind === 'answered') {
    const round = rounds.get(record.round);
    if (round) rounds.set(round.id, { ...round, attempts: [...round.attempts, attemptOf(record)] });
  }
  if (record.kind === 'roundEnded') {
    const round = rounds.get(record.round);
    // Another sitting may close a round that was finished meanwhile.
    if (round && !round.finished) rounds.set(round.id, { ...round, endedAt: record.at, finished: record.finished });
  }
  return progress;
}

const attemptOf = ({ v: _, seq: __, kind: ___, ...attempt }: Answered): Attempt => attempt;

function hides(scope: ResetScope, kind: JournalRecord['kind']): boolean {
  if (scope === 'place') return false;
  if (kind === 'guessed') return scope === 'all';
  return kind === 'roundBegun' || kind === 'answered' || kind === 'roundEnded';
}

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
  const order: (Sureness | null)[] = ['certain', 'fairly sure', 'guessing', null];
  const missed = round.items.flatMap(item => attemptAt(round, item) ?? []).filter(attempt => !attempt.right);
  return missed.sort((one, other) => order.indexOf(one.sureness) - order.indexOf(other.sureness));
}

/** The last attempt at each item, by item id. */
export function lastAttempts(progress: Progress): Map<string, Attempt> {
  const last = new Map(progress.earlier?.last.map(attempt => [attempt.item, attempt]));
  for (const attempt of laterAttempts(progress)) {
    if (attempt.at >= (last.get(attempt.item)?.at ?? '')) last.set(attempt.item, attempt);
  }
  return last;
}

/** Attempts of the rounds that are there whole. */
export const attempts = (progress: Progress): Attempt[] => progress.rounds.flatMap(round => round.attempts);

/** Those that no `earlier` counts. */
export function laterAttempts(progress: Progress): Attempt[] {
  const until = progress.earlier?.until;
  const all = attempts(progress);
  return until === undefined ? all : all.filter(attempt => dayOf(attempt.at) >= until);
}

/** How often an item was answered with a sureness, and how often right. */
export interface Tally {
  item: string;
  /** null for "I don't know". */
  sureness: Sureness | null;
  attempts: number;
  right: number;
}

/** Attempts, counted by item and sureness. */
export function tallied(list: readonly Attempt[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { item, sureness, right } of list) {
    const name = `${item} ${sureness}`;
    const tally = tallies.get(name) ?? { item, sureness, attempts: 0, right: 0 };
    tallies.set(name, { ...tally, attempts: tally.attempts + 1, right: tally.right + (right ? 1 : 0) });
  }
  return [...tallies.values()];
}

/** All attempts, counted. */
export const tallies = (progress: Progress): Tally[] => [
  ...(progress.earlier?.tallies ?? []),
  ...tallied(laterAttempts(progress)),
];

/** Of items of the article: the others never count towards its score. */
export function articleTallies(items: readonly Item[], progress: Progress): Tally[] {
  const article = new Set(items.filter(item => item.scope === 'article').map(item => item.id));
  return tallies(progress).filter(tally => article.has(tally.item));
}

/** Several counts as one. */
export const total = (list: readonly Pick<Tally, 'attempts' | 'right'>[]): { attempts: number; right: number } => ({
  attempts: list.reduce((sum, tally) => sum + tally.attempts, 0),
  right: list.reduce((sum, tally) => sum + tally.right, 0),
});

/** How many rounds there are, those of an `earlier` included. */
export const roundCount = ({ rounds, earlier }: Progress): number => rounds.length + (earlier?.rounds.count ?? 0);

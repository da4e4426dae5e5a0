/** What resets hide, and so which records count. */
import type { JournalRecord, RecordKind, RecordOf } from './record.ts';
import { RESET_SCOPES, type ResetScope } from './vocabulary.ts';

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
export function count(records: readonly JournalRecord[]): { resets: RecordOf<'reset'>[]; records: JournalRecord[] } {
  const undone = new Set(records.filter(record => record.kind === 'restored').map(record => record.reset));
  const resets = records.filter(record => record.kind === 'reset').filter(reset => !undone.has(reset.id));
  const until = new Map(RESET_SCOPES.map(scope => [scope, hiddenUntil(resets.filter(reset => reset.scope === scope))]));
  const hidden = ({ kind, seq, sitting }: JournalRecord) =>
    RESET_SCOPES.some(scope => HIDDEN_BY[kind][scope] && seq <= (until.get(scope)?.get(sitting) ?? 0));
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

/** For each sitting, the last number that some resets hide. */
function hiddenUntil(resets: RecordOf<'reset'>[]): Map<string, number> {
  const until = new Map<string, number>();
  for (const { hides } of resets)
    for (const [sitting, seq] of Object.entries(hides)) until.set(sitting, Math.max(seq, until.get(sitting) ?? 0));
  return until;
}

/** The records an export holds. */
export const countedRecords = (records: readonly JournalRecord[]): JournalRecord[] => count(records).records;

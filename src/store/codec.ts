/** A record as one line of a journal, and back. */
import type { Facts, JournalRecord, RecordKind } from '../domain/record.ts';
import { isAmong, RESET_SCOPES, ROUND_KINDS } from '../domain/vocabulary.ts';
import { crc32 } from './crc32.ts';
import { type Fields, isFields, isSureness, isText, isTexts, isWhole, type Named, placeOf } from './guards.ts';
import { parseJson } from './json.ts';

/** Why a line is left out: not what was written, or written by a newer readback. */
interface LineFault {
  fault: 'damaged' | 'newer';
}

const DAMAGED: LineFault = { fault: 'damaged' };
const NEWER: LineFault = { fault: 'newer' };
const SEAL = /^,"crc":"([0-9a-f]{8})"\}$/;
const SEAL_LENGTH = ',"crc":"00000000"}'.length;

/**
 * One line, its newline included: the record as JSON, whose last field `crc` is the CRC-32 (8 hex digits) of the
 * UTF-8 bytes of the same JSON text without that field: `{"v":1}` becomes `{"v":1,"crc":"84dbe73d"}`.
 */
export function makeLine(record: JournalRecord): string {
  const text = JSON.stringify(record);
  return `${text.slice(0, -1)},"crc":"${crc32(text)}"}\n`;
}

/**
 * The record of a line, with or without its newline; fields it does not know are left out. 'newer' for a higher `v` or
 * an unknown kind, 'damaged' for everything else that makeLine does not write. Never throws.
 */
export function parseLine(line: string): JournalRecord | LineFault {
  // A journal that went through a tool for Windows ends its lines in CR LF.
  const text = line.endsWith('\n') || line.endsWith('\r') ? line.replace(/\r?\n?$/, '') : line;
  const seal = SEAL.exec(text.slice(-SEAL_LENGTH))?.[1];
  const body = seal === undefined ? text : `${text.slice(0, -SEAL_LENGTH)}}`;
  if (seal !== undefined && seal !== crc32(body)) return DAMAGED;
  const value = jsonOf(body);
  if (!isFields(value)) return DAMAGED;
  // Before the seal is asked for: a newer format may seal its lines in another way.
  if (isWhole(value.v) && value.v > 1) return NEWER;
  if (seal === undefined) return DAMAGED;
  return recordOf(value);
}

/** A value as a record, with no seal to hold it to: as it stands in an export. */
export function recordOf(value: unknown): JournalRecord | LineFault {
  if (!isFields(value)) return DAMAGED;
  if (isWhole(value.v) && value.v > 1) return NEWER;
  if (value.v !== 1 || !isText(value.kind)) return DAMAGED;
  const { kind, id, sitting, seq, at, ahead } = value;
  if (!isAmong(RECORD_KINDS, kind)) return NEWER;
  const facts = FACTS[kind](value);
  if (!facts || !isText(id) || !isText(sitting) || !isWhole(seq) || seq < 1 || !isTime(at)) return DAMAGED;
  if (ahead !== undefined && !isTexts(ahead)) return DAMAGED;
  // The cast: the compiler cannot see that kind and facts go together.
  return { v: 1, id, sitting, seq, at, ...(ahead && { ahead }), kind, ...facts } as JournalRecord;
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

// The years outside 0000 to 9999 are those of a clock gone wrong; the answer still counts.
const TIME = /^(\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && TIME.test(value) && Number.isFinite(Date.parse(value));

/** Takes the fields of a kind from what stood in a line; undefined when one is not as it should be. */
const FACTS: { [K in RecordKind]: (fields: Fields) => Named<Facts[K]> | undefined } = {
  roundBegun({ round, seed, reading, items, paper }) {
    if (!isAmong(ROUND_KINDS, round) || !isWhole(seed) || !isWhole(reading) || !isTexts(items)) return undefined;
    return { round, seed, reading, items, paper: paper === true || undefined };
  },
  answered({ round, item, revision, response, sureness, right }) {
    if (!isText(round) || !isText(item) || !isWhole(revision) || !isTexts(response)) return undefined;
    if (!isSureness(sureness) || typeof right !== 'boolean') return undefined;
    return { round, item, revision, response, sureness, right };
  },
  roundEnded: ({ round, finished }) =>
    isText(round) && typeof finished === 'boolean' ? { round, finished } : undefined,
  guessed: ({ option }) => (isText(option) ? { option } : undefined),
  reset({ scope, hides, place }) {
    if (!isAmong(RESET_SCOPES, scope) || !isFields(hides)) return undefined;
    // Without a prototype, so that no name of a sitting finds something that was never in the line.
    const own: Record<string, number> = Object.create(null);
    for (const [sitting, seq] of Object.entries(hides)) {
      if (!isWhole(seq)) return undefined;
      own[sitting] = seq;
    }
    const cleared = placeOf(place);
    return place === undefined || cleared ? { scope, hides: own, place: cleared } : undefined;
  },
  restored: ({ reset }) => (isText(reset) ? { reset } : undefined),
};

export const RECORD_KINDS = Object.keys(FACTS) as RecordKind[];

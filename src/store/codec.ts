/** A record as one line of a journal, and back. */
import type { JournalRecord } from '../domain/record.ts';
import { crc32 } from './crc32.ts';
import { type Fields, isFields, isSureness, isText, isTexts, isWhole, placeOf } from './shape.ts';

/** Why a line is left out: not what was written, or written by a newer readback. */
export interface LineFault {
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
  const value = parseJson(body);
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
  const own = Object.hasOwn(KINDS, value.kind) ? KINDS[value.kind] : undefined;
  if (!own) return NEWER;
  const { id, sitting, seq, at } = value;
  const rest = own(value);
  if (!rest || !isText(id) || !isText(sitting) || !isWhole(seq) || seq < 1 || !isTime(at)) return DAMAGED;
  return { v: 1, id, sitting, seq, at, ...rest } as JournalRecord;
}

// JSON nested 100,000 deep is a RangeError, not a SyntaxError: whatever is thrown, the line is damaged.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The years outside 0000 to 9999 are those of a clock gone wrong; the answer still counts.
const TIME = /^(\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && TIME.test(value) && Number.isFinite(Date.parse(value));

const isRoundKind = (value: unknown) => value === 'quiz' || value === 'review' || value === 'context';
const isScope = (value: unknown) => value === 'all' || value === 'scores' || value === 'place';

/** The fields of each kind beside those that all records have; undefined when one is not as it should be. */
const KINDS: { [kind: string]: (value: Fields) => Fields | undefined } = {
  roundBegun({ kind, round, seed, reading, items, paper }) {
    if (!isRoundKind(round) || !isWhole(seed) || !isWhole(reading) || !isTexts(items)) return undefined;
    return { kind, round, seed, reading, items, ...(paper === true ? { paper } : {}) };
  },
  answered({ kind, round, item, revision, response, sureness, right }) {
    if (!isText(round) || !isText(item) || !isWhole(revision) || !isTexts(response)) return undefined;
    if (!isSureness(sureness) || typeof right !== 'boolean') return undefined;
    return { kind, round, item, revision, response, sureness, right };
  },
  roundEnded({ kind, round, finished }) {
    return isText(round) && typeof finished === 'boolean' ? { kind, round, finished } : undefined;
  },
  guessed({ kind, option }) {
    return isText(option) ? { kind, option } : undefined;
  },
  reset({ kind, scope, hides, place }) {
    if (!isScope(scope) || !isFields(hides) || !Object.values(hides).every(isWhole)) return undefined;
    // Without a prototype, so that no name of a sitting finds something that was never in the line.
    const own = { kind, scope, hides: Object.assign(Object.create(null), hides) };
    if (place === undefined) return own;
    const whole = placeOf(place);
    return whole && { ...own, place: whole };
  },
  restored({ kind, reset }) {
    return isText(reset) ? { kind, reset } : undefined;
  },
};

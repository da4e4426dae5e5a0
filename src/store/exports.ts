/** Exports: everything that counts about a reading, as one file to take along or to keep. */
import { closeSync, lstatSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordsOfPaper } from '../domain/papers.ts';
import { fitsLine, fitsPlace, type JournalRecord, type SavedPlace } from '../domain/record.ts';
import { countedRecords } from '../domain/resets.ts';
import { ours, type Safe, sanitizeJson } from '../lib/sanitize.ts';
import { causeOf, codeOf, failure, inWords } from './cause.ts';
import { recordOf } from './codec.ts';
import { decoded } from './decode.ts';
import { sync, writeAll } from './disk.ts';
import { readBytes } from './files.ts';
import { isFields, isText, placeOf } from './guards.ts';
import { lookOver, parseJson } from './json.ts';

const EXPORT_SCHEMA = 'readback.export/1';
/** Of several readings: a list of the former. */
const EXPORTS_SCHEMA = 'readback.exports/1';
/** Of 170,000 answers. */
export const EXPORT_BYTES = 64 * 1024 * 1024;

/** Schemas of later versions. */
const NEWER = /^readback\.exports?\/(?!1$)\d+$/;

/** Said of JSON that is something else. */
export const NO_EXPORT = 'it is not a readback export';

export interface Export {
  reading: { id: string; revision: number };
  records: JournalRecord[];
  place: SavedPlace | null;
  /** Records in it that could not be read. */
  damaged: number;
  /** Of the file: its records take about as many. */
  bytes: number;
}

type Saved = Pick<Export, 'reading' | 'records'> & { place: SavedPlace };

/**
 * Everything that counts of what was recorded, or of one paper by its seed and then without a place; schema
 * readback.export/1. Throws ETOOLARGE where it could not be read again.
 */
export const exportJson = (saved: Saved, now: Date, seed?: number): Safe =>
  whole(
    exportOf(
      seed === undefined ? saved : { ...saved, records: recordsOfPaper(saved.records, seed), place: { read: [] } },
      now,
    ),
  );

/** The same of several readings; schema readback.exports/1. */
export const exportsJson = (saved: Saved[], now: Date): Safe =>
  whole({
    schema: EXPORTS_SCHEMA,
    exportedAt: now.toISOString(),
    readings: saved.map(one => exportOf(one, now)),
  });

function exportOf({ reading: { id, revision }, place, records }: Saved, now: Date) {
  const head = { schema: EXPORT_SCHEMA, exportedAt: now.toISOString(), reading: { id, revision } };
  return { ...head, place, records: countedRecords(records) };
}

function whole(value: object): Safe {
  const text = ours`${sanitizeJson(value, 1)}\n`;
  if (Buffer.byteLength(text) > EXPORT_BYTES) throw failure('ETOOLARGE');
  lookOver(text);
  return text;
}

/** What an export is called until it is whole. */
const DRAFT = /^\.readback-\d+-[0-9a-f]{6}\.tmp$/;
/** A younger one may still be written, in milliseconds. */
const LEFTOVER = 60_000;

/** Writes a file whole or not at all; what stood under its name stays until then. Throws what the file system throws. */
export function writeExport(file: string, text: Safe): void {
  const folder = dirname(file);
  sweep(folder);
  const random = Math.floor(Math.random() * 0x1000000);
  const draft = join(folder, `.readback-${process.pid}-${random.toString(16).padStart(6, '0')}.tmp`);
  const fd = openSync(draft, 'wx', 0o600);
  try {
    try {
      writeAll(fd, Buffer.from(text), 0);
      sync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Drafts of exports that were killed. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder).filter(name => DRAFT.test(name))) {
      const path = join(folder, name);
      if (Date.now() - lstatSync(path).mtimeMs > LEFTOVER) rmSync(path, { force: true });
    }
  } catch {
    // They cost some bytes.
  }
}

/** Reads an export, of one reading or of several; throws an Error with a short cause when it is none or cannot be read. */
export const readExports = (path: string): Export[] => exportsIn(inWords(() => readBytes(path, EXPORT_BYTES)));

/** The same, of bytes that came from elsewhere. */
export function exportsIn(bytes: Uint8Array): Export[] {
  if (bytes.length > EXPORT_BYTES) throw new Error(causeOf(failure('ETOOLARGE')));
  const value = parse(decoded(bytes));
  const { schema, readings } = isFields(value) ? value : {};
  const several = schema === EXPORTS_SCHEMA && Array.isArray(readings) ? readings : [value];
  return several.map(one => exportIn(one, bytes.length));
}

function exportIn(value: unknown, bytes: number): Export {
  const { schema, reading, records: listed, place } = isFields(value) ? value : {};
  const { id, revision } = isFields(reading) ? reading : {};
  if (isText(schema) && NEWER.test(schema)) throw new Error('it comes from a newer readback');
  if (schema !== EXPORT_SCHEMA || !isText(id) || typeof revision !== 'number' || !Array.isArray(listed)) {
    throw new Error(NO_EXPORT);
  }
  const read = listed.map(recordOf);
  const records = read.filter((record): record is JournalRecord => !('fault' in record));
  if (!records.every(fitsLine)) throw new Error('a record in it is too large');
  const then = placeOf(place) ?? null;
  if (then && !fitsPlace(then)) throw new Error('the place in it is too large');
  return { reading: { id, revision }, records, place: then, damaged: read.length - records.length, bytes };
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (codeOf(error) === 'ETOOLARGE') throw new Error(causeOf(error));
    if (text.trim() === '') throw new Error('it is empty');
    throw new Error(text.trimStart().startsWith('{') ? 'it is damaged' : 'only a JSON export can be read');
  }
}

/** Exports: everything that counts about a reading, as one file to take along or to keep. */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { countedRecords } from '../domain/progress.ts';
import type { JournalRecord, SavedPlace } from '../domain/record.ts';
import { ours, type Safe, sanitizeJson } from '../lib/sanitize.ts';
import { inWords } from './cause.ts';
import { recordOf } from './codec.ts';
import { sync, writeAll } from './disk.ts';
import { jsonOf, readText } from './files.ts';
import { isFields, isText, placeOf } from './guards.ts';

const EXPORT_SCHEMA = 'readback.export/1';
/** Of several readings: a list of the former. */
const EXPORTS_SCHEMA = 'readback.exports/1';
const LARGEST = 256 * 1024 * 1024;

export interface Export {
  reading: { id: string; revision: number };
  records: JournalRecord[];
  place: SavedPlace | null;
  /** Records in it that could not be read. */
  damaged: number;
}

type Saved = Pick<Export, 'reading' | 'records'> & { place: SavedPlace };

/** Everything that counts of what was recorded; schema readback.export/1. */
export const exportJson = (saved: Saved, now: Date): Safe => ours`${sanitizeJson(exportOf(saved, now), 1)}\n`;

/** The same of several readings; schema readback.exports/1. */
export function exportsJson(saved: Saved[], now: Date): Safe {
  const readings = saved.map(one => exportOf(one, now));
  return ours`${sanitizeJson({ schema: EXPORTS_SCHEMA, exportedAt: now.toISOString(), readings }, 1)}\n`;
}

function exportOf({ reading: { id, revision }, place, records }: Saved, now: Date) {
  const head = { schema: EXPORT_SCHEMA, exportedAt: now.toISOString(), reading: { id, revision } };
  return { ...head, place, records: countedRecords(records) };
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
  const fd = fs.openSync(draft, 'wx', 0o600);
  try {
    try {
      writeAll(fd, Buffer.from(text), 0);
      sync(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}

/** Drafts of exports that were killed. */
function sweep(folder: string): void {
  try {
    for (const name of fs.readdirSync(folder).filter(name => DRAFT.test(name))) {
      const path = join(folder, name);
      if (Date.now() - fs.lstatSync(path).mtimeMs > LEFTOVER) fs.rmSync(path, { force: true });
    }
  } catch {
    // They cost some bytes.
  }
}

/** Reads an export, of one reading or of several; throws an Error with a short cause when it is none or cannot be read. */
export function readExports(path: string): Export[] {
  const value = parse(inWords(() => readText(path, LARGEST)));
  const { schema, readings } = isFields(value) ? value : {};
  return schema === EXPORTS_SCHEMA && Array.isArray(readings) ? readings.map(exportIn) : [exportIn(value)];
}

function exportIn(value: unknown): Export {
  const { schema, reading, records: listed, place } = isFields(value) ? value : {};
  const { id, revision } = isFields(reading) ? reading : {};
  if (schema !== EXPORT_SCHEMA || !isText(id) || typeof revision !== 'number' || !Array.isArray(listed)) {
    throw new Error('it is not a readback export');
  }
  const read = listed.map(recordOf);
  const records = read.filter((record): record is JournalRecord => !('fault' in record));
  return { reading: { id, revision }, records, place: placeOf(place) ?? null, damaged: read.length - records.length };
}

function parse(text: string): unknown {
  try {
    return jsonOf(text);
  } catch {
    throw new Error(text.trimStart().startsWith('{') ? 'it is damaged' : 'only a JSON export can be added');
  }
}

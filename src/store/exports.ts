/** Exports: everything that counts about a reading, as one file to take along or to keep. */
import * as fs from 'node:fs';
import { countedRecords } from '../domain/progress.ts';
import type { JournalRecord, SavedPlace } from '../domain/record.ts';
import { ours, type Safe, sanitizeJson } from '../lib/sanitize.ts';
import { inWords } from './cause.ts';
import { recordOf } from './codec.ts';
import { writeAll } from './disk.ts';
import { jsonOf, readText } from './files.ts';
import { isFields, isText, placeOf } from './guards.ts';

const EXPORT_SCHEMA = 'readback.export/1';
const LARGEST = 256 * 1024 * 1024;

interface Export {
  reading: { id: string; revision: number };
  records: JournalRecord[];
  place: SavedPlace | null;
  /** Records in it that could not be read. */
  damaged: number;
}

/** Everything that counts of what was recorded; schema readback.export/1. */
export function exportJson(
  { reading: { id, revision }, place, records }: Pick<Export, 'reading' | 'records'> & { place: SavedPlace },
  now: Date,
): Safe {
  const head = { schema: EXPORT_SCHEMA, exportedAt: now.toISOString(), reading: { id, revision } };
  return ours`${sanitizeJson({ ...head, place, records: countedRecords(records) }, 1)}\n`;
}

/** Writes a file whole or not at all; what stood under its name stays until then. Throws an Error with a short cause. */
export function writeExport(path: string, text: string): void {
  inWords(() => {
    const target = fs.existsSync(path) ? fs.realpathSync(path) : path;
    if (fs.existsSync(target) && !fs.statSync(target).isFile()) {
      fs.writeFileSync(target, text);
      return;
    }
    const draft = `${target}.${process.pid}.tmp`;
    try {
      const fd = fs.openSync(draft, 'wx', 0o600);
      try {
        writeAll(fd, Buffer.from(text), 0);
        fs.fsyncSync(fd);
      } finally {
        fs.closeSync(fd);
      }
      fs.renameSync(draft, target);
    } catch (error) {
      fs.rmSync(draft, { force: true });
      throw error;
    }
  });
}

/** Reads an export; throws an Error with a short cause when it is none or cannot be read. */
export function readExport(path: string): Export {
  const value = parse(inWords(() => readText(path, LARGEST)));
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

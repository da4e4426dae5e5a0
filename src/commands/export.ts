/** `export`, and `restore FILE`, which takes an export in again, here or on another computer. */
import { display, displayJson } from '../core/display.ts';
import type { Session } from '../core/phase.ts';
import { type ExitCode, UserError } from '../core/problem.ts';
import { attempts, countedRecords } from '../core/progress.ts';
import { EXPORT_SCHEMA, type Export, readExport, writeExport } from '../store/exports.ts';
import { keptWords } from '../view/menus.ts';
import { plural } from '../view/words.ts';
import type { Args } from './args.ts';
import { type Io, say } from './io.ts';
import type { Opened } from './open.ts';
import { saveOne } from './reset.ts';

export function exportText(session: Session, format: 'json' | 'csv', now: Date): string {
  return format === 'csv' ? csv(session) : json(session, now);
}

function json({ reading, records, place }: Session, now: Date): string {
  const exported = {
    schema: EXPORT_SCHEMA,
    exportedAt: now.toISOString(),
    reading: { id: reading.id, revision: reading.revision },
    place,
    records: countedRecords(records),
  };
  return `${displayJson(exported, 1)}\n`;
}

const COLUMNS = ['at', 'round', 'kind', 'seed', 'item', 'revision', 'response', 'sureness', 'right'] as const;

/** A row per attempt, as RFC 4180 has it; several ids of one response are joined by spaces. */
function csv({ progress }: Session): string {
  const rounds = new Map(progress.rounds.map(round => [round.id, round]));
  const rows = attempts(progress).map(attempt => {
    const round = rounds.get(attempt.round);
    const { at, item, revision, response, sureness, right } = attempt;
    return [at, attempt.round, round?.kind, round?.seed, item, revision, response.join(' '), sureness ?? '', right];
  });
  return [COLUMNS, ...rows].map(cells => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: unknown): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function exportNow({ session }: Opened, args: Args, io: Io): ExitCode {
  const text = exportText(session, args.format, io.now());
  if (args.output === undefined) {
    io.stdout.write(text);
    return 0;
  }
  try {
    writeExport(args.output, text);
  } catch (error) {
    throw new UserError(5, `Nothing was written to ${display(args.output)}: ${causeIn(error)}.`);
  }
  io.stderr.write(`Wrote ${plural(attempts(session.progress).length, 'answer')} to ${display(args.output)}\n`);
  return 0;
}

export async function restoreFrom(opened: Opened, file: string, io: Io): Promise<ExitCode> {
  const given = exportIn(file);
  const { reading } = opened.session;
  if (given.reading.id !== reading.id) {
    throw new UserError(2, `${display(file)} is about ${display(given.reading.id)}, this reading is ${reading.id}.`);
  }
  const before = attempts(opened.session.progress).length;
  const after = await saveOne(opened, { type: 'exportGiven', records: given.records, place: given.place });
  const more = attempts(after.progress).length - before;
  say(io, `Took in ${plural(more, 'answer')}. ${keptWords(after)}\n`);
  if (given.damaged === 0) return 0;
  io.stderr.write(`${plural(given.damaged, 'record')} in ${display(file)} could not be read and stayed out.\n`);
  return 5;
}

function exportIn(file: string): Export {
  try {
    return readExport(file);
  } catch (error) {
    throw new UserError(5, `${display(file)} could not be taken in: ${causeIn(error)}. Nothing changed.`);
  }
}

const causeIn = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `export`: everything that is saved, for the reader and their other programs. */

import { attempts, countedRecords } from '../../domain/progress.ts';
import { messageOf, UserError } from '../../lib/errors.ts';
import { display, displayJson } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { EXPORT_SCHEMA, writeExport } from '../../store/exports.ts';
import { plural } from '../../view/words/grammar.ts';
import type { Args } from '../args.ts';
import { type Io, put } from '../io.ts';

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

export function exportNow(session: Session, args: Args, io: Io): void {
  const text = exportText(session, args.format, io.now());
  if (args.output === undefined) {
    put(io, text);
    return;
  }
  try {
    writeExport(args.output, text);
  } catch (error) {
    throw new UserError(5, `Nothing was written to ${display(args.output)}: ${messageOf(error)}.`);
  }
  io.stderr.write(`Wrote ${plural(attempts(session.progress).length, 'answer')} to ${display(args.output)}\n`);
}

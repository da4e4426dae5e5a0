/** Attempts as a table for other programs. */
import { attempts } from '../../domain/progress.ts';
import { type Safe, sanitize, sanitizeLines } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';

const COLUMNS = ['at', 'round', 'kind', 'seed', 'item', 'revision', 'response', 'sureness', 'right'] as const;

/** A row per attempt, as RFC 4180 has it; several ids of one response are joined by spaces. */
export function attemptsCsv({ progress }: Session): Safe {
  const rounds = new Map(progress.rounds.map(round => [round.id, round]));
  const rows = attempts(progress).map(attempt => {
    const round = rounds.get(attempt.round);
    const { at, item, revision, response, sureness, right } = attempt;
    return [at, attempt.round, round?.kind, round?.seed, item, revision, response.join(' '), sureness ?? '', right];
  });
  return sanitizeLines([COLUMNS, ...rows].map(cells => `${cells.map(cell).join(',')}\n`).join(''), '\r\n');
}

/** What a spreadsheet would take for the beginning of a formula, as letters of any width. */
const FORMULA = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

function cell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = sanitize(String(value ?? ''));
  const told = FORMULA.test(text) ? `'${text}` : text;
  return /[",;]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}

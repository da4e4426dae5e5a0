/** Attempts as a table for other programs. */
import { attempts } from '../../domain/progress.ts';
import type { Session } from '../../session/model.ts';

const COLUMNS = ['at', 'round', 'kind', 'seed', 'item', 'revision', 'response', 'sureness', 'right'] as const;

/** A row per attempt, as RFC 4180 has it; several ids of one response are joined by spaces. */
export function attemptsCsv({ progress }: Session): string {
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

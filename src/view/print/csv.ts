/** Attempts as a table for other programs. */
import { timeOf } from '../../domain/papers.ts';
import { drawnIn } from '../../domain/progress.ts';
import type { Safe } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { table } from './table.ts';

const COLUMNS = [
  ...['at', 'round', 'kind', 'seed', 'item', 'revision', 'response', 'sureness', 'right'],
  ...['asked', 'paper', 'paperRevision', 'attempt'],
];

/** A row per attempt; several ids of one response are joined by spaces. */
export function attemptsCsv({ progress }: Pick<Session, 'progress'>): Safe {
  const rows = progress.rounds.flatMap(round => {
    const asked = [drawnIn(round), round.paper !== null, round.paper, timeOf(progress, round)];
    return round.attempts.map(({ at, item, revision, response, sureness, right }) => [
      ...[at, round.id, round.kind, round.seed, item, revision, response.join(' '), sureness, right],
      ...asked,
    ]);
  });
  return table([COLUMNS, ...rows]);
}

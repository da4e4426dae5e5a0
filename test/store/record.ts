/** A record to save; apart from kit.ts, because children load it without the tools of the tests. */
import type { RecordOf } from '../../src/domain/record.ts';

export const SITTING = '20260303T093100-812-a1b2c3';

export const answered = (seq: number, more: Partial<RecordOf<'answered'>> = {}): RecordOf<'answered'> => ({
  v: 1,
  id: `${more.sitting ?? SITTING}-${seq}`,
  sitting: SITTING,
  seq,
  at: new Date(Date.UTC(2026, 2, 3, 9, 31, seq)).toISOString(),
  kind: 'answered',
  round: `${SITTING}-1`,
  item: `item-${seq}`,
  revision: 1,
  response: ['a'],
  sureness: 'certain',
  right: true,
  ...more,
});

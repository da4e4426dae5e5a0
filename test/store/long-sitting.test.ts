/** A sitting so long that others have ended meanwhile: its answers are on the disk, whatever becomes of the summary. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { openPack } from '../../src/cli/open.ts';
import { readHistory } from '../../src/store/history.ts';
import { makePack } from '../support/pack.ts';
import { cleanUp, temporary } from './kit.ts';
import { answered } from './record.ts';

afterAll(cleanUp);

it('saves an answer also where the summary cannot be removed', () => {
  const dataDir = temporary();
  let now = new Date('2026-03-01T09:00:00.000Z');
  const io = { env: {}, now: () => now, pid: 1, chance: () => 0.5 } as unknown as Io;
  const asked = { reading: undefined, dataDir, lines: true, color: 'auto', ascii: false, moved: false } as const;
  const { ports, folder } = openPack(makePack(), null, asked, io);
  mkdirSync(join(folder, 'summary.json', 'in-the-way'), { recursive: true });
  now = new Date('2026-03-02T09:00:00.000Z');
  expect(() => ports.append(answered(1))).toThrow();
  expect(ports.pending?.()).toBe(0);
  expect(readHistory(folder).records).toHaveLength(1);
});

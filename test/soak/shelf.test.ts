/** Readings of one's own that are made, copied, moved and removed at random: no answer ever shows under another text. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Elsewhere } from '../../src/cli/identity.ts';
import type { Io } from '../../src/cli/io.ts';
import { type Opened, open } from '../../src/cli/open.ts';
import { claim } from '../../src/cli/shelf.ts';
import { times } from '../support/soak.ts';

const root = mkdtempSync(join(tmpdir(), 'readback-shelf-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PLACES = ['a', 'b', 'c'] as const;
const place = fc.constantFrom(...PLACES);
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('made' as const), at: place, id: fc.constantFrom('one', 'two') }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('answered' as const), at: place, moved: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('moved' as const), at: place, to: place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('copied' as const), at: place, to: place }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('removed' as const), at: place }) },
);

const io = {
  env: {},
  pid: 1,
  now: () => new Date(),
  chance: Math.random,
} as unknown as Io;

let runs = 0;

test('a folder shows the answers of its id while no other folder has them, and else is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24, size: 'max' }), async steps => {
      const here = join(root, String(runs++));
      const data = join(here, 'data');
      mkdirSync(here);
      const ids = new Map<string, string>();
      /** Whose the answers of an id are, and how many. */
      const owner = new Map<string, string>();
      const answers = new Map<string, number>();
      for (const next of steps) {
        const folder = join(here, next.at);
        const id = ids.get(next.at);
        const to = 'to' in next && !ids.has(next.to) ? next.to : undefined;
        if (next.does === 'made' && id === undefined) {
          cpSync('test/readings/tea', folder, { recursive: true });
          const file = join(folder, 'reading.yaml');
          writeFileSync(file, readFileSync(file, 'utf8').replace(/^id: .*$/m, `id: ${next.id}`));
          ids.set(next.at, next.id);
        }
        if (id === undefined) continue;
        if (next.does === 'moved' && to) {
          renameSync(folder, join(here, to));
          ids.set(to, id).delete(next.at);
        } else if (next.does === 'copied' && to) {
          cpSync(folder, join(here, to), { recursive: true });
          ids.set(to, id);
        } else if (next.does === 'removed') {
          rmSync(folder, { recursive: true });
          ids.delete(next.at);
        } else if (next.does === 'answered') {
          const whose = owner.get(id);
          const allowed = whose === undefined || whose === next.at || next.moved || ids.get(whose) !== id;
          const opened = await opensOr(folder, data, next.moved);
          expect(opened !== null, JSON.stringify(steps)).toBe(allowed);
          if (opened === null) continue;
          const count = answers.get(id) ?? 0;
          expect(opened.session.records.length).toBe(count);
          if (opened.claimed) await claim(opened);
          const at = new Date().toISOString();
          opened.ports.append({ v: 1, id: `${id}-${count}`, sitting: 's', seq: 1, at, kind: 'guessed', option: 'x' });
          owner.set(id, next.at);
          answers.set(id, count + 1);
        }
      }
      rmSync(here, { recursive: true, force: true });
    }),
    { numRuns: times(500) },
  );
});

/** Null where it is refused in favour of another folder. */
async function opensOr(reading: string, dataDir: string, moved: boolean): Promise<Opened | null> {
  try {
    return await open({ reading, lines: true, color: 'auto', ascii: false, dataDir, moved }, io);
  } catch (error) {
    if (!(error instanceof Elsewhere)) throw error;
    return null;
  }
}

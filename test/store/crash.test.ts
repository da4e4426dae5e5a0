/** Processes that are killed, starved, doubled or shut out. */
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readHistory } from '../../src/store/history.ts';
import { readPlace } from '../../src/store/place.ts';
import { childScript, run } from './children.ts';
import { cleanUp, temporary } from './kit.ts';

let script: string;
let folder: string;
beforeAll(() => {
  script = childScript();
});
beforeEach(() => {
  folder = temporary();
});
afterAll(cleanUp);

const saved = (lines: string[]) =>
  lines.filter(line => line.endsWith(' saved') && !line.includes('not saved')).map(line => line.split(' ')[0]);
const ids = () => readHistory(folder).records.map(record => record.id);
const node = process.execPath;

test('kill -9 loses nothing that was acknowledged (20 times)', async () => {
  for (let round = 0; round < 20; round++) {
    let first = true;
    const { lines } = await run(node, [script, 'append', folder, `kill${round}`, '100000'], {
      heard(_, child) {
        if (first) setTimeout(() => child.kill('SIGKILL'), round * 4);
        first = false;
      },
    });
    expect(lines.length).toBeGreaterThan(0);
    const { records, faults } = readHistory(folder);
    const found = new Set(records.map(record => record.id));
    expect(saved(lines).filter(id => !found.has(id as string))).toEqual([]);
    expect(faults).toEqual([]);
  }
});

test('two writers at once: both are complete', async () => {
  await Promise.all(['one', 'two'].map(name => run(node, [script, 'append', folder, name, '150'])));
  const all = ['one', 'two'].flatMap(name => Array.from({ length: 150 }, (_, at) => `${name}-${at + 1}`));
  expect(ids().sort()).toEqual(all.sort());
});

describe.skipIf(process.platform === 'win32')('a full disk (ulimit -f)', () => {
  const starve = (task: string, room: string) =>
    run('bash', [
      '-c',
      `ulimit -S -f ${task === 'place' ? 1 : 8}; exec "$@"`,
      'bash',
      node,
      script,
      task,
      folder,
      'full',
      room,
    ]);

  test('is said, earlier answers are intact, the torn line is nobody’s fault', async () => {
    const { lines } = await starve('fill', 'none');
    const good = saved(lines);
    expect(good.length).toBeGreaterThan(10);
    expect(lines.slice(good.length)).toEqual([
      ...[1, 2, 3].map(more => `${good.length + more} not saved: the disk is full (at once)`),
      'pending 3',
    ]);
    expect(ids()).toEqual(good.map(seq => `full-${seq}`));
    expect(readHistory(folder).faults).toEqual([]);
    // A torn line was really there to be ignored.
    const [name] = readdirSync(join(folder, 'journal'));
    expect(statSync(join(folder, 'journal', name as string)).size % 512).toBe(0);
  });

  test.skipIf(process.platform !== 'linux')(
    'with room again a retry cuts the torn line off and saves all',
    async () => {
      const { lines } = await starve('fill', 'room');
      expect(lines.slice(-2)).toEqual(['rest saved', 'pending 0']);
      const { records, faults, lines: count } = readHistory(folder);
      expect(records.map(record => record.seq)).toEqual(records.map((_, at) => at + 1));
      expect([records.length, faults]).toEqual([saved(lines).length - 1 + 3, []]);
      expect(count).toBe(records.length);
      expect(readdirSync(join(folder, 'journal'))).toEqual(['full.ndjson']);
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'a place that conf wrote in part is said, and written over with room',
    async () => {
      const { lines } = await starve('place', 'room');
      const full = 'long not saved: the disk is full (at once)';
      expect(lines).toEqual(['place saved', full, full, 'long saved']);
      expect(readdirSync(folder)).toEqual(['place.json']);
      expect(readPlace(folder).place?.read).toHaveLength(100);
    },
  );
});

describe.skipIf(process.platform === 'win32')('a folder that may not be written to', () => {
  // Modes do not bind root, so as root the child is somebody else.
  const somebody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  beforeEach(() => {
    if (somebody.uid) chownSync(folder, somebody.uid, somebody.uid);
    chmodSync(folder, 0o555);
  });

  test.each([
    ['append', 'one-1 not saved: no permission (at once)'],
    ['place', 'place not saved: no permission (at once)'],
  ])('%s says so at once', async (task, line) => {
    const { lines } = await run(node, [script, task, folder, 'one', '1'], somebody);
    expect(lines).toEqual([line]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the same child can save where it may', async () => {
    chmodSync(folder, 0o755);
    const { lines } = await run(node, [script, 'place', folder], somebody);
    expect(lines).toEqual(['place saved']);
  });
});

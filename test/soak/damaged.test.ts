/** Damaged files, one at a time, under the real program: said, left alone, and everything whole still counts. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoresJson } from '../../src/view/print/scores.ts';
import { seedOf } from '../support/seeds.ts';
import { times } from '../support/soak.ts';
import { BIN, cleanEnv } from '../support/terminal.ts';
import { type Damage, type Paths, SECRET } from './support/damage.ts';
import { FOLDERS } from './support/folders.ts';
import { JOURNALS } from './support/journals.ts';
import { PLACES } from './support/places.ts';
import { makeReading } from './support/reading.ts';
import { openWindow } from './support/window.ts';

const DAMAGES = [...JOURNALS, ...FOLDERS, ...PLACES];

const NOBODY = 65_534;
/** Longer, on a busy computer too, is hanging. */
const LIMIT = 60_000;
/** In short, one in five goes through the program, the others through what it opens. */
const soaking = times(10) === 10;
/** What needs a process of its own: another user's, or one that could wait for ever. */
const APART = /may not|FIFO|device/;
const root = mkdtempSync(join(tmpdir(), 'readback-damaged-'));
chmodSync(root, 0o755);
// A copy that somebody else may read too.
const program = join(root, 'dist', 'main.cjs');
cpSync(dirname(BIN), dirname(program), { recursive: true });
const somebody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
/** Somebody else may not be able to run Node here; then the rows about modes say so and are skipped. */
const canBeSomebody = spawnSync(process.execPath, [program, '--version'], { ...somebody, cwd: '/' }).status === 0;
if (!canBeSomebody) console.warn('Skipped what needs another user: nobody cannot run Node here.');

interface Said {
  code: number | null;
  stdout: string;
  stderr: string;
}

function readback(home: string, args: string[], input = '', nobody = false): Promise<Said> {
  const child = spawn(process.execPath, [program, ...args], {
    env: cleanEnv(home),
    cwd: '/',
    timeout: LIMIT,
    killSignal: 'SIGKILL',
    ...(nobody ? somebody : {}),
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', text => {
      said[stream] += text;
    });
  }
  child.stdin.on('error', () => {}).end(input);
  return new Promise((done, failed) => child.on('error', failed).on('close', code => done({ code, ...said })));
}

function pathsIn(home: string): Paths {
  const data = join(home, '.local/share/readback');
  const folder = join(data, 'russia-iran-2023');
  const journal = join(folder, 'journal');
  const first = readdirSync(journal).find(name =>
    readFileSync(join(journal, name), 'utf8').includes(`"seed":${FIRST},`),
  );
  return { data, folder, journal, first: join(journal, first ?? ''), place: join(folder, 'place.json') };
}

const FIRST = seedOf(['choice', 'choice']);
const good = join(root, 'good');
let reading: string;
beforeAll(async () => {
  reading = makeReading('russia-iran-2023');
  mkdirSync(good);
  await readback(good, ['quiz', '--seed', FIRST, '--linear'], '1 1\n\n2 2\n\n0\n');
  await readback(good, ['quiz', '--seed', seedOf(['stated', 'choice']), '--linear'], '1 1\n\n2 2\n');
  await readback(good, ['read', '2', '--linear'], '\n1 1\n');
  expect(answersIn(await readback(good, ['scores', '--json']))).toBe(5);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(dirname(reading), { recursive: true });
});

const answersIn = ({ stdout }: Said): number =>
  JSON.parse(stdout).rounds.flatMap((round: { attempts: unknown[] }) => round.attempts).length;

/** What `scores --json` would say, without a process of its own. */
async function glance(data: string): Promise<Said> {
  const setting = { reading, data, now: () => new Date(), pid: 1 };
  const session = (await openWindow(setting, { made() {}, acknowledged() {} })).program.session();
  const stderr = session.troubles.map(trouble => `${trouble}\n`).join('');
  return { code: stderr === '' ? 0 : 5, stdout: scoresJson(session, new Date()), stderr };
}

/** Kind, mode and bytes of all that stands below a folder, by path. */
function traces(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? createHash('sha1').update(readFileSync(path)).digest('hex') : '';
    const target = entry.isSymbolicLink() ? readlinkSync(path) : '';
    found[path] = `${lstatSync(path).mode} ${bytes} ${target}`;
  }
  return found;
}

function give(home: string, to: number): void {
  for (const path of [home, ...Object.keys(traces(home))]) chownSync(path, to, to);
}

/** Sentences, and nothing of a machine's or of the file's own. */
function checkWords({ stdout, stderr }: Said): void {
  const said = stdout + stderr;
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(said).not.toMatch(/Error|^\s+at |node:|undefined|NaN|\[object/m);
  expect(said).not.toContain(SECRET);
}

/** "1 of N could" as "1 of 12 saved lines could"; nothing follows a reason. */
function pattern(says: string): RegExp {
  const text = says.replace('of N', 'of \\d+ saved lines?').replaceAll('.json', '\\.json');
  return new RegExp(says.includes(': ') ? `${text}$` : text, 'm');
}

async function suffer(damage: Damage, home: string, full: boolean): Promise<void> {
  cpSync(good, home, { recursive: true });
  const paths = pathsIn(home);
  if (damage.nobody && somebody.uid !== undefined) give(home, somebody.uid);
  damage.act(paths);
  const { says, unsaved, nobody = false } = damage;
  const whole = typeof damage.whole === 'number' ? damage.whole : damage.whole(paths);
  const name = damage.names?.(paths) ?? '';
  const before = traces(home);

  const check = (said: Said): Said => {
    checkWords(said);
    const others = said.stderr
      .split('\n')
      .filter(line => line !== '' && !(says && pattern(says).test(line) && line.includes(name)));
    // Where even the folder cannot be read, the place cannot either.
    expect(others.filter(line => !(unsaved && /^Skipped your place in the (article|text)\./.test(line)))).toEqual([]);
    if (says !== undefined) expect(said.stderr).toMatch(pattern(says));
    expect(said.code).toBe(says === undefined ? 0 : 5);
    return said;
  };
  if (!full) {
    expect(answersIn(check(await glance(paths.data)))).toBe(whole);
    expect(traces(home)).toEqual(before);
    return;
  }
  const tell = async (...args: string[]) => check(await readback(home, args, '', nobody));
  expect(answersIn(await tell('scores', '--json'))).toBe(whole);
  if (soaking) {
    expect((await tell('scores')).stdout).toContain(whole === 0 ? 'No round yet.' : `${whole} answers`);
    expect((await tell()).stdout).toContain('In a terminal, go on with: npx readback');
    const exported = JSON.parse((await tell('export')).stdout).records;
    expect(exported.filter((record: { kind: string }) => record.kind === 'answered')).toHaveLength(whole);
  }
  expect(traces(home)).toEqual(before);

  const session = await readback(home, ['quiz', '--linear'], '0\n', nobody);
  checkWords(session);
  if (says !== undefined) expect(session.stdout).toMatch(pattern(says));
  if (unsaved !== undefined) expect(session.stdout).toContain(unsaved);
  expect([session.code, session.stderr]).toEqual([unsaved === undefined ? 0 : 5, '']);
  const mayChange = (path: string) =>
    path.endsWith('bookmark.json') || (path.includes('place.json') && !damage.names?.(paths).includes('place'));
  const after = traces(home);
  for (const [path, trace] of Object.entries(before))
    if (!mayChange(path)) expect([path, after[path]]).toEqual([path, trace]);
  expect(answersIn(await readback(home, ['scores', '--json'], '', nobody))).toBe(
    whole + (unsaved === undefined ? 1 : 0),
  );
}

describe.skipIf(process.platform === 'win32').concurrent(`${DAMAGES.length} damages`, () => {
  for (const [number, damage] of DAMAGES.entries()) {
    it.skipIf(damage.nobody && !canBeSomebody)(damage.name, () =>
      suffer(damage, join(root, `home-${number}`), soaking || APART.test(damage.name) || number % 5 === 0),
    );
  }
});

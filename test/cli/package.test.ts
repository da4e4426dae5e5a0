/** The package as a stranger gets it: what is in it, and that the tarball alone is enough. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNSHARED } from '../support/network.ts';
import { cleanEnv, openTerminal, READING } from '../support/terminal.ts';

/** All that `npm pack` may take along; a star for the digest in a name. */
const FILES = [
  ...['LICENSE', 'README.md', 'package.json', 'dist/THIRD-PARTY.txt'],
  ...['dist/main.cjs', 'dist/pages.cjs', 'dist/printed.cjs'],
  ...['dist/fastest-levenshtein.cjs', 'dist/ts-fsrs.cjs'],
  ...[
    'dist/article.js',
    'dist/check.js',
    'dist/class.js',
    'dist/conf.js',
    'dist/draft.js',
    'dist/draw.js',
    'dist/gift.js',
    'dist/load.js',
    'dist/scaffold.js',
  ],
  ...['dist/chunk-*.js', 'dist/yoga.wasm'],
  ...['lie-detector', 'morocco', 'russia-iran-2023'].flatMap(id => [
    `dist/readings/${id}.json`,
    `dist/readings/${id}.items.json`,
  ]),
  'dist/readings/index.json',
  ...['dist/scaffold/reading.yaml', 'dist/scaffold/questions.yaml'],
  ...['dist/scaffold/schemas/reading-1.json', 'dist/scaffold/schemas/questions-1.json'],
];

/** "I don't know", and on, eight times. */
const ROUND = '0\n\n'.repeat(8);
const NOBODY = 65_534;
const root = process.getuid?.() === 0;

const work = mkdtempSync(join(tmpdir(), 'readback-test-'));
const odd = join(work, 'Ein Ordner mit Leerzeichen, čtení, 読む');
const empty = join(odd, 'leer');
const home = join(odd, 'home');
const strangersHome = join(odd, 'cizí');
let tarball = '';
/** Bytes of the tarball. */
let size = Number.NaN;
let packed: { path: string; mode: number }[] = [];
/** Where npx put it. */
let installed = '';
const inside = () => join(installed, 'node_modules/readback');

const npx = (): string[] => [
  ...UNSHARED,
  ...['npx', '--yes', '--offline', '--no-update-notifier'],
  ...['--cache', join(odd, 'cache'), '--package', tarball, 'readback'],
];

function run([command = '', ...args]: string[], where: string, input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: empty,
    env: cleanEnv(where),
    input,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Every file and folder below, with what a write would change. */
const listing = (folder: string): string[] =>
  ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].map(name => {
    const { mode, size, mtimeMs } = lstatSync(join(folder, name));
    return `${name} ${mode} ${size} ${mtimeMs}`;
  });

beforeAll(() => {
  chmodSync(work, 0o755);
  for (const folder of [odd, empty, home, strangersHome]) mkdirSync(folder);
  // Without its scripts: they would build anew what other tests are running.
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', odd];
  const [about] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  tarball = join(odd, about.filename);
  packed = about.files;
  size = about.size;
  run([...npx(), '--version'], home);
  installed = join(odd, 'cache/_npx', readdirSync(join(odd, 'cache/_npx'))[0] ?? '');
});
afterAll(() => {
  for (const name of ['.', ...readdirSync(work, { recursive: true, encoding: 'utf8' })])
    if (lstatSync(join(work, name)).isDirectory()) chmodSync(join(work, name), 0o755);
  rmSync(work, { recursive: true, force: true });
});

describe('the package', () => {
  it('has the files that a reader needs and no other', () => {
    const named = packed.map(({ path }) => path.replace(/-[A-Z0-9]{8}\.js$/, '-*.js'));
    expect([...new Set(named)].toSorted()).toEqual(FILES.toSorted());
    for (const { path, mode } of packed) expect(mode, path).toBe(path === 'dist/main.cjs' ? 0o755 : 0o644);
  });

  it('is not more than a reader should fetch', () => {
    expect(size).toBeLessThan(470_000);
  });

  it('asks for no other package', () => {
    const { dependencies, optionalDependencies, peerDependencies, devDependencies, bin, engines } = JSON.parse(
      readFileSync(join(inside(), 'package.json'), 'utf8'),
    );
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(devDependencies)).toContain('ink');
    expect([bin, engines]).toEqual([{ readback: 'dist/main.cjs' }, { node: '>=20' }]);
    const around = readdirSync(join(installed, 'node_modules')).filter(name => !name.startsWith('.'));
    expect(around).toEqual(['readback']);
  });

  it('names no folder of the computer it was built on', () => {
    for (const name of readdirSync(inside(), { recursive: true, encoding: 'utf8' })) {
      const path = join(inside(), name);
      if (lstatSync(path).isFile()) expect(readFileSync(path, 'utf8').includes(resolve('.')), name).toBe(false);
    }
  });
});

describe(`from the tarball, in an empty folder with an odd name${UNSHARED.length > 0 ? ', without a network' : ''}`, () => {
  it('plays a round from a pipe, and keeps it', () => {
    const before = listing(inside());
    expect(run([...npx(), 'quiz', '--seed', '7', '--linear'], home, ROUND)).toContain('0 of 8 right');
    expect(run([...npx(), 'scores'], home)).toContain('1 round, 8 answers');
    expect(listing(inside())).toEqual(before);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('draws in a terminal, takes a press, leaves', async () => {
    const line = [...npx(), '--data-dir', join(home, 'new'), ...READING].map(word => `'${word}'`).join(' ');
    const terminal = openTerminal({ columns: 80, rows: 24, home, shell: `cd '${empty}'; ${line}` });
    try {
      await terminal.sees('Start reading');
      await terminal.turn('↓');
      expect(terminal.marked()).toBe('Take a quiz');
      terminal.press('↵');
      await terminal.sees('Question 1 of 8');
      terminal.press('q');
      expect(await terminal.exited).toBe(0);
      expect(terminal.alternate()).toBe(false);
    } finally {
      terminal.close();
    }
  });
});

describe(root ? 'for a user that is not root, installed by root' : 'installed where nothing may be written', () => {
  const bin = () => join(installed, 'node_modules/.bin/readback');
  /** Root may write everywhere, so it becomes someone else before the program is read. */
  const node = root
    ? [
        process.execPath,
        '--import',
        `data:text/javascript,process.setgroups([]);process.setgid(${NOBODY});process.setuid(${NOBODY})`,
      ]
    : [process.execPath];

  beforeAll(() => {
    if (root) chownSync(strangersHome, NOBODY, NOBODY);
    for (const name of ['.', ...readdirSync(installed, { recursive: true, encoding: 'utf8' })]) {
      const path = join(installed, name);
      if (!lstatSync(path).isSymbolicLink()) chmodSync(path, lstatSync(path).mode & 0o555);
    }
  });

  it('really may not write there', () => {
    const write = `fs.writeFileSync(${JSON.stringify(join(inside(), 'dist/new'))}, '')`;
    const { status, stderr } = spawnSync(node[0] ?? '', [...node.slice(1), '-e', write], { encoding: 'utf8' });
    expect([status, stderr.includes('EACCES')]).toEqual([1, true]);
  });

  it('plays a round from a pipe, and an export and back', () => {
    const before = listing(inside());
    const readback = [...node, bin()];
    const [mine, other] = [join(strangersHome, 'mine.json'), join(strangersHome, 'other')];
    expect(run([...readback, 'quiz', '--seed', '7', '--linear'], strangersHome, ROUND)).toContain('0 of 8 right');
    expect(run([...readback, 'scores'], strangersHome)).toContain('1 round, 8 answers');
    writeFileSync(mine, run([...readback, 'export'], strangersHome));
    expect(run([...readback, 'restore', mine, '--data-dir', other], strangersHome)).toContain('Added 8 answers');
    expect(listing(inside())).toEqual(before);
    if (root) expect(lstatSync(join(strangersHome, '.local/share/readback')).uid).toBe(NOBODY);
  });

  it('draws in a terminal', async () => {
    const before = listing(inside());
    const shell = [...node, bin(), ...READING].map(word => `'${word}'`).join(' ');
    const terminal = openTerminal({ columns: 80, rows: 24, home: strangersHome, shell });
    try {
      await terminal.sees('Take a quiz');
      await terminal.turn('↓');
      terminal.press('q');
      expect(await terminal.exited).toBe(0);
    } finally {
      terminal.close();
    }
    expect(listing(inside())).toEqual(before);
  });
});

/** What a command loads, of ours and of Node's: a module that is not needed is time before the first screen. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';

const homes: string[] = [];
afterAll(() => homes.forEach(dropHome));

function fresh(): string {
  const home = newHome();
  homes.push(home);
  return home;
}

/** Words that stand in the bundled code of each library, whatever a minifier does. */
const LIBRARIES = {
  ink: 'yoga',
  react: 'react.transitional.element',
  conf: 'Please specify the `project',
  yaml: 'tag:yaml.org,2002',
  zod: 'invalid_type',
};

/** The files of the bundle that a run loaded, by Node's own coverage. */
function files(args: string[], input = '', home = fresh()): string[] {
  const coverage = join(fresh(), 'coverage');
  spawnSync(process.execPath, [BIN, ...args], { env: cleanEnv(home, { NODE_V8_COVERAGE: coverage }), input });
  const scripts = readdirSync(coverage).flatMap(file => JSON.parse(readFileSync(join(coverage, file), 'utf8')).result);
  const urls = scripts.map(({ url }: { url: string }) => url).filter((url: string) => url.startsWith('file:'));
  return urls.map((url: string) => fileURLToPath(url));
}

function libraries(args: string[], input = ''): string[] {
  const text = files(args, input)
    .map(path => readFileSync(path, 'utf8'))
    .join('\n');
  expect(text).not.toBe('');
  return Object.entries(LIBRARIES).flatMap(([name, word]) => (text.includes(word) ? name : []));
}

/** The modules of Node's own that a program asked for beyond those of an empty one. */
function ofNode(program: string, args: string[]): string[] {
  const preload = fileURLToPath(new URL('../support/node-modules.cjs', import.meta.url));
  const home = fresh();
  const log = join(home, 'modules');
  spawnSync(process.execPath, ['--require', preload, program, ...args], {
    env: cleanEnv(home, { READBACK_TEST_MODULES: log }),
  });
  const names = readFileSync(log, 'utf8').trim().split('\n');
  return names.filter(name => builtinModules.includes(name));
}

const EMPTY = fileURLToPath(new URL('../support/empty.cjs', import.meta.url));

describe('a command that prints', () => {
  it.each([
    [['--help'], ['main.cjs'], [] as string[]],
    [['quiz', '--help'], ['main.cjs'], []],
    [['--version'], ['main.cjs'], []],
    [['quizz'], ['main.cjs', 'fastest-levenshtein.cjs'], []],
    [['scores'], ['main.cjs', 'printed.cjs'], []],
    [['scores', '--json'], ['main.cjs', 'printed.cjs'], []],
  ])('%j loads %j of ours and %j of Node', (args, ours, nodes) => {
    expect(files(args).map(path => basename(path))).toEqual(ours);
    const empty = ofNode(EMPTY, []);
    const beyond = (names: string[]) => names.filter(name => !empty.includes(name));
    expect(beyond(ofNode(BIN, args))).toEqual(beyond(nodes));
  });
});

it.each([[['export']], [['restore']], [['reset', '--yes']], [['read', '2']], [[]]])('%j loads no library', args => {
  expect(libraries(args)).toEqual([]);
});

it('what schedules reviews is loaded once something is answered', () => {
  const home = fresh();
  const loaded = () => files(['scores'], '', home).map(path => basename(path));
  expect(loaded()).toEqual(['main.cjs', 'printed.cjs']);
  spawnSync(process.execPath, [BIN, 'quiz', '--count', '1', '--linear'], { env: cleanEnv(home), input: '0\n\n' });
  expect(loaded()).toEqual(['main.cjs', 'printed.cjs', 'ts-fsrs.cjs']);
});

it('no piece copies a module of Node, name by name, before it is used', () => {
  for (const piece of ['main.cjs', 'printed.cjs', 'pages.cjs'])
    expect(readFileSync(join(BIN, '..', piece), 'utf8')).not.toMatch(/\w\(require\("node:\w+"\), ?1\)/);
});

it('the words are found where the libraries are', () => {
  expect(libraries(['--linear'], '1\n2\n\nstop\n')).toEqual(['conf']);
  expect(libraries([join(process.cwd(), 'content/russia-iran-2023')])).toEqual(['yaml', 'zod']);
  const all = readdirSync(join(BIN, '..'))
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(BIN, '..', name), 'utf8'))
    .join('\n');
  for (const word of Object.values(LIBRARIES)) expect(all).toContain(word);
});

it('what reads a class is loaded for a class, and for nothing else', () => {
  const home = fresh();
  const own = (args: string[]) =>
    files(args, '', home)
      .map(path => basename(path))
      .filter(name => name === 'class.js');
  for (const args of [[], ['scores'], ['export'], ['class', '--help'], ['restore']]) expect(own(args)).toEqual([]);
  expect(own(['class', home, '--seed', '7'])).toEqual(['class.js']);
});

it('what drafts an article is loaded for an article, and for nothing else', () => {
  const drafting = (args: string[]) =>
    files(args)
      .map(path => basename(path))
      .filter(name => ['article.js', 'draft.js'].includes(name));
  const article = join(process.cwd(), 'test/readings/article/harbour.txt');
  for (const args of [
    [],
    ['read', '1'],
    ['new', join(fresh(), 'mine')],
    [join(process.cwd(), 'content/russia-iran-2023')],
  ])
    expect(drafting(args), args.join(' ')).toEqual([]);
  expect(drafting(['read', '1', article])).toEqual(['article.js']);
  expect(libraries(['read', '1', article])).toEqual([]);
  expect(drafting(['new', join(fresh(), 'mine'), '--from', article])).toEqual(['draft.js']);
});

/** Every command that a page shows runs as written, one after the other in one folder, with the exit code it should have. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';
import { codeOf, commandsOf, PAGES, textOf } from './pages.ts';

/** What a page takes as given. */
const ARTICLE = {
  'article.txt': `The library of Elm may open its doors on Sundays.

Elm has voted for three months of it.

Ada Brook found two people willing.

Tom Hale put it at 4,000 pounds, a small price.

The reading room may go, some say.
`,
};
const GIVEN: Record<string, Record<string, string>> = {
  'docs/authors.md': ARTICLE,
  'docs/formats.md': ARTICLE,
  'docs/readers.md': ARTICLE,
  'README.md': ARTICLE,
  'docs/teachers.md': { '../class/roster.csv': 'id,name\nk1,Mia Stein\nk2,Tom Dahl\n' },
};

/** What has been done before, where a page begins in the middle. */
const DONE: Record<string, string> = {
  'README.md': [
    'mkdir results',
    'npx . quiz --seed 7 --linear --data-dir ./mia',
    'npx . export --seed 7 --data-dir ./mia -o results/mia.json',
  ].join(' && '),
  'docs/drafting.md': 'npx . new my-article',
};

/** Without a person at a terminal a quiz and a reset name the flag that would do. */
function codeFor(command: string): [code: number, names: string] {
  const words = command.split(' ');
  const linear = words.includes('--linear') || words.includes('--screen-reader');
  if ((words.includes('quiz') || words.includes('review')) && !linear) return [3, '--linear'];
  return words.includes('reset') && !words.includes('--yes') ? [2, '--yes'] : [0, ''];
}

const placeOf = (home: string) => ({
  cwd: join(home, 'here'),
  env: cleanEnv(home, { PATH: `${home}/bin:${process.env.PATH}` }),
});

const run = (command: string, home: string) =>
  spawnSync('sh', ['-c', command], { ...placeOf(home), input: '', encoding: 'utf8' });

/** Ctrl-C once it has told what it does and what it found; gives the exit code. */
const interrupted = (command: string, home: string): Promise<number | null> =>
  new Promise(resolve => {
    const child = spawn('sh', ['-c', `exec ${command}`], placeOf(home));
    let told = '';
    child.stdout.on('data', chunk => {
      told += chunk;
      if (/\n.+\n/.test(told)) child.kill('SIGINT');
    });
    child.once('close', resolve);
  });

describe.each(PAGES.filter(page => commandsOf(page).length > 0))('%s', page => {
  const home = newHome();
  beforeAll(() => {
    for (const folder of ['bin', 'here', 'class']) mkdirSync(join(home, folder));
    cpSync('content', join(home, 'here/content'), { recursive: true });
    // In a clone, npx runs the program that was built there.
    writeFileSync(join(home, 'bin/npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
      mode: 0o755,
    });
    for (const [name, text] of Object.entries(GIVEN[page] ?? {})) writeFileSync(join(home, 'here', name), text);
    expect(run(DONE[page] ?? 'true', home).status).toBe(0);
  });
  afterAll(() => dropHome(home));

  it.each(commandsOf(page))('%s', async command => {
    if (command.includes('--watch')) return expect(await interrupted(command, home)).toBe(130);
    const [code, names] = codeFor(command);
    const { status, stderr } = run(command, home);
    expect([status, code === 0 ? '' : stderr], stderr).toEqual([code, expect.stringContaining(names)]);
    // What needs a person at a terminal does without one when it is told to.
    if (code === 3) expect(run(`${command} ${names}`, home).status).toBe(0);
  });
});

it('README starts the program and the tests in one line each', () => {
  const readme = textOf('README.md');
  expect(readme).toMatch(/^ {4}npm ci && npx \.$/m);
  expect(readme).toMatch(/^ {4}npm ci && npm test$/m);
  expect(readme).toContain('not published yet');
});

it.each(['Any article', 'The shelf', 'A class', 'A reading of your own'])(
  'README says in four lines and a link: %s',
  heading => {
    const [, part = ''] = textOf('README.md').split(`## ${heading}\n`);
    const lines = (part.split(/^#/m)[0] ?? '').split('\n').filter(line => line !== '');
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines.join('\n')).toMatch(/\]\(docs\/\w+\.md/);
  },
);

it('README says how many readings come with it, and how long they take', () => {
  const shipped: { minutes: number }[] = JSON.parse(textOf('dist/readings/index.json'));
  const [readings, minutes] = [shipped.length, Math.max(...shipped.map(reading => reading.minutes))];
  const told = textOf('README.md').replace(/\s+/g, ' ');
  expect([readings, minutes]).toEqual([3, 3]);
  expect(told).toMatch(/Three readings come with it: .*\. Each takes three minutes to read/);
});

it.each(PAGES)('%s has no command of the published package, which nothing here would run', page => {
  expect(codeOf(page).filter(code => /^npx readback ./.test(code))).toEqual([]);
});

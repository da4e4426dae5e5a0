/** Commands that print load neither Ink nor React nor conf. Node's own coverage says which files a run loaded. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';

const homes: string[] = [];
afterAll(() => homes.forEach(dropHome));

/** Words that stand in the bundled code of each library, whatever a minifier does. */
const LIBRARIES = {
  ink: 'yoga',
  react: 'react.transitional.element',
  conf: 'Please specify the `project',
  yaml: 'tag:yaml.org,2002',
  zod: 'invalid_type',
};

function loaded(args: string[], input = ''): string[] {
  const home = newHome();
  homes.push(home);
  const coverage = join(home, 'coverage');
  spawnSync(process.execPath, [BIN, ...args], { env: cleanEnv(home, { NODE_V8_COVERAGE: coverage }), input });
  const scripts = readdirSync(coverage).flatMap(file => JSON.parse(readFileSync(join(coverage, file), 'utf8')).result);
  const text = scripts
    .filter(({ url }: { url: string }) => url.startsWith('file:'))
    .map(({ url }: { url: string }) => readFileSync(fileURLToPath(url), 'utf8'))
    .join('\n');
  expect(text).not.toBe('');
  return Object.entries(LIBRARIES).flatMap(([name, word]) => (text.includes(word) ? name : []));
}

it.each([
  [['--help']],
  [['--version']],
  [['scores']],
  [['scores', '--json']],
  [['restore']],
  [['reset', '--yes']],
  [['read', '2']],
  [[]],
])('%j loads none of them', args => {
  expect(loaded(args)).toEqual([]);
});

it('the words are found where the libraries are', () => {
  expect(loaded(['--linear'], '1\n2\n\nstop\n')).toEqual(['conf']);
  expect(loaded([join(process.cwd(), 'content/russia-iran-2023')])).toEqual(['yaml', 'zod']);
  const all = readdirSync(join(BIN, '..'))
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(BIN, '..', name), 'utf8'))
    .join('\n');
  for (const word of Object.values(LIBRARIES)) expect(all).toContain(word);
});

/** The README says what is so: its commands run, its flags, paths and files exist. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { generated } from '../scripts/docs.ts';
import { pictures } from '../scripts/pictures.ts';
import { BIN, cleanEnv, dropHome, newHome } from './support/terminal.ts';

const readme = readFileSync('README.md', 'utf8');
const home = newHome();
afterAll(() => dropHome(home));
const blocks = [...readme.matchAll(/^ {4}(\S.*)$/gm)].map(match => match[1] ?? '');
const commands = blocks.filter(line => line.startsWith('npx . ')).map(line => line.slice(6).split(/ {2,}/)[0] ?? '');
const help = execFileSync(process.execPath, [BIN, '--help'], { env: cleanEnv(home), encoding: 'utf8' });

describe('README', () => {
  it('starts the program and the tests in one line each', () => {
    expect(blocks).toContain('npm ci && npx .');
    expect(blocks.some(line => line.startsWith('npm ci && npm test'))).toBe(true);
    expect(readme).toContain('not published yet');
  });

  it.each(commands)('npx . %s runs as written', command => {
    const args = command === './my-folder' ? [`${process.cwd()}/content/russia-iran-2023`] : command.split(' ');
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      env: cleanEnv(home),
      cwd: home,
      input: '',
      encoding: 'utf8',
    });
    // Without a person at a terminal a quiz and a reset name the flag that would do.
    const asks = /^(quiz|review)/.test(command) ? 3 : command === 'reset' ? 2 : 0;
    expect([status, stderr.includes('--linear') || stderr.includes('--yes')]).toEqual([asks, asks > 0]);
  });

  it('names flags, files and scripts that exist', () => {
    for (const [flag] of readme.matchAll(/--[a-z-]+/g)) expect(help, flag).toContain(flag);
    for (const [, path = ''] of readme.matchAll(/(?:`|in )((?:docs|content)\/[\w/.-]*|LICENSE)/g))
      expect(existsSync(path), path).toBe(true);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [, script = ''] of readme.matchAll(/npm run (\w+)/g)) expect(scripts, script).toHaveProperty(script);
  });

  it('has a help that fits 80 columns', () => {
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('knows every command of the help, and the help every command of README', () => {
    for (const verb of ['read', 'quiz', 'review', 'scores', 'paper', 'reset', 'restore', 'export']) {
      expect(readme).toContain(`npx . ${verb}`);
      expect(help).toMatch(new RegExp(`^ {2}${verb}\\b`, 'm'));
    }
  });
});

describe('what is generated', () => {
  it.each(Object.entries(generated()))('%s is as the program has it', (path, text) => {
    expect(readFileSync(path, 'utf8'), 'Run: npm run docs').toBe(text);
  });

  it.each(Object.entries(pictures()))('%s is as the program draws it', (path, text) => {
    expect(readFileSync(path, 'utf8'), 'Run: npm run pictures').toBe(text);
  });
});

/** Every flag, variable, path, file and script that a page names exists, and every flag and command is on some page. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';
import { codeOf, commandsOf, isForeign, NOTES, PAGES, textOf } from './pages.ts';

const home = newHome();
afterAll(() => dropHome(home));
const print = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], { env: cleanEnv(home), encoding: 'utf8' });
/** That of every command, where all flags are. */
const help = COMMANDS.map(({ name }) => print(name, '--help')).join('\n');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const IN = ['src', 'test', 'scripts', 'bench', 'docs', 'content'];
const files = IN.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
);
const names = new Set([...files, ...readdirSync('.')].map(path => basename(path)));
const source = files
  .filter(file => /^src\/.*\.tsx?$/.test(file))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n');

const FLAG = /(?<![\w-])--[a-z][a-z-]+/g;
const flagsIn = (text: string): string[] => text.match(FLAG) ?? [];
const own = (page: string): string[] => codeOf(page).filter(code => !isForeign(code));

/** A heading as the end of an address, as GitHub makes it. */
const anchors = (page: string): string[] =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe.each([...PAGES, ...NOTES])('%s', page => {
  it('links to pages and headings that are there', () => {
    const links = textOf(page).matchAll(/(?:\]\(|src="|srcset=")([^)#"\s]*)(?:#([^)"\s]*))?/g);
    for (const [, to = '', anchor] of links) {
      const path = to === '' ? page : join(dirname(page), to);
      expect(existsSync(path), path).toBe(true);
      if (anchor !== undefined) expect(anchors(path), path).toContain(anchor);
    }
  });

  it('names files that are there', () => {
    for (const word of codeOf(page).flatMap(code => code.split(/[\s,:]+/))) {
      if (IN.includes(word.split('/')[0] ?? '') && word.includes('/')) expect(existsSync(word), word).toBe(true);
      else if (/^[\w-]+\.(ts|tsx|mjs|md)$/.test(word)) expect(names, word).toContain(word);
    }
  });

  it('names scripts and tools that are there', () => {
    for (const code of codeOf(page)) {
      for (const [, script = ''] of code.matchAll(/npm run (\w+)/g)) expect(scripts, script).toHaveProperty(script);
      for (const [, tool = ''] of code.matchAll(/npx (\w+)/g))
        if (tool !== 'readback') expect(existsSync(`node_modules/.bin/${tool}`), tool).toBe(true);
      for (const [, file = ''] of code.matchAll(/^node (\S+\.[cm]?js)/g)) expect(existsSync(file), file).toBe(true);
    }
  });
});

describe.each(PAGES)('%s', page => {
  it('names flags of the help', () => {
    const text = textOf(page).replace(/^ {4,}\S.*$|`[^`]+`/gm, ''); // Outside of code, too.
    for (const flag of [...flagsIn(text), ...own(page).flatMap(flagsIn)]) expect(help, flag).toContain(flag);
  });

  it('names variables that the program looks at', () => {
    const words = own(page)
      .filter(code => !code.includes('.'))
      .flatMap(code => code.match(/\b[A-Z][A-Z_]{5,}\b/g) ?? []);
    for (const word of words) expect(source.includes(word) || names.has(word), word).toBe(true);
  });
});

describe('help', () => {
  const shown = PAGES.flatMap(page => commandsOf(page));

  it('has no command that no page shows', () => {
    for (const { name } of COMMANDS)
      expect(
        shown.some(command => command.split(' ').includes(name)),
        name,
      ).toBe(true);
  });

  it('has no flag that no page names', () => {
    const pages = PAGES.map(page => textOf(page)).join('\n');
    for (const flag of flagsIn(help)) expect(flagsIn(pages), flag).toContain(flag);
  });
});

it.each(['docs/teachers.md', 'CHANGELOG.md'])('%s names the revision that papers have', page => {
  const [name] = print('paper', '--seed', '7').match(/Paper 7, revision \d+/) ?? [];
  const shown = textOf(page).match(/Paper 7, revision \d+/g) ?? [];
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown)).toEqual(new Set([name]));
});

/** What is generated from the program stands as the program has it now. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generated } from '../../scripts/docs.ts';
import { pictures } from '../../scripts/pictures.ts';
import { textOf } from './pages.ts';

const drawn = pictures();

it.each(Object.entries(generated()))('%s', (path, text) => {
  expect(readFileSync(path, 'utf8'), 'Run: npm run docs').toBe(text);
});

it.each(Object.entries(drawn))('%s', (path, text) => {
  expect(readFileSync(path, 'utf8'), 'Run: npm run pictures').toBe(text);
});

it('README shows every picture, light and dark, and says in words what it shows', () => {
  expect(readdirSync('docs/pictures').map(name => `docs/pictures/${name}`)).toEqual(Object.keys(drawn).toSorted());
  for (const [path, text] of Object.entries(drawn)) {
    const [, title = ''] = /<title>(.*)<\/title>/.exec(text) ?? [];
    expect(textOf('README.md')).toContain(
      path.endsWith('dark.svg') ? `srcset="${path}"` : `<img alt="${title}" src="${path}">`,
    );
  }
});

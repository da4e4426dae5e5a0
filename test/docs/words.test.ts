/** Words that were given up for plainer ones stand nowhere that a person reads. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { drawn } from '../support/draw.tsx';
import { namedSessions } from '../support/sessions.ts';
import { SIZE } from '../support/walk.ts';

const GIVEN_UP = [
  ...['It says so', 'It says otherwise', 'It says neither', 'Says so here', "writer's words", 'by no one named'],
  ...['you left it out', 'Nothing to mend', 'Took in', 'brought back', 'nothing to forget'],
];

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    if (path === join('docs', 'decisions')) return [];
    return statSync(path).isDirectory() ? filesIn(path) : path;
  });

it.each(GIVEN_UP)('"%s" stands in no source, page or text', words => {
  const files = [
    ...['src', 'content', 'docs'].flatMap(filesIn),
    'README.md',
    'CONTRIBUTING.md',
    'test/line/golden.txt',
  ];
  expect(files.filter(file => readFileSync(file, 'utf8').includes(words))).toEqual([]);
});

it('nor in any frame', () => {
  for (const [name, session] of Object.entries(namedSessions(loadFolder('content/russia-iran-2023')))) {
    const frame = drawn(session, SIZE).replace(/\s+/g, ' ');
    expect(
      GIVEN_UP.filter(words => frame.includes(words)),
      name,
    ).toEqual([]);
  }
});

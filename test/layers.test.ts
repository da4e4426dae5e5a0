/** Inner rings know nothing of outer ones; what only one room may use stays there. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');
const MIDDLE = ['screen', 'line', 'content', 'store', 'terminal'];
/** What each room may import, besides itself and core. */
const MAY: Record<string, string[]> = {
  core: [],
  view: [],
  terminal: [],
  store: [],
  content: [],
  program: [],
  screen: ['view', 'terminal', 'program'],
  line: ['view', 'terminal', 'program'],
  commands: ['view', 'program', ...MIDDLE],
  main: ['commands'],
};
/** Packages that one room alone may use. */
const ROOMS: Record<string, (file: string) => boolean> = {
  ink: file => file.startsWith('screen/'),
  react: file => file.startsWith('screen/'),
  'ink-select-input': file => file === 'screen/menu.tsx',
  conf: file => file === 'store/place.ts',
  'ts-fsrs': file => file === 'core/schedule.ts',
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .sort();
const roomOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1] ?? '');

describe.each(files)('%s', file => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const room = roomOf(file);

  it('imports only inwards', () => {
    for (const name of importsOf(text)) {
      if (!name.startsWith('.')) {
        const allowed = ROOMS[name];
        expect(allowed === undefined || allowed(file), `${name} belongs to another room`).toBe(true);
        continue;
      }
      const other = roomOf(relative(SRC, resolve(SRC, dirname(file), name)));
      const fits = file.startsWith('content/check/') && other === 'view';
      const allowed = other === room || other === 'core' || fits || (MAY[room] ?? []).includes(other);
      expect(allowed, `${room} must not know ${other}: ${name}`).toBe(true);
    }
  });
});

it.each(files.filter(file => roomOf(file) === 'core'))('%s asks no clock, no dice, no Node', file => {
  const code = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(code).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.|from 'node:|from 'react/);
});

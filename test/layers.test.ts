/** Inner rings know nothing of outer ones, no two files know each other, and what only one room may use stays there. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve('src');
const INNER = ['session', 'domain', 'lib'];
/** What each room may import, besides itself. */
const MAY: Record<string, string[]> = {
  lib: [],
  domain: ['lib'],
  session: ['domain', 'lib'],
  view: INNER,
  terminal: INNER,
  store: INNER,
  content: INNER,
  program: INNER,
  checker: ['content', 'view', ...INNER],
  screen: ['view', 'terminal', 'program', ...INNER],
  line: ['view', 'terminal', 'program', ...INNER],
  cli: ['screen', 'line', 'checker', 'content', 'store', 'terminal', 'program', 'view', ...INNER],
  main: ['cli', 'lib'],
};
/** Packages that one room alone may use. */
const ROOMS: Record<string, (file: string) => boolean> = {
  ink: file => file.startsWith('screen/ink/'),
  react: file => file.startsWith('screen/ink/'),
  'ink-select-input': file => file.startsWith('screen/ink/'),
  conf: file => file.startsWith('store/'),
  'ts-fsrs': file => file === 'domain/schedule.ts',
  papaparse: file => file === 'store/roster.ts',
  'gift-pegjs': file => file === 'content/formats/gift.ts',
  yaml: file => file.startsWith('content/'),
  zod: file => file.startsWith('domain/') || file.startsWith('content/'),
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file))
  .sort();
const texts = new Map(files.map(file => [file, readFileSync(join(SRC, file), 'utf8')]));
const roomOf = (file: string): string => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

interface Import {
  name: string;
  typesOnly: boolean;
}
const importsOf = (file: string): Import[] =>
  [...(texts.get(file) ?? '').matchAll(/(import|export)( type)?[^'"();]*? from '([^']+)'|import\(\s*'([^']+)'/g)].map(
    ([, , type, from, lazy]) => ({ name: from ?? lazy ?? '', typesOnly: type !== undefined }),
  );
const targetOf = (file: string, name: string): string => relative(SRC, resolve(SRC, dirname(file), name));

describe.each(files)('%s', file => {
  const room = roomOf(file);

  it('imports only inwards', () => {
    for (const { name } of importsOf(file)) {
      if (!name.startsWith('.')) {
        const allowed = ROOMS[name];
        expect(allowed === undefined || allowed(file), `${name} belongs to another room`).toBe(true);
        continue;
      }
      const target = targetOf(file, name);
      expect(texts.has(target), `${name} is a file of src`).toBe(true);
      const allowed = roomOf(target) === room || (MAY[room] ?? []).includes(roomOf(target));
      expect(allowed, `${room} must not know ${roomOf(target)}: ${name}`).toBe(true);
    }
  });
});

it.each(files.filter(file => ['domain', 'session', 'lib'].includes(roomOf(file))))(
  '%s asks no clock, no dice, no Node',
  file => {
    const code = (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(code).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.|from 'node:|from 'react/);
  },
);

/** Code without its comments, and without what is only called as streams are. */
const codeIn = (file: string): string =>
  (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '').replace(/decoder\.write\(/g, '');

describe('one way out', () => {
  const OUT = 'terminal/output.ts';
  const STREAM = /\.write\(|\bwritev?Sync\b|\bconsole\.|createWriteStream|\.pipe\(|emitWarning|stdio/;
  /** What writes into files: they have no reader that obeys. */
  const FILES: Record<string, RegExp> = { 'store/disk.ts': /^ {2}writeSync,$|\bwriteSync\(fd, bytes, /gm };

  it.each(files.filter(file => file !== OUT))('%s writes to no stream', file => {
    expect(codeIn(file).replace(FILES[file] ?? /^$/, '')).not.toMatch(STREAM);
  });

  it('only who writes a file of its own does so by its name', () => {
    const writers = files.filter(file => /\b(write|append)File(Sync)?\b/.test(codeIn(file)));
    expect(writers).toEqual(['cli/commands/new.ts', 'main.ts', 'store/place.ts', 'store/summary.ts']);
  });

  it('takes a type of text that one file makes', () => {
    expect(codeIn(OUT)).toMatch(/text: Safe\b/);
    expect(files.filter(file => /\bas (unknown as )?Safe\b|<Safe>/.test(codeIn(file)))).toEqual(['lib/sanitize.ts']);
  });
});

it('the schema is loaded by what reads a folder alone: everything else takes types from it', () => {
  const loading = files.filter(file =>
    importsOf(file).some(({ name, typesOnly }) => !typesOnly && targetOf(file, name) === 'domain/schema.ts'),
  );
  expect(loading.filter(file => !/^(content|checker)\//.test(file))).toEqual([]);
});

it('no files import each other in a circle, types included', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (way.includes(file) || done.has(file)) return;
    for (const { name } of importsOf(file)) if (name.startsWith('.')) visit(targetOf(file, name), [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

/** Files made to hang, exhaust or mislead: each is refused by name, and soon. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspect } from '../../src/checker/play.ts';
import { formatProblem } from '../../src/content/diagnostic.ts';
import { parseYaml } from '../../src/content/yaml/parse.ts';
import { computed } from '../support/cost.ts';
import { brief, but, folder, QUESTIONS, READING } from './folder.ts';

let began = 0;
beforeEach(() => {
  began = computed();
});
afterEach(() => {
  expect(computed() - began, 'milliseconds').toBeLessThan(2000);
});

/** 60 aliases at most, nine to a line: refused by their number, or by what they stand for. */
const laughs = (levels: number) =>
  Array.from({ length: levels }, (_, level) =>
    level === 0
      ? 'l0: &l0 [x]'
      : `l${level}: &l${level} [${Array(9)
          .fill(`*l${level - 1}`)
          .join(', ')}]`,
  ).join('\n');

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n');

const BAD: [name: string, text: string | Uint8Array, place: string][] = [
  ['brackets', '['.repeat(10_000), '1:33 too-deep'],
  ['lists', '- '.repeat(10_000), '1:65 too-deep'],
  ['questions', '? '.repeat(10_000), '1:65 too-deep'],
  ['colons', 'a: '.repeat(10_000), '1:98 too-deep'],
  ['braces over lines', '{a:\n'.repeat(10_000), '33:1 too-deep'],
  ['stairs', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), '33:34 too-deep'],
  ['a megabyte of closing brackets', ']'.repeat(900_000), '1:300000 too-large'],
  ['laughs', laughs(6), '5:45 too-many-aliases'],
  ['many aliases', `a: &a x\nb: [${Array(51).fill('*a').join(', ')}]`, '2:205 too-many-aliases'],
  ['a thousand aliases', `a: &a x\nb: [${Array(1000).fill('*a').join(', ')}]`, '2:205 too-many-aliases'],
  ['keys', keys(40_000), '1:1 too-many-keys'],
  ['unknown alias', 'items: *none', '1:8 unknown-alias'],
  ['circular alias', 'items: &a [*a]', '1:12 circular-alias'],
  ['merge key', 'a: &a { items: [] }\n<<: *a', '2:1 merge-key'],
  ['number as key', 'items: []\n1: x', '2:1 wrong-key'],
  ['nothing as key', 'items: []\n~: x', '2:1 wrong-key'],
  ['key twice', 'items: []\nitems: []', '2:1 duplicate-key'],
  ['__proto__', 'items: []\n__proto__: { polluted: 1 }', '2:1 unknown-field'],
  ['tab', 'items:\n\t- id: x', '2:1 broken-yaml'],
  ['open quote', 'a: 1\nitems: "x\nb: 2\n', '2:8 broken-yaml'],
  ['two documents', 'items: []\n---\nitems: []', '2:1 broken-yaml'],
  ['empty documents', '---\n---\n', '2:1 broken-yaml'],
  ['tag', 'items: !!js/function x', '1:8 broken-yaml'],
  ['carriage return', 'items: []\n  \rb: 1', '2:3 broken-yaml'],
  ['scalar', 'items', '1:1 wrong-value'],
  ['empty', '', '1:1 wrong-value'],
  ['not a number', 'items: .nan', '1:8 wrong-value'],
  ['too large a number', 'items: 1e400', '1:8 wrong-value'],
  ['NUL', 'items: "\u0000"', '1:8 hidden-character'],
  ['Latin-1', Uint8Array.from(Buffer.from('items:\n  - caf\u00e9s\n', 'latin1')), '2:8 broken-yaml'],
  ['Latin-1 at the end', Uint8Array.from(Buffer.from('\u00fc\u00e9 caf\u00e9', 'latin1')), '1:1 broken-yaml'],
  ['UTF-16', Uint8Array.from(Buffer.from('\ufeffitems: []', 'utf16le')), '1:1 broken-yaml'],
  ['half a character', Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0xe2, 0x82]), '2:2 broken-yaml'],
];

test.each(BAD)('%s', (_, text, place) => {
  const found = inspect(folder({ 'questions.yaml': text }));
  expect(found.problems.map(brief)).toContain(`questions.yaml:${place}`);
  expect(found.items).toBeUndefined();
  expect(found.problems.map(formatProblem).join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('the byte that is not UTF-8 is told', () => {
  const [problem] = parseYaml('f', Uint8Array.from(Buffer.from('a: caf\u00e9', 'latin1'))).diagnostics;
  expect(problem).toMatchObject({
    place: { line: 1, column: 7 },
    message: 'not UTF-8 (byte 0xe9)',
    fix: 'Save the file as UTF-8.',
  });
});

test('honest depth, aliases and keys pass', () => {
  const nested = `${'['.repeat(32)}${']'.repeat(32)}`;
  const text = `a: &a x\nb: [${Array(50).fill('*a').join(', ')}]\nc: {${keys(1990).replaceAll('\n', ', ')}}`;
  expect(parseYaml('f', Buffer.from(nested)).diagnostics).toEqual([]);
  expect(parseYaml('f', Buffer.from(text)).diagnostics).toEqual([]);
});

test('an alias leads to the line of its anchor', () => {
  const questions = but(but(QUESTIONS, '[s2]', '&proof [s9]'), 'nearest: [s1, s2]', 'nearest: *proof');
  const { problems } = inspect(folder({ 'questions.yaml': questions }));
  expect(problems.map(brief)).toEqual(['questions.yaml:8:23 unknown-evidence', 'questions.yaml:8:23 unknown-evidence']);
});

test('text after "#" inside a value is not lost in silence', () => {
  const { problems } = inspect(folder({ 'questions.yaml': but(QUESTIONS, 'for it?', 'in C# is #1') }));
  expect(problems).toMatchObject([{ line: 3, column: 11, rule: 'comment-in-value', severity: 'warning' }]);
});

test.each(['reading.yaml', 'questions.yaml', 'questions-2.yaml'])('%s as a link, a device, a folder', name => {
  const bad = (make: (path: string, folder: string) => void) => {
    const path = folder();
    rmSync(join(path, name), { force: true });
    make(join(path, name), path);
    const { problems } = inspect(path);
    expect(problems.map(({ file, rule }) => [file, rule])).toContainEqual([join(path, name), 'not-a-file']);
  };
  bad(path => symlinkSync('/dev/zero', path));
  bad(path => symlinkSync('/etc/passwd', path));
  bad(path => symlinkSync(path, path));
  bad((path, folder) => {
    mkdirSync(`${folder}-evil`);
    writeFileSync(join(`${folder}-evil`, 'x.yaml'), 'items: []');
    symlinkSync(`../small-evil/x.yaml`, path);
  });
  bad(path => mkdirSync(path));
});

test('files too large, too many, too much in all', () => {
  expect(inspect(folder({ 'reading.yaml': Buffer.alloc(100_000_000) })).problems).toMatchObject([
    { rule: 'too-large', message: 'the file is larger than 1 MB' },
  ]);
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`questions-${index}.yaml`, 'items: []']));
  expect(inspect(folder(many)).problems).toMatchObject([{ rule: 'too-many-files' }]);
  const big = `items: [] #${' '.repeat(950_000)}`;
  const much = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`questions-${index}.yaml`, big]));
  expect(inspect(folder(much)).problems).toMatchObject([{ rule: 'too-large', message: /20 MB/ }]);
});

test('two files with one name on another computer', () => {
  const renamed = QUESTIONS.replace('when', 'w2').replace('id: signed', 'id: t2');
  const { problems } = inspect(folder({ 'questions-A.yaml': renamed, 'questions-a.yaml': 'items: []' }));
  expect(problems.map(({ rule }) => rule)).toEqual(['same-file-name']);
});

test('a broken reading.yaml does not make every citation a fault', () => {
  const { problems } = inspect(folder({ 'reading.yaml': `${READING}\n\t- x` }));
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['broken-yaml']));
});

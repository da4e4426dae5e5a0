/** Broken GIFT: what can be read is taken, what cannot is named by its line, and nothing takes long. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFolder } from '../../../src/checker/play.ts';
import { importedFiles } from '../../../src/content/formats/files.ts';
import { computed } from '../../support/cost.ts';
import { folder } from '../folder.ts';
import { asGift, seen } from './kit.ts';

const { reading, items } = loadFolder('content/russia-iran-2023');
const some = items.filter(({ type }) => type === 'choice').slice(0, 5);
const blocks = asGift(reading, some).trim().split('\n\n');
const BROKEN = 3;
const block = blocks[BROKEN] ?? '';

type Break = [name: string, becomes: 'left out' | 'taken' | 'changed', broken: (block: string) => string];

const line = (at: number, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((row, index) => (index === at ? change(row) : row))
    .join('\n');
const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

/** Each breaks one question of five in its way; the first line has its name and stem, the answers follow. */
const BREAKS: Break[] = [
  ['no {', 'left out', replaced('{', '')],
  ['no }', 'left out', replaced(/\n\}$/, '')],
  ['no answers at all', 'left out', replaced(/\{[\s\S]*\}/, '')],
  ['empty answers', 'left out', replaced(/\{[\s\S]*\}/, '{}')],
  ['two {', 'left out', replaced('{', '{{')],
  ['two }', 'left out', replaced(/\}$/, '}}')],
  ['{ in an option', 'left out', line(1, row => row.replace('#', ' {a} #'))],
  ['a } in an option', 'left out', line(1, row => row.replace('#', ' } #'))],
  ['a blank line among the answers', 'left out', replaced(/\n {2}~/, '\n\n  ~')],
  ['a line of spaces among the answers', 'left out', replaced(/\n {2}~/, '\n   \n  ~')],
  ['= in an option', 'changed', line(1, row => row.replace('#', ' = 4#'))],
  ['~ in an option', 'left out', line(1, row => row.replace('#', '~~#'))],
  ['# in an option', 'left out', line(1, row => row.replace('#', '#5 # #'))],
  ['no right option', 'left out', replaced(/=/g, '~')],
  ['only right options', 'left out', replaced(/~/g, '=')],
  ['two right options', 'changed', replaced('~', '=')],
  ['one option', 'left out', replaced(/\n {2}~[^\n]*/g, '')],
  [
    'ten options',
    'left out',
    text => text.replace('\n}', `${[...'abcdefgh'].map(x => `\n  ~${x}`).join('')}\n}`).replace(/\n {2}####[^\n]*/, ''),
  ],
  ['an option without words', 'left out', line(1, () => '  ~#why')],
  ['an option that is a picture', 'left out', line(1, () => '  ~[html]<img src\\="a.png">#why')],
  [
    'two options alike',
    'left out',
    text => text.replace(/\n {2}~([^#]*)#/, (found, words) => `\n  ~${words}#why${found}`),
  ],
  ['a weight without its end', 'left out', line(1, row => row.replace('~', '~%50'))],
  ['a weight that is a word', 'left out', line(1, row => row.replace('~', '~%half%'))],
  ['a weight over 100', 'left out', line(1, row => row.replace('~', '~%1000%'))],
  ['part of the points for a wrong option', 'changed', line(1, row => row.replace('~', '~%50%'))],
  ['after every answer in the middle', 'left out', line(1, row => `  ####said too early\n${row}`)],
  ['a text of 5,000 letters', 'left out', line(1, row => row.replace('#', `${'w'.repeat(5000)}#`))],
  ['a block of 70,000 letters', 'left out', line(1, row => row.replace('#', `${'w '.repeat(35_000)}#`))],
  ['a name without its end', 'taken', replaced(/^::([^:]*)::/, '::$1 ')],
  ['a name with a colon', 'taken', replaced(/^::/, '::Chapter 1: ')],
  ['no name', 'taken', replaced(/^::[^:]*::/, '')],
  ['nothing but a name before the answers', 'taken', replaced(/::[^{]*\{/, '::{')],
  ['neither name nor stem', 'left out', replaced(/^[^{]*\{/, '{')],
  [
    'a colon in the stem and in an option',
    'taken',
    text => line(1, row => row.replace('#', ': so#'))(text).replace('?', ': why?'),
  ],
  ['= ~ # in the stem', 'taken', replaced('?', ' = ~ # ?')],
  ['comments among the answers', 'taken', replaced(/\n {2}~/, '\n// a note = ~ { }\n  ~')],
  ['~= for the right option', 'taken', replaced('=', '~=')],
  ['answers inside of the text', 'left out', replaced(/\{[\s\S]*\}/, 'It is {1:MC:~a~=b} and {1:SA:=c}.')],
  ['all on one line', 'taken', replaced(/\n\s*/g, ' ')],
  ['no indentation and spaces at the ends', 'taken', replaced(/\n {2}/g, '   \n')],
  ['words behind the answers', 'taken', replaced(/\}$/, '} in the end: so.')],
  ['an unknown format', 'taken', replaced(/^::[^:]*::/, '[latex]')],
  ['tags that are not closed', 'taken', line(1, row => row.replace('~', '~[html]<b><i class\\=x>'))],
  ['what a terminal obeys', 'taken', line(1, row => row.replace('#', '\u001b[2J\u0007\u202e#'))],
  ['a line of a spreadsheet', 'left out', () => 'stem;right;wrong'],
];

interface Read {
  taken: { name: string; seen: ReturnType<typeof seen>; line: number }[];
  leftOut: string[];
  changed: string[];
}

function read(text: string): Read {
  const { files, leftOut, changed } = importedFiles({ name: 'quiz.gift', text }, undefined, 'quiz', '2026-01-01');
  const lines = [...(files['questions.yaml'] ?? '').matchAll(/^ {2}- id: .* # line (\d+)$/gm)].map(([, at]) =>
    Number(at),
  );
  const taken = loadFolder(folder(files, 'quiz')).items.map((item, index) => ({
    ...{ name: item.id, seen: seen(item), line: lines[index] ?? 0 },
  }));
  return { taken, leftOut, changed };
}

let began = 0;
beforeEach(() => {
  began = computed();
});
afterEach(() => {
  expect(computed() - began, 'milliseconds').toBeLessThan(2000);
});

describe('one broken question of five', () => {
  it.each(BREAKS)('%s: %s', (_, becomes, broken) => {
    const text = blocks.map((whole, index) => (index === BROKEN ? broken(whole) : whole)).join('\n\n');
    expect(text).not.toBe(blocks.join('\n\n'));
    const from = blocks.slice(0, BROKEN).join('\n\n').split('\n').length + 2;
    const to = from + broken(block).split('\n').length - 1;
    const isInside = (place: number) => place >= from && place <= to;
    const placeOf = (remark: string) => Number(/^quiz\.gift:(\d+)(?::\d+)? {2}\S.*\.$/.exec(remark)?.[1]);
    const { taken, leftOut, changed } = read(text);
    // The others are what they were.
    const others = some.filter((_item, index) => index !== BROKEN - 1).map(seen);
    expect(taken.filter(item => !isInside(item.line)).map(item => item.seen)).toEqual(others);
    for (const remark of [...leftOut, ...changed]) expect(isInside(placeOf(remark)), remark).toBe(true);
    expect([taken.some(item => isInside(item.line)), leftOut.length > 0, changed.length > 0]).toEqual([
      becomes !== 'left out',
      becomes === 'left out',
      becomes === 'changed',
    ]);
  });
});

it('a file without a question that can be taken is refused, with the reasons', () => {
  const essays = Array.from({ length: 7 }, (_, index) => `Say what you think of ${index}. {}`).join('\n\n');
  expect(() => read(essays)).toThrow(
    /^"quiz\.gift" has no question that can be taken\.(?:\n {2}quiz\.gift:\d+ {2}an essay.*){5}$/,
  );
  expect(() => read('// nothing\n\n$CATEGORY: x\n')).toThrow('"quiz.gift" has no question that can be taken.');
  expect(() => read('Who? {=a ~b}\n\n'.repeat(1500))).toThrow('at most 1000 are taken at once');
});

/** Each nearly as long as one question may be, five times: what is asked of each letter adds up. */
it.each(['<!--', '{', '~%5'])('%s without an end', piece => {
  const long = piece.repeat(59_000 / piece.length);
  const text = `Who? {=a ~b}\n\n${Array(4).fill(`Who ${long}? {=a ~b}`).join('\n\n')}`;
  expect(read(text)).toMatchObject({ taken: [{ name: 'line-1' }], leftOut: { length: 4 } });
});

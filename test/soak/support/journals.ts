/** Damaged journals. Three answers lie in the first file, two in the second. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLine } from '../../../src/store/codec.ts';
import { times } from '../../support/soak.ts';
import {
  add,
  binary,
  cut,
  type Damage,
  DEEP,
  edit,
  evil,
  fifo,
  flip,
  lines,
  link,
  merged,
  type Paths,
  put,
  SECRET,
  swap,
  TENTHS,
} from './damage.ts';

const damaged = (count: number) => `${count} of N could not be read`;
const inLine = (number: number, change: (line: string) => string) => (path: string) =>
  edit(path, text =>
    lines(text)
      .map((line, index) => (index === number ? change(line) : line))
      .join(''),
  );
/** A line with other fields and a seal that is right. */
const sealed = (line: string, fields: object): string => {
  const { crc: _, ...record } = JSON.parse(line);
  return makeLine({ ...record, ...fields });
};

const MEGABYTES = times(50);
const junk = `${SECRET.repeat(111)}\n`.repeat(1000);

/** In the first journal file. */
type Row = [name: string, act: (path: string) => void, whole: Damage['whole'], says?: string];

const FINE: Row[] = [
  ['empty', put(''), 2],
  ...TENTHS.map((tenths): Row => [`cut to ${tenths} tenths`, cut(tenths), wholeIn]),
  ['without its last newline', path => edit(path, text => text.slice(0, -1)), 4],
  ['with a byte order mark', path => edit(path, text => `\ufeff${text}`), 5],
  ['with CR LF', path => edit(path, text => text.replaceAll('\n', '\r\n')), 5],
  ['with blank lines', path => edit(path, text => `\n${text.replaceAll('\n', '\n\r\n\n')}`), 5],
  ['with its lines the other way round', path => edit(path, text => lines(text).reverse().join('')), 5],
  ['with each line twice', path => edit(path, text => text + text), 5],
  ['twice, under two names', path => copyFileSync(path, `${path}-copy.ndjson`), 5],
  ['beside files of others', path => [`${path}.swp`, `${path}.txt`, `${path}~`].map(put(SECRET)), 5],
  ['with an answer from 1970', inLine(1, line => sealed(line, { at: '1970-01-01T00:00:00.000Z' })), 5],
  ['with an answer after 9999', inLine(1, line => sealed(line, { at: '+012026-01-01T00:00:00.000Z' })), 5],
  ['with an unknown field', inLine(1, line => sealed(line, { mood: SECRET })), 5],
  ['with __proto__ and constructor in a record', inLine(1, line => sealed(line, evil({ right: true }))), 5],
  ['with a reset that hides __proto__ and constructor', addReset(evil(9)), 5],
];

const BAD: Row[] = [
  ['with a flipped byte in its first line', flip(() => 30), 5, damaged(1)],
  ['with a flipped byte in an answer', flip(bytes => newline(bytes, 1) + 40), 4, damaged(1)],
  ['with a flipped byte in a checksum', flip(bytes => newline(bytes, 2) - 5), 4, damaged(1)],
  ['with a flipped byte where two lines meet', flip(bytes => newline(bytes, 1)), 3, damaged(1)],
  ['with another brace at its end', inLine(3, line => `${line.slice(0, -1)}}\n`), 4, damaged(1)],
  ['made of 64 NULs', put(Buffer.alloc(64)), 2, damaged(1)],
  ['with NULs at its end', add('\0'.repeat(4096)), 5, damaged(1)],
  ...['{', '[]', 'null', '42', '"abc"', '{}', `${SECRET}`, `\u001b]0;${SECRET}\u0007\u001b[2J`, DEEP].map(
    (text): Row => [`with a line ${JSON.stringify(text.slice(0, 12))}`, add(`${text}\n`), 5, damaged(1)],
  ),
  ...Object.entries({
    v: ['1', null, 0],
    id: [7, ''],
    sitting: [null, ['a']],
    seq: [0, 1.5, '2'],
    at: [undefined, '2026-13-45T00:00:00.000Z', 'yesterday', 1_772_530_260_000],
    kind: [null],
    round: [[]],
    item: [{ [SECRET]: 1 }],
    revision: ['1'],
    response: [SECRET, [1]],
    sureness: ['very', 3],
    right: ['true', undefined],
  }).flatMap(([field, values]) =>
    values.map((value): Row => {
      const name = `with ${field} ${value === undefined ? 'missing' : JSON.stringify(value)} in an answer`;
      return [name, inLine(2, line => sealed(line, { [field]: value })), 4, damaged(1)];
    }),
  ),
  ['with a reset whose hides are objects', addReset(evil({ [SECRET]: 9 })), 5, damaged(1)],
  ['with merge markers', path => edit(path, merged), 5, damaged(3)],
  ['with a trailing comma', inLine(2, line => `${line.slice(0, -1)},\n`), 4, damaged(1)],
  [
    'printed over several lines',
    path => edit(path, text => JSON.stringify(JSON.parse(lines(text)[1] as string), null, 1)),
    2,
    ' could not be read',
  ],
  ['as one list', path => edit(path, text => `[${lines(text).map(line => line.trim())}]\n`), 2, damaged(1)],
  ['in UTF-16', path => edit(path, text => Buffer.from(`\ufeff${text}`, 'utf16le')), 2, ' could not be read'],
  ['of random bytes', put(binary(8192)), 2, ' could not be read'],
  ['with a line of 5 MB', path => edit(path, text => `${SECRET.repeat(600_000)}\n${text}`), 5, damaged(1)],
  [`of ${MEGABYTES} MB`, path => edit(path, text => text + junk.repeat(MEGABYTES)), 5, damaged(MEGABYTES * 1000)],
  ['with a line of a newer readback', add(`{"v":2,"id":"${SECRET}"}\n`), 5, '1 of N came from a newer readback'],
  [
    'with an answer of a newer readback',
    inLine(2, line => sealed(line, { v: 2 })),
    4,
    '1 of N came from a newer readback',
  ],
  ['with an unknown kind', inLine(2, line => sealed(line, { kind: SECRET })), 4, '1 of N came from a newer readback'],
  ['a folder', swap(path => mkdirSync(path)), 2, 'could not be read: there is a folder where a file should be'],
  ['a link to nowhere', swap(link(`/nowhere/${SECRET}`)), 2, 'could not be read: no such file or folder'],
  ['a link to itself', swap(path => symlinkSync(path, path)), 2, 'could not be read: its links lead in a circle'],
  ['a link to a device', swap(link('/dev/zero')), 2, 'could not be read: it is not a file'],
  ['a FIFO', swap(fifo), 2, 'could not be read: it is not a file'],
];

const ODD_NAME = 'a\u001b]0;b\u0007\n\u202e.ndjson';
const NAMED: Damage = {
  name: 'a damaged file has a hostile name',
  act: ({ journal }) => writeFileSync(join(journal, ODD_NAME), SECRET),
  whole: 5,
  says: damaged(1),
  names: ({ journal }) => join(journal, 'a␛]0;b␇ �.ndjson'),
};

export const JOURNALS: Damage[] = [
  ...[...FINE, ...BAD].map(([name, act, whole, says]) => ({
    name: `a journal file ${name}`,
    act: ({ first }: Paths) => act(first),
    whole,
    ...(says === undefined ? {} : { says, names: ({ first }: Paths) => first }),
  })),
  NAMED,
];

/** The answers whose lines end in a newline, and the two of the second file. */
function wholeIn({ first }: Paths): number {
  return (
    2 +
    readFileSync(first, 'utf8')
      .split('\n')
      .slice(0, -1)
      .filter(line => line.includes('"answered"')).length
  );
}

function addReset(hides: object): (path: string) => void {
  return path => {
    const line = lines(readFileSync(path, 'utf8')).at(-1) as string;
    const { sitting, at } = JSON.parse(line);
    const head = { v: 1 as const, id: 'reset-1', sitting, seq: 99, at };
    appendFileSync(path, makeLine({ ...head, kind: 'reset', scope: 'all', hides } as never));
  };
}

/** Where a line ends. */
function newline(bytes: Buffer, line: number): number {
  let at = -1;
  for (let count = 0; count <= line; count++) at = bytes.indexOf(10, at + 1);
  return at;
}

/** Damaged places: they cost the place and nothing else. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import {
  binary,
  cut,
  type Damage,
  DEEP,
  edit,
  evil,
  fifo,
  link,
  merged,
  type Paths,
  put,
  SECRET,
  swap,
  TENTHS,
} from './damage.ts';

const DAMAGED_PLACE = 'place.json could not be read: it is damaged';
const changed = (change: (place: { [name: string]: unknown }) => unknown) => (path: string) =>
  edit(path, text => JSON.stringify(change(JSON.parse(text))));

type Row = [name: string, act: (path: string) => void, says?: string];
const ROWS: Row[] = [
  ['with a byte order mark', path => edit(path, text => `\ufeff${text}`)],
  ['with CR LF', path => edit(path, text => text.replaceAll('\n', '\r\n'))],
  ['with __proto__ and constructor', changed(place => ({ ...place, ...evil({ read: [] }) }))],
  [
    'of dotted ids',
    changed(() => ({ read: ['a.b', 'c[0]', '__proto__'], reading: { section: 'x.y', statement: 's.1' } })),
  ],
  [
    'of a question that is gone',
    changed(place => ({ ...place, question: { round: 'a.1', item: 'gone', option: 'z', sureness: null } })),
  ],
  ['beside what conf left', path => [`${path}.tmp-1234567890abcdef`].map(put(SECRET))],
  ['missing', path => rmSync(path)],
  ['empty', put(''), DAMAGED_PLACE],
  ...TENTHS.map((tenths): Row => [`cut to ${tenths} tenths`, cut(tenths), DAMAGED_PLACE]),
  ...[
    'null',
    '42',
    '"abc"',
    '[]',
    '{}',
    `{"read":"${SECRET}"}`,
    '{"read":[1]}',
    '{"read":[],"reading":{"section":7}}',
    '{"read":[],"question":{"round":"a","item":"b","option":1}}',
    `\u001b]0;${SECRET}\u0007`,
    DEEP,
  ].map((text): Row => [`made of ${JSON.stringify(text.slice(0, 40))}`, put(text), DAMAGED_PLACE]),
  ['of NULs', put(Buffer.alloc(64)), DAMAGED_PLACE],
  ['of random bytes', put(binary(512)), DAMAGED_PLACE],
  ['in UTF-16', path => edit(path, text => Buffer.from(`\ufeff${text}`, 'utf16le')), DAMAGED_PLACE],
  ['with merge markers', path => edit(path, merged), DAMAGED_PLACE],
  ['with a trailing comma', path => edit(path, text => text.replace(/\}\s*$/, ',}')), DAMAGED_PLACE],
  ['of 5 MB', put(`{"read":["${SECRET.repeat(600_000)}"]}`), 'place.json could not be read: it is too large'],
  ['a folder', swap(path => mkdirSync(path)), 'place.json could not be read: there is a folder where a file should be'],
  ['a link to nowhere', swap(link('/nowhere/at/all')), 'place.json could not be read: no such file or folder'],
  [
    'a link to itself',
    swap(path => symlinkSync(path, path)),
    'place.json could not be read: its links lead in a circle',
  ],
  ['a FIFO', swap(fifo), 'place.json could not be read: it is not a file'],
];

export const PLACES: Damage[] = ROWS.map(([name, act, says]) => ({
  name: `place.json ${name}`,
  act: ({ place }: Paths) => act(place),
  whole: 5,
  ...(says === undefined ? {} : { says, names: () => 'place.json' }),
}));

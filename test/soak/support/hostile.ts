/** Readings that are broken or made to harm: how each is made in a folder, and what has to be said of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ON_DISK, PLAYING } from '../../checker/fixtures.ts';
import { but, type Files, folder } from '../../content/folder.ts';
import { SCAFFOLD_QUESTIONS, scaffoldReading } from '../../support/scaffold.ts';

export interface Hostile {
  name: string;
  /** Makes the folder and gives its path. */
  make: () => string;
  /** The file and, where there is one, the line and column that have to be named. */
  place: RegExp;
  /** Refused, with exit code 4; else played, with a warning from `check`. */
  refused: boolean;
}

const READING = scaffoldReading('hostile');

const text = (name: string, files: Files, place: RegExp, refused = true): Hostile => ({
  name,
  make: () => folder({ 'reading.yaml': READING, 'questions.yaml': SCAFFOLD_QUESTIONS, ...files }),
  place,
  refused,
});

const disk = (name: string, work: (path: string) => void, place: RegExp): Hostile => ({
  name,
  make: () => {
    const path = folder({ 'reading.yaml': READING, 'questions.yaml': SCAFFOLD_QUESTIONS });
    work(path);
    return path;
  },
  place,
  refused: true,
});

const instead = (file: string, work: (path: string, folder: string) => void) => (path: string) => {
  rmSync(join(path, file));
  work(join(path, file), path);
};

const NO_LINE = /questions[^:\n]*\.yaml {2}error/;
const repeated = (piece: string, times = 10_000): Files => ({ 'questions.yaml': piece.repeat(times) });
const latin = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'latin1'));
const list = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('\n');
const item = (more: object): string =>
  stringify({
    items: [
      {
        id: 'x',
        stem: 'Which?',
        options: [
          { id: 'a', text: 'One', why: 'It is one.' },
          { id: 'b', text: 'Two', why: 'It is two.' },
        ],
        key: 'a',
        evidence: ['s1'],
        ...more,
      },
    ],
  });
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `o${at}`, text: `Number ${at}`, why: `It is ${at}.` }));

/** Text that a terminal would obey, in the title, a stem, a rationale and a statement: shown as marks. */
const shown = (name: string, harm: string): Hostile => {
  const quoted = (text: string) => JSON.stringify(text);
  return text(
    name,
    {
      'reading.yaml': but(
        but(READING, 'title: The library that may open on Sundays', `title: ${quoted(`A library ${harm}`)}`),
        'text: The library of Elm may soon open on Sundays.',
        `text: ${quoted(`The library ${harm} may open.`)}`,
      ),
      'questions.yaml': but(
        but(
          SCAFFOLD_QUESTIONS,
          'stem: What does Ada Brook already have?',
          `stem: ${quoted(`What has ${harm} Ada Brook already?`)}`,
        ),
        'why: She has two people willing to work that day.',
        `why: ${quoted(`Two people ${harm} are willing, she says.`)}`,
      ),
    },
    /reading\.yaml:\d+:\d+ {2}warning {2}hidden-character/,
    false,
  );
};

/** Text that takes long to lay out or to look through, in a statement and in every option. */
const long = (name: string, harm: string): Hostile => {
  const bank = parse(SCAFFOLD_QUESTIONS);
  for (const { options } of bank.items)
    for (const [at, option] of options.entries()) if (option.text) option.text = `${at}${harm}`.slice(0, 4000);
  return text(
    name,
    {
      'reading.yaml': but(
        READING,
        'text: The library of Elm may soon open on Sundays.',
        `text: ${JSON.stringify(harm)}`,
      ),
      'questions.yaml': stringify(bank),
    },
    /warning/,
    false,
  );
};

export const DISPLAY: Hostile[] = [
  shown('a clipboard write', '\u001b]52;c;ZWNobw==\u0007'),
  shown('a link elsewhere', '\u001b]8;;file:///x\u001b\\here\u001b]8;;\u001b\\'),
  shown('an unfinished OSC', '\u001b]0;title'),
  shown('C1 controls', '\u009b31m\u009d0;x\u009c'),
  shown('another screen', '\u001b[?1049h'),
  shown('a reset', '\u001bc'),
  shown('a question to the terminal', '\u001b[6n'),
  shown('concealed letters', '\u001b[8m'),
  shown('overwriting', '\rabc\b\b\b'),
  shown('overrides and isolates', '\u202eabc\u2066def\u2069'),
  shown('zero width', 'a\u200bb\u2060c\ufeff'),
  shown('tags', '\u{e0041}\u{e0042}\u{e007f}'),
  shown('two hundred marks', `a${'\u0301'.repeat(200)}`),
  shown('bells, nothing and shifts', '\u0007\u0000\u000e\u000f\u007f'),
  shown('letters that nobody sees', 'a\u206ab\ufff9c\u3164d\u034fe'),
  long('runs of spaces', `a${' '.repeat(3900)}b`),
  long('one word', 'x'.repeat(4000)),
  long('wide letters', '\u754c'.repeat(4000)),
  long('quotes that never close', '\u2018'.repeat(3990)),
];

export const TABLE: Hostile[] = [
  ...Object.entries(PLAYING)
    .filter(
      ([rule]) =>
        !ON_DISK.includes(rule) &&
        !['hidden-character', 'comment-in-value', 'lonely-group', 'line-break'].includes(rule),
    )
    .map(
      ([rule, { breaks }]): Hostile => ({
        name: rule,
        make: () => folder(breaks() as Files),
        place: new RegExp(`(\\.yaml(:\\d+:\\d+)?|small) {2}error {2}${rule}\\n`),
        refused: true,
      }),
    ),
  disk(
    'nothing in the folder',
    path => {
      rmSync(join(path, 'reading.yaml'));
      rmSync(join(path, 'questions.yaml'));
    },
    /reading\.yaml/,
  ),
  disk('no folder', path => rmSync(path, { recursive: true }), /hostile|small/),
  disk('no questions', path => rmSync(join(path, 'questions.yaml')), /no-questions/),
  disk(
    'a pipe',
    instead('questions.yaml', path => execFileSync('mkfifo', [path])),
    NO_LINE,
  ),
  disk(
    'a device',
    instead('questions.yaml', path => symlinkSync('/dev/zero', path)),
    NO_LINE,
  ),
  disk(
    'a link out',
    instead('questions.yaml', path => symlinkSync('/etc/passwd', path)),
    NO_LINE,
  ),
  disk(
    'a link to itself',
    instead('questions.yaml', path => symlinkSync(path, path)),
    NO_LINE,
  ),
  disk(
    'a link within',
    instead('questions.yaml', path => symlinkSync('reading.yaml', path)),
    NO_LINE,
  ),
  disk(
    'a link to a folder of nearly that name',
    instead('questions.yaml', (path, folder) => {
      mkdirSync(`${folder}-evil`);
      writeFileSync(join(`${folder}-evil`, 'questions.yaml'), SCAFFOLD_QUESTIONS);
      symlinkSync(`../${basename(folder)}-evil/questions.yaml`, path);
    }),
    NO_LINE,
  ),
  disk(
    'a folder',
    instead('questions.yaml', path => mkdirSync(path)),
    NO_LINE,
  ),
  disk('a hundred megabytes', path => writeFileSync(join(path, 'questions.yaml'), Buffer.alloc(100_000_000)), NO_LINE),
  disk(
    'ten thousand files',
    path => {
      for (let at = 0; at < 10_000; at++) writeFileSync(join(path, `questions-${at}.yaml`), 'items: []');
    },
    /too-many-files/,
  ),
  disk(
    'thirty large files',
    path => {
      for (let at = 0; at < 30; at++)
        writeFileSync(join(path, `questions-${at}.yaml`), `items: [] #${' '.repeat(950_000)}`);
    },
    NO_LINE,
  ),
  disk(
    'a name that a terminal would obey',
    path => writeFileSync(join(path, 'questions-\u001b[2J\n\u202e.yaml'), 'items: 1'),
    /questions-␛\[2J �\.yaml:1:8 {2}error/,
  ),
  text('Latin-1', { 'questions.yaml': latin('items:\n  - caf\u00e9s\n') }, /questions\.yaml:2:8 {2}error/),
  text(
    'UTF-16',
    { 'questions.yaml': Uint8Array.from(Buffer.from('\ufeffitems: []', 'utf16le')) },
    /questions\.yaml:1:1 {2}error/,
  ),
  text(
    'half a character',
    { 'questions.yaml': Uint8Array.from([0x61, 0x0a, 0x62, 0xe2, 0x82]) },
    /questions\.yaml:2:2 {2}error/,
  ),
  text('a carriage return alone', { 'questions.yaml': 'items: []\n  \rb: 1' }, /questions\.yaml:2:3 {2}error/),
  text('nothing', { 'questions.yaml': '' }, /questions\.yaml:1:1 {2}error/),
  text('zeros', { 'questions.yaml': new Uint8Array(64) }, /questions\.yaml:1:1 {2}error/),
  text(
    'laughs',
    {
      'questions.yaml': list(12, at =>
        at === 0 ? 'l0: &l0 [x]' : `l${at}: &l${at} [${Array(9).fill(`*l${at - 1}`)}]`,
      ),
    },
    /questions\.yaml:\d+:\d+ {2}error {2}too-many-aliases/,
  ),
  text(
    'aliases of much text',
    { 'questions.yaml': `a: &a ${'x'.repeat(100_000)}\nb: [${Array(50).fill('*a').join(', ')}]` },
    /questions\.yaml:\d+:\d+ {2}error/,
  ),
  text('an alias in itself', { 'questions.yaml': 'items: &a [*a]' }, /questions\.yaml:1:12 {2}error {2}circular-alias/),
  text('brackets', repeated('['), /questions\.yaml:1:33 {2}error {2}too-deep/),
  text('closing brackets', repeated(']', 900_000), /questions\.yaml:1:300000 {2}error {2}too-large/),
  text('lists', repeated('- '), /questions\.yaml:1:65 {2}error {2}too-deep/),
  text('question marks', repeated('? '), /questions\.yaml:1:65 {2}error {2}too-deep/),
  text('braces', repeated('{a:\n'), /questions\.yaml:33:1 {2}error {2}too-deep/),
  text('keys', { 'questions.yaml': list(40_000, at => `k${at}: 1`) }, /questions\.yaml:1:1 {2}error {2}too-many-keys/),
  text(
    'one id in two files',
    { 'questions-b.yaml': SCAFFOLD_QUESTIONS },
    /questions-b\.yaml:\d+:\d+ {2}error {2}duplicate-id\n.* at .*questions\.yaml:\d+:\d+/,
  ),
  text('a tab', { 'questions.yaml': 'items:\n\t- id: x' }, /questions\.yaml:2:1 {2}error/),
  text('two documents', { 'questions.yaml': 'items: []\n---\nitems: []' }, /questions\.yaml:2:1 {2}error/),
  text('a function', { 'questions.yaml': "items: !!js/function 'x'" }, /questions\.yaml:1:8 {2}error/),
  text('__proto__', { 'questions.yaml': 'items: []\n__proto__: { polluted: 1 }' }, /questions\.yaml:2:1 {2}error/),
  text(
    'constructor',
    { 'questions.yaml': 'items: []\nconstructor: { prototype: 1 }' },
    /questions\.yaml:2:1 {2}error {2}unknown-field/,
  ),
  text('a word', { 'questions.yaml': 'items' }, /questions\.yaml:1:1 {2}error/),
  text('a field with a slip', { 'questions.yaml': item({ evidense: ['s1'] }) }, /Did you mean "evidence"\?/),
  text('no right answer', { 'questions.yaml': item({ key: 'c' }) }, /questions\.yaml:\d+:\d+ {2}error {2}no-key/),
  text('two right answers', { 'questions.yaml': item({ key: ['a', 'b'] }) }, /questions\.yaml:\d+:\d+ {2}error/),
  text(
    'one option',
    { 'questions.yaml': item({ options: options(1), key: 'o0' }) },
    /questions\.yaml:\d+:\d+ {2}error {2}option-count/,
  ),
  text(
    'ten options',
    { 'questions.yaml': item({ options: options(10), key: 'o0' }) },
    /questions\.yaml:\d+:\d+ {2}error {2}option-count/,
  ),
  text(
    'a megabyte of one word',
    { 'questions.yaml': item({ stem: 'x'.repeat(990_000) }) },
    /questions\.yaml:\d+:\d+ {2}error {2}too-long/,
  ),
  text('half a surrogate', { 'questions.yaml': item({ stem: '', id: '\ud800' }) }, /questions\.yaml:\d+:\d+ {2}error/),
  text(
    'controls in an id',
    { 'questions.yaml': item({ id: '\u001b]0;x\u0007' }) },
    /questions\.yaml:\d+:\d+ {2}error {2}wrong-id/,
  ),
  text('controls in a key', { 'questions.yaml': '"\\e[2J": 1' }, /questions\.yaml:1:1 {2}error {2}unknown-field/),
  text('controls in an alias', { 'questions.yaml': 'items: *\u009b31m' }, /questions\.yaml:1:\d+ {2}error/),
  text(
    'controls in a day',
    { 'reading.yaml': but(READING, 'date: "2025-03-07"', 'date: "\\e[6n"') },
    /reading\.yaml:\d+:\d+ {2}error {2}wrong-value/,
  ),
  text(
    'a path for an id',
    { 'reading.yaml': but(READING, 'id: "hostile"', 'id: ../../evil') },
    /reading\.yaml:\d+:\d+ {2}error {2}wrong-id/,
  ),
  text('not a number', { 'questions.yaml': 'items: .nan' }, /questions\.yaml:1:8 {2}error/),
  text('too large a number', { 'questions.yaml': 'items: 1e400' }, /questions\.yaml:1:8 {2}error/),
];

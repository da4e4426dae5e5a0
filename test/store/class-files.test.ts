/** What a folder of hand-ins may hold besides exports, and rosters from any spreadsheet. */
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readClassFiles } from '../../src/store/class-files.ts';
import { readRoster } from '../../src/store/roster.ts';
import { cleanUp, temporary } from './kit.ts';

afterEach(cleanUp);

const EXPORT = '{"schema":"readback.export/1","reading":{"id":"tea","revision":1},"place":null,"records":[]}';

/** The files that were read, and what is said of the others. */
function read(...given: string[]): { files: string[]; others: string[] } {
  const files: string[] = [];
  const skipped = readClassFiles(given, file => files.push(file));
  return { files, others: skipped.map(({ file, why, fault }) => `${file}: ${why}${fault ? ', a fault' : ''}`) };
}

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = temporary();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('a folder', () => {
  it('gives the exports in it and in folders of it, by their paths', () => {
    const folder = folderWith({ 'tom.json': EXPORT, 'a/export.json': EXPORT, 'b/c/EXPORT.JSON': EXPORT });
    expect(read(folder)).toEqual({ files: ['a/export.json', 'b/c/EXPORT.JSON', 'tom.json'], others: [] });
  });

  it('says of everything else why it is not read, and whether it should have been', () => {
    const folder = folderWith({
      'cut.json': EXPORT.slice(0, 60),
      'empty.json': '',
      'list.json': '[1, 2]',
      'newer.json': EXPORT.replace('export/1', 'export/2'),
      'notes.txt': 'text',
      'text.json': 'not JSON',
      '.hidden.json': '{',
      '__MACOSX/mia.json': '{',
      'mia/russia/journal/1.ndjson': '',
      'a/b/c/d/e/f.json': EXPORT,
    });
    symlinkSync('/', join(folder, 'root'));
    symlinkSync(join(folder, 'text.json'), join(folder, 'link.json'));
    expect(read(folder)).toEqual({
      files: [],
      others: [
        'a/b/c/d/e: too deep in other folders',
        'cut.json: it is damaged, a fault',
        'empty.json: it is empty, a fault',
        'link.json: a link, not followed',
        'list.json: it is not a readback export',
        'mia/russia: a folder of progress, not an export',
        'newer.json: it comes from a newer readback, a fault',
        'notes.txt: not a .json file',
        'root: a link, not followed',
        'text.json: only a JSON export can be read, a fault',
      ],
    });
  });

  it('is not read at all where it holds very many names', () => {
    const folder = folderWith({});
    for (let number = 0; number <= 20_000; number++) symlinkSync('x', join(folder, String(number)));
    expect(() => read(folder)).toThrow('ETOOMUCH');
  });
});

it('a file above the limit is not opened for more than its size, and a deep one is not parsed', () => {
  const folder = folderWith({ 'large.json': '', 'deep.json': '['.repeat(1_000_000) });
  truncateSync(join(folder, 'large.json'), 17 * 1024 * 1024);
  expect(read(folder).others).toEqual([
    'deep.json: only a JSON export can be read, a fault',
    'large.json: it is too large, a fault',
  ]);
});

it('files that are named are read wherever they are, each once; one that is no export is a fault', () => {
  const folder = folderWith({ 'mia.json': EXPORT, 'other.json': '{}', 'tom.txt': EXPORT });
  symlinkSync(join(folder, 'mia.json'), join(folder, 'link.json'));
  const at = (name: string) => join(folder, name);
  expect(read(at('mia.json'), at('tom.txt'), at('other.json'), folder, at('gone.json'), '/dev/zero')).toEqual({
    files: [at('mia.json'), at('tom.txt')],
    others: [
      `${at('other.json')}: it is not a readback export, a fault`,
      `${folder}/link.json: a link, not followed`,
      `${folder}/tom.txt: not a .json file`,
      `${at('gone.json')}: no such file or folder, a fault`,
      '/dev/zero: it is not a file, a fault',
    ],
  });
});

it.skipIf(process.getuid?.() === 0)('what may not be read is said', () => {
  const folder = folderWith({ 'mine.json': EXPORT });
  chmodSync(join(folder, 'mine.json'), 0);
  expect(read(folder).others).toEqual(['mine.json: no permission, a fault']);
});

describe('a roster', () => {
  const whole = (content: string | Buffer) => readRoster(join(folderWith({ 'roster.csv': content }), 'roster.csv'));
  const roster = (content: string | Buffer) => whole(content).people;
  const BOTH = [
    { id: 'e1', name: 'Émile Dupont' },
    { id: 'e2', name: 'Zoë, the second' },
  ];
  const TABLE = 'ID;Name\r\ne1;Émile Dupont\r\ne2;"Zoë, the second"\r\n;\r\n\r\n';

  it.each([
    ['with semicolons', TABLE],
    ['with commas', TABLE.replaceAll(';', ',')],
    ['with tabs', TABLE.replaceAll(';', '\t')],
    ['with a byte order mark', `\ufeff${TABLE}`],
    ['in UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    ['in UTF-16, the other way round', Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16()],
    ['in the letters of Windows', Buffer.from(TABLE, 'latin1')],
    ['without the names of columns', TABLE.split('\r\n').slice(1).join('\n')],
    ['with the columns the other way round', 'name,class,id\nÉmile Dupont,4b,e1\n"Zoë, the second",4b,e2'],
    ['with both names apart', 'Last name,First name,ID number\nDupont,Émile,e1\nthe second,"Zoë,",e2'],
  ])('%s', (_, content) => {
    expect(roster(content)).toEqual(BOTH);
  });

  it('of one column has names', () => {
    expect(roster('Mia\nTom\n')).toEqual([
      { id: '', name: 'Mia' },
      { id: '', name: 'Tom' },
    ]);
  });

  it('says which headings it read, and which it does not know', () => {
    const { people, headings } = whole('Vorname;Name;ID number\nMia;Stein;e1\n');
    expect(people).toEqual([{ id: 'e1', name: 'Stein' }]);
    expect(headings).toEqual({ read: ['Name', 'ID number'], unknown: ['Vorname'] });
    expect(whole('e1;Mia Stein\n').headings).toEqual({ read: [], unknown: [] });
  });

  it.each([
    ['in another language', 'Nachname,Vorname\nStein,Mia\n'],
    ['with ids below them', 'Nummer;Schüler\n17;Mia Stein\n'],
    ['above names only', 'Schüler\nMia Stein\nTom Dahl\n'],
  ])('whose first line may be headings %s is refused, with what to call them', (_, content) => {
    expect(() => roster(content)).toThrow(
      /Its first line is "\p{L}+".*: call the columns id, name, first name and last name/u,
    );
  });

  it.each([
    ['that is empty', '', 'nobody is on it'],
    ['of names of columns only', 'id,name\n', 'nobody is on it'],
    ['that is huge', Buffer.alloc(5 * 1024 * 1024, 'a'), 'it is too large'],
  ])('%s is said', (_, content, words) => {
    expect(() => roster(content)).toThrow(words);
  });
});

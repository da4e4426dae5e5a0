/** A class of thirty, made with faults in it: each is in the report, and nothing else is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadFolder } from '../../src/checker/play.ts';
import { optionOrder } from '../../src/domain/draw.ts';
import type { Item } from '../../src/domain/item.ts';
import { bytesIn } from '../store/kit.ts';
import { dontKnow, exportOf, type Made, paperItems, right, roundOf, wrongOptions } from '../support/class.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';

const pack = loadFolder('content/russia-iran-2023');
const SEED = 7;
const items = paperItems(pack, SEED);

const NAMES = [
  ...['anna', 'ben', 'carla', 'dan', 'ella', 'finn', 'greta', 'hugo', 'ida', 'jon', 'kim', 'lea', 'mia', 'noa', 'ola'],
  ...[
    'paul',
    'quinn',
    'rosa',
    'sam',
    'tom',
    'una',
    'vera',
    'will',
    'xenia',
    'yan',
    'zoe',
    'Älva',
    'øyvind',
    'Émile',
    '=1+1',
  ],
];
/** Questions with one answer, by their place on the paper: one that misleads the strong, one with a shared misconception. */
const [MISLEADS = 0, SHARED = 0] = items.flatMap(({ type, options }, index) =>
  type === 'choice' && options.length === 4 ? index : [],
);
const [misleads, shared] = [items[MISLEADS] as Item, items[SHARED] as Item];
const numberOf = (item: Item, option = ''): number => optionOrder(item, SEED).indexOf(option) + 1;

/** The first fifteen are strong: they miss nothing, but for what misleads them. The others miss three each, in turn. */
function answersOf(learner: number): Made[] {
  const strong = learner < 15;
  return items.map((item, index): Made => {
    const [wrong = '', other = ''] = wrongOptions(item);
    if (index === MISLEADS)
      return strong && learner % 2 === 0 ? { response: [wrong], sureness: 'certain' } : right(item);
    if (index === SHARED && learner % 3 !== 0)
      return { response: [other], sureness: learner % 2 === 0 ? 'certain' : 'guessing' };
    const missed = !strong && (index * 3 + learner) % 8 < 3;
    return missed ? dontKnow : right(item, 'certain');
  });
}

/** The files of the class in a folder; gives their number of learners. */
function handIn(folder: string): void {
  mkdirSync(join(folder, 'late', 'deep'), { recursive: true });
  const write = (path: string, text: string | Buffer) => writeFileSync(join(folder, path), text);
  for (const [learner, name] of NAMES.entries()) {
    const sitting = `sitting-${learner}`;
    const answers = answersOf(learner);
    const records = (some: Made[]) => roundOf(pack, { sitting, seed: SEED, items, answers: some });
    const whole = exportOf(pack, records(answers));
    if (name === 'ben') write('ben.json', exportOf(pack, records(answers.slice(0, 5))));
    else if (name === 'carla') write('carla.json', exportOf(pack, records(answers.slice(0, 2))));
    else if (name === 'dan') {
      const again = roundOf(pack, {
        sitting,
        seed: SEED,
        items,
        answers: items.map((item, index) => (index < 2 ? right(item) : dontKnow)),
        seq: 20,
      });
      write('dan.json', exportOf(pack, [...records(answers), ...again]));
    } else if (name === 'ella') write('ella.json', whole.slice(0, 900));
    else if (name === 'finn')
      write(
        'finn.json',
        exportOf(pack, roundOf(pack, { sitting: 'sitting-6', seed: SEED, items, answers: answersOf(6) })),
      );
    else if (name === 'hugo') write('late/sam.json', whole);
    else if (name === 'kim') write('kim.json', whole.replaceAll('"right":false', '"right":true'));
    else if (name === 'lea') write('lea.json', Buffer.from(`\ufeff${whole}`, 'utf16le'));
    else write(`${name}.json`, whole);
  }
  const nine = roundOf(pack, { sitting: 'nine', seed: 9, items: paperItems(pack, 9), answers: [dontKnow] });
  write('late/other-paper.json', exportOf(pack, nine));
  const old = roundOf(
    { ...pack, reading: { ...pack.reading, revision: 1 } },
    { sitting: 'old', seed: SEED, items, answers: [dontKnow] },
  );
  write('late/old.json', exportOf(pack, old));
  write('package.json', '{"name": "other"}');
  write('marks.txt', 'not an export');
  write('.DS_Store', '');
  symlinkSync(join(folder, 'anna.json'), join(folder, 'late', 'link.json'));
}

const run = (cwd: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'class', ...args], {
    cwd,
    env: cleanEnv(cwd),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const where = newHome();
beforeAll(() => handIn(join(where, 'results')));
afterAll(() => dropHome(where));

/** The lines below a heading, up to an empty one. */
const below = (text: string, heading: string): string[] =>
  (text.split(`\n${heading}\n`)[1] ?? '').split('\n\n')[0]?.split('\n').filter(Boolean) ?? [];

describe('the report on a class of thirty', () => {
  let told: ReturnType<typeof run>;
  beforeAll(() => {
    told = run(where, ['results', '--seed', '7']);
  });

  it('says which files were read, and which were not and why', () => {
    expect(told.stdout).toMatch(/^"May be finalised soon".*\nPaper 7, revision 2, 8 questions\n/);
    expect(told.stdout).toContain('31 files read: 28 learners, 26 whole papers.');
    expect(below(told.stdout, 'Not read')).toEqual([
      '  ella.json: damaged',
      '  late/link.json: a link, not followed',
      '  marks.txt: not a .json file',
      '  package.json: not a readback export',
    ]);
    expect([told.status, told.stderr]).toEqual([5, '']);
  });

  it('says who stopped, who did it twice, what is copied, and what is another paper', () => {
    expect(below(told.stdout, 'Not whole')).toEqual(['  ben: stopped after 5 of 8', '  carla: stopped after 2 of 8']);
    expect(below(told.stdout, 'More than once')).toEqual(['  dan: the first time counts, 8 of 8; second time 2 of 8']);
    expect(below(told.stdout, 'Copies')).toEqual([
      '  greta and finn: the same 8 answers; counted once, for finn until you',
      '  decide',
      '  Decide whose the answers are, and delete the other file.',
    ]);
    expect(below(told.stdout, 'Not counted')).toEqual([
      '  old: revision 1 of the reading; here it is revision 2',
      '  other-paper: no paper 7, but paper 9',
    ]);
    expect(below(told.stdout, 'Marks in the file differ from the answers')).toEqual([
      `  kim: questions ${MISLEADS + 1} and ${SHARED + 1}; the answers count`,
    ]);
  });

  it('has a line for each learner, by name, of two with one file name as well', () => {
    const [head, ...lines] = told.stdout.split('\nLearners')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    expect(head).toMatch(/^ +right +don't know +certain and wrong$/);
    const gone = ['ella', 'hugo'];
    const names = [...NAMES.filter(name => !gone.includes(name)), 'late/sam'];
    const byName = new Intl.Collator('en').compare;
    expect(lines.map(line => line.trim().split(/ {2,}/)[0])).toEqual(names.toSorted(byName));
    for (const line of lines) {
      const [name = '', ...counts] = line.trim().split(/ {2,}/);
      if (name === 'greta') {
        expect(counts).toEqual(['the same answers as finn']);
        continue;
      }
      const learner = name === 'late/sam' ? NAMES.indexOf('hugo') : name === 'finn' ? 6 : NAMES.indexOf(name);
      const answered = answersOf(learner).slice(0, name === 'ben' ? 5 : name === 'carla' ? 2 : 8);
      const isRight = ({ response }: Made, index: number) =>
        response.join() === right(items[index] as Item).response.join();
      expect(counts, name).toEqual([
        `${answered.filter(isRight).length} of ${answered.length}${answered.length < 8 ? ', stopped' : ''}`,
        String(answered.filter(({ response }) => response.length === 0).length),
        String(answered.filter((made, index) => made.sureness === 'certain' && !isRight(made, index)).length),
      ]);
    }
  });

  it('names the two planted questions and no other, with what settles them and why', () => {
    const [, talk = ''] = told.stdout.split('\nTalk about first\n');
    expect(talk.match(/^ \d\. /gm)).toEqual([` ${SHARED + 1}. `, ` ${MISLEADS + 1}. `]);
    for (const [item, wrong] of [
      [shared, wrongOptions(shared)[1]],
      [misleads, wrongOptions(misleads)[0]],
    ] as const) {
      const words = talk.replace(/\s+/g, ' ');
      expect(words).toContain(item.stem);
      expect(words).toMatch(new RegExp(`were certain of option ${numberOf(item, wrong)}\\. (Of all|Nobody who)`));
      expect(words).toContain(
        `Why ${numberOf(item, wrong)} is wrong: ${item.options.find(({ id }) => id === wrong)?.why}`,
      );
      const key = [item.answerKey].flat()[0];
      expect(words).toContain(`Why ${numberOf(item, key)} is right: `);
      expect(words).toContain('In the article, section');
    }
    expect(talk).toMatch(/^ +8 were certain of/m);
  });
});

it('with --items has every question, with a hint for the one that misleads the better half, and no coefficient', () => {
  const { stdout } = run(where, ['results', '--seed', '7', '--items']);
  const [, questions = ''] = stdout.split('\nQuestions\n');
  expect(questions.match(/^ \d\. /gm)).toHaveLength(8);
  const hinted = questions.split(/^(?= \d\. )/m).filter(text => /had it more often/.test(text));
  expect(hinted.map(text => text.slice(0, 4))).toEqual([` ${MISLEADS + 1}. `]);
  const flat = questions.replace(/\s+/g, ' ');
  expect(flat).toMatch(
    /^ The halves are those of whole papers, parted by how many of the other questions are right\. 1\. /,
  );
  for (const item of items.filter(({ type }) => type !== 'order'))
    for (const { why } of item.options) expect(flat).toContain(why);
  expect(stdout).not.toMatch(/\d\.\d|%/);
});

describe('marks', () => {
  it('go into a file of their own, for the owner alone, with nothing to run in it', () => {
    const { status, stderr, stdout } = run(where, ['results', '--seed', '7', '--format', 'csv', '-o', 'marks.csv']);
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toContain('Wrote the marks of 28 learners to marks.csv\n');
    expect(stderr).toContain('ben: stopped after 5 of 8');
    const text = readFileSync(join(where, 'marks.csv'), 'utf8');
    expect(statSync(join(where, 'marks.csv')).mode & 0o777).toBe(0o600);
    const [head, ...rows] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toBe('id,name,paper,asked,answered,right,q1,q2,q3,q4,q5,q6,q7,q8');
    expect(rows).toHaveLength(29);
    expect(rows).toContain(',greta,7,8,8,,,,,,,,,');
    expect(rows[0]).toMatch(/^,'=1\+1,7,8,8,\d,/);
    expect(rows.find(row => row.startsWith(',ben,'))).toMatch(/^,ben,7,8,5,\d(,[01]){5},,,$/);
    const again = run(where, ['results', '--seed', '7', '--format', 'csv', '-o', 'marks.csv']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('To replace it, add --force.');
    expect(readFileSync(join(where, 'marks.csv'), 'utf8')).toBe(text);
  });

  it('have the ids and names of a roster, and say who is missing', () => {
    const roster = 'Name;ID\r\nDupont, \xc9mile;e7\r\nAnna;e1\r\nBen;e2\r\nNobody;e9\r\n';
    writeFileSync(join(where, 'roster.csv'), Buffer.from(roster, 'latin1'));
    const { stdout, stderr } = run(where, ['results', '--seed', '7', '--roster', 'roster.csv', '--format', 'csv']);
    expect(stderr).toContain('Roster\n  4 people, by "Name" and "ID"\n');
    expect(stdout).toMatch(/^e1,Anna,7,8,8,7,/m);
    expect(stdout).toMatch(/^e9,Nobody,7,8,,,,,,,,,,\r$/m);
    const ids = stdout.split('\r\n').map(row => row.split(',')[0]);
    expect(ids.slice(1, 6)).toEqual(['e7', 'e1', 'e2', 'e9', '']);
    expect(stderr).toContain('Missing\n  Dupont, Émile (e7)\n  Nobody (e9)\n');
    expect(stderr).toMatch(/Not on the roster\n {2}=1\+1\.json\n/);
  });

  it('are said to be of nobody where the files have first names only, with who each could be', () => {
    mkdirSync(join(where, 'firsts'));
    for (const name of ['mia', 'tom', 'ada ben'])
      writeFileSync(join(where, 'firsts', `${name}.json`), readFileSync(join(where, 'results', 'anna.json')));
    const write = (...people: string[]) => writeFileSync(join(where, 'whole.csv'), ['id;name', ...people].join('\n'));
    write('11;Mia Stein', '12;Tom Sommer', '13;Tom Dahl', '14;Ada', '15;Ben');
    const { status, stdout, stderr } = run(where, ['firsts', '--seed', '7', '--roster', 'whole.csv']);
    expect(below(stdout, 'Not on the roster')).toEqual([
      '  ada ben.json: could be Ada (14) or Ben (15)',
      '  mia.json: could be Mia Stein (11)',
      '  tom.json: could be Tom Sommer (12) or Tom Dahl (13)',
      '  Where you know who it is, put the whole name or the id into the name',
      '  of the file.',
    ]);
    const loud = `None of the 3 files belongs to anybody on the roster. Put the whole name or the id of each learner into the name of the file.\n`;
    expect([status, stderr]).toEqual([0, loud]);
    const marks = run(where, ['firsts', '--seed', '7', '--roster', 'whole.csv', '--format', 'csv', '-o', 'firsts.csv']);
    expect(marks.stderr.endsWith(loud)).toBe(true);
    const json = run(where, ['firsts', '--seed', '7', '--roster', 'whole.csv', '--format', 'json']).stdout;
    expect(JSON.parse(json).roster.unsure[1]).toEqual({
      file: 'mia.json',
      could: [{ id: '11', name: 'Mia Stein' }],
    });
    const schema = z.fromJSONSchema(JSON.parse(readFileSync('docs/schemas/class-1.json', 'utf8')));
    expect(() => schema.parse(JSON.parse(json))).not.toThrow();
    write(';mia', ';mia', '12;Tom Sommer');
    const twins = run(where, ['firsts', '--seed', '7', '--roster', 'whole.csv', '--format', 'csv']);
    expect(twins.stderr).toContain('\n  mia.json: could be one of 2 people called mia\n');
    expect(twins.stderr).toContain('\n  People with one name need ids on the roster.\n');
    write('11;Mia');
    expect(run(where, ['firsts', '--seed', '7', '--roster', 'whole.csv']).stderr).toBe('');
  });

  it('go nowhere into progress', () => {
    const kept = join(where, 'data', 'russia-iran-2023');
    mkdirSync(kept, { recursive: true });
    const file = join(kept, 'marks.csv');
    const { status, stderr } = run(where, ['results', '--seed', '7', '--data-dir', 'data', '-o', file, '--force']);
    expect([status, stderr]).toEqual([2, `Nothing was written to ${file}: your progress is kept there.\n`]);
  });
});

it('as JSON is what its schema says, and without names has none', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('docs/schemas/class-1.json', 'utf8')));
  const json = (...more: string[]) => run(where, ['results', '--seed', '7', '--format', 'json', ...more]).stdout;
  const named = JSON.parse(json());
  expect(() => schema.parse(named)).not.toThrow();
  expect(Object.keys(named)).toEqual(
    Object.keys(JSON.parse(readFileSync('docs/schemas/class-1.json', 'utf8')).properties),
  );
  const nameless = json('--no-names');
  expect(() => schema.parse(JSON.parse(nameless))).not.toThrow();
  expect(JSON.parse(nameless).learners[0].name).toBe('learner 1');
  for (const text of [nameless, run(where, ['results', '--seed', '7', '--no-names', '--items']).stdout])
    for (const name of [...NAMES.filter(name => name.length > 4), 'ben', 'ella.json'])
      expect(text).not.toMatch(new RegExp(`\\b${name.replace(/[^\w]/g, '.')}\\b`));
});

it('is text where no format is named, and has no word for that', () => {
  const { status, stderr } = run(where, ['results', '--seed', '7', '--format', 'text']);
  expect([status, stderr]).toEqual([2, '`--format` takes json or csv, not `text`.\n']);
});

it('leaves the exports and the home as they were', () => {
  const bytes = bytesIn(where);
  run(where, ['results', '--seed', '7', '--items']);
  expect(bytesIn(where)).toEqual(bytes);
});

describe('wrong usage', () => {
  it.each([
    [['results'], 2, 'Say which paper'],
    [['--seed', '7'], 2, 'Name the exports of the class'],
    [['results', '--seed', '7', '--no-names', '--roster', 'r.csv'], 2, 'use only one of them'],
    [['nowhere', '--seed', '7'], 5, 'No export of this reading was found.\nnowhere: no such file or folder\n'],
    [
      ['results', '--seed', '7', '--roster', 'nowhere.csv'],
      5,
      'The roster nowhere.csv could not be read: no such file or folder.',
    ],
  ])('%j', (args, code, words) => {
    const { status, stdout, stderr } = run(where, args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toContain(words);
  });
});

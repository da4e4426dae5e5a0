/** The report on a class, as it is read: counts and slips of questions of every type. */
import { expect, it } from 'vitest';
import { handedIn } from '../../src/domain/class/handed-in.ts';
import type { Person } from '../../src/domain/class/names.ts';
import { classReport } from '../../src/domain/class/report.ts';
import { optionOrder } from '../../src/domain/draw.ts';
import type { Item } from '../../src/domain/item.ts';
import { statementsToPoint } from '../../src/domain/items/evidence.ts';
import { marksCsv } from '../../src/view/print/class/data.ts';
import { classText } from '../../src/view/print/class/text.ts';
import { exportOf, type Made, paperItems, right, roundOf, wrongOptions } from '../support/class.ts';
import { makePack } from '../support/pack.ts';

const pack = makePack();
const SEED = 7;
const items = paperItems(pack, SEED, 20);

/** What a class of twelve is told of an item that eight of them were certain of, with each of these responses in turn. */
function told(item: Item, ...responses: string[][]): string {
  const files = Array.from({ length: 12 }, (_, learner) => {
    const answers = items.map(
      (one): Made =>
        one === item && learner < 8
          ? { response: responses[learner % responses.length] ?? [], sureness: 'certain' }
          : right(one),
    );
    const { records } = JSON.parse(
      exportOf(pack, roundOf(pack, { sitting: `s${learner}`, seed: SEED, items, answers })),
    );
    return handedIn(`${learner}.json`, records, 0, SEED);
  });
  const report = classReport({ reading: pack.reading, bank: pack, seed: SEED, count: 20 }, files, null);
  return classText(report, { skipped: [], headings: null, items: true });
}
const ofType = (type: Item['type']): Item => items.find(item => item.type === type) as Item;

/** What stands below "Talk about first", its lines as one. */
const talk = (text: string): string =>
  (/\nTalk about first\n(.*?)\n\nQuestions\n/s.exec(text)?.[1] ?? '').replace(/\s+/g, ' ');
const numberOf = (item: Item, id = ''): number => optionOrder(item, SEED).indexOf(id) + 1;
const ORDINALS = ['first', 'second', 'third', 'fourth'];

it('of lines to order: how many had each in its place, and the order that was shared', () => {
  const item = ofType('order');
  const key = [item.answerKey].flat();
  const words = talk(told(item, key.toReversed()));
  expect(words).toContain('4 of 12 right. How many had each line in its place: 4 ');
  expect(words).toContain(
    `8 were certain of the order ${key
      .toReversed()
      .map(id => numberOf(item, id))
      .join(', ')}.`,
  );
  for (const [index, id] of key.entries())
    expect(words).toMatch(new RegExp(` 4 ${numberOf(item, id)} [^()]+ \\(comes ${ORDINALS[index]}\\)`));
  expect(words).toContain(`Why ${numberOf(item, key[0])} comes first: `);
});

it('of an answer with its statement: where they pointed', () => {
  const item = ofType('evidence');
  const statements = statementsToPoint(pack.reading, item);
  const [wrong = ''] = statements.filter(id => !item.evidence.includes(id));
  const words = talk(told(item, [item.answerKey as string, wrong]));
  const number = (id = '') => statements.indexOf(id) + 1;
  expect(words).toContain(`12, 8 certain ${numberOf(item, item.answerKey as string)} `);
  expect(words).toContain(
    `Pointed to statement ${number(wrong)}: 8; statement ${number(item.evidence[0])} (is right): 4.`,
  );
  expect(words).toContain(`8 were certain that statement ${number(wrong)} shows it. Nobody who was certain was right.`);
});

it('of every answer that fits: the wrong option that was ticked, or all that was, but not that one is missing', () => {
  const item = ofType('many');
  const [missing = '', ...rest] = [item.answerKey].flat();
  const [stray = '', other = ''] = wrongOptions(item);
  const [few = ''] = rest;
  expect(talk(told(item, [few]))).toContain(`8 were certain that only option ${numberOf(item, few)} fits.`);
  expect(talk(told(item, [few, stray], [stray, missing]))).toContain(
    `8 were certain of option ${numberOf(item, stray)}.`,
  );
  expect(talk(told(item, [few], [few, other], [few, stray]))).toContain('No wrong answer that many were certain of.');
});

it('of two files with the same answers: whose they are, where both are of one person or of two', () => {
  const file = (name: string, sitting: string) => {
    const answers = items.map(item => right(item));
    return handedIn(name, roundOf(pack, { sitting, seed: SEED, items, answers }), 0, SEED);
  };
  const files = [
    file('Leo.json', 'leo'),
    file('Leo (1).json', 'leo'),
    file('Mia.json', 'mia'),
    file('Tim.json', 'mia'),
  ];
  const report = classReport({ reading: pack.reading, bank: pack, seed: SEED, count: 20 }, files, null);
  const told = classText(report, { skipped: [], headings: null, items: false });
  const flat = told.replace(/\s+/g, ' ');
  expect(flat).toContain(' Leo (1): the same 20 answers in Leo (1).json and Leo.json; counted once ');
  expect(flat).toContain(' Tim and Mia: the same 20 answers; counted once, for Mia until you decide Decide ');
  const rows = told.split('\nLearners')[1]?.split('\n\n')[0]?.split('\n').slice(1);
  expect(rows?.map(row => row.trim().split(/ {2,}/).slice(0, 2))).toEqual([
    ['Leo', '20 of 20'],
    ['Mia', '20 of 20'],
    ['Tim', 'the same answers as Mia'],
  ]);
});

/** Id, name and right of each row of the marks, where those with a file had all of it right. */
function marked(files: string[], roster: Person[]): (string | undefined)[][] {
  const handed = files.map(name => {
    const answers = items.map(item => right(item));
    const { records } = JSON.parse(exportOf(pack, roundOf(pack, { sitting: name, seed: SEED, items, answers })));
    return handedIn(`${name}.json`, records, 0, SEED);
  });
  const report = classReport({ reading: pack.reading, bank: pack, seed: SEED, count: 20 }, handed, roster);
  const rows = marksCsv(report).split('\r\n').slice(1, -1);
  return rows.map(row => row.split(',')).map(([id, name, , , , points]) => [id, name, points]);
}

it('of a roster with ids only, the marks have a row for each person, in its order', () => {
  const roster = ['k2', 'k3', 'k1'].map(id => ({ id, name: '' }));
  expect(marked(['k2', 'k1', 'guest'], roster)).toEqual([
    ['k2', 'k2', '20'],
    ['k3', '', ''],
    ['k1', 'k1', '20'],
    ['', 'guest', '20'],
  ]);
});

it('of two people with one name and no ids, neither has the marks of a file with just that name', () => {
  const roster = ['Ada', 'Ada', 'Ben'].map(name => ({ id: '', name }));
  expect(marked(['Ada', 'Ben'], roster)).toEqual([
    ['', 'Ada', ''],
    ['', 'Ada', ''],
    ['', 'Ben', '20'],
    ['', 'Ada', '20'],
  ]);
});

/** What is made of the files of a class, on their edges. */
import { describe, expect, it } from 'vitest';
import { handedIn } from '../../../src/domain/class/handed-in.ts';
import { classReport } from '../../../src/domain/class/report.ts';
import { slipsOf } from '../../../src/domain/class/slips.ts';
import type { Item } from '../../../src/domain/item.ts';
import type { JournalRecord } from '../../../src/domain/record.ts';
import { dontKnow, type Made, paperItems, right, roundOf, wrongOptions } from '../../support/class.ts';
import { makePack } from '../../support/pack.ts';

const pack = makePack();
const SEED = 7;
const items = paperItems(pack, SEED);
const first = items[0] as Item;
const wrong = (option: number, sureness: Made['sureness'] = 'certain'): Made => ({
  response: [wrongOptions(first)[option] ?? ''],
  sureness,
});

const round = (sitting: string, answers: Made[], more: { seq?: number; seed?: number; items?: Item[] } = {}) =>
  roundOf(pack, { sitting, seed: SEED, items, answers, ...more });
/** A whole paper, all right but for the first question. */
const paper = (sitting: string, answer: Made): JournalRecord[] =>
  round(sitting, [answer, ...items.slice(1).map(item => right(item))]);

const report = (files: Record<string, JournalRecord[]>, count?: number) =>
  classReport(
    { reading: pack.reading, bank: pack, seed: SEED, count },
    Object.entries(files).map(([file, records]) => handedIn(file, records, 0, SEED)),
    null,
  );
/** Of whole papers with these answers to the first question. */
const of = (...answers: Made[]) =>
  report(Object.fromEntries(answers.map((answer, index) => [`${index}.json`, paper(`s${index}`, answer)])));
const times = (count: number, answer: Made): Made[] => Array.from({ length: count }, () => answer);

describe('what to talk about first', () => {
  const fine = right(first);

  it.each([
    ['four certain of the same wrong answer, of ten', [...times(4, wrong(0)), ...times(6, fine)], 1],
    ['three', [...times(3, wrong(0)), ...times(7, fine)], 0],
    ['four of nine papers', [...times(4, wrong(0)), ...times(5, fine)], 0],
    ['four, two of them of another wrong answer', [...times(2, wrong(0)), ...times(2, wrong(1)), ...times(6, fine)], 0],
    ['four who were only fairly sure', [...times(4, wrong(0, 'fairly sure')), ...times(6, fine)], 0],
    [
      'four certain of it, and as many of the right one',
      [...times(4, wrong(0)), ...times(4, right(first, 'certain')), ...times(6, fine)],
      1,
    ],
    [
      'four certain of it, and more of the right one',
      [...times(4, wrong(0)), ...times(5, right(first, 'certain')), ...times(6, fine)],
      0,
    ],
    ['five of twenty-five, a fifth', [...times(5, wrong(0)), ...times(20, fine)], 0],
    ['ten without an answer', times(10, dontKnow), 0],
  ])('%s', (_, answers, named) => {
    const { talk } = of(...answers);
    expect(talk.map(({ question }) => question.number)).toEqual(named === 1 ? [1] : []);
    for (const { slip, certain } of talk) expect([slip, certain]).toEqual([{ did: 'gave', ids: wrong(0).response }, 4]);
  });

  it('is at most three questions, those with the most first', () => {
    const long = paperItems(pack, SEED, 20);
    const choices = long.filter(({ type }) => type === 'choice').slice(0, 4);
    const drawn = (item: Item, learner: number) => choices.includes(item) && learner < 6 + choices.indexOf(item);
    const answers = (learner: number) =>
      long.map((item): Made => {
        const wrong = { response: wrongOptions(item).slice(0, 1), sureness: 'certain' as const };
        return drawn(item, learner) ? wrong : right(item);
      });
    const files = Array.from({ length: 12 }, (_, at) => round(`s${at}`, answers(at), { items: long }));
    const all = report(Object.fromEntries(files.map((records, at) => [`${at}.json`, records])));
    expect(all.talk.map(({ question }) => question.item.id)).toEqual(
      choices
        .slice(1)
        .map(({ id }) => id)
        .toReversed(),
    );
  });

  it('counts what was shared in questions of every type', () => {
    const item = (type: Item['type']): Item => pack.items.find(one => one.type === type) as Item;
    const [many, order, evidence] = [item('many'), item('order'), item('evidence')];
    const stray = wrongOptions(many)[0] ?? '';
    const [one = '', ...rest] = [many.answerKey].flat();
    expect(slipsOf(many, [stray, ...rest])).toEqual([{ did: 'gave', ids: [stray] }]);
    expect(slipsOf(many, rest.toReversed())).toEqual(slipsOf(many, rest));
    expect(slipsOf(many, rest)).not.toEqual(slipsOf(many, [one, ...rest].slice(0, -1)));
    const turned = [order.answerKey].flat().toReversed();
    expect(slipsOf(order, turned)).toEqual([{ did: 'ordered', ids: turned }]);
    expect(slipsOf(evidence, [evidence.answerKey as string, 'elsewhere'])).toEqual([
      { did: 'pointed', ids: ['elsewhere'] },
    ]);
    for (const one of [many, order, evidence, item('choice')]) {
      expect(slipsOf(one, right(one).response)).toEqual([]);
      expect(slipsOf(one, [])).toEqual([]);
    }
  });
});

describe('a question', () => {
  it('has the halves by the rest of the paper, and a hint from a difference of four', () => {
    const strong = (answer: Made, index: number) => paper(`strong${index}`, answer);
    const weak = (answer: Made, index: number) =>
      round(`weak${index}`, [answer, ...items.slice(1).map((item, at) => (at < 3 ? dontKnow : right(item)))]);
    const files = (missed: number) =>
      Object.fromEntries(
        [...times(missed, wrong(0)), ...times(6 - missed, right(first))]
          .flatMap((answer, index) => [strong(answer, index), weak(right(first), index)])
          .map((records, index) => [`${index}.json`, records]),
      );
    const [hinted] = report(files(4)).questions;
    expect(hinted).toMatchObject({
      halves: { better: { right: 2, of: 6 }, other: { right: 6, of: 6 } },
      misleads: true,
    });
    expect(report(files(3)).questions[0]).toMatchObject({ halves: { better: { right: 3 } }, misleads: false });
  });

  it('has no say in who is in the better half', () => {
    const rest = (missed: number) => items.slice(1).map((item, at) => (at < missed ? dontKnow : right(item)));
    const files = Array.from({ length: 6 }, (_, index) => [
      round(`a${index}`, [wrong(0), ...rest(1)]),
      round(`b${index}`, [right(first), ...rest(2)]),
    ]).flat();
    const [question] = report(Object.fromEntries(files.map((records, index) => [`${index}.json`, records]))).questions;
    expect(question).toMatchObject({ halves: { better: { right: 0, of: 6 }, other: { right: 6, of: 6 } } });
  });

  it('has none where everybody has as many right, nor under ten papers', () => {
    expect(of(...times(12, right(first))).questions[0]?.halves).toBeNull();
    expect(of(...times(8, right(first)), wrong(0)).questions[1]?.halves).toBeNull();
  });

  it('is counted for those who stopped, too, and an answer that names nothing of it is only wrong', () => {
    const { questions, learners } = report({
      'a.json': round('a', [{ response: ['elsewhere'], sureness: 'certain' }]),
    });
    expect(questions[0]).toMatchObject({ answered: 1, right: 0, certain: 1, certainWrong: 1 });
    expect(questions[0]?.options.every(({ given }) => given === 0)).toBe(true);
    expect(questions[1]).toMatchObject({ answered: 0 });
    expect(learners[0]).toMatchObject({ answered: 1, right: 0, certainWrong: 1 });
  });
});

describe('files that share answers', () => {
  const mia = round(
    'mia',
    items.map(item => right(item)),
  );

  it('count once: the fullest', () => {
    const part = mia.slice(0, 5);
    const { learners, left } = report({ 'a.json': part, 'b.json': mia });
    expect(learners.map(({ file, answered }) => [file, answered])).toEqual([['b.json', 8]]);
    expect(left).toMatchObject([{ file: 'a.json', why: 'copy', of: 'b.json', shared: 4, again: false }]);
  });

  it('or else the one with nothing more in it, and what the other has of its own is said', () => {
    const own = round(
      'tom',
      items.map(item => right(item)),
    );
    const { learners, left } = report({ 'a.json': [...mia, ...own], 'b.json': mia });
    expect(learners.map(({ file }) => file)).toEqual(['b.json']);
    expect(left).toMatchObject([{ file: 'a.json', why: 'copy', of: 'b.json', again: true }]);
  });

  it('are no copies where only another paper is shared', () => {
    const other = roundOf(pack, { sitting: 'mia', seed: 9, items: paperItems(pack, 9), answers: [dontKnow], seq: 30 });
    const tom = round(
      'tom',
      items.map(item => right(item)),
    );
    expect(report({ 'a.json': [...other, ...mia], 'b.json': [...other, ...tom] }).learners).toHaveLength(2);
  });
});

describe('the paper', () => {
  const twelve = paperItems(pack, SEED, 12);
  const long = (sitting: string) => round(sitting, [dontKnow], { items: twelve });

  it('has as many questions as most files, or as many as are asked for', () => {
    const files = { 'a.json': long('a'), 'b.json': long('b'), 'c.json': paper('c', dontKnow) };
    expect(report(files).paper.items).toHaveLength(12);
    expect(report(files).left).toMatchObject([{ file: 'c.json', why: 'size', size: 8 }]);
    expect(report(files, 8).learners.map(({ file }) => file)).toEqual(['c.json']);
  });

  it('is not one whose questions somebody chose, or that changed their meaning', () => {
    const chosen = round('a', [dontKnow], { items: items.toReversed() });
    const [begun, answered] = round('b', [right(first)]);
    const changed = [begun, { ...answered, revision: 99 }] as JournalRecord[];
    const { left, learners } = report({ 'a.json': chosen, 'b.json': changed });
    expect(learners).toEqual([]);
    expect(left).toMatchObject([{ why: 'questions' }, { why: 'questions' }]);
  });

  it('of another revision is another paper', () => {
    const old = round('a', [dontKnow]).map(record =>
      record.kind === 'roundBegun' ? { ...record, reading: 9 } : record,
    );
    expect(report({ 'a.json': old }).left).toMatchObject([{ why: 'revision', revision: 9 }]);
  });

  it('is the first time with an answer; one that was only opened has none', () => {
    const opened = round('a', []);
    const whole = round(
      'b',
      items.map(item => right(item)),
    );
    expect(report({ 'a.json': [...opened, ...whole] }).learners).toMatchObject([{ answered: 8, later: [] }]);
    expect(report({ 'a.json': opened }).learners).toMatchObject([{ answered: 0 }]);
  });

  it('of answers whose beginning is damaged is not known', () => {
    const [, ...rest] = round('a', [dontKnow, dontKnow]);
    expect(report({ 'a.json': rest }).left).toMatchObject([{ why: 'none', papers: [], strays: 2 }]);
  });
});

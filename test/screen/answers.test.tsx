/** What is said of an answer with several parts, on the screen, among the results and in lines. */
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import type { Response } from '../../src/domain/item.ts';
import { tell } from '../../src/line/tell.ts';
import { askedAlone } from '../../src/session/alone.ts';
import type { Session } from '../../src/session/model.ts';
import { SHELF } from '../../src/session/shelf.ts';
import { questionPage } from '../../src/view/question.ts';
import { drawn } from '../support/draw.tsx';
import { makePack } from '../support/pack.ts';
import { answer, answerAll, given } from '../support/sessions.ts';
import { SIZE, send, start, walk } from '../support/walk.ts';

const pack = makePack();
/** A round of one item, answered. */
const answered = (item: string, response: Response) =>
  send(
    walk(start(pack)),
    { type: 'roundAsked', request: { items: [item], seed: 3, fixed: true } },
    ...given(response, 'fairly sure'),
  );
const flat = (session: Session): string => drawn(session, SIZE).replace(/\s+/g, ' ');

it('tells a right answer with another statement what was missed, and not the answer again', () => {
  const wrongStatement = answered('part-1-q4', ['b', 'p1s2']);
  const lines = tell(wrongStatement.session, 'whole');
  expect(lines[0]).toMatch(/^Missed\. Your answer: \d, Answer b, fairly sure\.$/);
  expect(lines[1]).toMatch(/^Right answer, wrong statement\./);
  const results = flat(send(wrongStatement, { type: 'wentOn' }).session);
  expect(results).toContain('Right answer, wrong statement. The statement that shows it: Statement 1 of part 1.');
  expect(results).not.toContain('Because of b.');
});

it('tells another answer the right one, whichever statement went with it', () => {
  const wrongAnswer = answered('part-1-q4', ['c', 'p1s1']);
  expect(tell(wrongAnswer.session, 'whole')[0]).toMatch(/ Right answer: \d, Answer b\.$/);
  expect(flat(send(wrongAnswer, { type: 'wentOn' }).session)).toContain('Answer b. Because of b.');
});

it.each([
  [['a'], 'You had 1 of the 2 that fit. Only the whole answer counts.'],
  [['a', 'c', 'd'], "You had 2 of the 2 that fit, and 1 that doesn't."],
  [['b', 'd'], "You had none of the 2 that fit, and 2 that don't."],
])('counts what fits: %j', (response, words) => {
  expect(flat(answered('part-1-q3', response).session)).toContain(words);
});

it('says how sure the reader was of what was ticked or put in order, in one place', () => {
  for (const [item, response] of [
    ['part-1-q3', ['a']],
    ['part-1-q3', ['a', 'c']],
    ['part-1-q5', ['c', 'a', 'd', 'b']],
    ['part-1-q1', ['b']],
    ['part-1-q4', ['b', 'p1s2']],
  ] as const)
    expect(flat(answered(item, [...response]).session).match(/fairly sure/g), item).toHaveLength(1);
});

describe('practice', () => {
  const round = send(walk(start(pack)), { type: 'roundAsked', request: { count: 3, seed: 3, fixed: true } });
  const missed = answerAll(round, index => (index === 0 ? 'right' : 'missed'));
  const practised = send(missed, {
    type: 'entryOpened',
    entry: { does: 'again', round: missed.session.progress.rounds[0]?.id ?? '' },
  });

  it('is called so while it goes on, and what was missed still comes back tomorrow', () => {
    expect(flat(practised.session)).toContain('Question 1 of 2, practice');
    expect(tell(practised.session, 'whole').join(' ')).toContain('Question 1 of 2, practice. ');
    expect(flat(answer(practised, 'right').session)).toContain('This question still comes back tomorrow.');
    expect(flat(answer(round, 'missed').session)).toContain('This question comes back tomorrow.');
  });

  it('is called so at home and on the shelf when it is left, and is no unfinished round', () => {
    const left = send(answer(practised, 'right'), { type: 'wentOn' }, { type: 'homeAsked' });
    const home = flat(left.session);
    expect(home).toContain('You stopped at question 2 of 2, practice.');
    expect(home).not.toContain('closes the open round');
    expect(flat(send(left, { type: 'entryOpened', entry: { does: 'scores' } }).session)).not.toContain('not finished');
    const { reading } = pack;
    const own = { id: reading.id, title: 'Sample', kind: 'news', minutes: 1, folder: null, gone: false } as const;
    const opened = '2026-03-04T19:00:00.000Z';
    const shelf = [own, { ...own, id: 'other' }].map(one => ({ ...one, opened: null, bookmark: null }));
    const onShelf = flat({ ...left.session, shelf, openedAt: opened, phase: SHELF });
    expect(onShelf).toContain('Continue Sample, at question 2 of 2, practice');
  });

  it('says with its result that it is not counted', () => {
    expect(flat(answerAll(practised, () => 'right').session)).toContain(
      '2 of 2 right. This was practice; it is not counted.',
    );
    expect(flat(missed.session)).not.toContain('practice');
  });
});

describe('the section above a question', () => {
  const roots = (text: string): string[] =>
    text
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.map(word => word.replace(/s$/, '')) ?? [];

  it.each(['russia-iran-2023', 'morocco', 'lie-detector'])('points at no option of %s, and mostly stands there', id => {
    const { reading, items } = loadFolder(`content/${id}`);
    const named = items.filter(item => {
      const place = questionPage(askedAlone(reading, item), askedAlone(reading, item).phase, SIZE).place;
      const shared = item.options.filter(({ text }) => roots(text).some(root => roots(place).includes(root)));
      expect(shared, `${item.id} under "${place}"`).toEqual([]);
      return place !== '';
    });
    expect(named.length / items.length).toBeGreaterThan(0.6);
  });

  it('is left out in lines, too', () => {
    const [section] = pack.reading.sections;
    const pointing = { ...pack.reading, sections: [{ ...section, title: 'The answers' }] } as typeof pack.reading;
    const item = pack.items.find(({ id }) => id === 'part-1-q1');
    if (!item) throw new Error('no such item');
    expect(tell(askedAlone(pointing, item), 'whole')[0]).toBe('Question 1 of 1. One answer.');
    expect(tell(askedAlone(pack.reading, item), 'whole')[0]).toBe('Question 1 of 1. Part 1. One answer.');
  });
});

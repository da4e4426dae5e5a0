import { describe, expect, it } from 'vitest';
import { grade } from '../../src/domain/items/all.ts';
import { attempts } from '../../src/domain/progress.ts';
import { choicesOf } from '../../src/session/asking.ts';
import type { Press } from '../../src/terminal/presses.ts';
import { makePack } from '../support/pack.ts';
import { askedFor } from '../support/sessions.ts';
import { press, send, start, type Walk, walk } from '../support/walk.ts';

const pack = makePack();
const MANY = 'part-1-q3';
const EVIDENCE = 'part-1-q4';
const ORDER = 'part-1-q5';
const asked = (id: string) => askedFor(walk(start(pack)), id);

const questionOf = ({ session }: Walk) => {
  if (session.phase.name !== 'asking') throw new Error(`no question, but ${session.phase.name}`);
  return session.phase;
};
/** The digit that marks an option or a statement as the question stands. */
const digit = (at: Walk, id: string): Press => `${choicesOf(at.session, questionOf(at)).indexOf(id) + 1}`;
const on = (at: Walk, id: string): Walk => press(at, digit(at, id));
const pick = (at: Walk, ...ids: string[]): Walk => ids.reduce(on, at);
const taken = ({ session }: Walk) => attempts(session.progress).at(-1);
const later = ({ session }: Walk): Walk =>
  press(walk(start(pack, { records: session.records, place: session.place, sitting: 'sitting-b' })), '↵');

describe('every answer that fits', () => {
  it('is right with all that fit and no other, in whatever order they were marked', () => {
    expect(taken(press(pick(asked(MANY), 'a', 'c'), '→↵'))).toMatchObject({ right: true });
    const other = press(pick(asked(MANY), 'c', 'a'), '→↵');
    expect(taken(other)).toMatchObject({ right: true });
    expect(new Set(taken(other)?.response)).toEqual(new Set(['a', 'c']));
  });

  it.each([[['a']], [['a', 'b']], [['a', 'b', 'c']], [['a', 'b', 'c', 'd']]])('is missed with %j', ids => {
    expect(taken(press(pick(asked(MANY), ...ids), '→↵'))).toMatchObject({ right: false });
  });

  it('ticks and unticks with its number, and with Space where it is marked', () => {
    expect(questionOf(pick(asked(MANY), 'a', 'b', 'a')).given).toEqual(['b']);
    expect(questionOf(press(pick(asked(MANY), 'a', 'b'), '␣')).given).toEqual(['a']);
  });

  it('asks for a grade first, then for sureness, and takes nothing meanwhile', () => {
    const nothing = press(asked(MANY), '↓→↵↵↵');
    expect(questionOf(nothing).missing).toBe('options');
    expect(questionOf(press(pick(asked(MANY), 'a'), '↵')).missing).toBe('sureness');
  });

  it("takes I don't know from the grade alone", () => {
    expect(taken(press(pick(asked(MANY), 'a'), '0↵'))).toMatchObject({ response: [], sureness: null, right: false });
  });
});

describe('an answer and the statement that shows it', () => {
  const part2 = () => press(on(asked(EVIDENCE), 'b'), '↵');

  it('takes the answer first and asks sureness with the statement', () => {
    expect(questionOf(part2())).toMatchObject({ given: ['b'], option: null, sureness: null });
    expect(taken(press(on(part2(), 'p1s1'), '→↵'))).toMatchObject({ response: ['b', 'p1s1'], right: true });
  });

  it('is missed when either is another', () => {
    expect(taken(press(on(part2(), 'p1s2'), '→↵'))).toMatchObject({ response: ['b', 'p1s2'], right: false });
    const wrong = press(on(asked(EVIDENCE), 'c'), '↵');
    expect(taken(press(on(wrong, 'p1s1'), '→↵'))).toMatchObject({ response: ['c', 'p1s1'], right: false });
  });

  it('takes nothing by Enters alone, whatever was set before', () => {
    const before = attempts(asked(EVIDENCE).session.progress).length;
    const entered = press(on(asked(EVIDENCE), 'b'), '→→↵↵↵↵');
    expect(attempts(entered.session.progress).length).toBe(before);
    expect(questionOf(entered)).toMatchObject({ given: ['b'], missing: 'statement', sureness: null });
  });

  it('goes back to the answer with Esc, and another one can be given', () => {
    const back = press(on(part2(), 'p1s2'), '→⎋');
    expect(questionOf(back)).toMatchObject({ given: [], option: 'b' });
    const other = press(on(press(on(back, 'c'), '↵'), 'p1s1'), '↵');
    expect(taken(other)).toMatchObject({ response: ['c', 'p1s1'], sureness: 'fairly sure' });
    expect(press(back, '⎋').session.phase.name).toBe('home');
  });

  it('takes nothing by Enter and Esc alone once the answer is open again, though a sureness was set', () => {
    const before = attempts(asked(EVIDENCE).session.progress).length;
    for (const one of ['↵', '⎋', '↵⎋', '⎋↵'])
      expect(attempts(press(press(on(part2(), 'p1s2'), '→⎋'), one.repeat(40)).session.progress).length).toBe(before);
  });

  it("takes I don't know in either part", () => {
    expect(taken(press(asked(EVIDENCE), '0↵'))).toMatchObject({ response: [] });
    expect(taken(press(part2(), '0↵'))).toMatchObject({ response: [] });
  });
});

describe('lines to put in order', () => {
  /** Carries the lines, one by one, into an order. */
  const arrange = (at: Walk, ids: string[]): Walk =>
    ids.reduce((next, id, index) => {
      const from = questionOf(next).given.indexOf(id);
      return press(on(next, id), `␣${'↑'.repeat(Math.max(0, from - index))}␣`);
    }, at);

  it('is right in the right order only', () => {
    const right = press(arrange(asked(ORDER), ['c', 'a', 'd', 'b']), '→↵');
    expect(taken(right)).toMatchObject({ response: ['c', 'a', 'd', 'b'], right: true });
    const swapped = press(arrange(asked(ORDER), ['a', 'c', 'd', 'b']), '→↵');
    expect(taken(swapped)).toMatchObject({ response: ['a', 'c', 'd', 'b'], right: false });
  });

  it('carries a line no further than the lines go', () => {
    const [first = ''] = questionOf(asked(ORDER)).given;
    const down = press(press(on(asked(ORDER), first), '␣'), '↓'.repeat(20));
    expect(questionOf(down)).toMatchObject({ option: first, held: true });
    expect(questionOf(down).given.indexOf(first)).toBe(3);
    expect(questionOf(press(down, '1')).given.indexOf(first)).toBe(0);
  });

  it('puts the line down with Enter and takes nothing by it', () => {
    const before = attempts(asked(ORDER).session.progress).length;
    const down = press(asked(ORDER), '→↓␣↓↵');
    expect(questionOf(down).held).toBe(false);
    expect(attempts(down.session.progress).length).toBe(before);
    expect(attempts(press(down, '↵').session.progress).length).toBe(before + 1);
  });
});

describe('a question of any type', () => {
  it.each([
    ['many', MANY, '↓␣↓↓␣→'],
    ['evidence, its answer', EVIDENCE, '↓↓'],
    ['evidence, its statement', EVIDENCE, '↓↓↵↓→'],
    ['order', ORDER, '↓␣↓↓␣←'],
  ])('%s: is found again as it was left', (_, id, pressed) => {
    const left = press(asked(id), pressed);
    expect(later(left).session.phase).toEqual({ ...questionOf(left), held: false });
  });

  it.each([
    ['many', MANY],
    ['evidence', EVIDENCE],
    ['order', ORDER],
  ])('%s: forgets what was left when it no longer fits the item', (_, id) => {
    const left = press(asked(id), '↓␣→');
    const { question } = left.session.place;
    if (!question) throw new Error('nothing was left');
    const place = { ...left.session.place, question: { ...question, option: 'gone', given: ['gone', 'gone'] } };
    const found = press(walk(start(pack, { records: left.session.records, place, sitting: 'sitting-b' })), '↵');
    expect(questionOf(found)).toMatchObject({ option: null, given: questionOf(asked(id)).given });
  });

  it.each([MANY, EVIDENCE, ORDER])('%s: no single press, however long held, takes an answer', id => {
    const before = attempts(asked(id).session.progress).length;
    for (const one of ['↑', '↓', '←', '→', '↵', '␣', '⇥', '0', '1', '4', '9', 'j', 'k', 'v', 'w']) {
      const held = press(asked(id), one.repeat(200));
      expect(attempts(held.session.progress).length, one).toBe(before);
    }
  });

  it('is never right with a response of another shape', () => {
    const shapes = [
      [],
      ['a'],
      ['b'],
      ['b', 'c'],
      ['b', 'p1s2'],
      ['a', 'c', 'a'],
      ['p1s1', 'b'],
      ['b', 'p1s1', 'p1s1'],
      [''],
    ];
    for (const id of [MANY, EVIDENCE, ORDER]) {
      const item = pack.items.find(one => one.id === id);
      for (const shape of shapes) expect(item && grade(item, shape), `${id} ${shape}`).toBe(false);
    }
  });
});

describe('look up', () => {
  const opened = () => send(walk(start(pack)), { type: 'entryOpened', entry: { does: 'lookUp' } });

  it('leads to a statement and back to the same line', () => {
    const there = press(opened(), '↓↓↓↵');
    expect(there.session.phase).toMatchObject({ name: 'reading', statement: 'p2s1' });
    expect(press(there, '↓⎋').session.phase).toMatchObject({ name: 'lookUp', tab: 'article', mark: 3 });
    expect(press(there, '⎋⎋').session.phase.name).toBe('first');
  });

  it('leaves the place of the reader alone', () => {
    const read = press(walk(start(pack)), '↵↵↓');
    const looked = press(
      send(read, { type: 'homeAsked' }, { type: 'entryOpened', entry: { does: 'lookUp' } }),
      '↓↓↓↓↓↓↵↓↓↵↵',
    );
    expect(looked.session.place).toEqual(read.session.place);
  });

  it('turns from tab to tab and round, past those that hold nothing', () => {
    const tabs = ['⇥', '⇥⇥', '⇥⇥⇥', '←', '→', '3', '9'].map(pressed => press(opened(), pressed).session.phase);
    expect(tabs.map(phase => (phase.name === 'lookUp' ? phase.tab : phase.name))).toEqual([
      'people',
      'about',
      'article',
      'about',
      'people',
      'about',
      'article',
    ]);
  });

  it('leads from a person to where the text first names them, and nowhere from what it does not name', () => {
    const people = press(opened(), '⇥');
    expect(press(people, '↵').session.phase.name).toBe('lookUp');
    const named = makePack();
    named.reading.people = [{ id: 'minister', name: 'Statement 3', short: 'minister', aliases: [], role: 'A person.' }];
    const open = send(walk(start(named)), { type: 'entryOpened', entry: { does: 'lookUp' } });
    expect(press(open, '⇥↵').session.phase).toMatchObject({ name: 'reading', statement: 'p1s3' });
  });
});

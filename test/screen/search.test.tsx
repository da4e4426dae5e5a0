/** Searching as a reader does it: `/`, a word, Enter, `n` on, Esc back. */
import { expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { findStatement } from '../../src/domain/reading.ts';
import { visit } from '../../src/session/transitions.ts';
import { drawn } from '../support/draw.tsx';
import { namedSessions } from '../support/sessions.ts';
import { NARROW, press, SIZE, start, type Walk, walk } from '../support/walk.ts';

const pack = loadFolder('content/russia-iran-2023');
const typed = (word: string): string[] => ['/', ...[...word].map(letter => (letter === ' ' ? 'space' : letter))];
const marked = ({ session: { phase } }: Walk) =>
  phase.name === 'reading' ? findStatement(pack.reading, phase.statement)?.statement.text : `on ${phase.name}`;
const inText = () => press(walk(start(pack)), '↵');

it('goes to a word of the text, on to the next place, and back to where it began', () => {
  const reading = press(inText(), '↓↓');
  const searching = press(reading, typed('lavrov'));
  const screen = drawn(searching.session, SIZE);
  expect(screen).toContain('/ lavrov_');
  expect(screen).toMatch(/› Section 2 .*Lavrov/);
  const there = press(searching, '↵');
  expect(marked(there)).toContain('Lavrov');
  expect(press(there, '⎋').session.phase).toEqual(searching.session.phase);
  expect(press(there, '⎋⎋').session.phase).toEqual(reading.session.phase);
  expect(press(searching, '⎋').session.phase).toEqual(reading.session.phase);
});

it('goes on with n from place to place and round again', () => {
  const first = press(press(inText(), typed('draft')), '↵');
  const places = [marked(first)];
  for (let at = press(first, 'n'); marked(at) !== places[0]; at = press(at, 'n')) {
    places.push(marked(at));
    expect(places.length).toBeLessThan(30);
  }
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBeGreaterThan(2);
});

it('offers n only where there is another place', () => {
  const only = press(press(inText(), typed('pariah')), '↵');
  const places = new Set([marked(only), marked(press(only, 'n'))]).size;
  expect([places, drawn(only.session, SIZE).includes('n next place')]).toEqual([1, false]);
  const many = press(press(inText(), typed('draft')), '↵');
  expect(drawn(many.session, SIZE)).toContain('n next place');
});

it('marks another place with the arrows, and takes letters as letters', () => {
  const searching = press(inText(), typed('draft'));
  const second = press(press(searching, '↓'), '↵');
  expect(marked(second)).toBe(marked(press(press(searching, '↵'), 'n')));
  const word = press(inText(), typed('q0jk'));
  expect(drawn(word.session, SIZE)).toContain('/ q0jk_');
  expect(drawn(press(word, ['backspace', 'backspace']).session, SIZE)).toContain('/ q0_');
});

it('says that nothing has it, and Enter then goes nowhere', () => {
  const nothing = press(inText(), typed('zebra'));
  expect(drawn(nothing.session, SIZE)).toContain('Not found.');
  expect(marked(press(nothing, '↵'))).toBe('on search');
});

it('is in Look up too, and no question', () => {
  const { 'look up, people': people, 'question, nothing marked': asked } = namedSessions(pack);
  if (!people || !asked) throw new Error('no such session');
  expect(marked(press(walk(people), '/'))).toBe('on search');
  expect(marked(press(walk(asked), '/'))).toBe('on asking');
});

it('keeps the marked place in view at 40x12', () => {
  let at = press(inText(), typed('the'));
  for (let times = 0; times < 30; times++) {
    at = press(at, '↓', NARROW);
    expect(drawn(at.session, NARROW).replace(/\s+/g, ' ')).toMatch(/ › (Section \d|What happened next) /);
  }
});

it('goes with n to each statement that settles a question, where they stand in more than one section', () => {
  const settled = (id: string) => {
    const { evidence = [] } = pack.items.find(item => item.id === id) ?? {};
    const { phase } = press(inText(), '/').session;
    if (phase.name !== 'search') throw new Error('no search');
    return {
      evidence,
      at: walk(visit(start(pack), evidence[0], { back: phase, proof: evidence, silent: false }).session),
    };
  };
  const statement = ({ session: { phase } }: Walk) => (phase.name === 'reading' ? phase.statement : '');
  const { evidence, at } = settled('left-out');
  expect(drawn(at.session, SIZE)).toContain('n next >>');
  expect(drawn(at.session, NARROW)).toMatch(/n next >>.*Esc back/);
  const visited = [at, press(at, 'n'), press(at, 'nn')].map(statement);
  expect(visited).toEqual([...evidence, evidence[0]]);
  expect(drawn(settled('april-whose').at.session, SIZE)).not.toContain('n next');
});

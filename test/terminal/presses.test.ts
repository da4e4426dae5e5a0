import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPresses, type Press } from '../../src/terminal/presses.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Feeds writes with pauses between, and gives the presses that came of them. */
function pressed(writes: (string | Buffer)[], pause = 0): Press[] {
  const got: Press[] = [];
  const presses = createPresses(press => got.push(press));
  for (const bytes of writes) {
    presses.feed(Buffer.from(bytes as string));
    vi.advanceTimersByTime(pause);
  }
  vi.advanceTimersByTime(2000);
  return got;
}

describe('single presses', () => {
  it.each<[string, Press[]]>([
    ['\u001b[A\u001b[B\u001b[C\u001b[D', ['up', 'down', 'right', 'left']],
    ['\u001bOA\u001bOB', ['up', 'down']],
    ['jj', ['j', 'j']],
    ['\r\r', ['enter', 'enter']],
    ['1\r', ['1', 'enter']],
    ['ab\u0003', ['a', 'b', 'ctrl-c']],
    ['\u001a', ['ctrl-z']],
    ['\u001b', ['escape']],
    ['\u001b[5~\u001b[6~', ['page-up', 'page-down']],
    ['\u001b[H\u001b[F\u001bOH\u001bOF\u001b[1~\u001b[4~', ['home', 'end', 'home', 'end', 'home', 'end']],
    ['\u001b[Z', ['shift-tab']],
    ['\u000c', ['ctrl-l']],
    ['\u007f\b', ['backspace', 'backspace']],
    ['２', ['2']],
    ['Ｑ', ['q']],
    ['\u001b\u0003', ['ctrl-c']],
    ['\t ', ['tab', 'space']],
    ['Q?', ['q', '?']],
    ['й', ['й']],
    ['\u001b[99;5u', ['ctrl-c']],
    ['\u001b[1;5B', ['down']],
  ])('%j', (bytes, expected) => {
    expect(pressed([bytes])).toEqual(expected);
  });
});

describe('what is no press', () => {
  it.each([
    ['a mouse report', '\u001b[<0;10;5M\u001b[<0;10;5m'],
    ['an old mouse report', '\u001b[M !!'],
    ['focus', '\u001b[I\u001b[O'],
    ['a size', '\u001b[24;80R'],
    ['device attributes', '\u001b[?62;22c'],
    ['a colour', '\u001b]11;rgb:0000/0000/0000\u0007'],
    ['a colour, ended otherwise', '\u001b]11;rgb:0000/0000/0000\u001b\\'],
    ['a status string', '\u001bP1$r0m\u001b\\'],
    ['a paste', '\u001b[200~q\r1\u0003\u001b[B\u001b[201~'],
    ['NUL', '\u0000'],
    ['Insert and Delete', '\u001b[2~\u001b[3~'],
    ['Alt with an arrow', '\u001b[1;3B\u001b\u001b[A\u001b\u001bOB'],
  ])('%s', (_, bytes) => {
    expect(pressed([`${bytes}x`])).toEqual(['x']);
    expect(pressed([...bytes].concat('x'), 5)).toEqual(['x']);
  });

  it('bytes that are no UTF-8', () => {
    expect(pressed([Buffer.from([0xff, 0xfe, 0xc3]), 'x']).at(-1)).toBe('x');
  });
});

it.each([
  ['Alt with a letter', '\u001bq'],
  ['Alt with Enter', '\u001b\r'],
  ['two Escapes in one read', '\u001b\u001b'],
  ['Alt with Escape and a letter', '\u001b\u001bx'],
])('%s is nothing, and never a way out', (_, bytes) => {
  expect(pressed([bytes])).toEqual([]);
  expect(pressed([...bytes], 5)).toEqual([]);
});

it('an Escape and a letter with time between are both', () => {
  expect(pressed(['\u001b', 'j'], 150)).toEqual(['escape', 'j']);
});

describe('an arrow whose bytes come apart', () => {
  it.each([5, 30, 80])('%i ms after each other is an arrow', pause => {
    expect(pressed(['\u001b', '[', 'B'], pause)).toEqual(['down']);
    expect(pressed(['\u001b[', 'B'], pause)).toEqual(['down']);
  });

  it('later than that was an Escape, and the rest is never text', () => {
    expect(pressed(['\u001b', '[B'], 150)).toEqual(['escape', '[', 'b']);
    expect(pressed(['\u001b[', 'x'], 150)).toEqual(['x']);
  });
});

it('a paste that never ends lets go after a silence', () => {
  expect(pressed(['\u001b[200~abc', 'q'], 1500)).toEqual(['q']);
});

it('any grouping of the same bytes gives the same presses', () => {
  const press = fc.constantFrom(
    '\u001b[A',
    '\u001b[B',
    '\u001b[C',
    '\r',
    'j',
    '1',
    '\u001b',
    '\u0003',
    'é',
    '\u001b[200~x\r\u001b[201~',
    '\u001b[<0;1;1M',
  );
  fc.assert(
    fc.property(
      fc.array(press, { maxLength: 20 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 60 }),
      (sent, sizes) => {
        const whole = Buffer.from(sent.join(''));
        const writes: Buffer[] = [];
        let from = 0;
        for (const size of sizes) {
          writes.push(whole.subarray(from, from + size));
          from += size;
        }
        writes.push(whole.subarray(from));
        expect(pressed(writes.map(bytes => bytes as never))).toEqual(pressed([whole]));
      },
    ),
    { numRuns: 500 },
  );
});

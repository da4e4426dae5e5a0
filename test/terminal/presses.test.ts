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
  vi.advanceTimersByTime(20_000);
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

describe('keys as numbers', () => {
  it.each<[string, string, Press[]]>([
    ['Ctrl-C with NumLock', '\u001b[99;133u', ['ctrl-c']],
    ['Ctrl-C with CapsLock', '\u001b[99;69u', ['ctrl-c']],
    ['Ctrl-C of xterm', '\u001b[27;5;99~', ['ctrl-c']],
    ['Ctrl-Shift-C of xterm', '\u001b[27;6;67~', ['ctrl-c']],
    ['Ctrl-C on a Russian keyboard', '\u001b[1089::99;5u', ['ctrl-c']],
    ['Ctrl-Alt-C', '\u001b[99;7u', ['ctrl-c']],
    ['Ctrl-Z and Ctrl-L', '\u001b[122;5u\u001b[108;133u\u001b[27;5;122~', ['ctrl-z', 'ctrl-l', 'ctrl-z']],
    ['Ctrl-M, Ctrl-[ and Ctrl-H', '\u001b[109;5u\u001b[91;5u\u001b[27;5;104~', ['enter', 'escape', 'backspace']],
    ['Enter', '\u001b[13u\u001b[13;129u\u001b[27;5;13~\u001b[27;2;13~', ['enter', 'enter', 'enter', 'enter']],
    ['Enter of the keypad', '\u001b[57414;129u\u001bOM\u001bO5M', ['enter', 'enter', 'enter']],
    ['q', '\u001b[113u\u001b[113;129u\u001b[113;2u\u001b[113;65u\u001b[27;2;81~', ['q', 'q', 'q', 'q', 'q']],
    ['digits', '\u001b[49;129u\u001b[57401;129u\u001bOr', ['1', '2', '2']],
    [
      'a question mark',
      '\u001b[47:63;2u\u001b[47;2u\u001b[63;2u\u001b[27;2;63~\u001b[223;2;63u',
      ['?', '?', '?', '?', '?'],
    ],
    [
      'Escape, Space, Tab and back',
      '\u001b[27;129u\u001b[32u\u001b[9u\u001b[9;2u',
      ['escape', 'space', 'tab', 'shift-tab'],
    ],
    ['Backspace', '\u001b[127;129u\u001b[27;5;127~', ['backspace', 'backspace']],
    [
      'arrows',
      '\u001b[1;129A\u001b[1;1:1B\u001b[57419u\u001bO5A\u001bOb\u001b[a',
      ['up', 'down', 'up', 'up', 'down', 'up'],
    ],
    ['pages', '\u001b[5;129~\u001b[6;1:2~\u001b[5^', ['page-up', 'page-down', 'page-up']],
    ['a key that repeats', '\u001b[106;1:1u\u001b[106;1:2u\u001b[106;129:2u', ['j', 'j', 'j']],
    ['text of an input method', '\u001b[0;;49u', ['1']],
  ])('%s', (_, bytes, expected) => {
    expect(pressed([bytes])).toEqual(expected);
    expect(pressed([...bytes], 5)).toEqual(expected);
  });

  it.each([
    ['a letter let go', '\u001b[113;1:3u\u001b[99;5:3u\u001b[13;129:3u'],
    ['an arrow let go', '\u001b[1;1:3A\u001b[1;129:3B\u001b[5;1:3~'],
    ['Alt and the like', '\u001b[113;3u\u001b[13;9u\u001b[27;3;13~\u001b[1;9A\u001b[49;131u'],
    ['Shift, Ctrl and NumLock themselves', '\u001b[57441;2u\u001b[57442;5u\u001b[57360;129u'],
    ['Shift and a digit, whatever sign that is', '\u001b[49;2u\u001b[55;130u'],
    ['Ctrl and a letter that means nothing', '\u001b[113;5u\u001b[27;5;113~\u001b[32;5u'],
    ['the state of the protocol', '\u001b[?1u\u001b[?99;5u\u001b[>4;2m'],
    ['no number at all', '\u001b[;5u\u001b[u\u001b[9999999999u\u001b[27;5~'],
  ])('%s is no press', (_, bytes) => {
    expect(pressed([`${bytes}x`])).toEqual(['x']);
  });
});

describe('a reply of the terminal', () => {
  const replies = {
    clipboard: '\u001b]52;c;cXFxcXE=q1?\u0007',
    colour: '\u001b]11;rgb:1111/2222/3333\u001b\\',
    title: '\u001b]lquit q\u001b\\',
    attributes: '\u001b[?62;22c',
    position: '\u001b[12;40R',
    mouse: '\u001b[<0;10;5M',
    'old mouse': '\u001b[M q1',
    status: '\u001bP1$r0q\u001b\\',
    name: '\u001bP>|XTerm(390)q\u001b\\',
    graphics: '\u001b_Gi=1;OK\u001b\\',
    'eight bits': '\u009d11;rgb:1111/2222/3333\u0007\u009b?62;22c',
  };
  const cases = Object.entries(replies).flatMap(([name, bytes]) =>
    Array.from({ length: [...bytes].length - 1 }, (_, at) => [name, at + 1, bytes] as const),
  );
  it.each(cases)('%s, cut after %i, is no press', (_, at, bytes) => {
    for (const pause of [150, 700]) {
      const got = pressed([bytes.slice(0, at), bytes.slice(at), 'x'], pause);
      // An Escape that is alone for so long is one.
      expect(
        got.filter(press => press !== 'escape'),
        `${pause} ms`,
      ).toEqual(['x']);
      if (bytes.slice(0, at) !== '\u001b') expect(got).toEqual(['x']);
    }
  });

  it.each(Object.entries(replies))('%s, a byte at a time', (_, bytes) => {
    const [first = '', ...rest] = bytes;
    expect(pressed([first, ...rest, 'x'], 150).filter(press => press !== 'escape')).toEqual(['x']);
  });

  it('of many pages is none, and what comes after it is', () => {
    expect(pressed([`\u001b]52;c;${'q1?'.repeat(50_000)}`, `${'q'.repeat(9000)}\u0007`, 'x'], 150)).toEqual(['x']);
  });

  it('never takes leaving, Enter or an arrow away', () => {
    const cut = '\u001b]52;c;cXFx';
    expect(pressed([cut, '\u0003'], 150)).toEqual(['ctrl-c']);
    expect(pressed([cut, '\r'], 150)).toEqual(['enter']);
    expect(pressed([cut, '\u001b[Bq'], 150)).toEqual(['down', 'q']);
    expect(pressed([cut, 'q'], 11_000)).toEqual(['q']);
  });

  it.each(['\u001b]', '\u001bP', '\u001b_', '\u001b^', '\u001b[', '\u001bO', '\u001bX'])(
    '%j alone was a key with Alt, and the next key is one',
    alt => {
      expect(pressed([alt, 'q'], 150)).toEqual(['q']);
      expect(pressed([alt, '\r'], 150)).toEqual(['enter']);
    },
  );
});

it('function keys of the Linux console are no letters', () => {
  expect(pressed(['\u001b[[A\u001b[[Cx'])).toEqual(['x']);
});

it('the end of a paste may come late', () => {
  for (const at of [1, 2, 4, 5]) {
    const end = '\u001b[201~';
    expect(pressed([`\u001b[200~q${end.slice(0, at)}`, `${end.slice(at)}x`], 1500)).toEqual(['x']);
  }
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
  expect(pressed(['\u001b', '\u001b[B', '\u001b', '\u001bOA', '1'], 150)).toEqual([
    'escape',
    'down',
    'escape',
    'up',
    '1',
  ]);
  expect(pressed(['\u001b', '\u001b', '\u001b'], 150)).toEqual(['escape', 'escape', 'escape']);
});

describe('an arrow whose bytes come apart', () => {
  it.each([5, 30, 80])('%i ms after each other is an arrow', pause => {
    expect(pressed(['\u001b', '[', 'B'], pause)).toEqual(['down']);
    expect(pressed(['\u001b[', 'B'], pause)).toEqual(['down']);
  });

  it('later than that was an Escape, and the rest is never text', () => {
    expect(pressed(['\u001b', '[B'], 150)).toEqual(['escape']);
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

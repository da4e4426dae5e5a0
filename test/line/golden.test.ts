/** A whole session in lines, as a person would hear it, against a text that was read aloud once. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';

const PACK = ['content/russia-iran-2023/reading.yaml', 'content/russia-iran-2023/questions.yaml'];

const SEED = seedOf(['choice', 'choice', 'stated', 'one', 'many', 'evidence', 'many', 'one']);
const AFTER = ['--section', 'what-happened-next', '--seed', seedOf(['one', 'order'], 8, 'what-happened-next')];

/** One sitting: everything typed, then the end of input. */
const SITTINGS: { args: string[]; typed: string[] }[] = [
  // The whole article, its notes, who spoke, the guess.
  { args: [], typed: ['1', 'help', '', 'more', 'one', 'next', 'find drone', 'whole', '', '', '', '', 'stop'] },
  {
    args: ['quiz', '--seed', SEED],
    typed: [
      ...[
        '2 3',
        'more',
        '',
        '1',
        '2',
        'text',
        '',
        '',
        '0',
        '',
        'help',
        '3 1',
        '',
        'what',
        '1,3',
        '2',
        '',
        '2',
        '2 1',
        '',
      ],
      // Several answers, then one; results, what happened next.
      ...['1 3', '', '2 2', '', '2', 'more', ''],
      // Scores, the round question by question, start over and keep.
      ...['2', '6', '1', '', '', '', '', '', '', '', '', '2', '1', '0', 'stop'],
    ],
  },
  // About what happened next: one answer, then lines in order.
  { args: ['quiz', ...AFTER], typed: ['1 2', '', '2,1', '2,1,3,4 2', '', 'stop'] },
];

/** What a screen reader should say once in a sitting and no more. */
const HINTS = [
  'Type a number. Enter alone chooses the first.',
  'Press Enter to go on. Or type: more, one, whole, find, help, stop.',
  'Type both numbers, such as: 2 3',
  'Press Enter to go on. Or type: more, text, help, stop.',
];

const timeless = (text: string): string =>
  text
    .replace(/\d+ [A-Z][a-z]{2} \d{4}, \d\d:\d\d/g, '<time>')
    .replace(/(comes back on|^On) \d+ [A-Z][a-z]{2}\b/gm, '$1 <day>')
    .replace(/(of 8, )[^.]*(?=\.\n)/g, '$1<time>');

const told: string[] = [];
const home = newHome();
beforeAll(() => {
  for (const { args, typed } of SITTINGS) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args, '--linear'], {
      env: cleanEnv(home, { TZ: 'UTC' }),
      input: typed.map(line => `${line}\n`).join(''),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    told.push(stdout);
  }
});
afterAll(() => dropHome(home));

describe('a whole session in lines', () => {
  it('is the golden text', async () => {
    for (const title of ['Question 8 of 8.', 'Results. ', 'Scores.', 'Start over.'])
      expect(told.join('\n'), 'what is typed no longer leads to the end').toContain(`\n${title}`);
    await expect(timeless(told.join('\n'))).toMatchFileSnapshot('golden.txt');
  });

  it('only ever adds: no escape, no return, no tab, no backspace', () => {
    for (const text of told) expect(text.match(/[^\n\u0020-\u007e\u00a0-\uffff]/g)).toBeNull();
  });

  it('is ASCII but for what the reading itself has', () => {
    const pack = PACK.map(path => readFileSync(path, 'utf8')).join('');
    const foreign = new Set(told.join('').match(/[^\n\u0020-\u007e]/g));
    for (const sign of foreign) expect(pack, `the sign ${sign}`).toContain(sign);
  });

  it.each(HINTS)('says once: %s', hint => {
    const counts = told.map(text => text.split(hint).length - 1);
    expect(Math.max(...counts)).toBe(1);
  });

  it('has no shape or bar in it', () => {
    expect(told.join('')).not.toMatch(/[›✓✗▪▫↑↓←→│─]|^\s*[-=_*#|+]{2,}/m);
  });
});

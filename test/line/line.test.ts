/** Line mode from a pipe: the same session as on the screen, told in lines. */
import { execFileSync, spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { optionOrder } from '../../src/domain/draw.ts';
import { articleSections } from '../../src/domain/reading.ts';
import { seedOf } from '../support/seeds.ts';
import { BIN, cleanEnv, dropHome, newHome, openTerminal, READING } from '../support/terminal.ts';

const { reading, items } = loadFolder('content/russia-iran-2023');
const SEED = seedOf(['choice', 'choice', 'stated', 'one', 'many', 'evidence', 'many', 'one']);

const homes: string[] = [];
const home = () => homes[homes.push(newHome()) - 1] as string;
afterEach(() => {
  for (const one of homes.splice(0)) dropHome(one);
});

const lines = (where: string, typed: string[], args: string[] = []) =>
  spawnSync(process.execPath, [BIN, '--linear', ...READING, ...args], {
    env: cleanEnv(where),
    input: typed.map(line => `${line}\n`).join(''),
    encoding: 'utf8',
  });

/** Four questions with one answer, then *many*, *evidence*, *many*, and one answer. */
const ONE_ROUND = ['1 1', '1 1', '1 1', '1 1', '1 1', '1,1 1', '1 1', '1 1'].flatMap(typed => [typed, '']);

const attempts = (where: string) =>
  JSON.parse(
    execFileSync(process.execPath, [BIN, 'scores', '--json'], { env: cleanEnv(where), encoding: 'utf8' }),
  ).rounds.map(
    (round: {
      seed: number;
      asked: number;
      attempts: { item: string; response: string[]; sureness: string; right: boolean }[];
    }) => ({
      seed: round.seed,
      asked: round.asked,
      attempts: round.attempts.map(({ item, response, sureness, right }) => ({ item, response, sureness, right })),
    }),
  );

describe('a round from a pipe', () => {
  it('saves what the same round on the screen saves, with no escape byte', async () => {
    const piped = home();
    const told = lines(
      piped,
      ['2 3', '', '1', '2', '', '0', '', '3 1', '', '1,2 1', '', '2,3 2', '', '1 3', '', '2 1', '', 'stop'],
      ['quiz', '--seed', SEED],
    );
    expect(told.status).toBe(0);
    expect(told.stderr).toBe('');
    expect(told.stdout).not.toContain('\u001b');

    const shown = home();
    const terminal = openTerminal({ columns: 80, rows: 24, home: shown, args: ['quiz', '--seed', SEED] });
    const answers = ['2→→', '1→', '0', '3←', '12←', '2↵3→', '1→→', '2←'];
    for (const [index, answer] of answers.entries()) {
      await terminal.sees(`Question ${index + 1} of 8`);
      terminal.press(`${answer}↵`);
      await terminal.sees(/✓ Right|✗ Missed/);
      terminal.press('↵');
    }
    await terminal.sees('of 8 right');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    terminal.close();

    expect(attempts(piped)).toEqual(attempts(shown));
    expect(attempts(piped)[0].attempts.length).toBe(8);
    const { stdout } = told;
    for (const words of [
      'Question 1 of 8.',
      'One answer.',
      'How sure are you? 1 Guessing, 2 Fairly sure, 3 Certain.',
      'In the article',
      'of 8 right.',
      '2. What happened next.',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  it('stops in the middle, comes back to the same question, and takes the end of input as "stop"', () => {
    const where = home();
    const first = lines(where, ['1 1', ''], ['quiz', '--seed', SEED]);
    expect(first.status).toBe(0);
    const second = lines(where, [''], []);
    expect(second.stdout).toContain('1. Continue: question 2 of 8.');
    const asked = (text: string) => /Question 2 of 8[\s\S]*?How sure/.exec(text)?.[0];
    expect(asked(second.stdout)).toBe(asked(first.stdout));
  });

  it('says each hint once, and what it expected instead of guessing', () => {
    const { stdout } = lines(
      home(),
      ['9 9', 'x', '1', '7', '9 1', '3 1', '2', '', '1 1', 'help', ''],
      ['quiz', '--seed', SEED],
    );
    expect(stdout.match(/Type both numbers/g)?.length).toBe(1);
    expect(stdout.match(/Press Enter to go on/g)?.length).toBe(1);
    expect(stdout.match(/Type an answer from 1 to/g)?.length).toBe(2);
    expect(stdout.match(/Type how sure you are: 1, 2 or 3\./g)?.length).toBe(2);
    // With another answer the sureness is asked for again, and only that saves it.
    expect(stdout).toContain('Your answer now: 3. How sure are you?');
    expect(stdout.match(/^(Right|Missed)\. Your answer: 3, .*, fairly sure\./gm)).toHaveLength(1);
    expect(stdout).toContain('"stop": leave. Everything is saved.');
  });
});

describe('what is typed', () => {
  const example = (stdout: string) => /such as: ([\d, ]+\d)/.exec(stdout)?.[1] ?? '';

  it.each(['choice', 'stated', 'many', 'evidence', 'order'] as const)('of %s may be the example it gives', type => {
    const section = type === 'order' ? ['--section', 'what-happened-next'] : [];
    // A round begins with one answer.
    const first = type === 'choice' || type === 'stated' ? [] : (['one'] as const);
    const args = ['quiz', ...section, '--seed', seedOf([...first, type], 8, section[1])];
    const before = first.length > 0 ? ['1 1', ''] : [];
    const { stdout } = lines(home(), [...before, 'x'], args);
    const [hint = '', refusal = ''] = stdout.split(/\n[^\n]* > x\n/);
    const own = hint.slice(hint.lastIndexOf('\nQuestion '));
    expect(example(refusal)).toBe(example(own));
    const answered = lines(home(), [...before, example(own)], args).stdout;
    expect(answered.match(/^(Right|Missed)\./gm)).toHaveLength(1 + first.length);
  });

  it('is told to be kept where it was an answer without its statement', () => {
    const args = ['quiz', '--seed', seedOf(['one', 'evidence'])];
    const { stdout } = lines(home(), ['1 1', '', '1', 'x'], args);
    expect(stdout).toContain('Answer 1 is kept. Type a statement from 1 to ');
    const answered = lines(home(), ['1 1', '', '1', 'x', example(stdout.split('is kept')[1] ?? '')], args).stdout;
    expect(answered.match(/^(Right|Missed)\. Your answer: 1, /gm)).toHaveLength(2);
  });
});

describe('the article', () => {
  const first = reading.sections[0]?.statements ?? [];

  it('comes a statement at a time when asked for, and whole again', () => {
    const { stdout } = lines(home(), ['1', 'one', '', '', 'more', 'whole', 'stop']);
    const [, one = '', two = '', three = '', more = '', whole = ''] = stdout.split(' > ').slice(1);
    for (const [index, told] of [one, two, three].entries()) {
      const heard = first.map(({ text }) => told.includes(text));
      expect(heard).toEqual(first.map((_, at) => at === index));
    }
    expect(more).toContain('In the original: ');
    for (const { text } of first) expect(whole).toContain(text);
  });

  it('reaches Who spoke statement by statement, too', () => {
    const statements = articleSections(reading).flatMap(section => section.statements);
    const { stdout } = lines(home(), ['1', 'one', ...statements.map(() => ''), 'stop']);
    expect(stdout).toContain('\nWho spoke.');
    expect(stdout.match(/^Section \d of 4\./gm)).toEqual(['1', '1', '2', '3', '4'].map(n => `Section ${n} of 4.`));
  });

  it('says where a word stands, but not while a question is open', () => {
    const { stdout } = lines(home(), ['find Lavrov', '1', 'find zebra', 'stop']);
    expect(stdout).toMatch(/^\d+ places?:\nSection 2: .*Lavrov/m);
    expect(stdout).toContain('Not found.');
    const asked = lines(home(), ['find Lavrov'], ['quiz', '--seed', SEED]).stdout;
    expect(asked).not.toContain('Section 2: ');
  });
});

describe('input without an end', () => {
  it.each(['', '0', '1', '2', '3', 'home', 'help', 'find the', 'more', 'nonsense'])(
    'of the line "%s" is heard out, and ends in the shell',
    line => {
      for (const where of [home(), guessed()]) {
        const endless = lines(where, Array(3000).fill(line));
        expect(endless.status).toBe(0);
        expect(endless.stdout.length).toBeLessThan(300_000);
        expect(endless.stdout).toMatch(/Goodbye\.\n|0 to leave > 0\n/);
      }
    },
  );

  it('does not cut off somebody who looks around', () => {
    const around = ['home', 'help', 'home', 'find the', 'home', '4', '0', 'home'];
    const { stdout } = lines(guessed(), [...around, ...around, '2', '1 1', 'stop']);
    expect(stdout).not.toContain('Goodbye');
    expect(stdout).toMatch(/^(Right|Missed)\. /m);
  });

  function guessed(): string {
    const where = home();
    lines(where, ['2', '1', '1 1', 'home', 'stop']);
    return where;
  }
});

describe('a prompt', () => {
  it('says the way on and out in six words at most', () => {
    const { stdout } = lines(home(), ['1', '', '', '', '', '', '1', '1', '3', '', 'home', 'stop']);
    const prompts = [...stdout.matchAll(/^(.*) > .*$/gm)].map(([, words = '']) => words);
    expect(prompts.length).toBeGreaterThan(8);
    for (const words of prompts) {
      expect(words.split(' ').length).toBeLessThanOrEqual(6);
      expect(words).toMatch(/stop|leave|back/);
    }
  });

  it('takes digits of an input method as digits', () => {
    const { stdout } = lines(home(), ['\uff12', '\uff11', '\uff11\u3000\uff13', '\uff12', 'stop']);
    expect(stdout).toMatch(/^(Right|Missed)\. Your answer: 1, .*, fairly sure\./m);
  });
});

describe('the rest', () => {
  it('reads the article section by section, with the voice before each statement', () => {
    const { stdout, status } = lines(home(), ['1', '', '', '', '', '3', 'stop']);
    expect(status).toBe(0);
    for (const section of ['Section 1 of 4.', 'Section 2 of 4.', 'Section 3 of 4.', 'Section 4 of 4.', 'Who spoke.'])
      expect(stdout).toContain(section);
    for (const section of reading.sections.filter(one => one.scope === 'article')) {
      for (const statement of section.statements) expect(stdout).toContain(`: ${statement.text}`);
    }
    expect(stdout).toContain('Minister hopes: ');
    expect(stdout).toContain('Alleged, no source: ');
  });

  it('shows the text that settles a question and comes back', () => {
    const { stdout } = lines(home(), ['1 1', 'text', '', ''], ['quiz', '--seed', SEED]);
    expect(stdout).toMatch(/Here: [A-Z]/);
    expect(stdout).toMatch(/Back at the question[\s\S]*Question 2 of 8/);
  });

  it('shows scores, a round question by question, and starts over only when told to', () => {
    const where = home();
    lines(where, ONE_ROUND, ['quiz', '--seed', SEED]);
    const told = lines(where, ['6', '1', ...Array(8).fill(''), '2', '1', '0', 'stop']);
    expect(told.stdout).toMatch(/^Scores\.$[\s\S]*^1 round, 8 answers; the latest rounds first\.$/m);
    for (let question = 1; question <= 8; question++) expect(told.stdout).toContain(`Question ${question} of 8. `);
    expect(told.stdout).toContain('Start over.');
    expect(attempts(where)[0].attempts.length).toBe(8);
  });

  it('asks options in the order of the seed', () => {
    const { stdout } = lines(home(), [], ['quiz', '--seed', SEED]);
    const item = items.find(one => stdout.includes(one.stem));
    const order = item
      ? optionOrder(item, Number(SEED)).map(id => item.options.find(option => option.id === id)?.text)
      : [];
    const places = order.map((text, index) => stdout.indexOf(`\n${index + 1}. ${text}`));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

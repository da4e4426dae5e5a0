/** Presses in any grouping, noise and pastes, on the question and every menu, in a real pseudo-terminal. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '../../src/domain/random.ts';
import { burstOf } from '../support/bytes.ts';
import { seedOf } from '../support/seeds.ts';
import { times } from '../support/soak.ts';
import {
  BIN,
  cleanEnv,
  dropHome,
  newHome,
  READING,
  type RealTerminal,
  savedAnswers,
  terminalsOf,
} from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const GROUPINGS = times(20);
const NOISE = times(10_000);
const PASTE = times(20_000);
const { home, terminalAt } = terminalsOf(SIZE);
/** Of the random bytes: another each day, printed, and given again by READBACK_SEED. */
const SEED = Number(process.env.READBACK_SEED ?? Math.floor(Date.now() / 86_400_000));
const RANDOM = `READBACK_SEED=${SEED}`;
console.log(`random bytes of ${RANDOM}`);
/** The last row of the help; when it stands there, the whole frame does. */
const HELP = 'Any press only closes this.';

/** Each screen: what was done before, the arguments, the presses that lead there, and a word that stands only there. */
interface Start {
  kept: 'nothing' | 'a round';
  /** Answers that are saved by then. */
  taken: number;
  args: string[];
  presses: string[];
  word: string;
}
const STARTS: Record<string, Start> = {
  // Marked and sure, so that nothing but an Enter is missing.
  question: {
    kept: 'nothing',
    taken: 0,
    args: ['quiz', '--seed', seedOf(['choice'])],
    presses: ['↓', '→'],
    word: 'Question 1 of 8',
  },
  first: { kept: 'nothing', taken: 0, args: READING, presses: [], word: 'Start reading' },
  guess: { kept: 'nothing', taken: 0, args: ['read', '4'], presses: ['↵*', '↵'], word: 'A guess' },
  home: { kept: 'a round', taken: 2, args: READING, presses: [], word: 'Scores' },
  'who spoke': { kept: 'nothing', taken: 0, args: ['read', '4'], presses: ['↵*'], word: 'Who spoke' },
  results: {
    kept: 'nothing',
    taken: 1,
    args: ['quiz', '--seed', seedOf(['choice'], 1), '--count', '1'],
    presses: ['1', '→', '↵', '↵'],
    word: 'of 1 right',
  },
  scores: { kept: 'a round', taken: 2, args: READING, presses: ['↑', '↵'], word: '[Rounds]' },
  'start over': { kept: 'a round', taken: 2, args: ['reset'], presses: [], word: 'Keep everything' },
};

/** A shell that runs a session, the same draws each time, and then says its code and the terminal's settings. */
const shellOf = (args: string[]) =>
  `before=$(stty -g); "$NODE" --random-seed=7 "$BIN" ${args.join(' ')}; code=$?; [ "$before" = "$(stty -g)" ] && same=as-before; echo "code=$code settings=$same"`;

let oneRound: string;
beforeAll(() => {
  oneRound = newHome();
  const input = ['1 2', '', '2 1', '', 'stop', ''].join('\n');
  spawnSync(process.execPath, [BIN, 'quiz', '--seed', seedOf(['choice', 'choice'], 2), '--count', '2', '--linear'], {
    env: cleanEnv(oneRound),
    input,
  });
});
afterAll(() => dropHome(oneRound));

/** What is saved, times and ids aside. */
const summary = (where: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [BIN, 'scores', '--json'], { env: cleanEnv(where), encoding: 'utf8' }),
    (key, value) => (/^(id|at|generatedAt|startedAt|endedAt)$/.test(key) ? '' : value),
  );

async function openAt(start: Start): Promise<RealTerminal> {
  const where = home();
  if (start.kept === 'a round') cpSync(oneRound, where, { recursive: true });
  const terminal = terminalAt(where, { shell: shellOf(start.args) });
  await terminal.until(() => terminal.screen().endsWith('? keys'), 'the first screen');
  for (const press of start.presses) {
    if (press.endsWith('*')) while (!terminal.screen().includes('Who spoke')) await terminal.turn(press.slice(0, -1));
    else await terminal.turn(press);
  }
  await terminal.sees(start.word);
  return terminal;
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
const left = (terminal: RealTerminal) => terminal.code() !== null || terminal.screen().includes('settings=');

/** The reader chose line mode, and it asks for a line: there no screen shows help. */
const inLines = (terminal: RealTerminal) => !terminal.alternate() && terminal.screen().endsWith(' >');

/** Everything pressed so far has been handled once the help that was asked for last is there, and gone again. */
async function handled(terminal: RealTerminal): Promise<void> {
  terminal.write('?');
  await terminal.until(() => terminal.screen().endsWith(HELP) || left(terminal) || inLines(terminal), 'the help');
  if (left(terminal) || inLines(terminal)) return;
  terminal.write('j');
  await terminal.until(() => terminal.screen().endsWith('? keys'), 'the screen below the help');
}

/** Where a word is typed that is searched for, letters are letters. */
const typing = (terminal: RealTerminal) => terminal.screen().startsWith(' Search');

/** Leaves with q; the terminal is as it was, and the session did not end by itself before. */
async function leave(terminal: RealTerminal): Promise<void> {
  if (!left(terminal)) terminal.write(inLines(terminal) || typing(terminal) ? '\u0003' : 'q');
  await terminal.exited;
  await terminal.sees(/code=(0|130) settings=as-before/);
  expect(terminal.alternate()).toBe(false);
  expect(terminal.cursorShown()).toBe(true);
  expect(terminal.screen()).not.toContain('Something went wrong');
}

/** Ways to send the same presses. */
const WAYS = ['all in one write', 'bytes of an arrow 5 ms apart', '30 ms apart', '80 ms apart'] as const;
const GAPS = [0, 5, 30, 80];
/** Longer than this the machine was too busy, and what was sent is not what was meant: then all is done again. */
const LATE = 90;
const TRIES = 40;

/** True when the bytes went out as meant. */
async function sent(terminal: RealTerminal, presses: string[], gap: number): Promise<boolean> {
  if (gap === 0) {
    terminal.write(presses.map(burstOf).join(''));
    return true;
  }
  for (const press of presses) {
    for (const [index, byte] of [...burstOf(press)].entries()) {
      const before = performance.now();
      if (index > 0) await pause(gap);
      if (index > 0 && performance.now() - before > LATE) return false;
      terminal.write(byte);
    }
  }
  return true;
}

const PRESSES = ['↓', '↓', '↑', '→', '→', '←', '↵', '↵', '1', '2', '0', 'j', 'k', 'v', '⎋'];

/** What a reader would find: where they are, what is marked, what is saved. */
async function ended(terminal: RealTerminal, what: string) {
  await handled(terminal).catch(error => {
    throw new Error(`${what}: ${error.message}`);
  });
  const [title = ''] = left(terminal) ? [] : terminal.screen().split('\n');
  const at = { title: title.replace(/\d+ (minute|second)s?/, ''), marked: terminal.marked() };
  await leave(terminal);
  return { at, saved: summary(terminal.home) };
}

describe.each(Object.keys(STARTS))('on the screen "%s"', name => {
  const start = STARTS[name] as Start;
  const shift = Object.keys(STARTS).indexOf(name);

  it(`${GROUPINGS} sequences of presses end alike, however they are grouped`, { timeout: 900_000 }, async () => {
    for (let seed = 1; seed <= GROUPINGS; seed++) {
      const roll = dice(seed);
      const length = 4 + Math.floor(roll() * 6);
      const rolled = Array.from({ length }, () => PRESSES[Math.floor(roll() * PRESSES.length)] as string);
      const presses = [...rolled, '↓', '↓', '↵'];
      const way = (seed + shift) % GAPS.length;
      const what = `seed ${seed}, presses ${presses.join('')}, ${WAYS[way]}`;

      const alone = await openAt(start);
      for (const press of presses) {
        if (inLines(alone)) break;
        alone.write(burstOf(press));
        await handled(alone).catch(error => {
          throw new Error(`${what}, one by one, after ${press}: ${error.message}`);
        });
      }
      // What is pressed after that is typed, and line mode has tests of its own.
      if (inLines(alone)) {
        alone.close();
        continue;
      }
      const expected = await ended(alone, `${what}, one by one`);

      let asMeant = false;
      for (let tries = 0; tries < TRIES && !asMeant; tries++) {
        const terminal = await openAt(start);
        asMeant = await sent(terminal, presses, GAPS[way] as number);
        // Cut off in the middle of an arrow, what follows would be taken for the rest of it.
        if (asMeant) expect(await ended(terminal, what), what).toEqual(expected);
        else terminal.close();
      }
      expect(asMeant, 'this machine is too busy to send bytes in time').toBe(true);
    }
  });

  it(`${NOISE} random bytes without an Enter take no answer and end nothing`, async () => {
    const terminal = await openAt(start);
    writeBytes(terminal, noise());
    await handled(terminal);
    expect(left(terminal), RANDOM).toBe(false);
    await leave(terminal);
    expect(savedAnswers(terminal.home), RANDOM).toBe(start.taken);
  });

  it(`${NOISE} bytes of any kind end in the shell as it was, with no more answers than Enters`, async () => {
    const terminal = await openAt(start);
    const bytes = anyBytes();
    writeBytes(terminal, bytes);
    await handled(terminal);
    await leave(terminal);
    const enters = bytes.filter(byte => byte === 0x0d || byte === 0x0a).length;
    expect(savedAnswers(terminal.home) - start.taken, RANDOM).toBeLessThanOrEqual(enters);
  });

  it(`a paste of ${PASTE} bytes does nothing`, async () => {
    const terminal = await openAt(start);
    const shown = terminal.screen();
    const pasted = '1\u001b[C\r\n0\r3\recho q\r';
    terminal.write(`\u001b[200~${pasted.repeat(PASTE / pasted.length)}\u001b[201~`);
    await handled(terminal);
    expect(terminal.screen()).toBe(shown);
    await leave(terminal);
    expect(savedAnswers(terminal.home)).toBe(start.taken);
  });

  it(`${PASTE} letters typed, as by a paste without brackets, take no answer while none is an Enter`, async () => {
    const terminal = await openAt(start);
    const typed = 'The text, as 1 or 2 others tell it, is not finished yet. ';
    terminal.write(typed.repeat(PASTE / typed.length));
    await handled(terminal);
    expect(left(terminal)).toBe(false);
    await leave(terminal);
    expect(savedAnswers(terminal.home)).toBe(start.taken);
  });
});

describe('what comes right behind the press that leaves', () => {
  const LINES = Array.from({ length: 400 }, (_, line) => `echo RA""N-${line}\r`).join('');

  it.each([
    ['q', 'q'],
    ['Ctrl-C', '\u0003'],
    ['presses and q', 'jjkq'],
  ])('does not run in the shell: lines behind %s', async (_, bytes) => {
    await runsNothing(bytes + LINES);
  });

  it('does not run in the shell: a paste behind q', async () => {
    await runsNothing(`q\u001b[200~${LINES}\u001b[201~`);
  });

  it('does not run in the shell: lines that come a little later', async () => {
    await runsNothing('q', ...(LINES.match(/.{1,400}/gs) ?? []));
  });

  /** Longer than this without a byte is a silence, and what comes after it is meant for the shell. */
  const SILENT = 40;

  async function runsNothing(first: string, ...more: string[]): Promise<void> {
    let asMeant = false;
    for (let tries = 0; tries < TRIES && !asMeant; tries++) asMeant = await ranNothing(first, more);
    expect(asMeant, 'this machine is too busy to send bytes in time').toBe(true);
  }

  /** True when the bytes went out as meant. */
  async function ranNothing(first: string, more: string[]): Promise<boolean> {
    const where = home();
    const terminal = terminalAt(where, { shell: 'PS1="ready " exec bash --norc --noprofile -i' });
    await terminal.sees('ready');
    terminal.write('"$NODE" "$BIN" quiz --seed 7\r');
    await terminal.sees('Question 1 of 8');
    terminal.write(first);
    for (const bytes of more) {
      const before = performance.now();
      await pause(5);
      if (performance.now() - before > SILENT) return false;
      terminal.write(bytes);
    }
    await terminal.until(() => !terminal.alternate(), 'the main screen');
    await terminal.sees(/Go on with: npx readback quiz ready/);
    expect(terminal.cursorShown()).toBe(true);
    terminal.write('\u0015echo DO""NE\r');
    await terminal.sees('DONE');
    expect(terminal.raw()).not.toContain('RAN-');
    expect(savedAnswers(where)).toBe(0);
    return true;
  }
});

/**
 * Random bytes, but for some: Ctrl-Z, since what follows it is meant for the shell, and 3, which on the first screen
 * leads to line mode. `start` stands for each Escape.
 */
function some(without: string, start: string): Buffer {
  const roll = dice(SEED);
  const bytes: number[] = [];
  while (bytes.length < NOISE) {
    const byte = Math.floor(roll() * 256);
    if (byte === 0x1b) bytes.push(...Buffer.from(start));
    else if (!`\u001a3${without}`.includes(String.fromCharCode(byte))) bytes.push(byte);
  }
  return Buffer.from(bytes);
}

const anyBytes = (): Buffer => some('', '\u001b');

/** Without what leaves or takes: q, Ctrl-C, Enter, a lone Escape. A sequence that is cut off at the end is ended. */
const noise = (): Buffer => Buffer.concat([some('qQ?\u0003\r\n', '\u001b['), Buffer.from('jjjjjj')]);

/** As they are: a string would go out as UTF-8. */
const writeBytes = (terminal: RealTerminal, bytes: Buffer): void => terminal.write(bytes as unknown as string);

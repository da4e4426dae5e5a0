/** What makes a program slow, counted: bytes that a press sends to the terminal, and writes that an answer asks of the disk. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { BIN, cleanEnv, READING, type RealTerminal, savedAnswers, takeSome, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);

/** Bytes for each cell of the screen; colours and line ends are in them. */
const PER_CELL = 1.5;

/** Drawing another frame over the one before takes few bytes. */
async function cheap(terminal: RealTerminal, screen: string, draw: () => Promise<void>): Promise<void> {
  const before = terminal.raw().length;
  await draw();
  const sent = terminal.raw().slice(before);
  expect(Buffer.byteLength(sent) / (SIZE.columns * SIZE.rows), screen).toBeLessThan(PER_CELL);
  expect(sent.includes('\u001b[2J') || sent.includes('\u001b[3J'), `cleared: ${screen}`).toBe(false);
}

async function turns(terminal: RealTerminal, screen: string, presses: string): Promise<void> {
  for (const press of presses) await cheap(terminal, `${press} on ${screen}`, () => terminal.turn(press));
}

async function keys(terminal: RealTerminal, screen: string): Promise<void> {
  await cheap(terminal, `the keys on ${screen}`, async () => {
    terminal.press('?');
    await terminal.sees('Any press only closes this');
  });
  await turns(terminal, `the keys on ${screen}`, '?');
}

it('a press sends no more than it has to, on every screen', async () => {
  const terminal = terminalAt(home());
  await terminal.sees('Russia and Iran');
  await turns(terminal, 'the first screen', '↓↑');
  await keys(terminal, 'the first screen');
  await terminal.turn('↵');
  await turns(terminal, 'the text', '↓↑');
  terminal.close();

  const reader = terminalAt(home(), { args: ['read', '2'] });
  await reader.sees('2 of');
  await turns(reader, 'a section', '↓↑→');
  reader.close();

  const end = terminalAt(home(), { args: ['read', '4'] });
  await end.sees('4 of 4');
  while (!end.screen().includes('Who spoke')) await cheap(end, 'the next page', () => end.turn('↵'));
  await turns(end, 'who spoke', '↓↑');
  end.close();

  const quiz = terminalAt(home(), { args: ['quiz', '--seed', seedOf(['choice'], 1), '--count', '1'] });
  await quiz.sees('Question 1 of 1');
  await turns(quiz, 'a question', '↓→←↓');
  await takeSome(quiz);
  await keys(quiz, 'feedback');
  quiz.press('↵');
  await quiz.sees(/of 1/);
  await turns(quiz, 'results', '↓↓');
  quiz.press('q');
  expect(await quiz.exited).toBe(0);

  const kept = terminalAt(quiz.home, { args: READING });
  await kept.sees('Scores');
  await turns(kept, 'home', '↓↑↓↓');
  await kept.turn('↵');
  await turns(kept, 'look up', '→→↓←');
  await kept.turn('⎋');
  while (!kept.marked()?.startsWith('Scores')) await kept.turn('↓');
  await kept.turn('↵');
  await turns(kept, 'scores', '→←');
  await cheap(kept, 'a past round', () => kept.turn('↵'));
  kept.close();

  const reset = terminalAt(quiz.home, { args: ['reset'] });
  await reset.sees('Keep everything');
  await turns(reset, 'start over', '↓↑');
});

describe('on the disk', () => {
  const preload = fileURLToPath(new URL('../support/disk-calls.cjs', import.meta.url));

  /** What a sitting with so many answers by line asks of the disk, once its folders are made. */
  function writes(at: string, answers: number): { calls: string[]; bytes: number[] } {
    const log = join(at, 'calls');
    const before = savedAnswers(at);
    const { status } = spawnSync(
      process.execPath,
      ['--require', preload, BIN, 'quiz', '--seed', '7', '--count', String(answers), '--linear'],
      // "I don't know", and on.
      { env: cleanEnv(at, { READBACK_TEST_DISK: log }), input: '0\n\n'.repeat(answers) },
    );
    expect([status, savedAnswers(at) - before]).toEqual([0, answers]);
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    rmSync(log);
    const first = lines.lastIndexOf('sync journal') + 1;
    return {
      calls: lines.slice(first).map(line => line.replace(/ \d+$|\.tmp-\w+/g, '')),
      bytes: lines
        .slice(first)
        .flatMap(line => line.match(/^write \.ndjson (\d+)$/)?.[1] ?? [])
        .map(Number),
    };
  }

  it.each([8, 12])('an answer is one write and one sync, whatever was answered before; %i of them', answers => {
    const at = home();
    const fresh = writes(at, answers);
    const facts = fresh.calls.filter(call => call.endsWith(' .ndjson'));
    // And one for the end of the round.
    expect(facts).toEqual(Array.from({ length: answers + 1 }, () => ['write .ndjson', 'sync .ndjson']).flat());
    for (const count of fresh.bytes) expect(count).toBeLessThan(400);
    // The place is for the way out: never a write more for each answer.
    expect(fresh.calls.length - facts.length).toBeLessThan(8);
    const later = writes(at, answers);
    expect(later.calls).toEqual(fresh.calls);
  });
});

/** The shelf, as a person meets it: from reading to reading, one queue of reviews, and folders that go, move and are copied. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RealTerminal, run, takeSome, terminalsOf } from '../support/terminal.ts';

const TITLES = ['Russia and Iran', 'A new lie detector', "Morocco's solar power"];
const ROUND = '0\n\n0\n\nstop\n';
const clock = (day: string) => ({
  nodeFlags: ['-r', resolve('test/support/clock.cjs')],
  env: { READBACK_TEST_NOW: `2026-03-${day}T09:00:00.000Z`, TZ: 'UTC' },
});

/** A reading of one's own in a folder. */
function own(where: string, name: string, id = name): string {
  const folder = join(where, name);
  cpSync('test/readings/tea', folder, { recursive: true });
  const file = join(folder, 'reading.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^id: .*$/m, `id: ${id}`));
  return folder;
}

const answersOf = (where: string): Record<string, number> =>
  Object.fromEntries(
    JSON.parse(run(where, ['scores', '--all', '--json']).stdout).map(
      (scores: { reading: { id: string }; totals: { attempts: number } }) => [
        scores.reading.id,
        scores.totals.attempts,
      ],
    ),
  );

/** Down to the entry that begins so. */
async function goTo(terminal: RealTerminal, words: string): Promise<void> {
  for (let presses = 0; presses < 12 && !terminal.marked()?.startsWith(words); presses++) await terminal.turn('↓');
  expect(terminal.marked()).toMatch(new RegExp(`^${words}`));
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])('at $columns x $rows', size => {
  const { home, terminalAt } = terminalsOf(size);

  it('one Enter begins the first reading; the third is two arrows away, and Esc leads back', async () => {
    const terminal = terminalAt(home());
    await terminal.sees('3 readings');
    for (const title of TITLES) await terminal.sees(title.slice(0, 8));
    expect(terminal.marked()).toMatch(/^Russia/);
    await terminal.turn('↵');
    await terminal.sees('1 of 4');
    await terminal.sees('1 of 24');
    await terminal.turn('⎋');
    await terminal.sees('You stopped at section 1 of 4');
    await terminal.turn('⎋');
    await terminal.sees('3 readings');
    expect(terminal.marked()).toMatch(/^Continue/);
    await goTo(terminal, 'Morocco');
    terminal.press('↵');
    await terminal.sees(/1 of \d\d /);
    await terminal.turn('⎋');
    await terminal.turn('⎋');
    await terminal.sees('3 readings');
    terminal.press('↵');
    // What was opened last is what goes on.
    await terminal.sees(/1 of \d\d /);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });

  it('asks what is due in three readings in one go, left in the middle and gone on with, and counts it once', async () => {
    const where = home();
    const mine = own(where, 'tea');
    for (const reading of ['russia-iran-2023', 'morocco', mine]) {
      const earlier = terminalAt(where, { ...clock('02'), args: ['quiz', '--reading', reading, '--count', '2'] });
      for (const question of [1, 2]) {
        await earlier.sees(`Question ${question} of 2`);
        earlier.press('0↵');
        await earlier.sees(/Missed/);
        earlier.press('↵');
      }
      await earlier.sees('0 of 2 right');
      earlier.press('q');
      expect(await earlier.exited).toBe(0);
    }
    expect(answersOf(where)).toMatchObject({ tea: 2, 'russia-iran-2023': 2, morocco: 2 });

    const terminal = terminalAt(where, clock('03'));
    await terminal.sees('4 readings');
    await goTo(terminal, 'Review');
    expect(terminal.marked()).toContain(size.columns > 40 ? '6 due today; 3 readings' : '6 due today');
    terminal.press('↵');
    await terminal.sees('Question 1 of 2');
    // Which reading it is of stands beside it.
    expect(terminal.screen().split('\n')[0]).toMatch(
      /Question 1 of 2 .*(川沿いの茶店|Russia and Iran|Morocco's solar power)/,
    );
    await takeSome(terminal);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);

    const again = terminalAt(where, { ...clock('03'), args: ['review'] });
    await again.sees('Question 2 of 2');
    for (const reading of [2, 3]) {
      await takeSome(again);
      again.press('↵');
      await again.sees('of 2 right');
      // The next reading is named, under Enter.
      expect(again.marked(), `after ${reading - 1}`).toMatch(/^Review: /);
      again.press('↵');
      await again.sees('Question 1 of 2');
      await takeSome(again);
      again.press('↵');
      await again.sees('Question 2 of 2');
    }
    await takeSome(again);
    again.press('↵');
    await again.sees('of 2 right');
    // It is over, and Enter begins nothing new.
    expect(again.marked()).toMatch(/^(Home|The )/);
    again.press('q');
    expect(await again.exited).toBe(0);
    await again.sees('5 questions');
    expect(answersOf(where)).toMatchObject({ tea: 4, 'russia-iran-2023': 4, morocco: 4 });
  });

  it('a folder opened once stands there; gone, it is shown as gone and can be taken off; nothing of it is lost', async () => {
    const where = home();
    own(where, 'tea');
    run(where, ['./tea', 'quiz', '--linear'], ROUND);
    const terminal = terminalAt(where);
    await terminal.sees('4 readings');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);

    renameSync(join(where, 'tea'), join(where, 'away'));
    const gone = terminalAt(where);
    await gone.sees('gone');
    await goTo(gone, '川沿いの茶店');
    expect(gone.marked()).toContain('gone');
    await gone.turn('↵');
    await gone.sees('Your answers are kept.');
    await goTo(gone, 'Take it off the shelf');
    await gone.turn('↵');
    await gone.sees('3 readings');
    gone.press('q');
    expect(await gone.exited).toBe(0);
    const without = terminalAt(where);
    await without.sees('3 readings');
    without.press('q');
    expect(await without.exited).toBe(0);

    // Moved, it goes on where it is now, without a question.
    expect(run(where, ['./away', 'scores']).stdout).toContain('2 answers');
    run(where, ['./away', '--linear'], 'stop\n');
    const back = terminalAt(where);
    await back.sees('4 readings');
    expect(back.screen()).not.toContain('gone');
  });

  it('a copy with the same id is refused, and one press says that it moved', async () => {
    const where = home();
    own(where, 'tea');
    run(where, ['./tea', 'quiz', '--linear'], ROUND);
    own(where, 'copy', 'tea');
    const { status, stderr } = run(where, ['./copy', 'scores']);
    expect([status, stderr.includes(join(where, 'tea')), stderr.includes(join(where, 'copy'))]).toEqual([
      4,
      true,
      true,
    ]);
    expect(stderr).toContain('--moved');

    const terminal = terminalAt(where, { args: ['./copy'] });
    await terminal.sees('Moved, or copied?');
    terminal.press('⎋');
    expect(await terminal.exited).toBe(0);
    expect(run(where, ['./copy', 'scores']).status).toBe(4);

    const moved = terminalAt(where, { args: ['./copy'] });
    await moved.sees('Moved, or copied?');
    expect(moved.marked()).toBe('It moved: go on here');
    await moved.turn('↵');
    await moved.sees('Take a quiz');
    moved.press('q');
    expect(await moved.exited).toBe(0);
    expect(run(where, ['./copy', 'scores']).stdout).toContain('2 answers');
    expect(run(where, ['./tea', 'scores']).status).toBe(4);
    // By the flag, back again.
    expect(run(where, ['./tea', 'scores', '--moved']).stdout).toContain('2 answers');
    expect(run(where, ['./copy', 'scores']).status).toBe(4);
    rmSync(join(where, 'tea'), { recursive: true });
    expect(run(where, ['./copy', 'scores']).stdout).toContain('2 answers');
  });
});

describe('by lines', () => {
  const { home } = terminalsOf({ columns: 80, rows: 24 });

  it('from the shelf to the third reading, and back to the shelf', () => {
    const where = home();
    const { stdout, status } = run(where, ['--linear'], '3\nhome\n0\n0\n');
    expect(status).toBe(0);
    expect(stdout).toMatch(/3\. Morocco's solar power: new; news, \d minutes\./);
    expect(stdout).toMatch(/Section 1 of \d\./);
    expect(stdout).toContain('0. All readings.');
    expect(stdout).toMatch(
      /1\. Continue: Morocco's solar power, at section 1\.\n2\. Morocco's solar power: at section 1;/,
    );
  });

  it('an own reading under the id of one that comes with readback is refused', () => {
    const where = home();
    own(where, 'mine', 'morocco');
    const { status, stderr } = run(where, ['./mine', '--linear']);
    expect([status, stderr]).toEqual([4, expect.stringContaining('comes with readback')]);
  });

  it('takes every reading along to another computer, and back', () => {
    const [here, there] = [home(), home()];
    own(here, 'tea');
    run(here, ['./tea', 'quiz', '--linear'], ROUND);
    run(here, ['quiz', '--linear'], ROUND);
    run(here, ['quiz', '--linear', '--reading', 'morocco'], ROUND);
    const file = join(there, 'all.json');
    expect(run(here, ['export', '--all', '-o', file]).stderr).toContain('Wrote 6 answers');
    const first = run(there, ['restore', file]);
    expect([first.status, first.stderr]).toEqual([5, expect.stringContaining('Left out tea')]);
    own(there, 'tea');
    run(there, ['./tea', '--linear'], 'stop\n');
    expect(run(there, ['restore', file]).status).toBe(0);
    expect(answersOf(there)).toEqual(answersOf(here));
    expect(run(there, ['scores', '--all']).stdout).toContain('Scores of 4 readings: 6 answers');
  });

  it('a leading ~ is the home folder wherever a folder is named', () => {
    const where = home();
    own(where, 'tea');
    run(where, ['quiz', '--linear', '--data-dir=~/kept', '--reading=~/tea'], ROUND);
    expect(run(where, ['scores', '--data-dir', join(where, 'kept'), '--reading', './tea']).stdout).toContain(
      '2 answers',
    );
  });

  it('new gives each folder an id of its own, of whatever letters, and makes no folder above it', () => {
    const where = home();
    const idOf = (name: string): string => {
      expect(run(where, ['new', name]).status, name).toBe(0);
      return /^id: "([a-z0-9-]+)"/m.exec(readFileSync(join(where, name, 'reading.yaml'), 'utf8'))?.[1] ?? '';
    };
    const ids = ['text', 'Über', 'été', 'статья', '文章', 'مقال', 'کشتی'].map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 3)).toEqual([
      expect.stringMatching(/^text-/),
      expect.stringMatching(/^uber-/),
      expect.stringMatching(/^ete-/),
    ]);
    expect(run(where, ['new', 'unit1/text'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Make it first'),
    });
  });
});

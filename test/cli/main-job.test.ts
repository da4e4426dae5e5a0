/** The main job as a person does it: a real pseudo-terminal, an empty home, arrows, Enter, Esc and v. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, cleanEnv, dropHome, newHome, openTerminal, type RealTerminal, takeSome } from '../support/terminal.ts';

interface Scores {
  totals: { attempts: number; right: number };
  rounds: {
    finished: boolean;
    asked: number;
    right: number;
    attempts: { item: string; response: string[]; sureness: string | null; right: boolean }[];
  }[];
  place: { section: string; statement: string } | null;
}

const scores = (home: string): Scores =>
  JSON.parse(execFileSync(process.execPath, [BIN, 'scores', '--json'], { env: cleanEnv(home), encoding: 'utf8' }));

/** The options as they stand on the screen, top to bottom. */
const options = (terminal: RealTerminal): string[] =>
  terminal
    .screen()
    .split('\n')
    .filter(line => /^ [ ›] \d {2}/.test(line))
    .map(line => line.slice(6).trim());

const hasOneAnswer = (terminal: RealTerminal): boolean =>
  terminal.screen().includes('How sure') && !/Every answer that fits|First to last/.test(terminal.screen());

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])('at $columns x $rows', size => {
  const home = newHome();
  let terminal: RealTerminal;
  /** The question in the middle of which the session is left. */
  let middle = 1;
  const open = (args: string[] = []) => openTerminal({ ...size, home, args });

  beforeAll(() => {
    terminal = open();
  });
  afterAll(() => {
    terminal.close();
    dropHome(home);
  });

  it('reads all four sections, then guesses', async () => {
    await terminal.sees('Russia and');
    expect(terminal.alternate()).toBe(true);
    terminal.press('↵');
    for (const section of ['1 of 4', '2 of 4', '3 of 4', '4 of 4']) {
      await terminal.sees(section);
      for (let page = 0; page < 12 && terminal.screen().includes(section); page++) {
        await terminal.turn('↵');
      }
    }
    await terminal.sees('Who spoke');
    await expect.poll(() => scores(home).place?.section).toBe('background');
    expect(scores(home)).toMatchObject({ totals: { attempts: 0 }, rounds: [] });
    terminal.press('↵');
    await terminal.sees('A guess');
    expect(terminal.marked()).toBeUndefined();
  });

  it('leaves in the middle of a question and lands on the same one, mark and order', async () => {
    terminal.press('↓↓↵');
    do {
      await terminal.sees(`Question ${middle} of 8`);
      await takeSome(terminal);
      expect(scores(home).totals.attempts).toBe(middle);
      middle++;
      terminal.press('↵');
      await terminal.sees(`Question ${middle} of 8`);
    } while (!hasOneAnswer(terminal));
    terminal.press('↓↓→→');
    await terminal.sees('[Certain]');
    const before = { options: options(terminal), marked: terminal.marked() };
    terminal.press('⎋');
    await terminal.sees(`You stopped at question ${middle} of 8.`);
    terminal.press('⎋');
    await terminal.sees('3 readings');
    terminal.press('⎋');
    expect(await terminal.exited).toBe(0);
    expect(terminal.alternate()).toBe(false);
    await terminal.sees(`question ${middle} of 8`);
    expect(scores(home).totals.attempts).toBe(middle - 1);

    terminal = open();
    await terminal.sees('Continue');
    expect(terminal.marked()).toContain('Continue');
    terminal.press('↵');
    await terminal.sees(`Question ${middle} of 8`);
    await terminal.sees('[Certain]');
    expect({ options: options(terminal), marked: terminal.marked() }).toEqual(before);
  });

  it('shows the evidence in its place on v and comes back on Esc', async () => {
    terminal.press('↵');
    await terminal.sees(/✓ Right|✗ Missed/);
    const feedback = terminal.screen();
    terminal.press(size.columns === 80 ? 'v' : '⇥');
    await terminal.sees(/\d of 4 .*>>/);
    terminal.press('⎋');
    await terminal.until(() => terminal.screen() === feedback, 'the feedback again');
  });

  it('finishes with a score that the file agrees with', async () => {
    for (let question = middle + 1; question <= 8; question++) {
      terminal.press('↵');
      await terminal.sees(`Question ${question} of 8`);
      await takeSome(terminal);
      expect(scores(home).totals.attempts).toBe(question);
    }
    terminal.press('↵');
    await terminal.sees(/\d of 8 right/);
    const round = scores(home).rounds[0];
    expect(round).toMatchObject({ finished: true, asked: 8 });
    expect(round?.attempts.length).toBe(8);
    expect(round?.right).toBe(round?.attempts.filter(attempt => attempt.right).length);
    await terminal.sees(`${round?.right} of 8 right`);
    await terminal.sees('What happened next');
    terminal.press('⎋');
    await terminal.sees('Look up');
  });

  it('shows the round in Scores, question by question', async () => {
    terminal.press('↑↵');
    await terminal.sees(/\[Rounds\]|Scores: Rounds/);
    await terminal.sees(`${scores(home).rounds[0]?.right} of 8`);
    terminal.press('↵');
    for (let question = 1; question <= 8; question++) {
      await terminal.sees(`Question ${question} of 8`);
      const right = scores(home).rounds[0]?.attempts[question - 1]?.right;
      await terminal.sees(right ? '✓ Right' : '✗ Missed');
      terminal.press('↵');
    }
    await terminal.sees('Start over');
  });

  it('keeps everything on Esc, forgets when told to, and restore brings it back', async () => {
    const before = scores(home);
    terminal.press('↓↵');
    await terminal.sees('Keep everything');
    terminal.press('⎋');
    await terminal.sees(/\[Rounds\]|Scores: Rounds/);
    expect(scores(home).rounds).toEqual(before.rounds);
    terminal.press('↓↵');
    await terminal.sees('Keep everything');
    terminal.press('↓↵');
    await terminal.sees('Take a quiz');
    expect(scores(home)).toMatchObject({ totals: { attempts: 0 }, rounds: [], place: before.place });
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    execFileSync(process.execPath, [BIN, 'restore'], { env: cleanEnv(home) });
    expect(scores(home).rounds).toEqual(before.rounds);
  });
});

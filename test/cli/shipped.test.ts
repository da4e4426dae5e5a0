/** Every reading that comes with the program is played under its id, from the first Enter to the results. */
import { describe, expect, it } from 'vitest';
import { run, savedAnswers, takeSome, terminalsOf } from '../support/terminal.ts';

const MORE = [
  { id: 'morocco', title: "Morocco's solar power", last: '5 of 5' },
  { id: 'lie-detector', title: 'A new lie detector', last: '5 of 5' },
];
const { home } = terminalsOf({ columns: 80, rows: 24 });

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])('in a terminal of $columns x $rows', size => {
  const { home, terminalAt } = terminalsOf(size);

  it.each(MORE)('$id: the text, who spoke, a round, and no talk of what happened next', async ({ id, title, last }) => {
    const where = home();
    const terminal = terminalAt(where, { args: ['--reading', id] });
    await terminal.sees(title);
    await terminal.sees('Start reading');
    terminal.press('↵');
    await terminal.sees(`1 of ${last.slice(-1)}`);
    while (!terminal.screen().includes('Who spoke')) await terminal.turn('↵');
    terminal.press('↵');
    for (let question = 1; question <= 8; question++) {
      await terminal.sees(`Question ${question} of 8`);
      await takeSome(terminal);
      expect(terminal.screen()).not.toContain('What happened next');
      terminal.press('↵');
    }
    await terminal.sees(/\d of 8 right/);
    expect(terminal.screen()).not.toContain('What happened next');
    expect(savedAnswers(where, ['--reading', id])).toBe(8);
    expect(savedAnswers(where)).toBe(0);
  });
});

it.each(MORE)('$id: read, paper and scores take it, too', ({ id, title, last }) => {
  const where = home();
  const section = last.slice(0, 1);
  expect(run(where, ['read', section, '--reading', id]).stdout).toMatch(new RegExp(`^${last}  `));
  expect(run(where, ['paper', '--seed', '7', '--reading', id]).stdout).toContain(`${title}\nPaper 7, revision 3`);
  expect(run(where, ['scores', '--reading', id])).toMatchObject({ status: 0, stderr: '' });
});

it('names all of them where an id is wrong, and opens the first where none is given', () => {
  const where = home();
  expect(run(where, ['scores', '--reading', 'zzz'])).toMatchObject({
    status: 4,
    stderr: expect.stringMatching(/There is russia-iran-2023, lie-detector, morocco\./),
  });
  expect(run(where, ['scores', '--reading', 'moroco']).stderr).toContain('There is morocco.');
  expect(run(where, ['read']).stdout).toContain('"May be finalised soon": Russia and Iran');
});

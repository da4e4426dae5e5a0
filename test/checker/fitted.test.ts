/** What `check` says, in a window that is narrower than its lines. */
import { expect, it } from 'vitest';
import { fitted, watchedText } from '../../src/checker/tell.ts';

it('goes on below where it began, breaks no word, and ends lines of files early', () => {
  const text = [
    'mine/questions.yaml:10:20  warning  absolute',
    '  an option of item "first-sunday" has "always", which its statements do not',
    '  10 | - { id: a, text: In April always, why: "April comes right after the vote...',
    '     |                   ^',
    'Skills        retrieve 1 · infer 1 · interpret 1 · evaluate 0',
    '14:03:22  5 errors, 2 warnings. All of them: npx readback check mine',
  ].join('\n');
  expect(fitted(text, 46)).toBe(
    [
      'mine/questions.yaml:10:20  warning  absolute',
      '  an option of item "first-sunday" has',
      '  "always", which its statements do not',
      '  10 | - { id: a, text: In April always, wh...',
      '     |                   ^',
      'Skills        retrieve 1 · infer 1 · interpret',
      '              1 · evaluate 0',
      '14:03:22  5 errors, 2 warnings. All of them:',
      '          npx readback check mine',
    ].join('\n'),
  );
});

it('gives words the whole line where the name of their row leaves them no room', () => {
  const row = 'All of the stated keys      so 3 and otherwise 3';
  expect(
    fitted(row, 24)
      .split('\n')
      .map(line => line.trim()),
  ).toEqual(['All of the stated keys', 'so 3 and otherwise 3']);
});

it('leaves a page as it is drawn, whatever the window', () => {
  const page = ` Question 1 of 1${' '.repeat(55)}The plan`;
  const told = { columns: 40, problems: [], parts: [], pages: [page], time: '14:03:22', all: '', item: 'first-sunday' };
  expect(watchedText(told)).toBe(`${page}\n\n14:03:22  No problems found in item\n          "first-sunday".\n`);
});

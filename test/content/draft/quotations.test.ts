/** Which words stand in quotation marks. */
import { expect, it } from 'vitest';
import { quotationsOf } from '../../../src/content/draft/quotations.ts';

/** What is quoted in each paragraph, `>` behind what goes on in the next one and before what takes it up. */
function quoted(...paragraphs: string[]): string[][] {
  let end = -1;
  const places = paragraphs.map(text => {
    const start = end + 1;
    end = start + text.length;
    return { start, end };
  });
  const text = paragraphs.join('\n');
  return quotationsOf(text, places).map(found =>
    found.map(
      ({ start, end: to, open, continues }) => `${continues ? '> ' : ''}${text.slice(start, to)}${open ? ' >' : ''}`,
    ),
  );
}

it.each([
  ['straight', 'He said "no" and "yes".', ['"no"', '"yes"']],
  ['curved', 'He said “no” and “yes”.', ['“no”', '“yes”']],
  ['low', 'Er sagte „nein“.', ['„nein“']],
  ['pointed', 'Il dit «non».', ['«non»']],
  ['single', '‘No,’ he said. ‘It’s late.’', ['‘No,’', '‘It’s late.’']],
  [
    'single with an apostrophe at the end of a word',
    '‘The players’ spirit is great.’',
    ['‘The players’ spirit is great.’'],
  ],
])('%s marks', (_, text, expected) => {
  expect(quoted(text)).toEqual([expected]);
});

it('an apostrophe opens nothing', () => {
  expect(quoted("It's the players' hall, isn't it? Rock 'n' roll.")).toEqual([[]]);
});

it('a quotation that is not closed goes on where the next paragraph opens one', () => {
  expect(quoted('“One. Two.', '“Three,” he said.', '“Four.”')).toEqual([['“One. Two. >'], ['> “Three,”'], ['“Four.”']]);
});

it('a mark that is never closed reaches to the end of its paragraph, no further', () => {
  expect(quoted('He said “no.', 'Nobody came.')).toEqual([['“no. >'], []]);
});

it('paragraphs that were joined: a straight mark behind a space opens again', () => {
  expect(quoted('"One. Two. "Three," he said.')).toEqual([['"One. Two.  >', '> "Three,"']]);
});

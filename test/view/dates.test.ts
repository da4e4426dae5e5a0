/** Dates are shown as exactly as they are known, and so is the time between two of them. */
import { expect, test } from 'vitest';
import { day, later, span } from '../../src/view/words/dates.ts';

test.each([
  ['2025-01-17', '17 Jan 2025'],
  ['2015-11', 'Nov 2015'],
  ['2003', '2003'],
  ['2025-01-17 09:30', '17 Jan 2025'],
])('%s is shown as %s', (date, shown) => {
  expect(day(date)).toBe(shown);
});

test.each([
  ['2001-03-12', '2015-07-14', '14 years'],
  ['2024-05-19', '2024-06-21', '33 days'],
  ['2023-03-29', '2024-05-19', '14 months'],
  ['1986', '2015-11', '29 years'],
  ['2015-11', '2017', '2 years'],
  ['2016', '2017', '1 year'],
  ['2015-11', '2016-02-20', '3 months'],
  ['2015-11', '2015-12', '1 month'],
  ['2015', '2015-11', ''],
  ['2023-03-29 09:30', '2023-03-29 17:00', ''],
  ['2023-03-29 09:30', '2024-05-19', '14 months'],
])('from %s to %s: "%s"', (from, to, words) => {
  expect(span(from, to)).toBe(words);
});

test.each([
  ['2023-03-29', '2025-01-17', '1 year 9 months later'],
  ['2023-03-29', '2023-04-02', '4 days later'],
  ['2015', '2016-02-04', '1 year later'],
  ['2015-11', '2016-02-04', '3 months later'],
  ['2015', '2015-12-31', ''],
  ['2015-11', '2015-11-30', ''],
])('%s, and what happened on %s: "%s"', (from, to, words) => {
  expect(later(from, to)).toBe(words);
});

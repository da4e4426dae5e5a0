/** Every rule has a reading that breaks only it and one that barely keeps it. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkReading } from '../../src/checker/check.ts';
import { inspect } from '../../src/checker/play.ts';
import { FAMILIES } from '../../src/checker/rules/all.ts';
import { type Files, folder } from '../content/folder.ts';
import { ON_DISK, OTHER_SIDE, PLAYING, WAIVING, WRITING } from './fixtures.ts';
import type { Base, Pair } from './kit.ts';
import { FROM } from './proof-fixtures.ts';

/** The article that the rules on the source are tried with: all that the scaffold has from one, and what it is not to copy. */
const ARTICLE = `The library of Elm

Elm has voted for three months of Sundays.

Ada Brook found two people willing.

Tom Hale put it at 4,000 pounds, a small price.

The reading room may go, some say.

Once there were A B C D E F G and more of them.
`;

const made = (base: Base | Files): string =>
  folder(
    Array.isArray(base.items)
      ? { 'reading.yaml': stringify(base.reading), 'questions.yaml': stringify({ items: base.items }) }
      : (base as Files),
  );
const rulesIn = (problems: { rule: string; message: string }[]): string[] => [
  ...new Set(problems.map(({ rule }) => rule)),
];

it('no rule is without both', () => {
  const rules = FAMILIES.flatMap(({ rules }) => Object.keys(rules));
  const tried = [...Object.keys(PLAYING), ...Object.keys(WRITING), ...Object.keys(WAIVING), ...ON_DISK];
  expect(tried.toSorted()).toEqual(rules.toSorted());
});

describe.each(Object.entries({ ...WRITING, ...WAIVING }) as [string, Pair][])('%s', (rule, { breaks, keeps }) => {
  it('is broken alone', () => {
    const { problems } = checkReading(made(breaks()), ARTICLE);
    expect(rulesIn(problems), problems.map(({ message }) => message).join('; ')).toEqual([rule]);
    for (const { line, fix, text } of problems) expect([line > 0, fix !== '', text !== '']).toEqual([true, true, true]);
  });
  it('is barely kept', () => {
    const { problems } = checkReading(made(keeps()), ARTICLE);
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

it.each(Object.entries(OTHER_SIDE))('%s is broken alone on its other side too', (rule, breaks) => {
  const { problems } = checkReading(made(breaks()), ARTICLE);
  expect(rulesIn(problems), problems.map(({ message }) => message).join('; ')).toEqual([rule]);
});

describe.each(Object.entries(PLAYING))('%s', (rule, { breaks, keeps }) => {
  it('is broken alone', () => {
    const { problems } = inspect(made(breaks()));
    expect(rulesIn(problems), problems.map(({ message }) => message).join('; ')).toEqual([rule]);
  });
  it('is barely kept', () => {
    const { problems } = inspect(made(keeps()));
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

it('a statement that an option is from is in the reading', () => {
  expect(inspect(made(FROM.known())).problems).toEqual([]);
  const [problem] = inspect(made(FROM.unknown())).problems;
  expect(problem).toMatchObject({
    rule: 'unknown-evidence',
    message: expect.stringContaining('cites statement "s99"'),
  });
  expect(problem?.text).toContain('s99');
});

it('the reading that is shipped has no problems, and a waiver has its reason', () => {
  const { problems } = checkReading('content/russia-iran-2023');
  expect(problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
});

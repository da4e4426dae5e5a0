/** What the summary says beside problems: where wrong options may come from, how guessers fare, and what is not asked in another language. */
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkReading } from '../../src/checker/check.ts';
import { folder } from '../content/folder.ts';
import { type Base, change, type Loose, set, small } from './kit.ts';

const made = ({ reading, items }: Base): string =>
  folder({ 'reading.yaml': stringify(reading), 'questions.yaml': stringify({ items }) });
const partOf = (where: string, name: string) =>
  checkReading(where)
    .summary()
    .find(part => part.name === name);
const linesOf = (where: string, name: string): string =>
  partOf(where, name)?.lines.join(' ').replace(/\s+/g, ' ') ?? '';

/** The council's trial, asked for with an option made of what the councillor says, and one made of nothing. */
const asked = (from: string | undefined): Base =>
  change(
    set('first-sunday', {
      stem: 'What did the council vote for?',
      options: [
        { id: 'a', text: 'A trial of three months', why: 'That is what its notice says.' },
        { id: 'b', text: 'A cost of 4,000 pounds', why: 'The councillor names the sum, later.', from },
        { id: 'c', text: 'Longer school holidays', why: 'Schools are not in the article.' },
      ],
      key: 'a',
      pinned: undefined,
      evidence: ['s2'],
    }),
  )();

it('proposes the statement that a wrong option has words of, and no other', () => {
  const proposed = linesOf(made(asked(undefined)), 'from');
  expect(proposed).toContain('first-sunday: b s5');
  expect(proposed).not.toMatch(/first-sunday: [^;]*\b[ac] s/);
  expect(checkReading(made(asked(undefined))).problems).toEqual([]);
});

it('does not propose what the author has said', () => {
  expect(linesOf(made(asked('s5')), 'from')).not.toContain('first-sunday');
});

it('proposes a statement only if it has the figures and the month of the option', () => {
  const dated = (text: string) => {
    const base = asked(undefined) as Loose;
    base.items.find(({ id }: Loose) => id === 'first-sunday').options[1].text = text;
    return linesOf(made(base), 'from');
  };
  expect(dated('A cost of 4,000 pounds')).toContain('first-sunday: b s5');
  expect(dated('A cost of 5,000 pounds')).not.toContain('b s5');
  expect(dated('A cost of 4,000 pounds in June')).not.toContain('b s5');
});

it('an option may have an absolute word of the statement that it is from', () => {
  const absolute = (from: string | undefined) => {
    const base = asked(from) as Loose;
    base.items.find(({ id }: Loose) => id === 'first-sunday').options[1].text = 'Every pound of the 4,000';
    const told = base.reading.sections.flatMap(({ statements }: Loose) => statements);
    told.find(({ id }: Loose) => id === 's5').text = 'The councillor wants every one of the 4,000 pounds.';
    return checkReading(made(base)).problems.map(({ rule }) => rule);
  };
  expect(absolute(undefined)).toContain('absolute-word');
  expect(absolute('s5')).not.toContain('absolute-word');
});

it('says in another language how many rules are silent, and in English nothing', () => {
  expect(linesOf('test/readings/tea', 'silent')).toMatch(/^Language \d\d rules need English and are silent/);
  expect(partOf(made(small()), 'silent')).toBeUndefined();
});

it('rules that need English find nothing in another language', () => {
  const base = small() as Loose;
  base.reading.language = 'fr';
  base.items[0].options[1].why = 'Wrong, she looks forward to that Sunday later.';
  expect(checkReading(made(base)).problems.map(({ rule }) => rule)).toEqual([]);
});

it('says how guessers fare from 20 items on that can be guessed', () => {
  const guessing = (count: number): string => {
    const { reading, items } = small();
    const [first, ...others] = items;
    const copies = Array.from({ length: count }, (_, at) => ({ ...first, id: `copy-${at}` }));
    const stated = others.filter(({ type }) => type === 'stated');
    return linesOf(made({ reading, items: [...copies, ...stated] }), 'guessing');
  };
  expect(guessing(19)).toBe(
    'Guessability 19 items with one right option, stated ones left out; too few to judge, 20 are needed',
  );
  expect(guessing(20)).toMatch(/chance alone is right in 25% of 20 items .* the shortest 100% .* far above chance/);
});

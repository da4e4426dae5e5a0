/** For an author, a sentence gets another figure where no word of it can be turned round: the text then says otherwise. */
import { expect, it } from 'vitest';
import { otherFigure } from '../../../src/content/draft/changed-figures.ts';
import { gapsIn } from '../../../src/content/draft/gaps.ts';
import { draftOf } from '../../../src/content/draft/reading.ts';

/** What else the text says. */
const OTHERS = gapsIn('The mayor came on 12 May. The wall of 2004 cost £5 million, and the quay £900 million.');
const changed = (text: string) => otherFigure(text, OTHERS)?.text;

it.each([
  ['At least 40 boats were lost.', 'Fewer than 40 boats were lost.'],
  ['The wall has lost more than 30% of its stones.', 'The wall has lost less than 30% of its stones.'],
  ['Boats may stay for up to eight hours.', 'Boats may stay for more than eight hours.'],
  ['Nine in ten sailors want a wall.', 'One in ten sailors want a wall.'],
  ['Ada Brook, who sailed for nine years, has two boats.', 'Ada Brook, who sailed for nine years, has four boats.'],
  ['The council bought 1,150 stones.', 'The council bought 575 stones.'],
  ['The council bought 31 stones.', 'The council bought 62 stones.'],
  // The text has another that may be taken for it.
  ['The council meets on 3 June.', 'The council meets on 12 May.'],
  ['The old wall was built in 2012.', 'The old wall was built in 2004.'],
  ['The repairs cost £3 million.', 'The repairs cost £5 million.'],
  ['The old wall was built in 1963.', 'The old wall was built in 1953.'],
])('%s', (text, other) => {
  expect(changed(text)).toBe(other);
});

it.each([
  ['both stand there by name', 'The two mayors, Tom Hale and Ada Brook, met.'],
  ['it is a part of another', 'Of the people of Elm 90 came, and 40 of them stayed.'],
  ['it is half', 'Five in ten sailors want a wall.'],
  ['it is the end of a range', 'The boats left from 2006 until 2008.'],
  ['there is none', 'The council met again.'],
  ['the text has the same day in other letters', 'The mayor came back on 12th May.'],
])('no figure is changed where %s', (_, text) => {
  expect(changed(text)).toBeUndefined();
});

it('about half of the claims that an author gets are not what the text says, and a reader is asked none with another figure', () => {
  const text = `The harbour of Elm and its wall

The council of Elm met in the old hall on Monday. The harbour has room for 60 boats in the winter.

The mayor of Elm signed the contract for the wall on 3 June. The wall by the harbour was built by four firms from the coast.

The ferry to the harbour leaves from the old quay of Elm. Sailors of Elm have written 31 letters to the mayor about it.`;
  const keysOf = (most: number) =>
    draftOf('a.txt', text, 'a', most).items.map(({ id, answerKey }) => `${id} ${answerKey}`);
  expect(keysOf(16)).toEqual([
    ...['claim-p1s2 otherwise', 'claim-p2s1 so', 'claim-p2s2 otherwise'],
    ...['claim-p3s1 so', 'claim-p3s2 otherwise'],
  ]);
  expect(keysOf(8).filter(key => key.startsWith('claim'))).toEqual([]);
});

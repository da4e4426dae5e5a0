/** What a sentence says, turned round: what is asked then is the opposite of it, and still English. */
import { describe, expect, it } from 'vitest';
import { turnedRound } from '../../../src/content/draft/opposites.ts';

describe('a sentence is turned round at the one word that can be', () => {
  it.each([
    ['The wall is more expensive than the road.', 'The wall is less expensive than the road.'],
    ['More boats are kept in the harbour than in the bay.', 'Fewer boats are kept in the harbour than in the bay.'],
    ['Ice is less common and more useful than sand.', 'Ice is more common and less useful than sand.'],
    ['The sea is higher than the road.', 'The sea is lower than the road.'],
    ['Boats are banned in the bay.', 'Boats are allowed in the bay.'],
    ['The council has rejected the plan for the wall.', 'The council has accepted the plan for the wall.'],
    ['Ada Brook criticised the plan for the wall.', 'Ada Brook praised the plan for the wall.'],
    ['The council failed to find the money.', 'The council managed to find the money.'],
    ['Most fishermen want a wall by the sea.', 'Few fishermen want a wall by the sea.'],
    ['The council has no plans to close the harbour.', 'The council has plans to close the harbour.'],
    ['There were no other boats in the bay.', 'There were several other boats in the bay.'],
    ['The mayor hopes that the museum will stay.', 'The mayor fears that the museum will stay.'],
    ['The mayor believes that the wall is grey.', 'The mayor doubts that the wall is grey.'],
    ['The mayor is accused of having sold boats.', 'The mayor is cleared of having sold boats.'],
    ['The mayor declined to comment on the wall.', 'The mayor commented on the wall.'],
    ['The mayor has promised to sell the boats.', 'The mayor has refused to sell the boats.'],
    ['The sailors have left the club.', 'The sailors have joined the club.'],
    ['Sailors signed a petition against the wall.', 'Sailors signed a petition for the wall.'],
    ['The council voted for the wall.', 'The council voted against the wall.'],
    ['Fishermen do not like the wall.', 'Fishermen like the wall.'],
    ['The mayor does not carry the key.', 'The mayor carries the key.'],
    ['The mayor cannot close the bay.', 'The mayor can close the bay.'],
    ['Tides of that height are rare.', 'Tides of that height are common.'],
    ['There was a 6% drop in the number of boats.', 'There was a 6% rise in the number of boats.'],
    ['The rate is around half that of the bay.', 'The rate is around twice that of the bay.'],
    ['The door was accidentally left open.', 'The door was deliberately left open.'],
    ['The museum opened after the council had paid.', 'The museum opened before the council had paid.'],
  ])('%s', (text, turned) => {
    expect(turnedRound(text)?.text).toBe(turned);
  });

  it('and knows whether it could have been asked as it stands', () => {
    expect(turnedRound('Fishermen do not like the wall.')?.negative).toBe(true);
    expect(turnedRound('Boats are banned in the bay.')?.negative).toBe(false);
  });
});

it.each([
  ['The wall is cheap because it is made of sand.', true],
  ['The wall is grey but remains cheap.', true],
  ['The wall is cheap in some towns.', true],
  ['It would be more sensible to build a wall.', true],
  ['Boats are banned in the bay, which has three walls.', true],
  ['In spring, boats are banned in the bay.', false],
  ['The wall is cheap.', false],
])('the rest argues for what is turned round: %s %s', (text, argued) => {
  expect(turnedRound(text)?.argued).toBe(argued);
});

it.each([
  ['the word stands for something else', 'The council needs more and more money for its laws and its boats.'],
  ['it is only named', 'The mayor showed them a rare fish and a cheap boat.'],
  ['it goes on with another word', 'The council voted for the third time, and the mayor believes that’s enough.'],
  ['it is a noun', 'The rise of the sea and its fall are known in Elm.'],
  ['it is a part of a group of words', 'The mayor fell ill on the day of the storm.'],
  ['without its "not" it says nothing', 'The council has not paid for any of the boats yet.'],
  ['a "not" is left', 'The wall is not more expensive than the road that nobody wants.'],
  ['several words could be', 'The road is dangerous and the bay is safe.'],
  ['it is joined with another word', 'The sale of boats is legal and licensed in Elm.'],
  ['no word could be', 'The council of Elm met on Tuesday.'],
])('nothing is turned round where %s', (_, text) => {
  expect(turnedRound(text)).toBeUndefined();
});

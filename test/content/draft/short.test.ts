/** A short text gives few figures and few who speak: there, "Who says this?" is asked of what it reports, too. */
import { expect, it } from 'vitest';
import { draftOf } from '../../../src/content/draft/reading.ts';
import { reportedBy } from '../../../src/content/draft/reported.ts';

const DAM = `Farmers and fishers at odds over river dam

A plan to build a dam on the upper Tarn has split the valley. Julia Brandt, who leads the project, told a meeting on Tuesday that the dam would store enough water for 40,000 homes. "We have counted every litre," she said.

Ewan Pryce, who chairs the anglers' club, fears that his salmon will go, and hopes that the authority will at least build a fish ladder.

It is said that some engineers warned against the site years ago.

Boats will have to use the canal in Elm, which is slower.`;

const askedOf = (text: string) =>
  new Map(
    draftOf('a.txt', text, 'a').items.map(({ stem, options, answerKey }) => [
      stem,
      [...options]
        .sort((one, other) => Number(other.id === answerKey) - Number(one.id === answerKey))
        .map(({ text }) => text),
    ]),
  );

const BRANDT = 'Julia Brandt, who leads the project';
const PRYCE = "Ewan Pryce, who chairs the anglers' club";
const WRITER = 'The writer, as a plain fact';
const NOBODY = "Someone the text doesn't name";
const ENOUGH_WATER = 'Who says this? The dam would store enough water for 40,000 homes.';
const WARNED = 'Who says this? Some engineers warned against the site years ago.';
const BOATS = 'Who says this? Boats will have to use the canal in Elm.';
const LADDER = 'Who hopes that the authority will at least build a fish ladder?';

it('a person, the writer and no one named are told apart', () => {
  const asked = askedOf(DAM);
  expect(asked.get(ENOUGH_WATER)).toEqual([BRANDT, PRYCE, WRITER]);
  expect(asked.get(WARNED)).toEqual([NOBODY, BRANDT, PRYCE, WRITER]);
  expect(asked.get(BOATS)).toEqual([WRITER, BRANDT, PRYCE]);
});

it('the writer hopes for nothing: a hope is asked for where three others speak', () => {
  expect(askedOf(DAM).has(LADDER)).toBe(false);
  const more = DAM.replace('Boats', 'Farmers say that the plan is good for all of the valley. Boats');
  expect(askedOf(more).get(LADDER)).toEqual([PRYCE, BRANDT, 'Farmers']);
});

it.each([
  [
    'the headline tells',
    'Farmers and fishers at odds over river dam',
    'Brandt: dam would store enough water',
    ENOUGH_WATER,
  ],
  [
    'another sentence says it as well',
    'Boats will',
    'The dam would store water, enough for most homes. Boats will',
    ENOUGH_WATER,
  ],
  ['it may be what somebody said in the same breath', 'Boats will', 'Pryce said so on Monday. Boats will', BOATS],
  ['only one other speaks', /Ewan Pryce[^.]*\. ?/, '', ENOUGH_WATER],
])('nothing is asked for where %s', (_, from, to, stem) => {
  expect(askedOf(DAM).has(stem)).toBe(true);
  expect(askedOf(DAM.replace(from, to)).has(stem)).toBe(false);
});

it('is read at once, also where a sentence repeats itself on purpose', () => {
  const brandt = { id: 'brandt', name: 'Julia Brandt', short: 'Brandt', role: 'leads the project', aliases: [] };
  expect(reportedBy(`Julia Brandt ${'has long '.repeat(40)}waited.`, brandt)).toEqual([]);
  expect(reportedBy('Julia Brandt has long said that the dam is full.', brandt)).toEqual([
    { clause: 'the dam is full', put: 'says' },
  ]);
});

/** About: what the labels of this reading say can be looked up in a window too small for it in the help. */

import { expect, test } from 'vitest';
import { articleSections, type Reading } from '../../src/domain/reading.ts';
import type { Standing } from '../../src/domain/vocabulary.ts';
import { aboutView } from '../../src/view/lookup.ts';
import { gutterOf, legendOf } from '../../src/view/words/labels.ts';
import { makePack } from '../support/pack.ts';
import { start } from '../support/walk.ts';

const labelLines = (pack: ReturnType<typeof makePack>) =>
  aboutView(start(pack)).find(({ heading }) => heading === 'What the labels say')?.texts;

/** The sample with its first statement said otherwise. */
function said(voice: string, standing: Standing): Reading {
  const { reading } = makePack();
  const [first] = articleSections(reading).flatMap(({ statements }) => statements);
  Object.assign(first as object, { voice, standing });
  return reading;
}

test('each label that the reading has has its line, and no other', () => {
  expect(labelLines(makePack())).toEqual([
    "writer says: the writer's own claim",
    '... hopes: their wish, not a promise',
    "Words in quotes are the article's own.",
  ]);
  const guessed = { ...makePack().reading, guessed: { unsure: [] } };
  expect(labelLines({ ...makePack(), reading: guessed })?.join()).not.toContain('in quotes');
  const wording = { ...makePack(), reading: said('writer', 'wording') };
  expect(labelLines(wording)).toContain("writer's wording: a choice of words that steers the reader");
});

test('a plan is neither a hope nor a claim: the label names who plans, or that the writer reports it', () => {
  const [agency, writer] = [said('minister', 'plans'), said('writer', 'plans')];
  const [first] = articleSections(agency).flatMap(({ statements }) => statements);
  const [second] = articleSections(writer).flatMap(({ statements }) => statements);
  if (!first || !second) throw new Error('no statement');
  expect(gutterOf(agency, first)).toBe('minister plans');
  expect(legendOf(agency, first)).toBe('minister plans: what they mean to do; not done yet');
  expect(gutterOf(writer, second)).toBe('planned, writer says');
  expect(legendOf(writer, second)).toBe('planned, writer says: meant to happen; not done yet');
});

test.each<[Standing, string]>([
  ['says', 'experts say: their own claim, not checked here'],
  ['hopes', 'experts hope: their wish, not a promise'],
  ['plans', 'experts plan: what they mean to do; not done yet'],
])('a group that %s takes its verb without an s', (standing, legend) => {
  const reading = said('experts', standing);
  const experts = { id: 'experts', name: 'Experts', short: 'experts', plural: true, aliases: [], role: 'Not named.' };
  reading.people.push(experts);
  const [first] = articleSections(reading).flatMap(({ statements }) => statements);
  if (!first) throw new Error('no statement');
  expect(legendOf(reading, first)).toBe(legend);
  expect(gutterOf(reading, first)).toBe(legend.split(':')[0]);
});

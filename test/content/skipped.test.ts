/** What the schema refuses is reported and left out: the rest is checked in its place, and nothing follows from the gap. */
import { describe, expect, test } from 'vitest';
import { checkReading } from '../../src/checker/check.ts';
import { inspect } from '../../src/checker/play.ts';
import { brief, but, folder, QUESTIONS, READING } from './folder.ts';

const found = (reading: string, questions = QUESTIONS) =>
  inspect(folder({ 'reading.yaml': reading, 'questions.yaml': questions })).problems.map(brief);

const TERMS = `terms:
  - { id: cease, name: ceasefire, aliases: [], text: A pause. }
  - { id: pact, name: pact, aliases: [], text: A promise. }
timeline:
  - { date: "2023-01-02", scope: article, text: Then, statement: s2 }
  - { date: "2023-01-01", scope: context, text: Before, sources: [wire] }
`;
const FULL = but(READING, 'terms: []\n', TERMS);

describe('an entry that is broken', () => {
  test.each([
    ['statement', but(READING, 'paragraph: 1', 'paragraph: one'), ['reading.yaml:23:20 wrong-value']],
    ['person', but(READING, ', role: minister', ''), ['reading.yaml:15:5 missing-field']],
    ['source', but(READING, ', owner: Someone', ''), ['reading.yaml:11:5 missing-field']],
    [
      'section',
      but(READING, 'title: Opening', 'titel: Opening'),
      ['reading.yaml:18:5 missing-field', 'reading.yaml:19:5 unknown-field'],
    ],
    [
      'term',
      but(but(READING, 'terms: []\n', TERMS), 'name: pact', 'nam: pact'),
      ['reading.yaml:18:5 missing-field', 'reading.yaml:18:17 unknown-field', 'reading.yaml:21:13 timeline-order'],
    ],
    [
      'timeline entry',
      but(FULL, 'text: Then', 'txt: Then'),
      ['reading.yaml:20:5 missing-field', 'reading.yaml:20:43 unknown-field'],
    ],
  ])('a %s: nothing that names it is unknown', (_, reading, places) => {
    expect(found(reading)).toEqual(places);
  });

  test('what stands after it keeps its place', () => {
    const person = '  - { id: minister,';
    const broken = but(but(READING, person, `  - { id: 7, name: B }\n${person}`), 'voice: minister', 'voice: ministr');
    expect(found(broken)).toContain('reading.yaml:26:16 unknown-voice');
    const item = but(but(QUESTIONS, 'stem: When does he hope for it?', 'stem: ""'), '[s1, s2]', '[s1, s9]');
    expect(found(READING, item)).toEqual(['questions.yaml:3:11 wrong-value', 'questions.yaml:19:19 unknown-evidence']);
  });

  test('a section whose statements are all broken is gone with them, and is no reason for another fault', () => {
    const reading = but(but(READING, 'standing: says', 'standing: said'), 'standing: hopes', 'standing: hoped');
    expect(found(reading)).toEqual(['reading.yaml:21:82 wrong-value', 'reading.yaml:26:19 wrong-value']);
  });

  test('an item leaves its group and the coverage of its statements alone', () => {
    const questions = but(QUESTIONS, 'key: b\n', 'key: b\n    keyy: b\n');
    expect(found(READING, questions)).toEqual(['questions.yaml:8:5 unknown-field']);
  });

  test('its words still belong to the reading', () => {
    const rules = (reading: string) =>
      checkReading(folder({ 'reading.yaml': reading })).problems.map(({ rule }) => rule);
    expect(rules(but(READING, 'paragraph: 0', 'paragraph: none'))).toEqual(['wrong-value', ...rules(READING)]);
  });
});

describe('a field of reading.yaml that cannot be used', () => {
  test.each([
    ['revision: 1\n', '', 'reading.yaml:1:1 missing-field'],
    ['language: en', 'language: 7', 'reading.yaml:12:11 wrong-value'],
    ['basis: the print, ', '', 'reading.yaml:9:9 missing-field'],
    ['terms: []', 'terms: 5', 'reading.yaml:16:8 wrong-value'],
  ])('%j becomes %j: the rest is checked', (piece, other, place) => {
    expect(found(but(but(READING, piece, other), 'voice: minister', 'voice: ministr'))).toHaveLength(2);
    expect(found(but(READING, piece, other))).toEqual([place]);
  });

  test('what names its entries is not unknown', () => {
    expect(found(READING.replace(/people:\n.*\n/, 'people: 5\n'))).toEqual(['reading.yaml:14:9 wrong-value']);
    expect(found(READING.replace(/sources:\n.*\n/, 'sources: 5\n'))).toEqual(['reading.yaml:10:10 wrong-value']);
    expect(found(READING.replace(/sections:[\s\S]*/, 'sections: 5\n'))).toEqual(['reading.yaml:17:11 wrong-value']);
  });
});

test('a stated item with options of any name is only told so', () => {
  const questions = but(QUESTIONS, 'id: so', 'id: constructor');
  const { problems } = checkReading(folder({ 'questions.yaml': questions }));
  expect(problems.map(brief)).toContain('questions.yaml:13:5 stated-options');
});

test('an item that names an empty section is told so', () => {
  expect(found(READING, but(QUESTIONS, '[s2]', '[s2]\n    section: ""'))).toEqual([
    'questions.yaml:9:14 unknown-section',
  ]);
});

/** What no schema can say of the first reading that is shipped: loaded words stay in quotation marks, and every outside point has an owner. */
import { describe, expect, test } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { articleSections, contextSection } from '../../src/domain/reading.ts';
import { voicesOf } from '../../src/view/voices.ts';
import { toldIn, wordsOf } from '../support/told.ts';

const { reading } = loadFolder('content/russia-iran-2023');
const statements = articleSections(reading).flatMap(section => section.statements);
const after = contextSection(reading)?.statements ?? [];

const MINISTER = 'amir-abdollahian';

/** Wording of the original that steers, and the voices whose label carries it. */
const LOADED: [RegExp, voices: string[]][] = [
  [/special military operation/i, ['writer']],
  [/\bclaim(ed|s|ing)?\b/i, ['writer']],
  [/\balleged/i, ['none']],
  [/CIA-funded|\bcoup\b/i, ['none']],
  [/pro-Tehran/i, ['writer']],
  [/Iran-sponsored/i, ['writer']],
  [/\bpariah\b/i, ['writer']],
  [/\bcivil(?! war)(ian)?\b/i, ['writer']],
  [/\breluctance\b/i, ['writer']],
  [/\bswimmingly\b/i, [MINISTER]],
  [/\ball set\b/i, ['writer']],
];

const told = toldIn(reading);

const QUOTED = /"([^"]*)"/g;
const NAMED = /\b(article|writer|minister|headline|Iran calls|Iran, too, calls)\b/i;

/** Does it say who speaks, at most twelve words before or after this place? */
function named(text: string, start: number, end: number): boolean {
  const near = [...wordsOf(text.slice(0, start)).slice(-12), ...wordsOf(text.slice(end)).slice(0, 12)];
  return NAMED.test(near.join(' '));
}

/** A statement of the article has its label; where a loaded word stands in it, that is the voice it came from. */
const labelled = (where: string, voices: string[]): boolean =>
  statements.some(({ id, voice }) => where === `${id} text` && voices.includes(voice));

describe('wording', () => {
  test('loaded words stand in quotation marks only', () => {
    const bare = told.map(([where, text]): [string, string] => [where, text.replaceAll(QUOTED, ' ')]);
    expect(bare.filter(([, text]) => LOADED.some(([word]) => word.test(text)))).toEqual([]);
  });

  test('loaded words are attributed: by the label of the statement, or close by', () => {
    const loose = told.flatMap(([where, text]) =>
      [...text.matchAll(QUOTED)].filter(found =>
        LOADED.some(
          ([word, voices]) =>
            word.test(found[0]) && !labelled(where, voices) && !named(text, found.index, found.index + found[0].length),
        ),
      ),
    );
    expect(loose.map(found => found.input)).toEqual([]);
  });

  test('some statements do carry loaded words, so that the two tests above speak of something', () => {
    const carried = LOADED.filter(([word]) => statements.some(({ text }) => word.test(text)));
    expect(carried.length).toBeGreaterThanOrEqual(7);
  });

  test('no label of truth', () => {
    const words = /\b(facts?|claims?|true|truth|false|framing|framed?)\b/i;
    expect(told.filter(([, text]) => words.test(text))).toEqual([]);
  });

  test('nothing that ages: no "today", no "current", no year after the day up to which it was checked', () => {
    const last = Number(reading.asOf.slice(0, 4));
    expect(told.filter(([, text]) => /\b(today|current(ly)?|nowadays|so far this year)\b/i.test(text))).toEqual([]);
    const years = (text: string) => [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(Number);
    expect(told.filter(([, text]) => years(text).some(year => year > last))).toEqual([]);
    const dated = [...after, ...reading.timeline].map(({ date }) => date ?? '');
    expect(dated.filter(date => date > reading.asOf)).toEqual([]);
  });
});

describe('outside the article', () => {
  test('the disputed points of the background, and the places to look closer', () => {
    const ids = (having: 'disputed' | 'closer') => statements.filter(one => one[having]).map(({ id }) => id);
    expect(ids('disputed')).toEqual(['s12c', 's12d', 's13', 's14a', 's14c']);
    expect(ids('closer')).toEqual(['s1', 's3b', 's7a', 's8', 's9', 's12a', 's14c']);
  });

  test('what happened next runs forward and says at its end where it stops', () => {
    const dates = after.flatMap(({ date }) => date ?? []);
    expect(dates).toEqual([...dates].sort());
    const stop = /^We stop here, on (\d+ \w+ \d{4})\./.exec(after.at(-1)?.text ?? '')?.[1] ?? '';
    expect(new Date(`${stop} UTC`).toJSON()?.slice(0, 10)).toBe(reading.asOf);
  });

  test('the timeline leads to the one day of the article', () => {
    const inside = reading.timeline.filter(({ scope }) => scope === 'article');
    expect(inside.map(({ date }) => date)).toEqual([reading.source.date]);
  });

  test('whoever is not in the article is told to be outside of it', () => {
    const { heard, silent } = voicesOf(reading);
    const inside = [...silent, ...heard.map(({ voice }) => voice)];
    const strangers = reading.people.filter(({ name }) => !inside.includes(name));
    expect(strangers.map(({ id }) => id)).toEqual(['pezeshkian']);
    expect(strangers.filter(({ role }) => !role.startsWith('Not in the article. '))).toEqual([]);
  });
});

test('writer, minister, reported and alleged add up to all statements', () => {
  const { heard, total } = voicesOf(reading);
  expect(heard.map(({ voice }) => voice).sort()).toEqual([
    'Hossein Amir-Abdollahian',
    'alleged, no source',
    'reported',
    'the writer',
  ]);
  expect(total).toBe(statements.length);
  expect(heard.reduce((sum, { count }) => sum + count, 0)).toBe(statements.length);
});

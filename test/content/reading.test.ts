/** What no schema can say of the shipped reading: loaded words stay in quotation marks, and every outside point has an owner. */
import { describe, expect, test } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { articleSections, contextSection } from '../../src/domain/reading.ts';
import { lineOf } from '../../src/view/notes.ts';
import { voicesOf } from '../../src/view/voices.ts';

const { reading, items } = loadFolder('content/russia-iran-2023');
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

/** Everything a reader is told, as [where, text]; a quote stands in quotation marks of its own and is no text. */
const told: [where: string, text: string][] = [
  ...statements.flatMap(({ id, text, note, more, closer, disputed }): [string, string | undefined][] => [
    [`${id} text`, text],
    [`${id} note`, note],
    [`${id} more`, more],
    [`${id} closer`, closer],
    [`${id} supports`, disputed?.supports],
    [`${id} contradicts`, disputed?.contradicts],
    [`${id} open`, disputed?.open],
  ]),
  ...after.flatMap(({ id, text, note, more }): [string, string | undefined][] => [
    [`${id} text`, text],
    [`${id} note`, note],
    [`${id} more`, more],
  ]),
  ...reading.people.flatMap(({ id, role, later }): [string, string | undefined][] => [
    [`${id} role`, role],
    [`${id} later`, later],
  ]),
  ...reading.terms.flatMap(({ id, name, text, more }): [string, string | undefined][] => [
    [`${id} name`, name],
    [`${id} text`, text],
    [`${id} more`, more],
  ]),
  ...reading.timeline.map(({ date, text }): [string, string] => [date, text]),
  ...reading.sections.map(({ id, title }): [string, string] => [id, title]),
  ...(reading.question?.options ?? []).map(({ id, text }): [string, string] => [`guess ${id}`, text]),
  ...([
    ['title', reading.title],
    ['short', reading.short],
    ['guess', reading.question?.stem],
    ['basis', reading.source.basis],
    ['unknown', reading.source.unknown],
    ['omits', reading.source.omits],
    ['made', reading.made],
  ] as [string, string | undefined][]),
].filter((one): one is [string, string] => one[1] !== undefined);

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);
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

const overlong = (text: string): string[] =>
  [...text.matchAll(QUOTED)].flatMap(([, quote = '']) => (wordsOf(quote).length > 6 ? [quote] : []));

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

  test('what is quoted has at most six words, and every quotation mark its fellow', () => {
    expect(told.filter(([, text]) => overlong(text).length > 0)).toEqual([]);
    expect(told.filter(([, text]) => text.split('"').length % 2 === 0)).toEqual([]);
    expect(statements.filter(({ quote = '' }) => wordsOf(quote).length > 6)).toEqual([]);
    expect(reading.sources.filter(({ title }) => overlong(title).length > 0)).toEqual([]);
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

describe('size', () => {
  const over = (limit: number, texts: (string | undefined)[]) =>
    texts.filter(text => wordsOf(text ?? '').length > limit);

  test('a statement and a closer have at most 40 words, a term 30, an entry of the timeline 44 letters', () => {
    expect(
      over(
        40,
        [...statements, ...after].map(({ text }) => text),
      ),
    ).toEqual([]);
    expect(
      over(
        40,
        statements.map(({ closer }) => closer),
      ),
    ).toEqual([]);
    expect(
      over(
        30,
        reading.terms.map(({ text }) => text),
      ),
    ).toEqual([]);
    expect(reading.timeline.filter(({ text }) => text.length > 44)).toEqual([]);
  });

  test('the parts of a disputed point have some 70 words together', () => {
    const parts = statements.flatMap(({ disputed }) =>
      disputed ? [`${disputed.supports} ${disputed.contradicts} ${disputed.open}`] : [],
    );
    expect(over(75, parts)).toEqual([]);
  });
});

describe('what stands with a statement unasked', () => {
  const lines = reading.sections.flatMap(section =>
    section.statements.map(statement => lineOf(reading, statement)).filter(Boolean),
  );

  test('is one line of at most 70 characters, and in all fewer words than the statements', () => {
    expect(lines.filter(line => line.length > 70)).toEqual([]);
    const words = (texts: string[]) => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
    const texts = [...statements, ...after].map(({ text }) => text);
    console.log(`notes ${words(lines)} words, statements ${words(texts)}`);
    expect(words(lines)).toBeLessThan(words(texts));
    // Of the article alone, too.
    const ofArticle = statements.map(statement => lineOf(reading, statement));
    expect(words(ofArticle)).toBeLessThan(words(statements.map(({ text }) => text)));
  });

  test('explains each term once', () => {
    for (const { name, text } of reading.terms)
      expect(
        lines.filter(line => line === `${name}: ${text}`),
        name,
      ).toHaveLength(1);
  });
});

describe('outside the article', () => {
  const owners = new Map(reading.sources.map(({ id, owner }) => [id, owner.trim()]));
  const cited = [
    ...after.map(({ id, sources }) => ({ where: id, sources })),
    ...reading.timeline.flatMap(entry =>
      entry.scope === 'context' ? [{ where: entry.date, sources: entry.sources }] : [],
    ),
    ...statements.flatMap(({ id, disputed }) => (disputed ? [{ where: id, sources: disputed.sources }] : [])),
  ];

  test('every point names sources that exist, and who owns them', () => {
    expect(cited.filter(({ sources }) => sources.length === 0 || sources.some(id => !owners.get(id)))).toEqual([]);
  });

  test('every source is used', () => {
    const used = new Set([...cited, ...items].flatMap(({ sources }) => sources));
    expect([...owners.keys()].filter(id => !used.has(id))).toEqual([]);
  });

  test('the disputed points of the background, and the places to look closer', () => {
    const ids = (having: 'disputed' | 'closer') => statements.filter(one => one[having]).map(({ id }) => id);
    expect(ids('disputed')).toEqual(['s12c', 's12d', 's13', 's14a', 's14c']);
    expect(ids('closer')).toEqual(['s1', 's3b', 's7a', 's8', 's9', 's14c']);
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

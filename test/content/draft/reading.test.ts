/** An article as a reading: what stands in it, under which labels, and what it is to be called. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../src/content/draft/pack.ts';
import { draftOf } from '../../../src/content/draft/reading.ts';
import { draftFiles } from '../../../src/content/draft/yaml.ts';
import { articleSections, findStatement } from '../../../src/domain/reading.ts';
import { bestGuess, gutterOf, legendOf } from '../../../src/view/words/labels.ts';

const HARBOUR = readFileSync('test/readings/article/harbour.txt', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'readback-article-'));

function written(text: string | Uint8Array, name = 'a.txt'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const textsOf = (text: string): string[] =>
  articleSections(draftOf('a.txt', text, 'a').reading).flatMap(({ statements }) => statements.map(given => given.text));

describe('the text', () => {
  const { reading } = draftOf('a.txt', HARBOUR, 'a');
  const labelOf = (words: string): string => {
    const statement = articleSections(reading)
      .flatMap(({ statements }) => statements)
      .find(({ text }) => text.includes(words));
    return statement ? gutterOf(reading, statement) : '';
  };

  it('is all there, in its order, under its headline', () => {
    expect(reading.title).toBe('Elm council backs new harbour wall');
    const body = HARBOUR.split('\n\n').slice(2).join(' ').replace(/\s+/g, ' ').trim();
    expect(textsOf(HARBOUR).join(' ')).toBe(body);
  });

  it('has a label at each sentence that says it is guessed, or unsure', () => {
    expect(labelOf('We have waited too long')).toBe('Hale says?');
    expect(labelOf('The wall will be 640 metres')).toBe('writer says?');
    expect(labelOf('closed for 90 days')).toBe('fishermen say?');
    expect(labelOf('They hope the council')).toBe('unsure');
    expect(labelOf('Critics allege that')).toBe('alleged?');
  });

  it('explains a label where it comes up first, and says that it is guessed', () => {
    const [first, second] = articleSections(reading)[0]?.statements ?? [];
    expect(first && legendOf(reading, first)).toBe("writer says, guessed: the writer's own claim");
    expect(second && legendOf(reading, second)).toBe('');
  });

  it('gives the best guess on request where the rules are unsure', () => {
    const [unsure = ''] = reading.guessed?.unsure ?? [];
    const found = findStatement(reading, unsure);
    expect(found && bestGuess(reading, found.statement)).toBe('Best guess: fishermen hope');
  });

  it('has a section for a few paragraphs, or for a subheading', () => {
    expect(articleSections(reading).map(({ title }) => title)).toEqual([
      'Paragraphs 1 to 3',
      'Paragraphs 4 to 6',
      'Paragraph 7',
    ]);
    const parts = `${'Elm has a wall by the sea. '.repeat(3)}\n\nWhat is next\n\n${'Elm will have a road there. '.repeat(3)}`;
    expect(articleSections(draftOf('a.txt', parts, 'a').reading).map(({ title }) => title)).toEqual([
      'Paragraph 1',
      'What is next',
    ]);
  });

  it('of a post-mortem in Markdown has its title, its subheadings and its points, without their marks', () => {
    const text = [
      ...['# Post-mortem: outage on 14 May 2024', 'On 14 May the service was down for 42 minutes.'],
      ...['## What happened', '- At 10:02 a deploy changed the pool.\n- At 10:07 **alerts** fired for everybody.'],
      ...['## What is next', 'The on-call engineer, Priya Shah, said a test is missing.'],
    ].join('\n\n');
    const post = draftOf('post.md', text, 'a').reading;
    expect(post.title).toBe('Post-mortem: outage on 14 May 2024');
    expect(articleSections(post).map(({ title }) => title)).toEqual(['Paragraph 1', 'What happened', 'What is next']);
    const statements = articleSections(post).flatMap(section => section.statements);
    expect(statements.map(({ text }) => text).join(' ')).toContain('At 10:07 alerts fired for everybody.');
    expect(statements.map(statement => gutterOf(post, statement))).toContain('Shah says?');
  });

  it('of a press release has the company and those who speak for it', () => {
    const text = [
      ...['Acme launches a bicycle', 'Acme Corp today announced its first electric bicycle. It weighs 14 kilograms.'],
      ...['"We are proud to bring it to riders in twelve countries," said Jane Miller, chief executive of Acme Corp.'],
      ...['The company expects to sell 40,000 bicycles in 2026.'],
    ].join('\n\n');
    const { reading: release } = draftOf('a.txt', text, 'a');
    expect(release.title).toBe('Acme launches a bicycle');
    expect(release.people.find(({ short }) => short === 'Miller')?.role).toBe('chief executive of Acme Corp');
    const labels = articleSections(release).flatMap(({ statements }) =>
      statements.map(given => gutterOf(release, given)),
    );
    expect(labels).toContain('Miller says?');
  });

  it('shows a sentence without an end in pieces', () => {
    const texts = textsOf('wall '.repeat(1000));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.join(' ')).toBe('wall '.repeat(1000).trim());
  });
});

describe('its name', () => {
  const idOf = (text: string | Uint8Array, name?: string) => openArticle(written(text, name)).reading.id;

  it('is that of the text, whatever the file is called and how its lines end', () => {
    const id = idOf(HARBOUR);
    expect(id).toMatch(/^article-[0-9a-f]{16}$/);
    expect(idOf(HARBOUR.replaceAll('\n', '\r\n'), 'b.md')).toBe(id);
    expect(idOf(`\uFEFF${HARBOUR}`)).toBe(id);
    expect(idOf(Buffer.from(`\uFEFF${HARBOUR}`, 'utf16le'))).toBe(id);
  });

  it('is another one where a word is', () => {
    expect(idOf(HARBOUR.replace('640', '650'))).not.toBe(idOf(HARBOUR));
  });
});

it('four times the text takes about four times as long, however much there is to be compared', () => {
  const duration = (times: number): number => {
    const text = HARBOUR.repeat(times);
    const started = performance.now();
    draftOf('a.txt', text, 'a');
    return performance.now() - started;
  };
  // Side by side, as the machine may have other things to do in between.
  const ratios = [1, 2, 3].map(() => duration(80) / duration(20));
  expect(Math.min(...ratios)).toBeLessThan(10);
});

describe('the short name of', () => {
  const shortIn = (text: string) =>
    draftOf('a.txt', text, 'a').reading.people.map(({ name, short }) => [name, short] as const);

  it.each([
    ['a body of two words is its whole name', 'Corlin Transit said that the bus would stop.', 'Corlin Transit'],
    ['one that the text calls a company, too', 'Corlin Transit, the company that runs it, said so.', 'Corlin Transit'],
    ['somebody whom the text calls so is the surname', 'Priya Raman said it was late. Raman said no more.', 'Raman'],
    ['what somebody has is the thing', "According to the county's report, it is late.", 'report'],
    ['somebody who is something is the surname', 'Priya Raman, a driver, said that it was late.', 'Raman'],
  ])('%s', (_, text, short) => {
    expect(shortIn(`The bus is to stop\n\n${text}`).map(([, given]) => given)).toEqual([short]);
  });
});

describe('the timeline', () => {
  const datesIn = (text: string) =>
    draftOf('a.txt', `The bridge is to close\n\nBy Ann Bell\n14 January 2026\n\n${text}`, 'a').reading.timeline.map(
      ({ date }) => date,
    );

  it.each([
    ['has a day in the year of publication', 'It will close on 8 March.', ['2026-03-08']],
    ['has a day in the year before, where that is nearer', 'It was struck on December 3rd.', ['2025-12-03']],
    ['has no number before a small may', 'Some 14 may close.', []],
    ['has no year that is only compared with', 'It has more cracks than in 2021.', []],
    ['has no year that a colour is of', 'It will be green, as it was in 1908.', []],
    ['has years in which something was', 'It was opened in 1908.', ['1908']],
    ['has no day that comes only if something is so', 'If they vote no, its last day will be 31 January.', []],
    ['has no year in which something could be', 'A third lane could open in 2030.', []],
    ['has no year in which something would be', 'A third lane would open in 2030.', []],
    ['has one for which somebody said so', 'The county said that a lane would open in 2030.', ['2030']],
    ['has one in which somebody asked if', 'In 2026 the county asked drivers if they like it.', ['2026']],
    ['has one of an event beside which something is possible', 'In 2026 it was closed, and may fall.', ['2026']],
    ['has one in which nobody could, as it is over', 'In 1998 only 40 people could cross it.', ['1998']],
  ])('%s', (_, text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
});

it('the role of somebody may be what he or she has', () => {
  const { people } = draftOf('a.txt', 'It closes\n\nAnna Holt, who has a shop by the landing, said so.', 'a').reading;
  expect(people.map(({ role }) => role)).toEqual(['who has a shop by the landing']);
});

it('the files of a draft have no quotation that lacks a mark, and name what was left out', () => {
  const text = [
    ...['Elm has a wall', 'A wall of 640 metres, and nobody in the town of Elm asked for it', 'By Ann Bell'],
    ...['“It is old. It is wet. It leaks,” said Tom Reed, the engineer.', '“And it is grey.', '“It is ugly,” he said.'],
  ].join('\n\n');
  const files = draftFiles(draftOf('a.txt', text, 'a'), 'a', 'a.txt', '2026-01-14');
  const written = files['reading.yaml'] ?? '';
  const texts = [...written.matchAll(/^ {8}text: "(.*)"$/gm)].map(([, given]) => given);
  expect(texts).toEqual([
    ...['“It is old.”', '“It is wet.”', '“It leaks,” said Tom Reed, the engineer.'],
    ...['“And it is grey.”', '“It is ugly,” he said.'],
  ]);
  expect(written).toContain('#   A wall of 640 metres, and nobody in the town of Elm asked for it\n');
});

/** Searching: every word of the reading is found where it stands, and going on comes round. */
import { expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { find, findNext } from '../../src/domain/find.ts';
import type { Statement } from '../../src/domain/reading.ts';

const { reading } = loadFolder('content/russia-iran-2023');
const statements = reading.sections.flatMap<Statement>(section => section.statements);

it.each(statements.map(({ id, text }) => [id, text] as const))('%s is found by each of its words', (id, text) => {
  for (const word of text.split(/[^\p{L}\p{N}'-]+/u).filter(Boolean)) {
    expect(
      find(reading, word.toUpperCase()).map(found => found.statement),
      word,
    ).toContain(id);
  }
});

it('finds notes by their words, and says the note', () => {
  const noted = statements.filter(({ note }) => note !== undefined);
  expect(noted.length).toBeGreaterThan(5);
  for (const { id, text, note = '' } of noted) {
    expect(find(reading, note).find(found => found.statement === id)?.text, text).toBe(note);
  }
});

it('finds people and terms by name, where the text has them first', () => {
  for (const { name } of [...reading.people, ...reading.terms]) expect(find(reading, name), name).not.toEqual([]);
  const [lavrov] = reading.people.filter(({ name }) => name.includes('Lavrov'));
  const [first] = find(reading, lavrov?.role ?? '');
  expect(statements.find(({ id }) => id === first?.statement)?.text).toContain('Lavrov');
});

it('goes from place to place and round again', () => {
  const places = find(reading, 'draft').map(found => found.statement);
  expect(places.length).toBeGreaterThan(2);
  const walked = places.map(place => findNext(reading, ' Draft ', place));
  expect(walked).toEqual([...places.slice(1), places[0]]);
});

it('finds words where they begin, and inside others only where none begins so', () => {
  const texts = find(reading, 'CIA').map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toMatch(/\bCIA/i);
  expect(find(reading, 'inalised')).not.toEqual([]);
});

it('finds nothing for nothing, and nothing that is not there', () => {
  expect(find(reading, '  ')).toEqual([]);
  expect(find(reading, 'zebra')).toEqual([]);
  expect(findNext(reading, 'zebra', statements[0]?.id ?? '')).toBeUndefined();
});

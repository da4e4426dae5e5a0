/** Who spoke: every statement is counted once, and silent is who stands in the article and is not heard there. */
import { expect, test } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { findStatement } from '../../src/domain/reading.ts';
import { silentWords, voicesOf } from '../../src/view/voices.ts';
import { gutterOf } from '../../src/view/words/labels.ts';
import { but, folder, READING } from '../content/folder.ts';

const OTHERS = `people:
  - { id: neighbour, name: A Neighbour, short: neighbour, aliases: [Soon], role: neighbour }
  - { id: stranger, name: A Stranger, short: stranger, aliases: [signed], role: not in the article }
`;

const voicesIn = (text: string) => voicesOf(loadFolder(folder({ 'reading.yaml': text })).reading);

test('each voice is counted, most heard first, and the sum is the number of statements', () => {
  const more = but(
    READING,
    '  - id: next\n',
    `      - { id: s3, paragraph: 1, text: They met., voice: writer, standing: reported }
      - { id: s4, paragraph: 1, text: A plot., voice: none, standing: alleged }
      - { id: s5, paragraph: 1, text: At last., voice: writer, standing: wording }
  - id: next
`,
  );
  expect(voicesIn(more)).toMatchObject({
    heard: [
      { voice: 'the writer', count: 2 },
      { voice: 'A Minister', count: 1 },
      { voice: 'reported', count: 1 },
      { voice: 'alleged, no source', count: 1 },
    ],
    total: 5,
  });
});

test('an event that somebody reported is labelled by who it was, and counts as theirs', () => {
  const text = but(READING, 'standing: hopes', 'standing: reported');
  const { reading } = loadFolder(folder({ 'reading.yaml': text }));
  const statement = findStatement(reading, 's2')?.statement;
  expect(statement && gutterOf(reading, statement)).toBe('reported by minister');
  expect(voicesOf(reading).heard).toContainEqual({ voice: 'A Minister', count: 1 });
});

test('silent is who is named in the article by name or alias; who is named only outside of it is left out', () => {
  const { silent } = voicesIn(but(READING, 'people:\n', OTHERS));
  expect(silent).toEqual(['A Neighbour']);
  expect(silentWords(silent)).toBe('Named but not quoted: A Neighbour.');
});

test('a name inside a longer word names no one', () => {
  const text = but(but(READING, 'people:\n', OTHERS), 'It may end soon.', 'It may end sooner.');
  expect(voicesIn(text).silent).toEqual([]);
});

test('in the shipped reading four are named and not heard', () => {
  const { silent } = voicesOf(loadFolder('content/russia-iran-2023').reading);
  expect(silent).toEqual(['Sergei Lavrov', 'Vladimir Putin', 'Ebrahim Raisi', 'Bashar al-Assad']);
});

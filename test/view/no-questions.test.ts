/** A text from which the rules make no question says so where a round would begin, and nowhere claims to have notes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/content/draft/reading.ts';
import { bankOf } from '../../src/domain/item.ts';
import { tell } from '../../src/line/tell.ts';
import type { Session } from '../../src/session/model.ts';
import { aboutView } from '../../src/view/lookup.ts';
import { readingTime, timeWords } from '../../src/view/menus.ts';
import { pageOf } from '../../src/view/pages.ts';
import { rowText } from '../../src/view/rows.ts';
import { readAll } from '../support/sessions.ts';
import { NARROW, SIZE, send, start, walk } from '../support/walk.ts';

const NONE = 'No questions could be made from this text.';
const HARBOUR = readFileSync('test/readings/article/harbour.txt', 'utf8');
const BRIEF = 'A bridge in Elm\n\nAnna Reed said that the bridge was shut. She lives beside it.';
const FOREIGN = 'El alcalde dijo que no. La oposición dijo que sí, y el pueblo espera.';

function sessionOf(text: string): Session {
  const { reading, items } = draftOf('a.txt', text, 'a');
  return start({ reading, ...bankOf(items), items });
}

const screen = (session: Session, size = SIZE): string => pageOf(session, size).body.map(rowText).join('\n');
const wordsOf = (text: string): string => text.replace(/\s+/g, ' ');

/** Who spoke, once all is read, and the home of it. */
function ends(text: string): { voices: Session; home: Session } {
  const read = readAll(walk(sessionOf(text)));
  return { voices: read.session, home: send(read, { type: 'homeAsked' }).session };
}

describe.each([
  ['a short text', BRIEF],
  ['a text in another language', FOREIGN],
])('%s', (_, text) => {
  const { voices, home } = ends(text);

  it('says on Who spoke and at home that there is no question', () => {
    expect(voices.phase.name).toBe('voices');
    for (const session of [voices, home]) {
      expect(
        screen(session)
          .split('\n')
          .filter(row => row.includes(NONE)),
      ).toHaveLength(1);
      expect(wordsOf(screen(session, NARROW))).toContain(NONE);
      expect(tell(session, 'whole').filter(line => line === NONE)).toHaveLength(1);
    }
  });

  it('does not say in About that questions were made', () => {
    const [made] = aboutView(voices);
    expect(made?.texts.join(' ')).not.toContain('made the questions');
    expect(made?.texts.join(' ')).toMatch(/No questions could be made|there are no questions/);
  });
});

it('says that there is only one, and in About where there are more', () => {
  const text = 'The boats of the town\n\nThe council met on Monday. The boats in the bay of Elm are expensive.';
  const { voices, home } = ends(text);
  for (const session of [voices, home]) {
    expect(wordsOf(screen(session))).toContain('Only 1 question could be made from this text.');
    expect(wordsOf(screen(session, NARROW))).toContain('Only 1 question could be made from this text.');
  }
  expect(aboutView(home)[0]?.texts.join(' ')).toContain(
    'found only a question or two to ask; nobody checked them. Rules find more',
  );
});

it('says nothing of it where there are questions', () => {
  const { voices, home } = ends(HARBOUR);
  for (const session of [voices, home]) {
    expect(screen(session)).not.toMatch(/No question|Only \d question/);
    expect(tell(session, 'whole').join(' ')).not.toContain('No question');
  }
  expect(aboutView(home)[0]?.texts.join(' ')).toContain('made the questions');
});

it('claims no notes where nobody wrote any', () => {
  const session = sessionOf(HARBOUR);
  const { text, all } = readingTime(session.reading);
  expect(all).toBeGreaterThan(text);
  expect(timeWords(session)).toMatch(/^About \d minutes? to read\. Then \d questions, made by rule\.$/);
});

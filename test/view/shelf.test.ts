/** What the shelf says of each reading that is due: as much as today asks of it, as the day's limit is one for all. */
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import type { Shelved } from '../../src/domain/shelf.ts';
import { shelvedWords } from '../../src/view/shelf.ts';
import { start } from '../support/walk.ts';

const session = start(loadFolder('content/russia-iran-2023'));

/** A reading with so many items due, of which so many were reviewed today. */
const reading = (id: string, due: number, reviewed = 0): Shelved => ({
  ...{
    id,
    title: id,
    kind: 'text',
    minutes: 3,
    folder: null,
    gone: false,
    opened: `2026-01-0${due % 9}T09:00:00.000Z`,
  },
  bookmark: {
    ...{ section: null, read: true, last: { right: 1, of: 2 }, open: null },
    due: [{ day: session.today, items: due }],
    reviewed: { day: session.today, items: reviewed },
  },
});
const wordsOf = (shelf: Shelved[]): string[] =>
  shelf.map(({ id }) => shelvedWords({ ...session, shelf }, id).detail.split(';')[0] ?? '');

describe('due', () => {
  it('is what today asks of each, and no more than ten of all', () => {
    expect(wordsOf([reading('one', 8), reading('two', 5)])).toEqual([
      '8 due, last round 1 of 2',
      '2 due, last round 1 of 2',
    ]);
  });

  it('is tomorrow what today has no room for', () => {
    expect(wordsOf([reading('one', 3, 10), reading('two', 0)])).toEqual([
      '3 due tomorrow, last round 1 of 2',
      'last round 1 of 2',
    ]);
  });
});

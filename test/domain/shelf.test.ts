import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/days.ts';
import { REVIEWS_A_DAY, schedule } from '../../src/domain/reviews.ts';
import { type Bookmark, dueOf, dueToday, type Shelved } from '../../src/domain/shelf.ts';
import { reviews } from '../../src/session/selectors.ts';
import { bookmarkOf } from '../../src/session/shelf.ts';
import { makePack } from '../support/pack.ts';
import { answerAll } from '../support/sessions.ts';
import { send, start, walk } from '../support/walk.ts';

const TODAY = '2026-03-03';
const days = fc.integer({ min: -20, max: 20 }).map(days => addDays(TODAY, days));
const bookmarks: fc.Arbitrary<Bookmark> = fc.record({
  section: fc.constant(null),
  read: fc.boolean(),
  last: fc.constant(null),
  open: fc.option(fc.record({ answered: fc.constant(1), of: fc.constant(8), review: fc.boolean() })),
  due: fc.array(fc.record({ day: days, items: fc.integer({ min: 1, max: 6 }) }), { maxLength: 4 }),
  reviewed: fc.record({ day: fc.constantFrom(TODAY, addDays(TODAY, -1)), items: fc.integer({ min: 0, max: 6 }) }),
});
const shelves: fc.Arbitrary<Shelved[]> = fc
  .array(
    fc.record({ gone: fc.boolean(), bookmark: fc.option(bookmarks), opened: fc.option(fc.constant('2026-03-01')) }),
  )
  .map(list =>
    list.map((one, index) => ({
      id: `r${index}`,
      title: `R ${index}`,
      kind: 'text',
      minutes: 1,
      folder: null,
      ...one,
    })),
  );

describe('the reviews of all readings', () => {
  it('are ten a day at most over all of them, nothing that is not due, nothing of a folder that is gone', () => {
    fc.assert(
      fc.property(shelves, shelf => {
        const asked = dueToday(shelf, TODAY);
        const done = shelf.reduce(
          (sum, { bookmark }) => sum + (bookmark?.reviewed.day === TODAY ? bookmark.reviewed.items : 0),
          0,
        );
        const total = asked.reduce((sum, { items }) => sum + items, 0);
        const due = shelf.filter(({ gone }) => !gone).reduce((sum, { bookmark }) => sum + dueOf(bookmark, TODAY), 0);
        expect(total).toBe(Math.min(due, Math.max(0, REVIEWS_A_DAY - done)));
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
        for (const { id, items } of asked) {
          const one = shelf.find(shelved => shelved.id === id);
          expect(one?.gone).toBe(false);
          expect(items).toBeLessThanOrEqual(dueOf(one?.bookmark ?? null, TODAY));
        }
      }),
    );
  });

  it('go on with the review that is open', () => {
    fc.assert(
      fc.property(shelves, shelf => {
        const isOpen = (id: string | undefined) => shelf.find(one => one.id === id)?.bookmark?.open?.review === true;
        const asked = dueToday(shelf, TODAY);
        const open = asked.filter(({ id }) => isOpen(id)).length;
        expect(asked.slice(0, open).every(({ id }) => isOpen(id))).toBe(true);
      }),
    );
  });
});

describe('a bookmark', () => {
  const pack = makePack();
  const grouped = { ...pack, items: pack.items.map((item, at) => (at % 3 === 0 ? { ...item, exclusive: 'g' } : item)) };

  it('says on every later day how many a reading would ask then, if it were the only one', () => {
    for (const played of [pack, grouped]) {
      // Of a group a round asks one item, so it takes some rounds until several of it are due.
      let at = walk(start(played));
      for (let round = 0; round < 4; round++)
        at = answerAll(send(at, { type: 'entryOpened', entry: { does: 'quiz' } }), index =>
          index % 2 === 0 ? 'right' : 'missed',
        );
      const { session } = at;
      const bookmark = bookmarkOf(session);
      expect(bookmark?.due.length).toBeGreaterThan(0);
      expect(schedule(session.items, session.progress, session.today).size).toBeGreaterThan(3);
      for (let ahead = 0; ahead < 40; ahead++) {
        const today = addDays(session.today, ahead);
        const asked = reviews({ ...session, today }).today.length;
        expect(Math.min(REVIEWS_A_DAY, dueOf(bookmark, today)), today).toBe(asked);
      }
    }
  });
});

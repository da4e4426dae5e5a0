/** What is due: the shelf, home, Scores and the printed scores say the same, whatever was reviewed today in other readings. */
import { describe, expect, it } from 'vitest';
import type { WholePack } from '../../src/content/shipped.ts';
import { addDays } from '../../src/domain/days.ts';
import { bankOf, type Item } from '../../src/domain/item.ts';
import type { Bookmark, Shelved } from '../../src/domain/shelf.ts';
import type { Session } from '../../src/session/model.ts';
import { bookmarkOf, SHELF, shelfEntries } from '../../src/session/shelf.ts';
import { scoresJson, scoresText, shelfScores } from '../../src/view/print/scores.ts';
import { questionView } from '../../src/view/question.ts';
import { receipt } from '../../src/view/receipt.ts';
import { resultsView } from '../../src/view/results.ts';
import { reviewWords, shelvedWords } from '../../src/view/shelf.ts';
import { entryWords } from '../../src/view/words/entries.ts';
import { nextReview, nextReviewOfAll } from '../../src/view/words/rounds.ts';
import { makePack } from '../support/pack.ts';
import { answer, answerAll } from '../support/sessions.ts';
import { send, start, walk } from '../support/walk.ts';

/** A round of eight, all missed, on the day before. */
const missed = answerAll(
  send(walk(start(makePack())), { type: 'roundAsked', request: { seed: 1, fixed: true, count: 8 } }),
  () => 'missed',
).session;
const today = addDays(missed.today, 1);
const one = missed.reading.id;

/** Another reading with so many due, of which so many were reviewed today. */
const other = (due: number, reviewed: number): Shelved => ({
  ...{ id: 'other', title: 'Other', kind: 'text', minutes: 3, folder: null, gone: false, opened: null },
  bookmark: {
    ...{ section: null, read: true, last: null, open: null },
    due: [{ day: today, items: due }],
    reviewed: { day: today, items: reviewed },
  },
});

/** The next day, with eight due here, beside that reading. */
function beside(shelved: Shelved): Session {
  const mine = { ...other(0, 0), id: one, title: 'One', bookmark: bookmarkOf(missed) };
  return { ...missed, today, shelf: [mine, shelved] };
}

const onShelf = (session: Session, id: string): string =>
  shelvedWords(session, id).detail.split(/[,;] (last|read|text)/)[0] ?? '';

/** The same question, wherever it is answered. */
const answers = (session: Session) => ({
  shelf: onShelf(session, one),
  home: nextReview(session) || entryWords(session, { does: 'review' }).detail.replace(/, about .*/, ''),
  scores: scoresText(session).match(/^.* today\.$|^Today's .*$/m)?.[0],
  all: shelfScores([session]).match(/; ([^;.]*)\n/)?.[1],
  json: JSON.parse(scoresJson(session, new Date())).reviews.dueToday,
});

describe('what is due today', () => {
  it('is all of it, where today has room', () => {
    expect(answers(beside(other(0, 0)))).toEqual({
      shelf: '8 due today',
      home: '8 due today',
      scores: '8 questions due today.',
      all: '8 due today',
      json: 8,
    });
  });

  it('is what today has room for, where other readings took some of it', () => {
    expect(answers(beside(other(0, 7)))).toEqual({
      shelf: '8 due, 3 today',
      home: '8 due, 3 today',
      scores: '8 questions due, 3 today.',
      all: '8 due, 3 today',
      json: 3,
    });
  });

  it('is nothing once the ten are done, and comes tomorrow', () => {
    const done = "Today's 10 reviews are done; 8 due tomorrow.";
    expect(answers(beside(other(0, 10)))).toEqual({
      shelf: '8 due tomorrow',
      home: done,
      scores: done,
      all: '8 due tomorrow',
      json: 0,
    });
  });

  it('is ten at most for all readings together, and each of them says what it has', () => {
    const session = { ...beside(other(5, 0)), phase: SHELF };
    expect([onShelf(session, one), onShelf(session, 'other')]).toEqual(['8 due today', '5 due today']);
    expect(reviewWords(session).detail).toBe('13 due, 10 today; 2 readings, about 7 minutes');
    expect(shelfScores([session])).toContain('right; 13 due, 10 today.');
  });

  it('is said of all readings where no reading was named', () => {
    const fresh: Session = { ...start(makePack()), today };
    expect(nextReviewOfAll({ ...fresh, shelf: [other(3, 10)] })).toBe("Today's 10 reviews are done; 3 due tomorrow.");
    const later = other(0, 0);
    const due = [{ day: addDays(today, 1), items: 2 }];
    const waiting = later.bookmark && { ...later, bookmark: { ...later.bookmark, due } };
    expect(nextReviewOfAll({ ...fresh, shelf: waiting ? [waiting] : [] })).toBe(
      'Nothing to review today; the next is due tomorrow.',
    );
  });
});

/** Another reading with that in its bookmark. */
const marked = (id: string, opened: string | null, more: Partial<Bookmark>): Shelved => {
  const { bookmark, ...shelved } = other(2, 3);
  return { ...shelved, id, opened, bookmark: bookmark && { ...bookmark, ...more } };
};

it('the results of a review add up what was reviewed today in all readings, and say what is left', () => {
  const rest = marked('other', null, { reviewed: { day: today, items: 3, right: 2 } });
  const nextDay = { ...walk(beside(rest)), clock: 24 * 60 * 60 };
  const { session } = answerAll(send(nextDay, { type: 'entryOpened', entry: { does: 'review' } }), index =>
    index === 0 ? 'right' : 'missed',
  );
  const round = session.progress.rounds.at(-1);
  expect(round?.items).toHaveLength(7);
  expect(round && resultsView(session, round).reviews).toBe('3 of 10 right in all.');
  const less = marked('other', null, { reviewed: { day: today, items: 0 } });
  expect(round && resultsView({ ...session, shelf: [...session.shelf.slice(0, 1), less] }, round).reviews).toBe(
    '2 more due in other readings.',
  );
});

it('a review, a practice and a round that wait for an answer are told apart on the shelf', () => {
  const waiting = (more: object) => {
    const open = { answered: 1, of: 5, review: false, ...more };
    return shelvedWords({ ...missed, shelf: [marked('left', null, { open })] }, 'left').detail;
  };
  expect(waiting({})).toMatch(/at question 2 of 5; text/);
  expect(waiting({ review: true })).toMatch(/at question 2 of 5, review; text/);
  expect(waiting({ practice: true })).toMatch(/at question 2 of 5, practice; text/);
});

it('a review that was left is gone on with by the line that is printed', () => {
  const review = { type: 'entryOpened', entry: { does: 'review' } } as const;
  const begun = send({ ...walk(beside(other(0, 0))), clock: 24 * 60 * 60 }, review);
  const left = answer(begun, 'right');
  expect(receipt(left.session).at(-1)).toMatch(/ review$/);
  const later = send(left, { type: 'homeAsked' }, review).session;
  expect(later.phase.name).toBe('asking');
  expect(later.progress.rounds).toHaveLength(begun.session.progress.rounds.length);
});

it('Continue leads to what was left in the middle, also after another reading was opened and finished', () => {
  const left = marked('left', '2026-03-01T09:00:00.000Z', { open: { answered: 0, of: 5, review: false } });
  const shelf = [left, marked('other', '2026-03-02T09:00:00.000Z', {})];
  expect(shelfEntries({ ...missed, shelf })[0]).toEqual({ does: 'goOn', reading: 'left' });
});

it('a claim says what "It doesn\'t say" means the first time, in a review, and once it was read what happened next', () => {
  const pack = makePack();
  const claims = pack.items.slice(0, 2).map(({ id, section }): Item => {
    const options = ['so', 'otherwise', 'neither'].map(key => ({ id: key, text: key, why: key }));
    const plain = { revision: 1, evidence: ['p1s1'], nearest: [], sources: [], answerKey: 'so' as const };
    return { ...plain, id, section, options, stem: `Claim ${id}.`, type: 'stated', scope: 'article' };
  });
  const first = send(walk(start({ reading: pack.reading, ...bankOf(claims), items: claims } as WholePack)), {
    ...{ type: 'roundAsked', request: { seed: 1, fixed: true, count: 2 } },
  });
  const told = ({ phase, ...session }: Session) =>
    phase.name === 'asking' && questionView({ phase, ...session }, phase)?.explained;
  expect(told(first.session)).toContain('is right even where the sentence is true');
  const guessed = { unsure: [] };
  expect(told({ ...first.session, reading: { ...first.session.reading, guessed } }), 'of rules').toBe('');
  const { session } = send(answer(first, 'right'), { type: 'wentOn' });
  expect(told(session)).toBe('');
  expect(told({ ...session, place: { ...session.place, read: ['afterwards'] } })).toContain('is right even where');
  const rounds = session.progress.rounds.map(round => ({ ...round, kind: 'review' as const }));
  expect(told({ ...session, progress: { ...session.progress, rounds } })).toContain('is right even where');
});

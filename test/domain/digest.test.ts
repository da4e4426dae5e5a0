/** A long history in little says the same as all of it: on every screen that is drawn from it, and in every draw. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/domain/days.ts';
import { addLater, digested } from '../../src/domain/digest.ts';
import { draw } from '../../src/domain/draw.ts';
import { fold, lastAttempts, NOTHING, openRound, type Progress } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { schedule } from '../../src/domain/reviews.ts';
import { entriesOf } from '../../src/session/menus.ts';
import type { Session } from '../../src/session/model.ts';
import { lastRecord, reviews } from '../../src/session/selectors.ts';
import { pageOf } from '../../src/view/pages.ts';
import { scoresText } from '../../src/view/print/scores.ts';
import { statusText } from '../../src/view/print/section.ts';
import { journalsOf, sat } from '../support/history.ts';
import { makePack } from '../support/pack.ts';
import { times } from '../support/soak.ts';
import { SIZE, send, start, walk } from '../support/walk.ts';

const pack = makePack();
const FROM = '2025-01-10';
const histories = fc.array(sat(pack.items.length), { minLength: 1, maxLength: 60 });

/** As it comes back from a disk. */
const stored = (progress: Progress): Progress => JSON.parse(JSON.stringify(progress));

const session = (records: JournalRecord[], now: string, progress?: Progress): Session =>
  start(pack, { records, progress, now, sitting: 'now' });

/** What a reader and a draw would see of a session. */
function seen(one: Session) {
  const known = { progress: one.progress, due: reviews(one).today };
  const draws = [1, 2, 3].map(seed =>
    draw(pack.reading, pack.items, { seed, fixed: false }, known).map(item => item.id),
  );
  const results = send(walk(one), { type: 'roundAsked', request: { seed: 4, fixed: true, count: 1 } });
  const over = send(
    results,
    { type: 'optionMarked', option: '' },
    { type: 'responseGiven' },
    { type: 'wentOn' },
  ).session;
  return {
    home: pageOf(one, SIZE).body,
    entries: entriesOf(one),
    labels: pageOf(one, SIZE).menu.map(({ label, detail }) => `${label} ${detail}`),
    scores: scoresText(one),
    status: statusText(one),
    reviews: reviews(one),
    scheduled: [...schedule(pack.items, one.progress, one.today).values()]
      .map(({ card: _, ...rest }) => rest)
      .sort((a, b) => (a.item < b.item ? -1 : 1)),
    last: new Map([...lastAttempts(one.progress)].sort()),
    open: openRound(one.progress),
    draws,
    recorded: lastRecord(one)?.id,
    results: pageOf(over, SIZE),
  };
}

describe('a history in little', () => {
  it('says what the whole of it says', () => {
    let condensedOnes = 0;
    fc.assert(
      fc.property(histories, fc.nat(300), fc.nat(20), (list, cut, later) => {
        const records = [...journalsOf(pack, list, FROM).values()].flat();
        const until = addDays(FROM, cut);
        const now = `${addDays(dayOf(records.at(-1)?.at ?? ''), 1 + later)}T12:00:00.000Z`;
        const before = digested(
          records.filter(record => dayOf(record.at) < until),
          until,
        );
        const rest = records.filter(record => dayOf(record.at) >= until);
        const progress = before && addLater(stored(before), rest);
        // An answer of today to a round of long ago would reach back; none does here.
        expect(progress).not.toBeNull();
        if (!progress) return;
        if (rest.length < records.length) condensedOnes += 1;
        expect(seen(session(rest, now, progress))).toEqual(seen(session(records, now)));
      }),
      { numRuns: times(1000) },
    );
    expect(condensedOnes).toBeGreaterThan(times(1000) / 4);
  });

  it('stays small', () => {
    const long = (count: number) => {
      const list = fc.sample(sat(pack.items.length), { seed: 5, numRuns: count });
      return digested([...journalsOf(pack, list, FROM).values()].flat(), '2099-01-01');
    };
    const [some, many] = [long(400), long(4000)].map(one => JSON.stringify(one?.digest).length);
    expect(many).toBeLessThan((some ?? 0) * 1.3);
    expect(long(400)?.rounds.filter(round => round.endedAt !== null).length).toBeLessThanOrEqual(30);
  });

  it('has no answer for what reaches back', () => {
    const journals = [...journalsOf(pack, fc.sample(sat(pack.items.length), { seed: 1, numRuns: 80 }), FROM).values()];
    const records = journals.flat();
    const until = addDays(dayOf(records.at(-1)?.at ?? ''), 1);
    const before = digested(records, until) ?? NOTHING;
    const whole = fold(records);
    const gone = whole.rounds.find(round => !before.rounds.some(one => one.id === round.id));
    const head = { v: 1, id: 'new-1', sitting: 'new', seq: 1, at: `${addDays(until, 3)}T12:00:00.000Z` } as const;
    const answer = {
      ...head,
      kind: 'answered' as const,
      round: gone?.id ?? '',
      item: 'x',
      revision: 1,
      response: [] as string[],
      sureness: null,
      right: false,
    } satisfies JournalRecord;
    expect(addLater(before, [{ ...head, kind: 'guessed', option: 'days' }])).not.toBeNull();
    for (const record of [
      answer,
      { ...head, kind: 'roundEnded', round: gone?.id ?? '', finished: true },
      { ...head, kind: 'guessed', option: 'days', at: `${addDays(until, -1)}T12:00:00.000Z` },
      { ...head, kind: 'reset', scope: 'all', hides: {} },
      { ...head, kind: 'restored', reset: 'x' },
    ] satisfies JournalRecord[])
      expect(addLater(before, [record]), record.kind).toBeNull();
    expect(digested(records, addDays(until, -1))).toBeNull();
  });
});

describe('a session on top of it', () => {
  const records = [
    ...journalsOf(pack, fc.sample(sat(pack.items.length), { seed: 2, numRuns: 80 }), FROM).values(),
  ].flat();
  const until = addDays(dayOf(records.at(-1)?.at ?? ''), 1);
  const progress = digested(records, until);
  const now = '2026-03-04T19:00:00.000Z';

  it.each(['scores', 'startOver', 'restore'] as const)('asks for every record before %s', does => {
    const little = session([], now, progress ?? undefined);
    const asked = send(walk(little), { type: 'entryOpened', entry: { does } });
    expect(asked.session).toEqual(little);
    expect(asked.effects).toMatchObject([{ type: 'readAll', event: { type: 'entryOpened', entry: { does } } }]);
    const opened = send(asked, { type: 'allRead', records }, { type: 'entryOpened', entry: { does } });
    const whole = send(walk(session(records, now)), { type: 'entryOpened', entry: { does } });
    expect(opened.session.progress).toEqual(whole.session.progress);
    expect(opened.session.phase).toEqual(whole.session.phase);
  });

  it('keeps what it could not save when it reads every record', () => {
    const begun = send(walk(session([], now, progress ?? undefined)), {
      type: 'roundAsked',
      request: { seed: 1, fixed: true },
    });
    const read = send(begun, { type: 'allRead', records });
    expect(read.session.records).toEqual([...records, ...begun.session.records]);
    expect(openRound(read.session.progress)?.id).toBe(openRound(begun.session.progress)?.id);
  });
});

import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade, generatorParameters, Rating } from 'ts-fsrs';
import { afterEach, describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { addDays, dayOf, daysBetween } from '../../src/domain/days.ts';
import type { Item } from '../../src/domain/item.ts';
import { append, attempts, NOTHING, type Progress } from '../../src/domain/progress.ts';
import { dice } from '../../src/domain/random.ts';
import type { RecordOf } from '../../src/domain/record.ts';
import { dueOn, REVIEWS_A_DAY, reviewsOf, schedule } from '../../src/domain/reviews.ts';
import { KEPT_AFTER } from '../../src/domain/schedule.ts';
import type { RoundKind, Sureness } from '../../src/domain/vocabulary.ts';
import { makePack } from '../support/pack.ts';

const pack = makePack();
const items = pack.items.filter(item => item.scope === 'article');
const [ITEM] = items as [Item];

/** A progress with one round, filled with attempts. */
function progressOf(list: Partial<RecordOf<'answered'>>[], kind: RoundKind = 'quiz'): Progress {
  const head = { v: 1, sitting: 's', at: '2026-03-01T12:00:00.000Z' } as const;
  const begun = append(NOTHING, {
    ...head,
    id: 'r',
    seq: 1,
    kind: 'roundBegun',
    round: kind,
    seed: 1,
    reading: 1,
    items: items.map(item => item.id),
  });
  return list.reduce<Progress>(
    (progress, attempt, index) =>
      append(progress, {
        ...head,
        id: `a${index}`,
        seq: index + 2,
        kind: 'answered',
        round: 'r',
        item: ITEM.id,
        revision: 1,
        response: ['b'],
        sureness: 'fairly sure',
        right: true,
        ...attempt,
      }),
    begun,
  );
}

const at = (day: string, time = '12:00'): string => new Date(`${day}T${time}:00`).toISOString();
const GRADES: [Partial<RecordOf<'answered'>>, Grade][] = [
  [{ right: false, sureness: 'certain' }, Rating.Again],
  [{ right: false, sureness: null, response: [] }, Rating.Again],
  [{ right: true, sureness: 'guessing' }, Rating.Hard],
  [{ right: true, sureness: 'fairly sure' }, Rating.Good],
  [{ right: true, sureness: 'certain' }, Rating.Easy],
];

describe('the schedule', () => {
  it('is what ts-fsrs says, replayed from the attempts in whole days', () => {
    const reference = fsrs(
      generatorParameters({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false }),
    );
    const history = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 90 }), grade: fc.nat(GRADES.length - 1) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(history, steps => {
        let day = '2026-01-10';
        let card = createEmptyCard(new Date(`${day}T12:00:00Z`));
        const list: Partial<RecordOf<'answered'>>[] = [];
        let kept = false;
        for (const [index, { gap, grade }] of steps.entries()) {
          const isDue = index > 0 && gap >= card.scheduled_days;
          day = addDays(day, gap);
          const [attempt, rating] = GRADES[grade] as (typeof GRADES)[number];
          list.push({ ...attempt, at: at(day) });
          card = reference.next(card, new Date(`${day}T12:00:00Z`), rating).card;
          kept = card.scheduled_days > KEPT_AFTER && (isDue || kept);
        }
        const due = addDays(day, card.scheduled_days);
        const found = schedule(items, progressOf(list), day).get(ITEM.id);
        expect(found).toMatchObject({ due, interval: card.scheduled_days, kept });
        expect(daysBetween(day, found?.due ?? '')).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('grades only the first of several attempts on one day', () => {
    const once = schedule(items, progressOf([{ right: false, at: at('2026-03-04', '09:00') }]), '2026-03-04');
    const more = progressOf([
      { right: true, sureness: 'certain', at: at('2026-03-04', '23:00') },
      { right: false, at: at('2026-03-04', '09:00') },
      { right: true, at: at('2026-03-05', '02:00') },
    ]);
    expect(schedule(items, more, '2026-03-04')).toEqual(once);
  });

  it('keeps the history of a reworded item and sets that of an older revision aside', () => {
    const progress = progressOf([{ at: at('2026-03-04') }]);
    const reworded = items.map(item => (item === ITEM ? { ...item, stem: 'Other words?' } : item));
    expect(schedule(reworded, progress, '2026-03-04')).toEqual(schedule(items, progress, '2026-03-04'));
    const changed = items.map(item => (item === ITEM ? { ...item, revision: 2 } : item));
    expect(schedule(changed, progress, '2026-03-04').size).toBe(0);
    expect(attempts(progress).length).toBe(1);
  });

  it('leaves context items out', () => {
    const context = pack.items.find(item => item.scope === 'context')?.id ?? '';
    expect(schedule(pack.items, progressOf([{ item: context, at: at('2026-03-04') }]), '2026-03-05').size).toBe(0);
  });

  it('counts attempts from a clock that was ahead for today, and lives with any date', () => {
    const ahead = schedule(items, progressOf([{ at: at('2031-03-04') }]), '2026-03-04').get(ITEM.id);
    const now = schedule(items, progressOf([{ at: at('2026-03-04') }]), '2026-03-04').get(ITEM.id);
    expect(ahead).toEqual(now);
    for (const odd of ['+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '0000-01-01T00:00:00.000Z']) {
      const among = progressOf([{ at: at('2026-03-01') }, { at: odd }, { at: at('2026-03-02') }]);
      for (const today of ['2026-03-04', '9000-12-31']) {
        expect(schedule(items, progressOf([{ at: odd }]), today).get(ITEM.id)?.due).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(schedule(items, among, today).get(ITEM.id)?.due).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  const certain = (...days: string[]) =>
    progressOf(days.map(day => ({ right: true, sureness: 'certain' as const, at: at(day) })));

  it('is done with an item only after a review that was due, however often it is practised before', () => {
    const daily = certain('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04');
    const { interval = 0, due = '', kept } = schedule(items, daily, '2026-03-04').get(ITEM.id) ?? {};
    expect(interval).toBeGreaterThan(KEPT_AFTER);
    expect(kept).toBe(false);
    expect(dueOn(schedule(items, daily, due), due)).toEqual([ITEM.id]);
    const reviewed = certain('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', due);
    expect(schedule(items, reviewed, due).get(ITEM.id)?.kept).toBe(true);
    // A fortnight of it is no more than that.
    const fortnight = certain(...Array.from({ length: 14 }, (_, index) => addDays('2026-03-01', index)));
    expect(schedule(items, fortnight, '2026-03-14').get(ITEM.id)?.kept).toBe(false);
  });

  it('leaves what is done done when it is practised, and begins again when that is missed', () => {
    const first = certain('2026-03-01');
    const { due = '' } = schedule(items, first, '2026-03-01').get(ITEM.id) ?? {};
    const done = ['2026-03-01', due];
    expect(schedule(items, certain(...done), due).get(ITEM.id)?.kept).toBe(true);
    expect(schedule(items, certain(...done, addDays(due, 2)), addDays(due, 2)).get(ITEM.id)?.kept).toBe(true);
    const missed = append(certain(...done), {
      ...{ v: 1, sitting: 's', id: 'm', seq: 9, kind: 'answered', round: 'r', item: ITEM.id, revision: 1 },
      ...{ response: ['a'], sureness: 'certain', right: false, at: at(addDays(due, 2)) },
    } as RecordOf<'answered'>);
    expect(schedule(items, missed, addDays(due, 2)).get(ITEM.id)?.kept).toBe(false);
  });

  it('asks the longest due first, ten a day and no more, and says when the next are', () => {
    const list = items.slice(0, 14).map((item, index) => ({
      item: item.id,
      right: false,
      at: at(addDays('2026-03-01', index % 3)),
    }));
    const reviews = reviewsOf(items, progressOf(list), '2026-03-10');
    expect(reviews.today.length).toBe(REVIEWS_A_DAY);
    expect(reviews.next).toBe('2026-03-11');
    expect(reviews.load).toEqual([
      { day: '2026-03-10', items: 10 },
      { day: '2026-03-11', items: 4 },
    ]);
    const order = dueOn(schedule(items, progressOf(list), '2026-03-10'), '2026-03-10');
    expect(order.slice(0, 5).toSorted()).toEqual(
      list
        .filter((_, index) => index % 3 === 0)
        .map(({ item }) => item)
        .toSorted(),
    );
    const reviewed = list.slice(0, 4).map(one => ({ ...one, at: at('2026-03-10') }));
    expect(reviewsOf(items, progressOf([...list, ...reviewed], 'review'), '2026-03-10').today.length).toBe(6);
  });
});

describe('what is due', () => {
  it('is told anew for another bank, another day and other answers, whatever was asked before', () => {
    const progress = progressOf(items.slice(0, 3).map(item => ({ item: item.id, right: false })));
    const due = (bank: Item[], on: Progress, day: string) => reviewsOf(bank, on, day).today.length;
    const asked = () => [
      due(items, progress, '2026-03-10'),
      due(items.slice(0, 1), progress, '2026-03-10'),
      due(items, progress, '2026-03-01'),
      due(items, NOTHING, '2026-03-10'),
    ];
    expect(asked()).toEqual([3, 1, 0, 0]);
    expect(asked()).toEqual([3, 1, 0, 0]);
  });
});

describe('items that would give each other away', () => {
  it('come back on different days', () => {
    const group = items.slice(0, 3).map(item => ({ ...item, exclusive: 'group' }));
    const list = group.map(item => ({ item: item.id, right: false, at: at('2026-03-01') }));
    const today = '2026-03-10';
    const first = reviewsOf(group, progressOf(list), today);
    expect(first).toMatchObject({ today: [group[0]?.id], next: '2026-03-11' });
    const done = [...list, { item: group[0]?.id ?? '', at: at(today) }];
    expect(reviewsOf(group, progressOf(done, 'review'), today)).toMatchObject({ today: [], next: '2026-03-11' });
  });
});

describe('days', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ['Asia/Tehran', '2026-03-04T00:29:59.999Z', '2026-03-03', '2026-03-04T00:30:00.000Z', '2026-03-04'],
    ['Europe/Moscow', '2026-03-04T00:59:59.999Z', '2026-03-03', '2026-03-04T01:00:00.000Z', '2026-03-04'],
    ['America/New_York', '2026-03-04T08:59:59.999Z', '2026-03-03', '2026-03-04T09:00:00.000Z', '2026-03-04'],
    ['Asia/Kathmandu', '2026-03-03T22:14:59.999Z', '2026-03-03', '2026-03-03T22:15:00.000Z', '2026-03-04'],
    // The clocks go forward at two on 8 March and back on 1 November.
    ['America/New_York', '2026-03-08T07:59:59.999Z', '2026-03-07', '2026-03-08T08:00:00.000Z', '2026-03-08'],
    ['America/New_York', '2026-11-01T08:59:59.999Z', '2026-10-31', '2026-11-01T09:00:00.000Z', '2026-11-01'],
  ])('turn at four in the morning in %s: %s is %s, %s is %s', (name, before, dayBefore, after, dayAfter) => {
    process.env.TZ = name;
    expect([dayOf(before), dayOf(after)]).toEqual([dayBefore, dayAfter]);
  });

  it('are whole across a change of the clocks', () => {
    process.env.TZ = 'America/New_York';
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
  });
});

describe('a reader over sixty days', () => {
  const DAYS = 60;
  const SEEDS = 20;
  const bank = loadFolder('content/russia-iran-2023').items.filter(item => item.scope === 'article');
  const revisions = new Map(bank.map(({ id, revision }) => [id, revision]));

  /** Reads on the first day, takes eight new questions on each of the first days, and reviews what is due. */
  function live(seed: number) {
    const roll = dice(seed);
    const list: Partial<RecordOf<'answered'>>[] = [];
    const figures = { reviews: 0, recalled: 0, predicted: 0, waited: 0, most: 0, unscheduled: 0 };
    for (let index = 0; index < DAYS; index++) {
      const day = addDays('2026-01-05', index);
      const answer = (item: string, recall: number) => {
        const right = roll() < recall;
        const sureness = (['guessing', 'fairly sure', 'certain'] as Sureness[])[Math.floor(roll() * 3)] as Sureness;
        list.push({ item, revision: revisions.get(item) ?? 1, right, sureness, at: at(day) });
        return right;
      };
      const progress = progressOf(list, 'review');
      const scheduled = schedule(bank, progress, day);
      const { today } = reviewsOf(bank, progress, day);
      figures.most = Math.max(figures.most, today.length);
      for (const item of today) {
        const one = scheduled.get(item);
        if (!one) throw new Error(`${item} is due without a schedule`);
        // As FSRS itself predicts it, from 0 to 1.
        const recall = fsrs().get_retrievability(one.card, `${day}T12:00:00.000Z`, false);
        figures.reviews++;
        figures.predicted += recall;
        figures.waited += daysBetween(one.due, day);
        if (answer(item, recall)) figures.recalled++;
      }
      // New questions come in rounds of their own, which the limit does not hold.
      const fresh = bank.filter(item => !scheduled.has(item.id)).slice(0, 8);
      for (const item of fresh) answer(item.id, 0.6);
    }
    const end = addDays('2026-01-05', DAYS);
    const scheduled = schedule(bank, progressOf(list), end);
    figures.unscheduled = bank.filter(item => !scheduled.has(item.id)).length;
    return figures;
  }

  it('never has more than ten reviews a day, recalls what FSRS predicts, and has every item kept or due', () => {
    const lives = Array.from({ length: SEEDS }, (_, index) => live(index + 1));
    const sum = (name: keyof (typeof lives)[number]) => lives.reduce((total, one) => total + one[name], 0);
    const reviews = sum('reviews');
    const recalled = sum('recalled') / reviews;
    const predicted = sum('predicted') / reviews;
    console.log(
      `${SEEDS} readers, ${reviews} reviews: ${(recalled * 100).toFixed(1)}% recalled, ${(predicted * 100).toFixed(1)}% predicted, ` +
        `${(sum('waited') / reviews).toFixed(2)} days later than due, at most ${Math.max(...lives.map(one => one.most))} a day`,
    );
    expect(Math.max(...lives.map(one => one.most))).toBeLessThanOrEqual(REVIEWS_A_DAY);
    expect(sum('unscheduled')).toBe(0);
    expect(Math.abs(recalled - predicted)).toBeLessThan(0.03);
  });
});

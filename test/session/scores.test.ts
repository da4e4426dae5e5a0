/** Whatever was answered, the totals by round, section and sureness add up to the attempts, on the screen and as JSON. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DONT_KNOW } from '../../src/domain/items/kind.ts';
import { attempts } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { tell } from '../../src/line/tell.ts';
import type { Session } from '../../src/session/model.ts';
import { scoredCount } from '../../src/session/selectors.ts';
import { bookmarkOf } from '../../src/session/shelf.ts';
import { SCORES } from '../../src/session/transitions.ts';
import { curveWords, sectionCounts, surenessCounts } from '../../src/view/counts.ts';
import { scoresJson, scoresText } from '../../src/view/print/scores.ts';
import { receipt } from '../../src/view/receipt.ts';
import { resultsView } from '../../src/view/results.ts';
import { TEXT_WIDTH } from '../../src/view/rows.ts';
import { entryWords } from '../../src/view/words/entries.ts';
import { drawn } from '../support/draw.tsx';
import { journalsOf, sat } from '../support/history.ts';
import { makePack } from '../support/pack.ts';
import { answer, rightResponse, wrongResponse } from '../support/sessions.ts';
import { NARROW, SIZE, send, start, type Walk, walk } from '../support/walk.ts';

const pack = makePack();
const NOW = new Date('2026-03-05T12:00:00.000Z');

interface Given {
  how: 'right' | 'missed' | 'dont-know';
  sureness: 'guessing' | 'fairly sure' | 'certain';
}
const given = fc.record<Given>({
  how: fc.constantFrom('right', 'missed', 'dont-know'),
  sureness: fc.constantFrom('guessing', 'fairly sure', 'certain'),
});
/** Rounds of the article or of what happened next; some are left in the middle. */
const rounds = fc.array(
  fc.record({ seed: fc.nat(1000), context: fc.boolean(), answers: fc.array(given, { maxLength: 9 }) }),
  { maxLength: 6 },
);

function played(list: { seed: number; context: boolean; answers: Given[] }[]): Walk {
  const context = pack.reading.sections.find(section => section.scope === 'context')?.id;
  let at = walk(start(pack));
  for (const { seed, context: outside, answers } of list) {
    const section = outside ? context : undefined;
    at = send(at, { type: 'roundAsked', request: { seed, fixed: true, section, count: 8 } });
    for (const { how, sureness } of answers) {
      const { phase } = at.session;
      const item = phase.name === 'asking' ? pack.items.find(one => one.id === phase.item) : undefined;
      if (!item) break;
      const parts = how === 'right' ? rightResponse(item) : how === 'missed' ? wrongResponse(item) : [];
      const mark =
        parts.length === 0
          ? ({ type: 'optionMarked', option: DONT_KNOW } as const)
          : ({ type: 'responseMarked', parts } as const);
      at = send(at, mark, { type: 'surenessMarked', sureness }, { type: 'responseGiven' }, { type: 'wentOn' });
    }
  }
  return at;
}

const sum = <T>(list: T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

describe('scores of any history', () => {
  it('agree with the attempts', () => {
    fc.assert(
      fc.property(rounds, list => {
        const { session } = played(list);
        const all = attempts(session.progress);
        const scope = new Map(pack.items.map(item => [item.id, item.scope]));
        const article = all.filter(({ item }) => scope.get(item) === 'article');
        const right = article.filter(attempt => attempt.right).length;
        const json = JSON.parse(scoresJson(session, NOW));

        expect(json.totals).toMatchObject({ attempts: article.length, right });
        expect(json.totals.dontKnow).toBe(article.filter(({ sureness }) => sureness === null).length);
        expect(sum(json.rounds, (round: { attempts: [] }) => round.attempts.length)).toBe(all.length);
        expect(sum(json.rounds, (round: { right: number }) => round.right)).toBe(all.filter(one => one.right).length);
        for (const counts of [json.sections, sectionCounts(session)] as { attempts: number; right: number }[][]) {
          expect(sum(counts, one => one.attempts)).toBe(article.length);
          expect(sum(counts, one => one.right)).toBe(right);
        }
        for (const counts of [json.sureness, surenessCounts(session)] as { attempts: number; right: number }[][]) {
          expect(sum(counts, one => one.attempts)).toBe(article.filter(({ sureness }) => sureness !== null).length);
          expect(sum(counts, one => one.right)).toBe(right);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are told with one total, on the screen, in print, in lines and on leaving', () => {
    const FROM = '2025-01-10';
    fc.assert(
      fc.property(fc.array(sat(pack.items.length), { minLength: 1, maxLength: 12 }), sittings => {
        const journals = [...journalsOf(pack, sittings, FROM).entries()];
        const [sitting, last] = journals.at(-1) ?? ['', []];
        const records = journals.flatMap(([, lines]) => lines);
        const session = start(pack, { records, sitting });
        const { totals, rounds } = JSON.parse(scoresJson(session, NOW));
        const kept = rounds.filter(({ kind }: { kind: string }) => kind !== 'practice');
        const answers = `${totals.attempts} answer${totals.attempts === 1 ? '' : 's'}`;
        const scores: Session = { ...session, phase: SCORES };
        // A round without an answer is none.
        const listed = kept.filter(({ attempts }: { attempts: [] }) => attempts.length > 0).length;
        const { all, reviews } = scoredCount(session);
        expect(all).toBeGreaterThanOrEqual(listed);
        expect(all).toBeLessThanOrEqual(kept.length);
        const begunAs = (kind: string) => kept.filter((round: { kind: string }) => round.kind === kind).length;
        expect(reviews).toBeLessThanOrEqual(begunAs('review'));
        const many = (count: number, noun: string) =>
          count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
        const counts = [...many(all - reviews, 'round'), ...many(reviews, 'review')].join(', ') || '0 rounds';
        const told = `${counts}, ${answers}`;
        if (all > 0) expect(scoresText(session)).toContain(`${told}, ${totals.right} right.`);
        expect(tell(scores, 'whole').join('\n')).toContain(`${told};`);
        expect(drawn(scores, { columns: 100, rows: 50 }).replace(/\s+/g, ' ')).toContain(told);
        const begun = records.flatMap(line => (line.kind === 'roundBegun' ? [line] : []));
        const counting = new Set(begun.filter(line => line.round !== 'practice').map(line => line.id));
        const article = new Set(pack.items.filter(item => item.scope === 'article').map(item => item.id));
        const here = last.flatMap(line =>
          line.kind === 'answered' && counting.has(line.round) && article.has(line.item) ? [line] : [],
        );
        const right = here.filter(line => line.right).length;
        const mine = `This time: ${here.length} question${here.length === 1 ? '' : 's'}, ${right} right.`;
        expect(receipt(session).join('\n').includes('This time')).toBe(here.length > 0);
        if (here.length > 0) expect(receipt(session).join('\n')).toContain(mine);
      }),
      { numRuns: 60 },
    );
  });

  it('have a curve from two finished rounds on: first, best and latest', () => {
    const full = (how: Given['how']) => Array.from({ length: 8 }, (): Given => ({ how, sureness: 'guessing' }));
    const one = { seed: 1, context: false, answers: full('missed') };
    expect(curveWords(played([one]).session)).toBe('');
    const three = [one, { ...one, answers: full('right') }, { ...one, answers: full('dont-know') }];
    expect(curveWords(played(three).session)).toBe('3 finished rounds. First 0 of 8, best 8 of 8, latest 0 of 8.');
  });

  it('never take a review for a round: last, best and the curve are of rounds, and a review is called one', () => {
    const asked = [0, 1, 2, 3, 4, 5, 6, 7];
    const sitting = (kind: 'quiz' | 'review', right: boolean) => ({
      ...{ after: 1, hour: 12, kind, asked, end: 'finished' as const, guess: false },
      answers: asked.map(() => ({ right, sureness: 'guessing' as const })),
    });
    // The next day what was missed comes back, and is known.
    const journals = journalsOf(pack, [sitting('quiz', false), sitting('review', true)], '2026-03-01');
    const session = start(pack, { records: [...journals.values()].flat() });
    expect(entryWords(session, { does: 'scores' }).detail).toBe('last round 0 of 8');
    expect(bookmarkOf(session)?.last).toEqual({ right: 0, of: 8 });
    expect(curveWords(session)).toBe('');
    const text = scoresText(session);
    expect(text).toContain('1 round, 1 review, 16 answers, 8 right.');
    expect(text).toMatch(/ {3}8 of 8 {3}review\n.* {3}0 of 8\n/);
    const review = session.progress.rounds[1];
    expect(review && resultsView(session, review).before).toBe('');
  });

  it('say too few to judge under four answers of a section and ten of a sureness', () => {
    const answers = Array.from({ length: 8 }, (): Given => ({ how: 'right', sureness: 'certain' }));
    const { session } = played([{ seed: 1, context: false, answers }]);
    for (const { attempts: count, enough } of sectionCounts(session)) expect(enough).toBe(count >= 4);
    expect(surenessCounts(session).some(({ enough }) => enough)).toBe(false);
    const twice = played([
      { seed: 1, context: false, answers },
      { seed: 2, context: false, answers },
    ]).session;
    expect(surenessCounts(twice).map(({ enough }) => enough)).toEqual([true, false, false]);
  });
});

describe('a round that another closes', () => {
  it('is told to be closed until the new one has its first answer, and its answers stay', () => {
    const quiz = (seed: number) => ({ type: 'roundAsked', request: { seed, fixed: false, count: 8 } }) as const;
    const left = send(answer(send(walk(start(pack)), quiz(1)), 'right'), { type: 'wentOn' });
    const next = send(left, quiz(2));
    const closed = 'The round you left is closed now: you stopped after 1 of 8.';
    for (const size of [SIZE, NARROW]) expect(drawn(next.session, size).replace(/\s+/g, ' ')).toContain(closed);
    expect(tell(next.session, 'whole').join('\n')).toContain(closed);
    const { session } = send(answer(next, 'right'), { type: 'wentOn' });
    expect(drawn(session, SIZE)).not.toContain('closed');
    expect(scoresText(session)).toContain('2 rounds, 2 answers, 2 right.');
    expect(scoresText(session)).toMatch(/1 of 1 {3}left after 1 question\n/);
  });
});

describe('a thousand rounds', () => {
  const records = Array.from({ length: 1000 }, (_, round): JournalRecord[] => {
    const head = { v: 1 as const, sitting: 'sitting' };
    const asked = pack.items.filter(item => item.scope === 'article').slice(0, 8);
    const at = (minute: number) =>
      new Date(Date.UTC(2025, 0, 1, 8) + round * 3_600_000 + minute * 60_000).toISOString();
    const first = round * 10 + 1;
    const id = (index: number) => `sitting-${first + index}`;
    return [
      {
        ...head,
        id: id(0),
        seq: first,
        at: at(0),
        kind: 'roundBegun',
        round: 'quiz',
        seed: round,
        reading: 1,
        items: asked.map(item => item.id),
      },
      ...asked.map(
        (item, index): JournalRecord => ({
          ...head,
          id: id(index + 1),
          seq: first + index + 1,
          at: at(index + 1),
          kind: 'answered',
          round: id(0),
          item: item.id,
          revision: 1,
          response: ['a'],
          sureness: 'certain',
          right: index < round % 9,
        }),
      ),
      { ...head, id: id(9), seq: first + 9, at: at(9), kind: 'roundEnded', round: id(0), finished: true },
    ];
  }).flat();
  const { session } = send(walk(start(pack, { records })), { type: 'entryOpened', entry: { does: 'scores' } });

  it.each([SIZE, NARROW, { columns: 160, rows: 50 }])(
    'fit at $columns x $rows, the latest first, the rest below',
    size => {
      const rows = drawn(session, size).split('\n');
      expect(rows).toHaveLength(size.rows - 1);
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(size.columns);
      expect(rows.join('\n')).toMatch(/› .*0 of 8/);
      expect(rows.join('\n')).toContain('more below');
      const dots = rows.join('').split('●').length - 1;
      expect(dots).toBe(size.columns < 60 ? 0 : Math.floor((TEXT_WIDTH - 9) / 3));
    },
  );

  it('are one sentence in words', () => {
    expect(curveWords(session)).toBe('1000 finished rounds. First 0 of 8, best 8 of 8, latest 0 of 8.');
  });
});

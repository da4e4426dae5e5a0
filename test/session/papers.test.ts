/** Papers: which time it is, what is exported of one, and what somebody else left open. */
import { describe, expect, it } from 'vitest';
import { fold, openRound } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { tell } from '../../src/line/tell.ts';
import type { Event } from '../../src/session/model.ts';
import { exportJson } from '../../src/store/exports.ts';
import type { Size } from '../../src/view/page.ts';
import { attemptsCsv } from '../../src/view/print/csv.ts';
import { scoresJson } from '../../src/view/print/scores.ts';
import { questionView } from '../../src/view/question.ts';
import { receipt } from '../../src/view/receipt.ts';
import { resultsView } from '../../src/view/results.ts';
import { drawn } from '../support/draw.tsx';
import { makePack } from '../support/pack.ts';
import { answer, answerAll } from '../support/sessions.ts';
import { NARROW, press, SIZE, send, start, type Walk, walk } from '../support/walk.ts';

const pack = makePack();
const NOW = new Date('2026-03-04T20:00:00Z');
const reader = (sitting: string): Walk => walk(start(pack, { sitting }));
const paper = (at: Walk, seed: number, count = 8): Walk =>
  send(at, { type: 'roundAsked', request: { count, seed, fixed: true } });
const whole = (at: Walk, seed = 7): Walk => answerAll(paper(at, seed), () => 'right');
const left = (at: Walk, seed = 7): Walk => answer(press(answer(paper(at, seed), 'right'), '↵'), 'missed');
const lineOf = ({ session }: Walk): string => {
  const round = session.progress.rounds.at(-1);
  return round ? resultsView(session, round).paper : '';
};

describe('the line to read off', () => {
  it('says which time it is, from the second on', () => {
    const once = whole(reader('a'));
    expect(lineOf(once)).toBe('Paper 7, revision 1: 8 of 8.');
    const twice = whole(once);
    expect(lineOf(twice)).toBe('Paper 7, revision 1: 8 of 8, second time.');
    expect(receipt(twice.session).join('\n')).toContain('Paper 7, revision 1: 8 of 8, second time.');
    expect(lineOf(whole(twice))).toMatch(/, third time\.$/);
  });

  it('is of the first time for another paper, and where the one before had no answer', () => {
    expect(lineOf(whole(whole(reader('a'), 9)))).toBe('Paper 7, revision 1: 8 of 8.');
    const opened = paper(paper(reader('a'), 7), 9);
    expect(lineOf(whole(opened))).toBe('Paper 7, revision 1: 8 of 8.');
  });

  it('is of the first time after one of the same seed with fewer questions', () => {
    const short = answerAll(paper(reader('a'), 7, 4), () => 'right');
    expect(lineOf(whole(short))).toBe('Paper 7, revision 1: 8 of 8.');
  });

  it('is of the second time after one that was left for another', () => {
    expect(lineOf(whole(answer(paper(left(reader('a')), 9), 'right')))).toMatch(/8 of 8, second time\.$/);
  });
});

const noticeOf = ({ session }: Walk): string =>
  session.phase.name === 'asking' ? (questionView(session, session.phase)?.notices.join(' ') ?? '') : 'no question';

describe('a paper that was done before', () => {
  const words = 'You have already done paper 7; only the first time counts.';
  const again = paper(whole(reader('a')), 7);

  it('says so until the first answer, on the screen and in lines', () => {
    expect(noticeOf(again)).toBe(words);
    expect(tell(again.session, 'whole')[0]).toBe(words);
    expect(drawn(again.session, NARROW).replace(/\s+/g, ' ')).toContain(words);
    expect(noticeOf(press(answer(again, 'right'), '↵'))).toBe('');
    expect(noticeOf(paper(whole(again), 7))).toBe(words);
  });

  it('says that it was begun where it was left for another round', () => {
    const other = answer(paper(left(reader('a')), 9), 'right');
    const done = answerAll(press(other, '↵'), () => 'right');
    expect(noticeOf(paper(done, 7))).toBe('You have already begun paper 7; only the first time counts.');
  });

  it('says first what its first answer closes, and in a low window nothing else, and only until an option is marked', () => {
    const both = paper(answer(paper(whole(reader('a')), 9), 'right'), 7);
    const flat = (size: Size, { session } = both) => drawn(session, size).replace(/\s+/g, ' ');
    const first = 'Your first answer here closes paper 9: you stopped after 1 of 8.';
    expect(flat(SIZE)).toMatch(new RegExp(`${first} To go on with it, leave and type its line again. ${words}`));
    expect(flat(NARROW)).toContain(first);
    expect(flat(NARROW)).not.toContain('before');
    const marked = press(both, '↓');
    expect(flat(SIZE, marked)).toContain(first);
    expect(flat(NARROW, marked)).not.toContain('closes');
  });

  it('is another where the seed or the count is, where it had no answer, and as a round of one section', () => {
    const done = whole(reader('a'));
    for (const other of [paper(done, 8), paper(done, 7, 4), paper(paper(paper(reader('a'), 7), 9), 7)])
      expect(noticeOf(other)).toBe('');
    const section = { count: 1, seed: 7, fixed: true, section: 'part-1' };
    const round = send(done, { type: 'roundAsked', request: section });
    expect(noticeOf(round)).toBe('');
  });
});

describe('a paper that was left, where another round is begun', () => {
  const stopped = left(reader('a'));
  const mistyped = paper(stopped, 8);
  const words = 'Your first answer here closes paper 7: you stopped after 2 of 8.';
  const rounds = ({ session }: Walk) =>
    session.progress.rounds.map(({ seed, attempts, endedAt }) => [seed, attempts.length, endedAt === null]);

  it('goes on when its line is typed again before the first answer', () => {
    expect(noticeOf(mistyped)).toContain(words);
    const back = paper(paper(mistyped, 9), 7);
    expect(noticeOf(back)).toBe('');
    expect(rounds(back)).toEqual([
      [7, 2, true],
      [8, 0, false],
      [9, 0, false],
    ]);
    const done = answerAll(back, () => 'right');
    expect(receipt(done.session).join('\n')).toContain('Paper 7, revision 1: 7 of 8.\n');
    const section = { count: 1, seed: 7, fixed: true, section: 'part-1' };
    expect(noticeOf(send(stopped, { type: 'roundAsked', request: section }))).toContain(words);
  });

  it('is closed by the first answer, and then begins anew', () => {
    const answered = answer(mistyped, 'right');
    expect(rounds(answered)).toEqual([
      [7, 2, false],
      [8, 1, true],
    ]);
    expect(noticeOf(press(answered, '↵'))).toBe('');
    expect(rounds(paper(answered, 7)).at(-1)).toEqual([7, 0, true]);
    expect(fold(answered.session.records)).toEqual(answered.session.progress);
  });
});

describe('what other programs get', () => {
  const both = whole(whole(send(whole(reader('a'), 9), { type: 'roundAsked', request: { count: 3 } as never })));

  it('of a round: whether it is a paper, of which revision, and which time', () => {
    const { rounds } = JSON.parse(scoresJson(both.session, NOW));
    expect(
      rounds.map(({ paper, paperRevision, attempt, asked }: Record<string, unknown>) => [
        paper,
        paperRevision,
        attempt,
        asked,
      ]),
    ).toEqual([
      [true, 1, 1, 8],
      [false, null, null, 3],
      [true, 1, 1, 8],
      [true, 1, 2, 8],
    ]);
    const [head, ...rows] = attemptsCsv(both.session).trimEnd().split('\r\n');
    expect(head).toMatch(/,right,asked,paper,paperRevision,attempt$/);
    expect(rows.at(0)).toMatch(/,true,8,true,1,1$/);
    expect(rows.at(-1)).toMatch(/,true,8,true,1,2$/);
  });

  it('of answers whose beginning was damaged: no seed, not the seed 0', () => {
    const damaged = both.session.records.filter(({ kind }) => kind !== 'roundBegun');
    const { session } = walk(start(pack, { records: damaged }));
    expect(JSON.parse(scoresJson(session, NOW)).rounds[0].seed).toBeNull();
    const [, row = ''] = attemptsCsv(session).split('\r\n');
    expect(row).toMatch(/,quiz,,/);
  });

  it('with a seed: only the paper, and no place', () => {
    const request = { count: 1, seed: 7, fixed: true, section: 'part-1' };
    const { session } = answer(send(both, { type: 'roundAsked', request }), 'right');
    const { records, place } = JSON.parse(exportJson(session, NOW, 7));
    const begun = records.filter(({ kind }: JournalRecord) => kind === 'roundBegun');
    expect(begun.map(({ seed, paper }: { seed: number; paper: boolean }) => [seed, paper])).toEqual([
      [7, true],
      [7, true],
    ]);
    expect(records.length).toBe(2 * 10);
    expect(place).toEqual({ read: [] });
  });
});

describe('an export that is added', () => {
  const given = ({ session }: Walk): Event => ({
    type: 'exportGiven',
    records: session.records,
    place: { ...session.place, question: { round: openId(session), item: 'i1', option: null, sureness: null } },
  });
  const openId = (session: Walk['session']): string => openRound(session.progress)?.id ?? '';
  const open = ({ session }: Walk) => openRound(session.progress);

  it('goes on where it was, on a computer without answers', () => {
    const mia = left(reader('mia'));
    const there = send(reader('there'), given(mia));
    expect(open(there)?.attempts.length).toBe(2);
    const later = answer(press(mia, '↵'), 'right');
    expect(open(send(there, given(later)))?.attempts.length).toBe(3);
  });

  it('is nothing to go on with beside those of somebody else', () => {
    const [mia, tom] = [left(reader('mia')), left(reader('tom'))];
    const folder = send(reader('class'), given(mia), given(tom));
    expect(open(folder)).toBeUndefined();
    expect(folder.session.place.question).toBeUndefined();
    expect(folder.session.progress.rounds.map(({ attempts, finished }) => [attempts.length, finished])).toEqual([
      [2, false],
      [2, false],
    ]);
    // Nor is it after one of them again, with more answers.
    const later = answer(press(mia, '↵'), 'right');
    expect(open(send(folder, given(later)))).toBeUndefined();
    // What ended elsewhere is finished here, too.
    const ended = send(folder, given(answerAll(press(later, '↵'), () => 'right')));
    expect(ended.session.progress.rounds[0]).toMatchObject({ finished: true });
  });

  it("leaves the reader's own round open", () => {
    const mine = left(reader('mine'));
    const after = send(mine, given(left(reader('tom'))));
    expect(open(after)?.id).toBe(openRound(mine.session.progress)?.id);
  });
});

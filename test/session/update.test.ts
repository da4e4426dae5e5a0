import { describe, expect, it } from 'vitest';
import { attempts, fold, openRound, rightIn } from '../../src/domain/progress.ts';
import { dice } from '../../src/domain/random.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import { finishes, scoreOf } from '../../src/domain/scores.ts';
import { choicesOf } from '../../src/session/asking.ts';
import { leadsOf } from '../../src/session/lookup.ts';
import { entriesOf } from '../../src/session/menus.ts';
import type { Event, Session } from '../../src/session/model.ts';
import { receipt } from '../../src/view/receipt.ts';
import { stoppedAt } from '../../src/view/words/rounds.ts';
import { makePack } from '../support/pack.ts';
import { answer, answerAll, readAll } from '../support/sessions.ts';
import { press, send, start, type Walk, walk } from '../support/walk.ts';

const pack = makePack();
const fresh = () => walk(start(pack));
const asking = () => send(fresh(), { type: 'roundAsked', request: { count: 8, seed: 3, fixed: true } });
const questionOf = ({ session }: Walk) => {
  if (session.phase.name !== 'asking') throw new Error(`no question, but ${session.phase.name}`);
  return session.phase;
};
const recordsOf = ({ effects }: Walk): JournalRecord[] =>
  effects.flatMap(effect => (effect.type === 'record' ? effect.record : []));

/** The same reader in a later sitting: what was saved, and nothing else. */
const again = ({ session }: Walk): Walk =>
  walk(start(pack, { records: session.records, place: session.place, sitting: 'sitting-b' }));

describe('the way through', () => {
  it.each([
    ['', 'first'],
    ['↵', 'reading'],
    ['↵⎋', 'home'],
    ['↵→', 'reading'],
    ['↵→⎋', 'reading'],
    ['↓↵', 'asking'],
    ['↓↵⎋', 'home'],
    ['↵↵↵↵↵', 'voices'],
    ['↵↵↵↵↵↵', 'guess'],
    ['↵↵↵↵↵↵⎋', 'voices'],
    ['↵↵↵↵↵↵↵↵', 'guess'],
    ['↵↵↵↵↵↵2', 'asking'],
    ['↵↵↵↵↵↵↓↵', 'asking'],
    ['↵↵↵↵↵↵4', 'asking'],
  ])('from the first screen, %s leads to %s', (pressed, name) => {
    expect(press(fresh(), pressed).session.phase.name).toBe(name);
  });

  it('asks for a guess once, after the text, and records it before the round', () => {
    const at = press(fresh(), '↵↵↵↵↵↵↓↓↵');
    expect(recordsOf(at)).toMatchObject([{ kind: 'guessed', option: 'weeks' }, { kind: 'roundBegun' }]);
    expect(again(at).session.progress.guess).toBe('weeks');
    const voices = send(at, { type: 'homeAsked' }, { type: 'readAsked', section: 'part-4' }, { type: 'textFinished' });
    expect(press(voices, '↵').session.phase.name).toBe('asking');
  });

  it('goes on to the round without a guess, and keeps none', () => {
    const at = press(fresh(), '↵↵↵↵↵↵4');
    expect(recordsOf(at).map(({ kind }) => kind)).toEqual(['roundBegun']);
    expect(at.session.progress.guess).toBeNull();
  });

  it('marks no guess beforehand: the first arrow goes to the first one, either way', () => {
    const guess = press(fresh(), '↵↵↵↵↵↵');
    expect(guess.session.phase).toMatchObject({ mark: -1 });
    for (const arrow of ['↓', '↑', 'j', 'k']) expect(press(guess, arrow).session.phase).toMatchObject({ mark: 0 });
    expect(press(guess, '↑↑').session.phase).toMatchObject({ mark: 3 });
    // Enter says that nothing is chosen, until something is.
    expect(press(guess, '↵').session.phase).toMatchObject({ mark: -1, missing: true });
    expect(press(guess, '↵↓').session.phase).toMatchObject({ mark: 0, missing: false });
  });

  it('goes on from the last statement to who spoke', () => {
    const last = press(fresh(), '↵↵↵↵↓↓');
    expect(last.session.phase).toMatchObject({ name: 'reading', statement: 'p4s3' });
    expect(press(last, '↓').session.phase.name).toBe('voices');
  });

  it('goes on in a paper whose line is typed again before its end, and begins it anew after', () => {
    const paper = (seed: number, count = 8): Event => ({
      type: 'roundAsked',
      request: { count, seed, fixed: true },
    });
    const left = again(press(answer(asking(), 'right'), '↵'));
    const back = send(left, paper(3));
    expect(recordsOf(back)).toEqual([]);
    expect(questionOf(back).item).toBe(openRound(left.session.progress)?.items[1]);
    for (const other of [paper(4), paper(3, 4)])
      expect(recordsOf(answer(send(left, other), 'right')).map(({ kind }) => kind)).toEqual([
        'roundBegun',
        'answered',
        'roundEnded',
      ]);
    const done = again(answerAll(back, () => 'right'));
    expect(recordsOf(send(done, paper(3))).map(({ kind }) => kind)).toEqual(['roundBegun']);
  });

  it('runs on from one section into the next and says which were read', () => {
    const at = press(fresh(), '↵↓↓↓');
    expect(at.session.phase).toMatchObject({ name: 'reading', section: 'part-2', statement: 'p2s1' });
    expect(at.session.place).toMatchObject({ read: ['part-1'], reading: { statement: 'p2s1' } });
    expect(press(at, '↑').session.phase).toMatchObject({ section: 'part-1', statement: 'p1s3' });
  });
});

describe('a question', () => {
  it.each([
    ['↓', 0, null],
    ['↓↓', 1, null],
    ['↓↓↑', 0, null],
    ['↑', 4, null],
    ['↓↓↓↓↓↓↓↓', 4, null],
    ['3', 2, null],
    ['0', 4, null],
    ['9', null, null],
    ['→', null, 'fairly sure'],
    ['←', null, 'guessing'],
    ['↓↓→→', 1, 'certain'],
    ['↓→→→←', 0, 'fairly sure'],
  ])('%s marks option %s and is %s', (pressed, option, sureness) => {
    const phase = questionOf(press(asking(), pressed));
    const choices = choicesOf(press(asking(), pressed).session, phase);
    expect(phase.option === null ? null : choices.indexOf(phase.option)).toBe(option);
    expect(phase.sureness).toBe(sureness);
  });

  it('says what is missing and takes nothing', () => {
    expect(questionOf(press(asking(), '↵')).missing).toBe('option');
    expect(questionOf(press(asking(), '↓↵')).missing).toBe('sureness');
    expect(questionOf(press(asking(), '↓↵→')).missing).toBe(null);
    expect(recordsOf(press(asking(), '↵↓↵')).map(record => record.kind)).toEqual(['roundBegun']);
  });

  it('records the answer as it was given', () => {
    const at = asking();
    const phase = questionOf(at);
    const [, second] = choicesOf(at.session, phase);
    const taken = press(at, '↓↓→→↵');
    expect(recordsOf(taken).at(-1)).toMatchObject({
      kind: 'answered',
      item: phase.item,
      response: [second],
      sureness: 'certain',
      right: second === 'b',
      seq: 2,
    });
    expect(taken.session.phase).toMatchObject({ name: 'feedback', item: phase.item });
  });

  it('takes "I don\'t know" without sureness, as missed', () => {
    expect(recordsOf(press(asking(), '0↵')).at(-1)).toMatchObject({ response: [], sureness: null, right: false });
  });

  it('is the same question after a pause, another sitting, and any press that leads away', () => {
    const at = press(asking(), '↓↓→↵↵↓↓↓←');
    const { round, item, option, sureness } = questionOf(at);
    const order = choicesOf(at.session, questionOf(at));
    for (const later of [press(at, '⎋↵'), press(again(at), '↵'), press(again(press(at, '⎋')), '↵')]) {
      expect(questionOf(later)).toMatchObject({ round, item, option, sureness });
      expect(choicesOf(later.session, questionOf(later))).toEqual(order);
    }
  });

  it('no single press, however often, takes an answer', () => {
    for (const one of ['↓', '↑', '→', '←', '↵', '1', '4', '9', ' ', 'j', 'k', 'v', 'w', 'x']) {
      expect(attempts(press(asking(), one.repeat(200)).session.progress)).toEqual([]);
    }
  });
});

describe('a round', () => {
  it('ends with its last answer, then shows results', () => {
    const at = answerAll(asking(), index => (index < 6 ? 'right' : 'missed'));
    const round = at.session.progress.rounds[0];
    expect(at.session.phase).toMatchObject({ name: 'results', round: round?.id });
    expect(round).toMatchObject({ finished: true });
    expect(round && rightIn(round)).toBe(6);
    expect(recordsOf(at).map(record => record.kind)).toEqual([
      'roundBegun',
      ...Array(8).fill('answered'),
      'roundEnded',
    ]);
    expect(openRound(at.session.progress)).toBeUndefined();
  });

  it('is closed as unfinished by another one, and keeps its attempts', () => {
    const at = press(asking(), '↓→↵⎋↓↵0↵');
    const [first, second] = at.session.progress.rounds;
    expect(first).toMatchObject({ finished: false, attempts: [{}] });
    expect(first?.endedAt).not.toBeNull();
    expect(second?.endedAt).toBeNull();
  });

  it('says when fewer questions exist than were asked for', () => {
    const at = send(fresh(), { type: 'roundAsked', request: { count: 99, seed: 3, fixed: true } });
    expect(at.session.shortfall).toEqual({ wanted: 99, asked: 24 });
    expect(press(at, '↓→↵').session.shortfall).toBeNull();
  });

  it('of context items only is a context round', () => {
    const at = send(fresh(), {
      type: 'roundAsked',
      request: { count: 8, section: 'afterwards', seed: 3, fixed: true },
    });
    expect(recordsOf(at)[0]).toMatchObject({ round: 'context', items: ['afterwards-q1'] });
  });
});

describe('what other sittings do', () => {
  const quizzed = () => send(fresh(), { type: 'entryOpened', entry: { does: 'quiz' } });
  /** Two sittings' records as one history, in the order of their times. */
  const merged = (...walks: Walk[]) => {
    const all = new Map(walks.flatMap(one => one.session.records).map(record => [record.id, record]));
    return [...all.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
  };

  it('a round that was finished stays finished when another sitting closes it', () => {
    const open = quizzed();
    const elsewhere = { ...again(open), clock: 900 };
    const finished = answerAll(open, () => 'right');
    const closing = send(elsewhere, { type: 'entryOpened', entry: { does: 'quiz' } });
    expect(fold(merged(finished, closing)).rounds[0]).toMatchObject({ finished: true, attempts: Array(8).fill({}) });
  });

  it('a round is found again after the clock was set back', () => {
    const ahead = answerAll(
      send({ ...fresh(), clock: 86_400 }, { type: 'entryOpened', entry: { does: 'quiz' } }),
      () => 'right',
    );
    const behind = press(send({ ...again(ahead), clock: 10 }, { type: 'entryOpened', entry: { does: 'quiz' } }), '↓→↵');
    const records = merged(ahead, behind);
    const later = walk(start(pack, { records, sitting: 'sitting-c' }));
    expect(entriesOf(later.session)[0]).toEqual({ does: 'continue' });
    expect(press(later, '↵').session.phase).toMatchObject({ name: 'asking' });
  });

  it('what could not be read is said at home, not hidden behind a first screen', () => {
    expect(start(pack, { troubles: ['1 of 1 saved lines could not be read'] }).phase.name).toBe('home');
  });

  /** The same reader, once only the items that are to stay are left of the bank. */
  const edited = (at: Walk, stay: (id: string) => boolean) => {
    const items = pack.items.filter(({ id }) => stay(id));
    const { records, place } = at.session;
    return walk(start({ ...pack, items }, { records, place, sitting: 'sitting-b' }));
  };

  it('a round goes on with the questions that are left in the bank, and counts these only', () => {
    const at = press(asking(), '↓→↵');
    const asked = at.session.progress.rounds[0]?.items ?? [];
    const fewer = edited(at, id => ![asked[1], asked[4]].includes(id));
    expect(stoppedAt(fewer.session)).toBe('question 2 of 6');
    const later = press(fewer, '↵');
    expect(questionOf(later).item).toBe(asked[2]);
    const over = answerAll(later, () => 'right').session;
    const [round, ...more] = over.progress.rounds;
    expect(more).toEqual([]);
    expect(round && scoreOf(round).of).toBe(6);
    const after = walk(start(pack, { records: over.records, sitting: 'sitting-c' })).session;
    expect(finishes(after.progress).sizes.map(({ of }) => of)).toEqual([6]);
  });

  it('a half-made answer is kept while other questions leave the bank', () => {
    const at = press(asking(), '↓↓→→');
    const asked = at.session.progress.rounds[0]?.items ?? [];
    const left = press(at, '⎋');
    const later = press(
      edited(left, id => id !== asked[3]),
      '↵',
    );
    expect(questionOf(later)).toMatchObject({ item: asked[0], sureness: questionOf(at).sureness });
  });

  it('a round whose other questions all left the bank ends with what was answered', () => {
    const at = press(asking(), '↓→↵');
    const [first] = at.session.progress.rounds[0]?.items ?? [];
    const later = press(
      edited(at, id => id === first),
      '↵',
    );
    expect(later.session.phase.name).toBe('results');
    const [round] = later.session.progress.rounds;
    expect(round && [round.finished, scoreOf(round).of]).toEqual([true, 1]);
    // As a history in little counts it, which knows no bank.
    expect(fold(later.session.records).rounds.map(whole => scoreOf(whole).of)).toEqual([1]);
  });

  it.each(['quiz', 'review'] as const)('a %s without an answer, of which nothing is left, is none', kind => {
    const at = asking();
    const asked = at.session.progress.rounds[0]?.items ?? [];
    const records = at.session.records.map(record =>
      record.kind === 'roundBegun' ? { ...record, round: kind } : record,
    );
    const later = edited({ ...at, session: { ...at.session, records } }, id => !asked.includes(id)).session;
    expect(openRound(later.progress)).toBeUndefined();
    expect(entriesOf(later).some(({ does }) => does === 'quiz')).toBe(true);
    expect(receipt(later).at(-1)).not.toMatch(/quiz|review/);
  });

  it('restore keeps the place that was reached since', () => {
    const early = press(fresh(), '↵↓');
    const forgot = send(early, { type: 'resetConfirmed', scope: 'all' });
    const later = send(readAll(forgot), { type: 'restoreAsked' });
    expect(later.session.place.read.length).toBe(4);
    expect(later.session.place.reading).toEqual(readAll(forgot).session.place.reading);
  });
});

describe('going back', () => {
  it('over the border of a section does not count it as read', () => {
    const at = press(send(fresh(), { type: 'readAsked', section: 'part-4' }), '↑');
    expect(at.session.phase).toMatchObject({ section: 'part-3' });
    expect(at.session.place.read).toEqual([]);
  });
});

describe('the proof', () => {
  it('opens the text at the evidence and comes back to the same page, moving nothing', () => {
    const at = press(readAll(fresh()), '↵2↓→↵');
    const shown = press(at, 'v');
    const item = pack.items.find(one => at.session.phase.name === 'feedback' && one.id === at.session.phase.item);
    expect(shown.session.phase).toMatchObject({ name: 'reading', statement: item?.evidence[0] });
    expect(press(shown, '↓↓⎋').session.phase).toEqual(at.session.phase);
    expect(press(shown, '↓↓⎋').session.place).toEqual(at.session.place);
  });
});

describe('start over', () => {
  const played = () =>
    answerAll(
      send(readAll(fresh()), { type: 'homeAsked' }, { type: 'entryOpened', entry: { does: 'quiz' } }),
      () => 'right',
    );
  const open = () => send(played(), { type: 'entryOpened', entry: { does: 'startOver' } });

  it('keeps everything under Enter and Esc', () => {
    for (const pressed of ['↵', '⎋']) {
      const at = press(open(), pressed);
      expect(recordsOf(at)).toEqual(recordsOf(played()));
      expect(at.session.place).toEqual(played().session.place);
    }
  });

  it.each([
    ['scores', '↓↵', 0, 4],
    ['place', '↓↓↵', 1, 0],
    ['all', '↓↓↓↵', 0, 0],
  ])('forgets %s, and restore brings it back', (scope, pressed, rounds, read) => {
    const at = press(open(), pressed);
    expect(recordsOf(at).at(-1)).toMatchObject({ kind: 'reset', scope });
    expect(at.session.progress.rounds.length).toBe(rounds);
    expect(at.session.place.read.length).toBe(read);
    const back = send(again(at), { type: 'restoreAsked' });
    expect(back.session.progress.rounds).toEqual(played().session.progress.rounds);
    expect(back.session.place.read.length).toBe(4);
  });

  it('can be undone where it was done', () => {
    const at = press(open(), '↓↓↓↵');
    expect(entriesOf(at.session).map(entry => entry.does)).toEqual(['start', 'quiz', 'restore', 'line']);
    const back = press(at, '↓↓↵');
    expect(back.session.phase.name).toBe('home');
    expect(back.session.progress.rounds).toEqual(played().session.progress.rounds);
    expect(back.session.place).toEqual(played().session.place);
  });

  it('does not swallow what another sitting answers later', () => {
    const one = send(fresh(), { type: 'entryOpened', entry: { does: 'quiz' } });
    const answered = press(one, '↓→↵↵');
    const elsewhere = send(again(answered), { type: 'resetConfirmed', scope: 'all' });
    const later = answer(answered, 'right');
    const all = [...later.session.records, ...elsewhere.session.records.slice(answered.session.records.length)];
    expect(attempts(fold(all)).map(attempt => attempt.id)).toEqual([later.session.records.at(-1)?.id]);
  });

  it('forgetting everything leads to the first screen', () => {
    expect(press(open(), '↓↓↓↵').session.phase.name).toBe('first');
  });
});

describe('saving', () => {
  it('shows what was not saved until a save works, and tries again on w', () => {
    const failed = send(asking(), { type: 'saveFailed', cause: 'the disk is full' });
    expect(failed.session.notSaved).toBe('the disk is full');
    expect(press(failed, 'w').effects.at(-1)).toEqual({ type: 'retry' });
    expect(send(failed, { type: 'saved' }).session.notSaved).toBeNull();
    expect(press(asking(), 'w').effects.at(-1)?.type).not.toBe('retry');
  });

  it('folds to the same whatever way the records came together', () => {
    const at = press(asking(), '↓→↵↵↓↓←↵↵0↵');
    expect(fold(at.session.records)).toEqual(at.session.progress);
  });
});

describe('walks at random', () => {
  const PRESSES = ['↓', '↑', '→', '←', '↵', '↵', '↵', '⎋', '␣', '1', '2', '3', '0', 'v', 'j', 'k', '?', 'w', '⇥'];

  const check = (session: Session) => {
    for (const round of session.progress.rounds) {
      expect(new Set(round.items).size).toBe(round.items.length);
      for (const item of round.items) {
        expect(round.attempts.filter(attempt => attempt.item === item).length).toBeLessThanOrEqual(1);
      }
      if (round.finished) expect(round.attempts.length).toBe(round.items.length);
    }
    expect(session.progress.rounds.filter(round => round.endedAt === null).length).toBeLessThanOrEqual(1);
    expect(session.records.map(record => record.seq)).toEqual(session.records.map((_, index) => index + 1));
    const { phase } = session;
    const things = phase.name === 'lookUp' ? leadsOf(session.reading, phase.tab) : entriesOf(session);
    if ('mark' in phase) expect(phase.mark).toBeLessThan(Math.max(1, things.length));
  };

  it('hold one attempt per question, one open round, records without gaps, and reach home and the shell', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const roll = dice(seed);
      let at = fresh();
      let path = '';
      try {
        for (let step = 0; step < 100; step++) {
          const one = PRESSES[Math.floor(roll() * PRESSES.length)] ?? '↵';
          path += one;
          at = press(at, one);
          check(at.session);
        }
        path += ' then Esc';
        for (let step = 0; step < 6 && !['home', 'first'].includes(at.session.phase.name); step++) at = press(at, '⎋');
        expect(['home', 'first']).toContain(at.session.phase.name);
        expect(press(at, 'qq').effects.at(-1)).toMatchObject({ type: 'leave', code: 0 });
        expect(fold(at.session.records)).toEqual(at.session.progress);
      } catch (error) {
        throw new Error(`seed ${seed}, presses ${path}: ${error instanceof Error ? error.message : error}`);
      }
    }
  });
});

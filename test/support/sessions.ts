/** Sessions in every state that has a screen, by name: for the screen tests and for `npm run preview`. */
import type { Pack } from '../../src/content/shipped.ts';
import { keyOf, proofOf } from '../../src/core/item.ts';
import { DONT_KNOW, type Happening, type Session } from '../../src/core/phase.ts';
import { attemptAt, openRound } from '../../src/core/progress.ts';
import { articleSections } from '../../src/core/reading.ts';
import type { Sureness } from '../../src/core/record.ts';
import { send, start, type Walk, walk } from './walk.ts';

const opened = (does: 'start' | 'quiz' | 'scores' | 'startOver' | 'next'): Happening => ({
  type: 'entryOpened',
  entry: { does },
});
const quiz = (at: Walk): Walk => send(at, { type: 'roundAsked', request: { count: 8, seed: 3, fixed: true } });

/** Reads the whole article, section by section. */
export function readAll(at: Walk): Walk {
  const firsts = articleSections(at.session.reading).flatMap(section => section.statements[0] ?? []);
  const marked = firsts.map((statement): Happening => ({ type: 'statementMarked', statement: statement.id }));
  return send(at, { type: 'readAsked', section: null }, ...marked, { type: 'textFinished' });
}

/** Answers the open question right or not, and stays on its feedback. */
export function answer(at: Walk, how: 'right' | 'missed' | 'dont-know', sureness: Sureness = 'fairly sure'): Walk {
  const { phase, items } = at.session;
  const item = phase.name === 'asking' ? items.find(one => one.id === phase.item) : undefined;
  if (!item) throw new Error(`no question is open, but ${phase.name}`);
  const [key = ''] = keyOf(item);
  const wrong = item.options.find(option => option.id !== key)?.id ?? '';
  const option = how === 'right' ? key : how === 'missed' ? wrong : DONT_KNOW;
  return send(at, { type: 'optionMarked', option }, { type: 'surenessMarked', sureness }, { type: 'responseGiven' });
}

export function answerAll(at: Walk, how: (index: number) => 'right' | 'missed' | 'dont-know'): Walk {
  let next = at;
  for (let index = 0; next.session.phase.name === 'asking'; index++) {
    next = send(answer(next, how(index), (['certain', 'guessing', 'fairly sure'] as const)[index % 3]), {
      type: 'wentOn',
    });
  }
  return next;
}

/** The feedback page of one item, wherever a draw puts it. */
function feedbackOf(at: Walk, id: string, how: 'right' | 'missed' | 'dont-know', sureness: Sureness): Walk {
  for (let seed = 0; seed < 1000; seed++) {
    let next = send(at, { type: 'roundAsked', request: { count: 12, seed, fixed: true } });
    if (!openRound(next.session.progress)?.items.includes(id)) continue;
    while (next.session.phase.name === 'asking') {
      const found = next.session.phase.item === id;
      next = found ? answer(next, how, sureness) : send(answer(next, 'right'), { type: 'wentOn' });
      if (found) return next;
    }
  }
  throw new Error(`no seed asks ${id}`);
}

export function namedSessions(pack: Pack): Record<string, Session> {
  const fresh = walk(start(pack));
  const guessed = send(fresh, {
    type: 'entryOpened',
    entry: { does: 'guess', option: pack.reading.question?.options[1]?.id ?? '' },
  });
  const read = readAll(guessed);
  const asked = quiz(read);
  const done = answerAll(asked, index => (index % 3 === 1 ? 'missed' : 'right'));
  const many = Array.from({ length: 12 }).reduce<Walk>(
    (at, _, round) =>
      answerAll(quiz(at), index => ((index + round) % 4 === 0 ? 'missed' : index === 5 ? 'dont-know' : 'right')),
    done,
  );
  const silent = pack.items.find(item => item.type === 'choice' && proofOf(item).silent)?.id ?? '';
  const feedback = answer(asked, 'missed', 'certain');
  const longest = (at: Walk) =>
    pack.reading.sections.map(section => send(at, { type: 'readAsked', section: section.id }).session);
  const states: Record<string, Walk> = {
    first: fresh,
    guess: send(fresh, opened('start')),
    'home, a question open': send(answer(asked, 'right'), { type: 'wentBack' }),
    'home, a section open': send(guessed, { type: 'wentBack' }),
    'home, all done': send(many, { type: 'wentBack' }),
    'who spoke': read,
    'question, nothing marked': asked,
    'question, marked and sure': send(
      asked,
      { type: 'optionMoved', by: 1 },
      { type: 'optionMoved', by: 1 },
      { type: 'surenessMoved', by: 1 },
    ),
    'question, nothing to take': send(asked, { type: 'responseGiven' }),
    'question, sureness missing': send(asked, { type: 'optionMoved', by: 1 }, { type: 'responseGiven' }),
    "question, I don't know": send(asked, { type: 'optionMarked', option: DONT_KNOW }),
    'question, fewer than asked for': send(read, { type: 'roundAsked', request: { count: 500, seed: 3, fixed: true } }),
    'feedback, right': answer(asked, 'right', 'guessing'),
    'feedback, certain and missed': feedback,
    'feedback, not known': answer(asked, 'dont-know'),
    'feedback, the article is silent': feedbackOf(read, silent, 'missed', 'certain'),
    'proof in the text': send(feedback, { type: 'proofOpened' }),
    results: done,
    'results, all right': answerAll(asked, () => 'right'),
    'results, all missed': answerAll(asked, () => 'missed'),
    'what happened next': send(done, opened('next')),
    'scores, one round': send(done, opened('scores')),
    'scores, many rounds': send(many, opened('scores')),
    'a past round': send(done, {
      type: 'entryOpened',
      entry: { does: 'round', round: done.session.progress.rounds[0]?.id ?? '' },
    }),
    'start over': send(done, opened('startOver')),
    'not saved': send(feedback, { type: 'saveFailed', cause: 'the disk is full' }),
    'help, on a question': send(asked, { type: 'helpAsked' }),
    'help, on a menu': send(fresh, { type: 'helpAsked' }),
  };
  const sessions = Object.fromEntries(Object.entries(states).map(([name, { session }]) => [name, session]));
  const troubles = [
    '1 of 412 saved lines could not be read and is left out; no file changed. ~/.local/share/readback/x.ndjson',
  ];
  for (const session of longest(guessed)) {
    const { phase } = session;
    if (phase.name === 'reading') sessions[`reading ${phase.section}`] = session;
  }
  return { ...sessions, 'home, a damaged line': { ...(states['home, all done']?.session as Session), troubles } };
}

/** How often an item was answered in a round; for tests that hold it to one. */
export const answersOf = (session: Session, round: string, item: string): number => {
  const found = session.progress.rounds.find(one => one.id === round);
  return found && attemptAt(found, item) ? found.attempts.filter(attempt => attempt.item === item).length : 0;
};

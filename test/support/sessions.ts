/** Sessions in every state that has a screen, by name: for the screen tests and for `npm run preview`. */

import type { WholePack } from '../../src/content/shipped.ts';
import { answerKeyOf, type Item, proofOf, type Response } from '../../src/domain/item.ts';
import { DONT_KNOW } from '../../src/domain/items/kind.ts';
import { openRound } from '../../src/domain/progress.ts';
import { articleSections } from '../../src/domain/reading.ts';
import type { Bookmark, Shelved } from '../../src/domain/shelf.ts';
import type { Sureness } from '../../src/domain/vocabulary.ts';
import { tabsOf } from '../../src/session/lookup.ts';
import { type Event, SCORES_TABS, type Session } from '../../src/session/model.ts';
import { itemOf } from '../../src/session/selectors.ts';
import { SHELF } from '../../src/session/shelf.ts';
import { send, start, type Walk, walk } from './walk.ts';

const opened = (does: 'start' | 'quiz' | 'lookUp' | 'scores' | 'startOver' | 'next'): Event => ({
  type: 'entryOpened',
  entry: { does },
});

/** A round that begins with a question with one answer. */
function quiz(at: Walk): Walk {
  for (let seed = 3; seed < 1000; seed++) {
    const next = send(at, { type: 'roundAsked', request: { count: 8, seed, fixed: true } });
    const { phase } = next.session;
    if (phase.name === 'asking' && itemOf(next.session, phase)?.type === 'choice') return next;
  }
  throw new Error('no seed begins with a question with one answer');
}

/** Reads the whole article, section by section. */
export function readAll(at: Walk): Walk {
  const firsts = articleSections(at.session.reading).flatMap(section => section.statements[0] ?? []);
  const marked = firsts.map((statement): Event => ({ type: 'statementMarked', statement: statement.id }));
  return send(at, { type: 'readAsked', section: null }, ...marked, { type: 'textFinished' });
}

/** A response that is entirely right. */
export function rightResponse(item: Item): Response {
  return item.type === 'evidence' ? [item.answerKey, item.evidence[0] ?? ''] : answerKeyOf(item);
}

/** A response that is not: another option, the first that fits and no more, the lines the wrong way round. */
export function wrongResponse(item: Item): Response {
  const other = item.options.find(option => !answerKeyOf(item).includes(option.id))?.id ?? '';
  if (item.type === 'evidence') return [other, item.evidence[0] ?? ''];
  if (item.type === 'order') return item.answerKey.toReversed();
  return item.type === 'many' ? [item.answerKey[0] ?? '', other] : [other];
}

/** Gives a response to the open question; an empty one is "I don't know". */
export const given = (parts: Response, sureness: Sureness): Event[] => [
  parts.length === 0 ? { type: 'optionMarked', option: DONT_KNOW } : { type: 'responseMarked', parts },
  { type: 'surenessMarked', sureness },
  { type: 'responseGiven' },
];

/** Answers the open question right or not, and stays on its feedback. */
export function answer(at: Walk, how: 'right' | 'missed' | 'dont-know', sureness: Sureness = 'fairly sure'): Walk {
  const { phase } = at.session;
  const item = phase.name === 'asking' ? itemOf(at.session, phase) : undefined;
  if (!item) throw new Error(`no question is open, but ${phase.name}`);
  const parts = how === 'right' ? rightResponse(item) : how === 'missed' ? wrongResponse(item) : [];
  return send(at, ...given(parts, sureness));
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

/** An item that is asked, wherever a draw puts it; of a section, if it is named. */
export function askedFor(at: Walk, id: string, section?: string): Walk {
  for (let seed = 0; seed < 1000; seed++) {
    let next = send(at, { type: 'roundAsked', request: { count: 12, seed, section, fixed: true } });
    if (!openRound(next.session.progress)?.items.includes(id)) continue;
    while (next.session.phase.name === 'asking') {
      if (next.session.phase.item === id) return next;
      next = send(answer(next, 'right'), { type: 'wentOn' });
    }
  }
  throw new Error(`no seed asks ${id}`);
}

/** Questions and feedback of the types with a response of several parts, as far as the bank has them. */
function ofTypes(at: Walk, items: Item[]): Record<string, Walk> {
  const states: Record<string, Walk> = {};
  const down = (times: number) => Array.from({ length: times }, (): Event => ({ type: 'optionMoved', by: 1 }));
  const pick: Event = { type: 'optionPicked' };
  const take: Event = { type: 'responseGiven' };
  const ways: Partial<Record<Item['type'], Record<string, Event[]>>> = {
    stated: { 'nothing marked': [] },
    many: { 'two marked': [...down(1), pick, ...down(2), pick], 'nothing marked, taken': [...down(1), take] },
    evidence: {
      'the answer': down(2),
      'the statement': [...down(2), take, ...down(2)],
      'no statement yet': [...down(2), take, take],
    },
    order: { 'a line marked': down(1), 'a line carried': [...down(1), pick, ...down(2)] },
  };
  for (const item of items.filter((_, index) => firstOfType(items, index))) {
    const asked = askedFor(at, item.id, item.scope === 'context' ? item.section : undefined);
    for (const [name, events] of Object.entries(ways[item.type] ?? {})) {
      states[`${item.type}, ${name}`] = send(asked, ...events);
    }
    if (!ways[item.type]) continue;
    states[`${item.type}, feedback, right`] = answer(asked, 'right', 'certain');
    states[`${item.type}, feedback, missed`] = answer(asked, 'missed', 'certain');
    if (item.type !== 'evidence') continue;
    const section = at.session.reading.sections.find(({ id }) => id === item.section);
    const other = section?.statements.find(({ id }) => !item.evidence.includes(id))?.id ?? '';
    states['evidence, feedback, another statement'] = send(asked, ...given([item.answerKey, other], 'guessing'));
  }
  return states;
}

const firstOfType = (items: Item[], index: number): boolean =>
  items.findIndex(({ type }) => type === items[index]?.type) === index;

/** The readings of somebody who has opened nothing yet. */
const newShelf = ({ reading }: Session): Shelved[] =>
  [
    [reading.id, reading.short, 'news'] as const,
    ['research', 'How bees count', 'research'] as const,
    ['report', 'A bridge that moved', 'report'] as const,
  ].map(([id, title, kind]) => ({
    id,
    title,
    kind,
    minutes: 4,
    folder: null,
    gone: false,
    opened: null,
    bookmark: null,
  }));

/** Of somebody with reviews due, a folder that has gone, and a long title. */
function shelf(session: Session): Shelved[] {
  const bookmark: Bookmark = {
    section: 2,
    read: false,
    last: null,
    open: null,
    due: [{ day: '2026-01-01', items: 3 }],
    reviewed: { day: '2026-01-01', items: 0 },
  };
  const opened = '2026-03-01T09:00:00.000Z';
  const own = { kind: 'text', minutes: 12, opened, bookmark } as const;
  return [
    ...newShelf(session),
    { ...own, id: 'village', title: 'Village news', folder: '/home/me/village', gone: true },
    {
      ...own,
      id: 'long',
      title: 'A title that goes on for much longer than any window is wide, and then some',
      folder: '/home/me/l',
      gone: false,
    },
  ];
}

export function namedSessions(pack: WholePack): Record<string, Session> {
  const fresh = walk(start(pack));
  const option = pack.reading.question?.options[1]?.id ?? '';
  const at = '2026-03-04T18:00:00.000Z';
  const guessed = walk(
    start(pack, { records: [{ v: 1, id: 'earlier-1', sitting: 'earlier', seq: 1, at, kind: 'guessed', option }] }),
  );
  const read = readAll(guessed);
  const asked = quiz(read);
  const done = answerAll(asked, index => (index % 3 === 1 ? 'missed' : 'right'));
  const many = Array.from({ length: 12 }).reduce<Walk>(
    (at, _, round) =>
      answerAll(quiz(at), index => ((index + round) % 4 === 0 ? 'missed' : index === 5 ? 'dont-know' : 'right')),
    done,
  );
  const silent = pack.items.find(item => item.scope === 'article' && proofOf(item).silent)?.id ?? '';
  const feedback = answer(asked, 'missed', 'certain');
  const longest = (at: Walk) =>
    pack.reading.sections.map(section => send(at, { type: 'readAsked', section: section.id }).session);
  const states: Record<string, Walk> = {
    first: fresh,
    guess: send(readAll(fresh), opened('quiz')),
    'home, a question open': send(answer(asked, 'right'), { type: 'wentBack' }),
    'home, a section open': send(guessed, { type: 'readAsked', section: null }, { type: 'wentBack' }),
    'home, all done': send(many, { type: 'wentBack' }),
    'who spoke': read,
    'a statement, with all there is to say': send(
      guessed,
      { type: 'readAsked', section: pack.reading.sections.at(-2)?.id ?? null },
      { type: 'moreAsked' },
    ),
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
    'question, of a paper done before': quiz(done),
    'feedback, right': answer(asked, 'right', 'guessing'),
    'feedback, certain and missed': feedback,
    'feedback, not known': answer(asked, 'dont-know'),
    'feedback, all reasons': send(feedback, { type: 'moreAsked' }),
    'feedback, the article is silent': answer(askedFor(read, silent), 'missed', 'certain'),
    ...ofTypes(read, pack.items),
    'proof in the text': send(feedback, { type: 'proofOpened' }),
    results: done,
    'results, all right': answerAll(asked, () => 'right'),
    'results, all missed': answerAll(asked, () => 'missed'),
    'what happened next': send(done, opened('next')),
    'what happened next, its menu': send(done, opened('next'), { type: 'textFinished' }),
    'look up, article': send(many, opened('lookUp'), { type: 'rowMarked', index: 3 }),
    ...Object.fromEntries(
      tabsOf(pack.reading)
        .slice(1)
        .map(tab => [`look up, ${tab}`, send(many, opened('lookUp'), { type: 'tabOpened', tab })]),
    ),
    'look up, in the text': send(many, opened('lookUp'), { type: 'rowMarked', index: 3 }, { type: 'wentOn' }),
    search: send(many, opened('lookUp'), { type: 'searchAsked' }, { type: 'searchTyped', words: 'e' }),
    'search, nothing has it': send(
      read,
      { type: 'readAsked', section: null },
      { type: 'searchAsked' },
      { type: 'searchTyped', words: 'zebra' },
    ),
    'search, in the text': send(
      many,
      opened('lookUp'),
      { type: 'searchAsked' },
      { type: 'searchTyped', words: 'e' },
      { type: 'wentOn' },
    ),
    'scores, one round': send(done, opened('scores')),
    'scores, many rounds': send(many, opened('scores')),
    ...Object.fromEntries(
      SCORES_TABS.slice(1).map(tab => [`scores, ${tab}`, send(many, opened('scores'), { type: 'tabOpened', tab })]),
    ),
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
  const used = shelf(done.session);
  sessions['shelf, first start'] = { ...fresh.session, shelf: newShelf(fresh.session), phase: SHELF };
  sessions['shelf, in use'] = { ...done.session, shelf: used, openedAt: at, phase: SHELF };
  sessions['shelf, a reading that cannot be opened'] = {
    ...done.session,
    shelf: used,
    phase: { ...SHELF, failed: './mine/reading.yaml:3:1: the field `titel` is not known\nDid you mean `title`?' },
  };
  sessions.gone = {
    ...done.session,
    shelf: used,
    phase: { name: 'gone', reading: 'village', changed: false, mark: 0 },
  };
  sessions['moved or copied'] = {
    ...done.session,
    shelf: used,
    phase: { name: 'moved', reading: 'village', folder: '/home/me/new/village', before: '/home/me/village', mark: 0 },
  };
  const troubles = [
    '1 of 412 saved lines could not be read and is left out; no file changed. ~/.local/share/readback/x.ndjson',
  ];
  for (const session of longest(guessed)) {
    const { phase } = session;
    if (phase.name === 'reading') sessions[`reading ${phase.section}`] = session;
  }
  return { ...sessions, 'home, a damaged line': { ...(states['home, all done']?.session as Session), troubles } };
}

/** Every statement marked in the text, and every item asked and answered, by name. */
export function everyPage(pack: WholePack): Record<string, Session> {
  const begun = walk(start(pack));
  const statements = pack.reading.sections.flatMap(section =>
    section.statements.map(({ id }): [string, Session] => [
      `statement ${id}`,
      send(begun, { type: 'readAsked', section: section.id }, { type: 'statementMarked', statement: id }).session,
    ]),
  );
  const items = pack.items.flatMap(({ id }): [string, Session][] => {
    const asked = send(begun, { type: 'roundAsked', request: { items: [id], seed: 3, fixed: true } });
    return [
      [`item ${id}`, asked.session],
      [`item ${id}, feedback`, answer(asked, 'missed', 'certain').session],
    ];
  });
  return Object.fromEntries([...statements, ...items]);
}

/** The rules of a session: what a reader did, to what is shown next and what is to be saved. */
import { dayOf } from '../domain/days.ts';
import type { DrawRequest } from '../domain/draw.ts';
import { fold, inBank, missedIn, openRound, roundOf } from '../domain/progress.ts';
import { contextSection, findSection } from '../domain/reading.ts';
import { isAmong } from '../domain/vocabulary.ts';
import { asking } from './asking.ts';
import { feedback, past } from './feedback.ts';
import { lookUp } from './lookup.ts';
import {
  type Entry,
  type EntryOf,
  type EventType,
  type Handlers,
  type MenuPhase,
  type Phase,
  type PhaseOf,
  SCORES_TABS,
  type Scores,
  type Session,
  type TimedEvent,
  type Transition,
} from './model.ts';
import { resume, startRound } from './round.ts';
import { search } from './search.ts';
import { scored } from './selectors.ts';
import { adopt, gone, goOn, leave, openShelved, putOn, reviewAll, SHELF, shelfOrOut, takeOff } from './shelf.ts';
import { openSection, read, text } from './text.ts';
import { chain, home, importRecords, menu, noEffects, reset, restore, SCORES, save, show } from './transitions.ts';

const ON_SHELF: readonly Phase['name'][] = ['shelf', 'gone', 'moved'];

/** Events that mean the same on every screen. */
const everywhere = {
  allRead(session, _, event) {
    // What could not be saved yet is only here.
    const read = new Set(event.records.map(record => record.id));
    const records = [...event.records, ...session.records.filter(record => !read.has(record.id))];
    return noEffects({ ...session, records, progress: inBank(fold(records), session.items) });
  },
  saveFailed: (session, _, { cause, kinds = ['answered'] }) =>
    noEffects({ ...session, notSaved: cause, unsaved: kinds }),
  saved: session => noEffects({ ...session, notSaved: null, unsaved: [] }),
  pressed: noEffects,
  retried: session => ({ session, effects: session.notSaved === null ? [] : [{ type: 'retry' }] }),
  scrolled: (session, phase, { to }) =>
    'scroll' in phase ? show(session, { ...phase, scroll: to }) : noEffects(session),
  moreAsked: (session, phase) =>
    'more' in phase ? show(session, { ...phase, more: true, scroll: 0 }) : noEffects(session),
  moreClosed: (session, phase) =>
    'more' in phase ? show(session, { ...phase, more: false, scroll: 0 }) : noEffects(session),
  left: (session, _, { code }) => ({ session, effects: [{ type: 'leave', code, to: 'shell' }] }),
  // On the shelf no reading is open whose home it could be.
  homeAsked: (session, phase) =>
    ON_SHELF.includes(phase.name) ? noEffects(session) : home({ ...session, shortfall: null }),
  openFailed: (session, _, { why, changed }) =>
    show(session, changed === undefined ? { ...SHELF, failed: why } : gone(changed, true)),
  helpAsked: session => noEffects({ ...session, help: true }),
  helpClosed: session => noEffects({ ...session, help: false }),
  readAsked: (session, _, { section }) =>
    section === null ? read(session) : openSection(session, findSection(session.reading, section)),
  roundAsked: (session, _, { at, request }) => startRound(session, at, request),
  resetConfirmed: (session, _, { at, scope }) => reset(session, at, scope),
  restoreAsked: (session, _, { at }) => restore(session, at),
  exportGiven: (session, _, { at, records, place }) => importRecords(session, at, records, place),
} satisfies Handlers<Phase>;

const onMenu = {
  entryMarked: (session, phase, { index }) => show(session, { ...phase, mark: index }),
  entryOpened: (session, _, { at, entry }) => open(session, at, entry),
  wentBack: home,
} satisfies Handlers<MenuPhase>;

const scoresOrHome = (session: Session): Transition =>
  scored(session).length > 0 ? show(session, SCORES) : home(session);

const onScores = {
  ...onMenu,
  tabOpened: (session, _, { tab }) =>
    isAmong(SCORES_TABS, tab) ? show(session, { ...SCORES, tab }) : noEffects(session),
} satisfies Handlers<Scores>;

/** What events mean on each screen. */
const ON_SCREEN = {
  first: { ...onMenu, wentBack: shelfOrOut },
  guess: {
    ...onMenu,
    entryMarked: (session, phase, { index }) => show(session, { ...phase, mark: index, missing: index < 0 }),
    wentBack: session => show(session, menu('voices')),
  },
  home: { ...onMenu, wentBack: shelfOrOut },
  shelf: { ...onMenu, wentBack: leave },
  gone: { ...onMenu, wentBack: shelfOrOut },
  moved: { ...onMenu, wentBack: leave },
  voices: onMenu,
  contextRead: onMenu,
  startOver: { ...onMenu, wentBack: scoresOrHome },
  results: onMenu,
  scores: onScores,
  reading: text,
  lookUp,
  search,
  asking,
  feedback,
  past,
} satisfies { [N in Phase['name']]: Handlers<PhaseOf<N>> };

type OnScreen = (typeof ON_SCREEN)[Phase['name']];
type Handled = keyof typeof everywhere | (OnScreen extends infer H ? (H extends object ? keyof H : never) : never);

/** The next session and what is to be done, in order. An event that means nothing on a screen changes nothing. */
export function update(before: Session, event: TimedEvent): Transition {
  const today = dayOf(event.at);
  const session = today === before.today ? before : { ...before, today };
  if (session.progress.digest && needsAll(event)) return { session, effects: [{ type: 'readAll', event }] };
  // An event that no screen handles does not compile.
  const type: Handled = event.type;
  const handle = handlerOf(everywhere, type) ?? handlerOf(ON_SCREEN[session.phase.name], type);
  return handle ? handle(session, session.phase, event) : noEffects(session);
}

type Handle = (session: Session, phase: Phase, event: TimedEvent) => Transition;

/** The cast: the compiler cannot see that handler, screen and event go together. */
const handlerOf = (handlers: { [T in EventType]?: unknown }, type: EventType): Handle | undefined =>
  handlers[type] as Handle | undefined;

/** Past rounds, and what clears and undoes, ask for every record. */
const NEED_ALL: readonly Entry['does'][] = ['scores', 'round', 'startOver', 'clear', 'restore'];

const needsAll = (event: TimedEvent): boolean =>
  event.type === 'entryOpened'
    ? NEED_ALL.includes(event.entry.does)
    : event.type === 'resetConfirmed' || event.type === 'restoreAsked' || event.type === 'exportGiven';

type Opening<D extends Entry['does']> = (session: Session, at: string, entry: EntryOf<D>) => Transition;

/** What opening each entry of a menu does. */
const OPEN: { [D in Entry['does']]: Opening<D> } = {
  start: read,
  guess: (session, at, { option }) =>
    chain(save(session, at, { kind: 'guessed', option }), next => ownRound(next, at, {})),
  continue: (session, at) => (openRound(session.progress) ? resume(session, at) : read(session)),
  // After the text, before the first round.
  quiz: (session, at) =>
    session.phase.name === 'voices' && session.reading.question && session.progress.guess === null
      ? show(session, menu('guess'))
      : ownRound(session, at, {}),
  review: (session, at) =>
    openRound(session.progress)?.kind === 'review' ? resume(session, at) : ownRound(session, at, { only: 'due' }),
  context: (session, at) => ownRound(session, at, { section: contextSection(session.reading)?.id }),
  again(session, at, { round: id }) {
    const round = roundOf(session.progress, id);
    return ownRound(session, at, { items: round ? missedIn(round).map(attempt => attempt.item) : [] });
  },
  read,
  next: session => openSection(session, contextSection(session.reading)),
  lookUp: session => show(session, { name: 'lookUp', tab: 'article', mark: 0, scroll: 0 }),
  scores: session => show(session, SCORES),
  round: (session, _, { round }) => show(session, { name: 'past', round, index: 0, more: false, scroll: 0 }),
  startOver: session => show(session, menu('startOver')),
  keep: scoresOrHome,
  clear: (session, at, { scope }) => reset(session, at, scope),
  restore,
  home,
  open: openShelved,
  goOn,
  reviewAll,
  takeOff,
  putOn,
  adopt,
  shelf: shelfOrOut,
  line: session => ({ session, effects: [{ type: 'leave', code: 0, to: 'line' }] }),
};

/** A round without a seed from the reader. */
const ownRound = (session: Session, at: string, request: Partial<DrawRequest>): Transition =>
  startRound(session, at, { seed: session.seed, fixed: false, ...request });

/** The cast: the compiler cannot see that function and entry go together. */
const open: Opening<Entry['does']> = (session, at, entry) =>
  (OPEN[entry.does] as Opening<Entry['does']>)(session, at, entry);

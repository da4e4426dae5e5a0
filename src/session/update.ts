/** The rules of a session: what a reader did, to what is shown next and what is to be saved. */

import { dayOf } from '../domain/days.ts';
import type { Item } from '../domain/item.ts';
import { fold, missedIn, openRound, type Progress, roundOf } from '../domain/progress.ts';
import { contextSection, type Reading } from '../domain/reading.ts';
import type { JournalRecord, SavedPlace } from '../domain/record.ts';
import { asking } from './asking.ts';
import { lookUp } from './lookup.ts';
import { scored } from './menus.ts';
import type { Entry, Event, Next, Session } from './model.ts';
import { feedback, past, resume, startRound } from './round.ts';
import { inText, openSection, read } from './text.ts';
import { andThen, home, isScoresTab, menu, reset, restore, SCORES, save, show, stay, takeIn } from './transitions.ts';

export interface Setup {
  reading: Reading;
  items: Item[];
  records: JournalRecord[];
  /** What the records add up to, where it is known already. */
  progress?: Progress | undefined;
  place: SavedPlace;
  sitting: string;
  seed: number;
  troubles: string[];
  folder: string;
  /** How this reading is opened from a shell; `npx readback` where nothing else is said. */
  command?: string | undefined;
  lines: boolean;
  /** UTC, ISO 8601. */
  now: string;
}

export function begin({ now, command = 'npx readback', ...setup }: Setup): Session {
  const session: Session = {
    ...setup,
    command,
    today: dayOf(now),
    progress: setup.progress ?? fold(setup.records),
    seq: 1,
    phase: menu('home'),
    help: false,
    notSaved: null,
    shortfall: null,
  };
  return home(session).session;
}

/** The next session and what is to be done, in order. An event that means nothing in a phase changes nothing. */
export function update(before: Session, event: Event): Next {
  const today = dayOf(event.at);
  const session = today === before.today ? before : { ...before, today };
  if (session.progress.earlier && needsAll(event)) return { session, effects: [{ type: 'readAll', event }] };
  switch (event.type) {
    case 'itemsRead':
      return stay({ ...session, items: event.items });
    case 'allRead': {
      // What could not be saved yet is only here.
      const read = new Set(event.records.map(record => record.id));
      const records = [...event.records, ...session.records.filter(record => !read.has(record.id))];
      return stay({ ...session, records, progress: fold(records) });
    }
    case 'saveFailed':
      return stay({ ...session, notSaved: event.cause });
    case 'saved':
      return stay({ ...session, notSaved: null });
    case 'retried':
      return { session, effects: session.notSaved === null ? [] : [{ type: 'retry' }] };
    case 'left':
      return { session, effects: [{ type: 'leave', code: event.code, to: 'shell' }] };
    case 'homeAsked':
      return home({ ...session, shortfall: null });
    case 'helpAsked':
      return stay({ ...session, help: true });
    case 'helpClosed':
      return stay({ ...session, help: false });
    case 'readAsked':
      return read(session, event.section);
    case 'roundAsked':
      return startRound(session, event.at, event.request);
    case 'resetConfirmed':
      return andThen(reset(session, event.at, event.scope), home);
    case 'exportGiven':
      return andThen(takeIn(session, event.records, event.place), home);
    case 'restoreAsked':
      return andThen(restore(session, event.at), home);
    default:
      return inPhase(session, event);
  }
}

/** Past rounds, and what forgets and brings back, ask for every record. */
function needsAll(event: Event): boolean {
  if (event.type === 'entryOpened')
    return ['scores', 'round', 'startOver', 'forget', 'restore'].includes(event.entry.does);
  return event.type === 'resetConfirmed' || event.type === 'restoreAsked' || event.type === 'exportGiven';
}

function inPhase(session: Session, event: Event): Next {
  const { phase } = session;
  switch (phase.name) {
    case 'reading':
      return inText(session, phase, event);
    case 'asking':
      return asking(session, phase, event);
    case 'feedback':
      return feedback(session, phase, event);
    case 'lookUp':
      return lookUp(session, phase, event);
    case 'past':
      return past(session, phase, event);
    default:
      if (phase.name === 'scores' && event.type === 'tabOpened' && isScoresTab(event.tab)) {
        return show(session, { ...SCORES, tab: event.tab });
      }
      if (event.type === 'entryMarked') return show(session, { ...phase, mark: event.index });
      if (event.type === 'entryOpened') return open(session, event.at, event.entry);
      return event.type === 'wentBack' ? backFromMenu(session) : stay(session);
  }
}

function backFromMenu(session: Session): Next {
  const { phase } = session;
  if (phase.name === 'first' || phase.name === 'home') {
    return { session, effects: [{ type: 'leave', code: 0, to: 'shell' }] };
  }
  return phase.name === 'startOver' ? scoresOrHome(session) : home(session);
}

const scoresOrHome = (session: Session): Next => (scored(session).length > 0 ? show(session, SCORES) : home(session));

function open(session: Session, at: string, entry: Entry): Next {
  switch (entry.does) {
    case 'start':
      return session.reading.question && session.progress.guess === null
        ? show(session, menu('guess'))
        : read(session, null);
    case 'guess':
      return andThen(save(session, at, { kind: 'guessed', option: entry.option }), next => read(next, null));
    case 'continue':
      return openRound(session.progress) ? resume(session, at) : read(session, null);
    case 'quiz':
      return startRound(session, at, { seed: session.seed, fixed: false });
    case 'review':
      return startRound(session, at, { seed: session.seed, fixed: false, only: 'due' });
    case 'context':
      return startRound(session, at, {
        seed: session.seed,
        fixed: false,
        section: contextSection(session.reading)?.id,
      });
    case 'again': {
      const round = roundOf(session.progress, entry.round);
      const items = round ? missedIn(round).map(attempt => attempt.item) : [];
      return startRound(session, at, { seed: session.seed, fixed: false, items });
    }
    case 'read':
      return read(session, null);
    case 'next':
      return openSection(session, contextSection(session.reading));
    case 'lookUp':
      return show(session, { name: 'lookUp', tab: 'article', mark: 0, scroll: 0 });
    case 'scores':
      return show(session, SCORES);
    case 'round':
      return show(session, { name: 'past', round: entry.round, index: 0, scroll: 0 });
    case 'startOver':
      return show(session, menu('startOver'));
    case 'keep':
      return scoresOrHome(session);
    case 'forget':
      return andThen(reset(session, at, entry.scope), home);
    case 'restore':
      return andThen(restore(session, at), home);
    case 'home':
      return home(session);
    case 'line':
      return { session, effects: [{ type: 'leave', code: 0, to: 'line' }] };
  }
}

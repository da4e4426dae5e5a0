import { roundOf } from '../../domain/progress.ts';
import { tabsOf } from '../../session/lookup.ts';
import { type Phase, SCORES_TABS, type ScoresTab, type Session, type Tab } from '../../session/model.ts';
import { nextItem } from '../../session/selectors.ts';
import { hasShelf } from '../../session/shelf.ts';
import type { Press } from '../../terminal/presses.ts';
import type { Size } from '../../view/page.ts';
import { askingKeys } from './asking.ts';
import { type Binding, DIGITS, ENTER, goBack, type Meaning, on, SEARCH, scroll, UP_DOWN, upOrDown } from './binding.ts';
import { readingKeys } from './reading.ts';

const TO_MENU = { type: 'menu' } as const;

/** A menu whose entries are opened with a digit, too. */
const menu = (back: string, enter = 'open'): Binding[] =>
  marking(back, enter).toSpliced(2, 0, { ...DIGITS, help: 'open that entry', means: TO_MENU });

const marking = (back: string, enter: string): Binding[] => [
  { ...UP_DOWN, hint: 'choose', rank: 3, help: 'move (also k, j)', means: TO_MENU },
  { ...ENTER, hint: enter, rank: 1, help: `${enter} (the marked one)`, means: TO_MENU },
  goBack(back),
];

/** Nothing is marked: the arrows go to the first entry, and Enter is told that it has nothing to take. */
const unmarked = (press: Press, session: Session): Meaning => {
  if (on('guess', session)?.mark !== -1) return TO_MENU;
  return press === 'enter' ? { type: 'entryMarked', index: -1 } : { ...TO_MENU, as: 'down' };
};

const GUESS: Binding[] = menu('back', 'answer').map(binding =>
  binding.presses.includes('enter') || binding.presses.includes('up') ? { ...binding, means: unmarked } : binding,
);
const UNMARKED: Binding[] = GUESS.map(binding =>
  binding.presses.includes('enter') ? { ...binding, hint: undefined } : binding,
);

const IN_TEXT = { presses: ['v', 'tab'], name: 'v', help: 'show it in the text (also Tab)' };

const proven = (back: string, next: string, more: boolean): Binding[] => [
  { ...ENTER, hint: next, rank: 1, help: 'go on', means: { type: 'wentOn' } },
  { ...IN_TEXT, hint: 'in the text', brief: 'text', rank: 3, means: { type: 'proofOpened' } },
  {
    presses: ['right', 'left'],
    name: more ? '←' : '→',
    hint: more ? 'fewer reasons' : 'all reasons',
    brief: more ? 'fewer' : 'all',
    rank: 3.5,
    help: 'the reasons of all options (← closes them)',
    means: press => ({ type: press === 'right' ? 'moreAsked' : 'moreClosed' }),
  },
  { ...scroll, hint: 'scroll', rank: 4, ifScrolls: true },
  goBack(back),
];

/** Screens with tabs: Look up and Scores. */
const turn: Binding = {
  presses: ['tab', 'right', 'left', 'shift-tab'],
  name: 'Tab',
  hint: 'next part',
  brief: 'next',
  rank: 3,
  help: 'next part (also →; ← and Shift-Tab go back)',
  means: (press, session) => opened(tabsFrom(session).at(press === 'left' || press === 'shift-tab' ? -1 : 1)),
};

const ends: Binding[] = [
  turn,
  {
    ...DIGITS,
    name: '1-5',
    help: 'open that part',
    means: (press, session) => opened(tabsOf(session.reading)[Number(press) - 1]),
  },
  goBack('home'),
];

const ROW_MARK: Binding = {
  ...UP_DOWN,
  hint: 'choose',
  rank: 4,
  help: 'move (also k, j)',
  means(press, session) {
    const phase = on('lookUp', session) ?? on('search', session);
    return phase && { type: 'rowMarked', index: phase.mark + upOrDown(press) };
  },
};

const ROWS: Binding[] = [
  ROW_MARK,
  {
    ...ENTER,
    hint: 'in the text',
    brief: 'text',
    rank: 1,
    help: 'go to it in the text',
    means: { type: 'wentOn' },
  },
  SEARCH,
  ...ends,
];

const ABOUT: Binding[] = [{ ...scroll, hint: 'scroll', rank: 1 }, SEARCH, ...ends];

/** The tabs of the screen, the open one first. */
function tabsFrom({ phase, reading }: Session): (Tab | ScoresTab)[] {
  if (phase.name !== 'lookUp' && phase.name !== 'scores') return [];
  const tabs: readonly (Tab | ScoresTab)[] = phase.name === 'scores' ? SCORES_TABS : tabsOf(reading);
  const open = tabs.indexOf(phase.tab);
  return [...tabs.slice(open), ...tabs.slice(0, open)];
}

const opened = (tab: Tab | ScoresTab | undefined): Meaning => (tab ? { type: 'tabOpened', tab } : null);

/** Letters are typed here, k and j, too. */
const FOUND: Binding[] = [
  { ...ROW_MARK, presses: ['up', 'down'], help: 'move' },
  { ...ENTER, hint: 'go there', rank: 1, help: 'go to it in the text', means: { type: 'wentOn' } },
];
const TYPING: Binding[] = [
  { presses: ['backspace'], name: 'Backspace', help: 'take the last letter away', means: null },
  goBack('back'),
];

const KEYMAP: Record<
  Exclude<Phase['name'], 'first' | 'home' | 'asking' | 'lookUp' | 'reading' | 'search' | 'guess' | 'feedback' | 'past'>,
  Binding[]
> = {
  shelf: menu('leave'),
  gone: menu('readings'),
  moved: menu('leave'),
  voices: menu('home'),
  contextRead: menu('home'),
  results: menu('home'),
  scores: menu('home').toSpliced(2, 0, { ...turn, rank: 2 }),
  // A digit acts at once; what erases takes a mark and an Enter.
  startOver: marking('keep', 'do it'),
};

const TO_SHELF = menu('readings');
const TO_LEAVE = menu('leave');

/** What the presses of a screen mean, the ones of every screen left out. */
export function bindingsOf(session: Session): Binding[] {
  const { phase } = session;
  if (phase.name === 'first' || phase.name === 'home') return hasShelf(session) ? TO_SHELF : TO_LEAVE;
  if (phase.name === 'asking') return askingKeys(session, phase);
  if (phase.name === 'guess') return phase.mark < 0 ? UNMARKED : GUESS;
  if (phase.name === 'past') return proven('scores', 'next', phase.more);
  if (phase.name === 'feedback') {
    const round = roundOf(session.progress, phase.round);
    return proven('pause', round && !nextItem(session, round) ? 'results' : 'next', phase.more);
  }
  if (phase.name === 'lookUp') return phase.tab === 'about' ? ABOUT : ROWS;
  if (phase.name === 'search') return phase.mark < 0 ? TYPING : [...FOUND, ...TYPING];
  return phase.name === 'reading' ? readingKeys(session, phase) : KEYMAP[phase.name];
}

/** Windows cannot stop a program and go on with it. */
const TO_SHELL: Binding[] =
  process.platform === 'win32'
    ? []
    : [{ presses: ['ctrl-z'], name: 'Ctrl-Z', help: 'to the shell; fg returns', means: { type: 'suspended' } }];

/** The same on every screen. */
export const EVERYWHERE: Binding[] = [
  { presses: ['w'], name: 'w', help: 'try saving again', means: { type: 'retried' } },
  { presses: ['?'], name: '?', help: 'these presses', means: { type: 'helpAsked' } },
  { presses: ['q'], name: 'q', help: 'leave', means: { type: 'left', code: 0 } },
  { presses: ['ctrl-l'], name: 'Ctrl-L', help: 'draw the screen again', means: { type: 'repainted' } },
  { presses: ['ctrl-c'], name: 'Ctrl-C', help: 'leave at once', means: { type: 'left', code: 130 } },
  ...TO_SHELL,
];

const ALWAYS: Press[] = ['ctrl-c', 'ctrl-z'];

/** A word that is searched for has no more letters. */
const LONGEST_WORD = 40;

/** What is typed after a press; undefined where the press is no letter of it. */
function typedInto(words: string, press: Press): string | undefined {
  if (press === 'backspace') return words.slice(0, -1);
  const letter = press === 'space' ? ' ' : press;
  return [...letter].length === 1 && press !== '?' ? `${words}${letter}`.slice(0, LONGEST_WORD) : undefined;
}

/** What a press means now. In a window too small to draw in, only leaving has a meaning. */
export function meaningOf(press: Press, session: Session, size: Size, tooSmall: boolean): Meaning {
  if (tooSmall && press !== 'q' && !ALWAYS.includes(press)) return null;
  if (session.help && !ALWAYS.includes(press)) return { type: 'helpClosed' };
  const search = on('search', session);
  const words = search && typedInto(search.words, press);
  if (typeof words === 'string') return { type: 'searchTyped', words };
  const bindings = [...EVERYWHERE, ...bindingsOf(session)];
  const means = bindings.find(({ presses }) => presses.includes(press))?.means ?? null;
  return typeof means === 'function' ? means(press, session, size) : means;
}

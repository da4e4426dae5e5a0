/** One table: what a press means on each screen. The footer and the help are made from it. */

import type { Phase, Session } from '../../session/model.ts';
import type { Press } from '../../terminal/presses.ts';
import type { Size } from '../../view/page.ts';
import { neighbour, nextPage } from '../../view/text.ts';
import { askingKeys } from './asking.ts';
import { type Binding, by, DIGITS, type Meaning, on, scrolled, wentBack } from './binding.ts';
import { lookUpKeys, scoresKeys } from './tabs.ts';

const toMenu = (): Meaning => ({ type: 'menu' });

const menu = (back: string, enter = 'open'): Binding[] => [
  { presses: ['up', 'down', 'k', 'j'], name: '↑ ↓', hint: 'choose', rank: 3, help: 'move (also k, j)', means: toMenu },
  { presses: ['enter'], name: 'Enter', hint: enter, rank: 1, help: `${enter} (the marked one)`, means: toMenu },
  { presses: DIGITS, name: '1-9', help: 'open that entry', means: toMenu },
  { presses: ['escape'], name: 'Esc', hint: back, rank: 2, help: back, means: wentBack },
];

function stepped(by: 1 | -1, session: Session, size: Size): Meaning {
  const phase = on('reading', session);
  if (!phase) return null;
  const statement = neighbour(session, phase, by);
  return scrolled(by, session, size) ?? (statement === undefined ? null : { type: 'statementMarked', statement });
}

function turned(session: Session, size: Size): Meaning {
  const phase = on('reading', session);
  if (!phase) return null;
  const statement = nextPage(session, phase, size, session.notSaved !== null);
  return statement === undefined ? { type: 'textFinished' } : { type: 'statementMarked', statement };
}

const reading = (back: string): Binding[] => [
  {
    presses: ['down', 'right', 'j'],
    name: '↓',
    hint: 'next',
    rank: 3,
    help: 'next statement (also →, j)',
    means: (_, session, size) => stepped(1, session, size),
  },
  {
    presses: ['up', 'left', 'k'],
    name: '↑',
    hint: 'back',
    rank: 4,
    help: 'one back (also ←, k)',
    means: (_, session, size) => stepped(-1, session, size),
  },
  {
    presses: ['enter', 'space'],
    name: 'Enter',
    hint: 'next page',
    brief: 'page',
    rank: 1,
    help: 'next page (also Space)',
    means: (_, session, size) => turned(session, size),
  },
  { presses: ['escape'], name: 'Esc', hint: back, rank: 2, help: back, means: wentBack },
];

const proven = (back: string): Binding[] => [
  {
    presses: ['enter'],
    name: 'Enter',
    hint: 'next',
    rank: 1,
    help: 'go on',
    means: () => ({ type: 'wentOn' }),
  },
  {
    presses: ['v', 'tab'],
    name: 'v',
    hint: 'in the text',
    brief: 'text',
    rank: 3,
    help: 'show it in the text (also Tab)',
    means: () => ({ type: 'proofOpened' }),
  },
  {
    presses: ['up', 'down', 'k', 'j'],
    name: '↑ ↓',
    help: 'scroll (also k, j)',
    means: (press, session, size) => scrolled(by(press, ['up', 'k']), session, size),
  },
  { presses: ['escape'], name: 'Esc', hint: back, rank: 2, help: back, means: wentBack },
];

const KEYMAP: Record<Exclude<Phase['name'], 'asking' | 'lookUp'>, Binding[]> = {
  first: menu('leave'),
  home: menu('leave'),
  guess: menu('back', 'take it'),
  voices: menu('home'),
  contextRead: menu('home'),
  results: menu('home'),
  scores: scoresKeys(menu('home')),
  // A digit acts at once; what erases takes a mark and an Enter.
  startOver: menu('keep', 'do it').filter(({ presses }) => presses !== DIGITS),
  reading: reading('home'),
  feedback: proven('pause'),
  past: proven('scores'),
};

const VISIT = reading('back');

/** What the presses of a screen mean, the ones of every screen left out. */
export function bindingsOf(session: Session): Binding[] {
  const { phase } = session;
  if (phase.name === 'asking') return askingKeys(session, phase);
  if (phase.name === 'lookUp') return lookUpKeys(phase);
  return phase.name === 'reading' && phase.visit ? VISIT : KEYMAP[phase.name];
}

/** Windows cannot stop a program and go on with it. */
const TO_SHELL: Binding = {
  presses: ['ctrl-z'],
  name: 'Ctrl-Z',
  help: 'to the shell; fg returns',
  means: () => ({ type: 'suspended' }),
};

/** The same on every screen. */
export const EVERYWHERE: Binding[] = [
  { presses: ['w'], name: 'w', help: 'try again to save', means: () => ({ type: 'retried' }) },
  { presses: ['?'], name: '?', help: 'these presses', means: () => ({ type: 'helpAsked' }) },
  { presses: ['q'], name: 'q', help: 'leave', means: () => ({ type: 'left', code: 0 }) },
  { presses: ['ctrl-c'], name: 'Ctrl-C', help: 'leave at once', means: () => ({ type: 'left', code: 130 }) },
  ...(process.platform === 'win32' ? [] : [TO_SHELL]),
];

const ALWAYS: Press[] = ['ctrl-c', 'ctrl-z'];

/** What a press means now. In a window too small to draw in, only leaving has a meaning. */
export function meaningOf(press: Press, session: Session, size: Size, tooSmall: boolean): Meaning {
  const everywhere = EVERYWHERE.find(binding => binding.presses.includes(press));
  if (tooSmall && press !== 'q' && !ALWAYS.includes(press)) return null;
  if (session.help && !ALWAYS.includes(press)) return { type: 'helpClosed' };
  const binding = everywhere ?? bindingsOf(session).find(({ presses }) => presses.includes(press));
  return binding?.means(press, session, size) ?? null;
}

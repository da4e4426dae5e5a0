/** The presses of Look up. */
import { tabsOf } from '../core/lookup.ts';
import type { LookUp, Session } from '../core/phase.ts';
import { type Binding, by, DIGITS, type Meaning, on, scrolled, wentBack } from './binding.ts';

const turn: Binding = {
  presses: ['tab', 'right', 'left'],
  name: 'Tab',
  hint: 'next part',
  brief: 'next',
  rank: 3,
  help: 'next part (also →; ← goes back)',
  means: (press, session) => tabBy(press === 'left' ? -1 : 1, session),
};

const ends: Binding[] = [
  turn,
  {
    presses: DIGITS,
    name: '1-5',
    help: 'open that part',
    means: (press, session) => tabAt(Number(press) - 1, session),
  },
  { presses: ['escape'], name: 'Esc', hint: 'home', rank: 2, help: 'home', means: wentBack },
];

const THINGS: Binding[] = [
  {
    presses: ['up', 'down', 'k', 'j'],
    name: '↑ ↓',
    hint: 'choose',
    rank: 4,
    help: 'move (also k, j)',
    means(press, session) {
      const phase = on('lookUp', session);
      return phase && { type: 'thingMarked', index: phase.mark + by(press, ['up', 'k']) };
    },
  },
  {
    presses: ['enter'],
    name: 'Enter',
    hint: 'in the text',
    brief: 'text',
    rank: 1,
    help: 'go to where the text has it',
    means: () => ({ type: 'wentOn' }),
  },
  ...ends,
];

const ABOUT: Binding[] = [
  {
    presses: ['up', 'down', 'k', 'j'],
    name: '↑ ↓',
    hint: 'scroll',
    rank: 1,
    help: 'scroll (also k, j)',
    means: (press, session, size) => scrolled(by(press, ['up', 'k']), session, size),
  },
  ...ends,
];

export const lookUpKeys = ({ tab }: LookUp): Binding[] => (tab === 'about' ? ABOUT : THINGS);

function tabAt(index: number, { reading }: Session): Meaning {
  const tab = tabsOf(reading)[index];
  return tab ? { type: 'tabOpened', tab } : null;
}

function tabBy(step: 1 | -1, session: Session): Meaning {
  const phase = on('lookUp', session);
  const tabs = tabsOf(session.reading);
  return phase && tabAt((tabs.indexOf(phase.tab) + step + tabs.length) % tabs.length, session);
}

/** The presses of screens with tabs: Look up and Scores. */
import { tabsOf } from '../../session/lookup.ts';
import { type LookUp, SCORES_TABS, type ScoresTab, type Session, type Tab } from '../../session/model.ts';
import { type Binding, DIGITS, ENTER, goBack, type Meaning, on, scroll, UP_DOWN, upOrDown } from './binding.ts';

const turn: Binding = {
  presses: ['tab', 'right', 'left'],
  name: 'Tab',
  hint: 'next part',
  brief: 'next',
  rank: 3,
  help: 'next part (also →; ← goes back)',
  means: (press, session) => opened(tabsFrom(session).at(press === 'left' ? -1 : 1)),
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

const ROWS: Binding[] = [
  {
    ...UP_DOWN,
    hint: 'choose',
    rank: 4,
    help: 'move (also k, j)',
    means(press, session) {
      const phase = on('lookUp', session);
      return phase && { type: 'rowMarked', index: phase.mark + upOrDown(press) };
    },
  },
  {
    ...ENTER,
    hint: 'in the text',
    brief: 'text',
    rank: 1,
    help: 'go to where the text has it',
    means: { type: 'wentOn' },
  },
  ...ends,
];

const ABOUT: Binding[] = [{ ...scroll, hint: 'scroll', rank: 1 }, ...ends];

export const lookUpKeys = ({ tab }: LookUp): Binding[] => (tab === 'about' ? ABOUT : ROWS);

/** The tabs of the screen, the open one first. */
function tabsFrom({ phase, reading }: Session): (Tab | ScoresTab)[] {
  if (phase.name !== 'lookUp' && phase.name !== 'scores') return [];
  const tabs: readonly (Tab | ScoresTab)[] = phase.name === 'scores' ? SCORES_TABS : tabsOf(reading);
  const open = tabs.indexOf(phase.tab);
  return [...tabs.slice(open), ...tabs.slice(0, open)];
}

const opened = (tab: Tab | ScoresTab | undefined): Meaning => (tab ? { type: 'tabOpened', tab } : null);

/** A menu with tabs above it. */
export const scoresKeys = (menu: Binding[]): Binding[] => menu.toSpliced(2, 0, { ...turn, rank: 2 });

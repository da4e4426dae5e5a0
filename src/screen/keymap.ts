/** One table: what a press means on each screen. The footer and the help are made from it. */

import { asksStatement, choicesOf, itemOf } from '../core/asking.ts';
import type { Asking, Feedback, Happening, InText, Past, Phase, Session } from '../core/phase.ts';
import type { Press } from '../terminal/presses.ts';
import { fitPage, type Size } from '../view/page.ts';
import { pageOf } from '../view/pages.ts';
import { neighbour, nextPage } from '../view/text.ts';

/** What a press does: something for the session, a move for the menu on the screen, the shell, or nothing here. */
export type Meaning = Happening | { type: 'menu' } | { type: 'suspended' } | null;

export interface Binding {
  presses: Press[];
  /** The presses as the footer and the help name them. */
  name: string;
  /** One or two words for the footer; without it the press is only in the help. */
  hint?: string;
  /** The same for a narrow window. */
  brief?: string;
  /** Which hints stay when the window is narrow: the lowest first. */
  rank?: number;
  help: string;
  means(press: Press, session: Session, size: Size): Meaning;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const toMenu = (): Meaning => ({ type: 'menu' });
const wentBack = (): Meaning => ({ type: 'wentBack' });

const menu = (back: string, enter = 'open'): Binding[] => [
  { presses: ['up', 'down', 'k', 'j'], name: '↑ ↓', hint: 'choose', rank: 3, help: 'move (also k, j)', means: toMenu },
  { presses: ['enter'], name: 'Enter', hint: enter, rank: 1, help: `${enter} (the marked one)`, means: toMenu },
  { presses: DIGITS, name: '1-9', help: 'open that entry', means: toMenu },
  { presses: ['escape'], name: 'Esc', hint: back, rank: 2, help: back, means: wentBack },
];

const on = <P extends Phase['name']>(name: P, session: Session): Extract<Phase, { name: P }> | null =>
  session.phase.name === name ? (session.phase as Extract<Phase, { name: P }>) : null;

function scrolled(by: 1 | -1, session: Session, size: Size): Happening | null {
  const phase = session.phase as InText | Feedback | Past;
  const { hidden, step } = fitPage(pageOf(session, size), size, session.notSaved !== null);
  if (by > 0 && hidden.below > 0) return { type: 'scrolled', to: phase.scroll + Math.min(step, hidden.below) };
  if (by < 0 && phase.scroll > 0) return { type: 'scrolled', to: Math.max(0, phase.scroll - step) };
  return null;
}

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

function digit(press: Press, session: Session): Meaning {
  const phase = on('asking', session);
  const choices = phase ? choicesOf(session, phase as Asking) : [];
  const option = press === '0' ? choices.at(-1) : choices.slice(0, -1)[Number(press) - 1];
  return option === undefined ? null : { type: 'optionMarked', option };
}

const by = (press: Press, less: Press[]): 1 | -1 => (less.includes(press) ? -1 : 1);

const choose: Binding = {
  presses: ['up', 'down', 'k', 'j'],
  name: '↑ ↓',
  hint: 'choose',
  rank: 4,
  help: 'mark an answer (also k, j)',
  means: press => ({ type: 'optionMoved', by: by(press, ['up', 'k']) }),
};

const sure: Binding = {
  presses: ['left', 'right'],
  name: '← →',
  hint: 'how sure',
  brief: 'sure',
  rank: 3,
  help: 'less, more sure',
  means: press => ({ type: 'surenessMoved', by: by(press, ['left']) }),
};

const take: Binding = {
  presses: ['enter'],
  name: 'Enter',
  hint: 'take it',
  brief: 'take',
  rank: 1,
  help: 'take the answer',
  means: () => ({ type: 'responseGiven' }),
};

const digits: Binding = { presses: [...DIGITS, '0'], name: '1-9, 0', help: "mark it; 0 is I don't know", means: digit };

const pause: Binding = {
  presses: ['escape'],
  name: 'Esc',
  hint: 'pause',
  rank: 2,
  help: 'home; the mark is kept',
  means: wentBack,
};

const pick: Binding = {
  presses: ['space'],
  name: 'Space',
  hint: 'mark',
  rank: 3.5,
  help: 'it fits; again: it does not',
  means: () => ({ type: 'optionPicked' }),
};

const ASKING = {
  one: [choose, sure, take, digits, pause],
  many: [choose, pick, sure, take, digits, pause],
  order: [
    choose,
    { ...pick, hint: 'pick up', help: 'pick the line up; the arrows carry it' },
    sure,
    take,
    digits,
    pause,
  ],
  held: [
    { ...choose, hint: 'carry', help: 'carry the line (also k, j)' },
    { ...pick, hint: 'put down', help: 'put the line down (also Enter)' },
    sure,
    { presses: ['enter'], name: 'Enter', help: 'put the line down', means: take.means },
    { ...digits, help: 'carry the line there' },
    pause,
  ],
  answer: [choose, { ...take, hint: 'to its statement', brief: 'on', help: 'on to its statement' }, digits, pause],
  statement: [
    { ...choose, help: 'mark a statement (also k, j)' },
    sure,
    take,
    digits,
    { ...pause, hint: 'back', help: 'back to the answer' },
  ],
} satisfies Record<string, Binding[]>;

function asking(session: Session, phase: Asking): Binding[] {
  const item = itemOf(session, phase);
  if (item?.type === 'many') return ASKING.many;
  if (item?.type === 'order') return phase.held ? ASKING.held : ASKING.order;
  if (item?.type === 'evidence') return asksStatement(item, phase) ? ASKING.statement : ASKING.answer;
  return ASKING.one;
}

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

const KEYMAP: Record<Exclude<Phase['name'], 'asking'>, Binding[]> = {
  first: menu('leave'),
  home: menu('leave'),
  guess: menu('back', 'take it'),
  spoke: menu('home'),
  results: menu('home'),
  scores: menu('home'),
  // A digit acts at once; what erases takes a mark and an Enter.
  startOver: menu('keep', 'do it').filter(({ presses }) => presses !== DIGITS),
  reading: reading('home'),
  feedback: proven('pause'),
  past: proven('scores'),
};

const PROOF = reading('back');

/** What the presses of a screen mean, the ones of every screen left out. */
export function bindingsOf(session: Session): Binding[] {
  const { phase } = session;
  if (phase.name === 'asking') return asking(session, phase);
  return phase.name === 'reading' && phase.proof ? PROOF : KEYMAP[phase.name];
}

/** The same on every screen. */
export const EVERYWHERE: Binding[] = [
  { presses: ['w'], name: 'w', help: 'try again to save', means: () => ({ type: 'retried' }) },
  { presses: ['?'], name: '?', help: 'these presses', means: () => ({ type: 'helpAsked' }) },
  { presses: ['q'], name: 'q', help: 'leave', means: () => ({ type: 'left', code: 0 }) },
  { presses: ['ctrl-c'], name: 'Ctrl-C', help: 'leave at once', means: () => ({ type: 'left', code: 130 }) },
  { presses: ['ctrl-z'], name: 'Ctrl-Z', help: 'to the shell; fg returns', means: () => ({ type: 'suspended' }) },
];

const ALWAYS: Press[] = ['ctrl-c', 'ctrl-z'];

/** What a press means now. In a window too small to draw in, only leaving has a meaning. */
export function meaningOf(press: Press, session: Session, size: Size, tooSmall: boolean): Meaning {
  const everywhere = EVERYWHERE.find(binding => binding.presses.includes(press));
  if (tooSmall && press !== 'q' && !ALWAYS.includes(press)) return null;
  if (session.help && !ALWAYS.includes(press)) return { type: 'helpClosed' };
  const binding = everywhere ?? bindingsOf(session).find(one => one.presses.includes(press));
  return binding?.means(press, session, size) ?? null;
}

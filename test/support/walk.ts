/** Walks a session by events and by presses, in one process and without a screen. */

import type { WholePack } from '../../src/content/shipped.ts';
import { meaningOf } from '../../src/screen/keys/keymap.ts';
import { begin, type Setup } from '../../src/session/begin.ts';
import { entriesOf } from '../../src/session/menus.ts';
import type { Effect, Event, Session } from '../../src/session/model.ts';
import { update } from '../../src/session/update.ts';
import type { Press } from '../../src/terminal/presses.ts';
import type { Size } from '../../src/view/page.ts';

export const SIZE: Size = { columns: 80, rows: 24 };
export const NARROW: Size = { columns: 40, rows: 12 };

const NAMED: Record<string, Press> = {
  '↓': 'down',
  '↑': 'up',
  '→': 'right',
  '←': 'left',
  '↵': 'enter',
  '⎋': 'escape',
  '␣': 'space',
  '⇥': 'tab',
};

/** "↓↓→↵" as presses; any other letter is itself. */
const presses = (text: string): Press[] => [...text].map(sign => NAMED[sign] ?? sign);

export const start = (pack: WholePack, more: Partial<Setup> = {}): Session =>
  begin({
    ...pack,
    records: [],
    place: { read: [] },
    sitting: 'sitting-a',
    now: '2026-03-04T19:00:00.000Z',
    folder: '~/.local/share/readback/sample',
    seed: 7,
    troubles: [],
    lines: false,
    ...more,
  });

export interface Walk {
  session: Session;
  effects: Effect[];
  /** Seconds since the walk began. */
  clock: number;
}

export const walk = (session: Session): Walk => ({ session, effects: [], clock: 0 });

export function send(at: Walk, ...events: Event[]): Walk {
  let { session, effects, clock } = at;
  for (const event of events) {
    clock += 1;
    const next = update(session, { ...event, at: new Date(Date.UTC(2026, 2, 4, 19, 0, clock)).toISOString() });
    session = next.session;
    effects = [...effects, ...next.effects];
  }
  return { session, effects, clock };
}

/** Presses as the screen would take them; a menu moves as ink-select-input moves it. */
export function press(at: Walk, pressed: string | Press[], size: Size = SIZE): Walk {
  let next = at;
  for (const one of typeof pressed === 'string' ? presses(pressed) : pressed) {
    const meaning = meaningOf(one, next.session, size, false);
    if (meaning === null || meaning.type === 'suspended' || meaning.type === 'repainted') continue;
    const event = meaning.type === 'menu' ? inMenu(next.session, meaning.as ?? one) : meaning;
    if (event) next = send(next, event);
  }
  return next;
}

function inMenu(session: Session, one: Press): Event | null {
  const entries = entriesOf(session);
  const { phase } = session;
  const mark = 'mark' in phase ? phase.mark : 0;
  const turn = (by: number): Event => ({
    type: 'entryMarked',
    index: (mark + by + entries.length) % entries.length,
  });
  if (one === 'down' || one === 'j') return turn(1);
  if (one === 'up' || one === 'k') return turn(-1);
  const entry = entries[one === 'enter' ? mark : Number(one) - 1];
  return entry ? { type: 'entryOpened', entry } : null;
}

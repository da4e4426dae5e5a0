/** A session as it begins. Apart from what happens in it, which commands that print need not load. */
import { corrected, sittingsAhead } from '../domain/clock.ts';
import { dayOf } from '../domain/days.ts';
import { fold, inBank, type Progress } from '../domain/progress.ts';
import type { JournalRecord } from '../domain/record.ts';
import type { Session } from './model.ts';
import { home, menu } from './transitions.ts';

type Given = 'items' | 'item' | 'reading' | 'records' | 'place' | 'sitting' | 'seed' | 'troubles' | 'folder' | 'lines';

export interface Setup extends Pick<Session, Given> {
  /** As they were written. */
  records: JournalRecord[];
  /** What the records add up to, where it is known already. */
  progress?: Progress | undefined;
  /** How this reading is opened from a shell; `npx readback` where nothing else is said. */
  command?: string | undefined;
  /** UTC, ISO 8601. */
  now: string;
}

export function begin({ now, command = 'npx readback', ...setup }: Setup): Session {
  const today = dayOf(now);
  const records = corrected(setup.records, today);
  const session: Session = {
    ...setup,
    command,
    today,
    records,
    ahead: sittingsAhead(setup.records, today),
    progress: inBank(setup.progress ?? fold(records), setup.items),
    seq: 1,
    phase: menu('home'),
    help: false,
    notSaved: null,
    unsaved: [],
    shortfall: null,
    shelf: [],
    openedAt: null,
    elsewhere: { attempts: 0, right: 0 },
  };
  return home(session).session;
}

/** A session as it begins. Apart from what happens in it, which commands that print need not load. */
import { dayOf } from '../domain/days.ts';
import type { Bank } from '../domain/item.ts';
import { fold, type Progress } from '../domain/progress.ts';
import type { Reading } from '../domain/reading.ts';
import type { JournalRecord, SavedPlace } from '../domain/record.ts';
import type { Session } from './model.ts';
import { home, menu } from './transitions.ts';

export interface Setup extends Bank {
  reading: Reading;
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

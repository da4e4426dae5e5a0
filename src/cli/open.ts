/** What a command line names: a reading, opened with what is kept about it as a session that can be saved, and a section. */

import type { Pack } from '../content/shipped.ts';
import { corrected } from '../domain/clock.ts';
import { dayOf } from '../domain/days.ts';
import { articleSections, findSection, type Reading } from '../domain/reading.ts';
import type { JournalRecord, SavedPlace } from '../domain/record.ts';
import { loadScheduler } from '../domain/schedule.ts';
import { PIPED } from '../domain/shelf.ts';
import { sanitize } from '../lib/sanitize.ts';
import type { Ports } from '../program.ts';
import { begin } from '../session/begin.ts';
import type { Session } from '../session/model.ts';
import { readBookmark } from '../store/bookmark.ts';
import { isAbsent } from '../store/files.ts';
import { dataFolder, readingFolder } from '../store/folder.ts';
import { noHistory, readHistory } from '../store/history.ts';
import { type Journal, openJournal, sittingName } from '../store/journal.ts';
import { openPlace, readPlace } from '../store/place.ts';
import { dropSummary, readSaved, type Saved } from '../store/summary.ts';
import { saveTogether } from '../store/together.ts';
import { plural } from '../view/words/grammar.ts';
import { nounOf } from '../view/words/kinds.ts';
import { type Common, wrong } from './command.ts';
import { claims, homeOf } from './identity.ts';
import { type Io, inLines } from './io.ts';
import { packOf } from './pack.ts';
import { shellCommand } from './shell.ts';

export interface Opened {
  session: Session;
  /** The records as they were written, for an export. */
  written: JournalRecord[];
  ports: Ports;
  /** Where its progress is kept. */
  folder: string;
  /** Where the reading itself stands; null where it comes with the program. */
  home: string | null;
  /** That is not on record yet. */
  claimed: boolean;
  /** What is to be known about what was saved, in a sentence; null where there is nothing to say. */
  doubt(): string | null;
  /** Loads what saving needs. The program may be replaced while a sitting lasts, so it is not left to the first save. */
  ready(): Promise<void>;
  /** Saves records all together or not at all, instead of `ports.append`; returns what takes them back. */
  saveTogether(records: readonly JournalRecord[], told?: (written: number, of: number) => void): () => void;
}

const UNSAFE = 'Saved, but this disk does not confirm it: the last answers may be lost if the power fails.';

/** A sitting may be in a summary once it has lasted so long, in milliseconds. */
const LONG_SITTING = 20 * 3_600_000;

export interface Wants {
  /** Every round, else only the latest where there are many. */
  everyRound?: boolean;
}

/** Throws a UserError when the reading is missing or broken, belongs to another folder, or there is no place to keep progress. */
export async function open(asked: Common, io: Io, wants: Wants = {}): Promise<Opened> {
  return openPack(await packOf(asked.reading, io), homeOf(asked, io), asked, io, wants);
}

/** `home`: the folder of a reading of one's own, null for one that comes with the program. */
export function openPack(
  pack: Pack,
  home: string | null,
  asked: Common,
  io: Io,
  { everyRound = false }: Wants = {},
): Opened {
  const data = dataFolder(asked.dataDir, io.env);
  const folder = readingFolder(data, pack.reading.id);
  const claimed = home !== null && home !== PIPED && claims(pack.reading.id, home, readBookmark(folder), asked.moved);
  const begun = io.now();
  const isNew = isAbsent(folder);
  const saved = savedIn(folder, isNew, everyRound, begun);
  const kept = isNew ? {} : readPlace(folder);
  const seed = Math.floor(io.chance() * 1_000_000);
  const sitting = sittingName(begun, io.pid, hex(io.chance()));
  // Whoever only prints writes none.
  let journal: Journal | undefined;
  const written = () => {
    journal ??= openJournal(folder, sitting);
    return journal;
  };
  let savePlace: ((place: SavedPlace) => void) | undefined;
  const ready = async () => {
    savePlace ??= await openPlace(folder);
    return savePlace;
  };
  /** Before a journal grows that a summary may have been made from. */
  const growing = () => {
    if (io.now().getTime() - begun.getTime() > LONG_SITTING) dropSummary(folder);
  };
  return {
    written: saved.history.records,
    session: begin({
      ...pack,
      records: saved.history.records,
      progress: saved.progress,
      place: kept.place ?? { read: [] },
      sitting,
      now: begun.toISOString(),
      folder: readable(folder, io.env.HOME),
      // Whole paths: whoever comes back may stand in another folder.
      command: shellCommand({ reading: home ?? asked.reading, dataDir: asked.dataDir && data }),
      lines: inLines(asked, io),
      seed,
      troubles: [...historyTroubles(saved.history), ...placeTroubles(pack.reading, kept)],
    }),
    ports: {
      now: () => io.now().toISOString(),
      append(record) {
        try {
          growing();
        } finally {
          // Whatever becomes of the summary.
          written().append(record);
        }
      },
      retry() {
        growing();
        written().retry();
      },
      pending: () => journal?.pending() ?? 0,
      async savePlace(place) {
        (await ready())(place);
      },
      readAll: () => corrected(readHistory(folder).records, dayOf(io.now().toISOString())),
    },
    // What cannot be loaded now is said when it is missed.
    async ready() {
      await Promise.allSettled([ready(), Promise.resolve().then(loadScheduler)]);
    },
    saveTogether(records, told) {
      growing();
      return saveTogether(folder, sitting, records, told);
    },
    folder,
    home,
    claimed,
    doubt: () => (journal?.unsafe() ? `${UNSAFE} ${sanitize(readable(folder, io.env.HOME))}` : null),
  };
}

function savedIn(folder: string, isNew: boolean, everyRound: boolean, begun: Date): Saved {
  if (isNew) return { history: noHistory() };
  return everyRound ? { history: readHistory(folder) } : readSaved(folder, dayOf(begun.toISOString()));
}

/** Six digits. Not from node:crypto, which takes longer to load than most commands take. */
const hex = (chance: number): string =>
  Math.floor(chance * 0x1000000)
    .toString(16)
    .padStart(6, '0');

/** A path as a reader knows it: the home folder as ~. */
const readable = (path: string, home: string | undefined): string =>
  home && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;

/** The id of a section, by its number in the article or its id; throws a UserError for one that is not there. */
export function sectionOf({ reading }: Session, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const article = articleSections(reading);
  const numbered = /^\d+$/.test(wanted) ? article[Number(wanted) - 1] : undefined;
  const found = numbered ?? findSection(reading, wanted);
  if (found) return found.id;
  const ids = reading.sections.map(section => section.id).join(', ');
  throw wrong(`No section \`${wanted}\`. Use a number from 1 to ${article.length}, or an id: ${ids}.`);
}

/** What of the history is left out, in sentences. */
function historyTroubles({ faults, lines, unreadable }: ReturnType<typeof readHistory>): string[] {
  const leftOut = (fault: 'damaged' | 'newer', why: string): string[] => {
    const files = faults.filter(file => file[fault] > 0);
    const count = files.reduce((sum, file) => sum + file[fault], 0);
    const names = files.map(({ file }) => sanitize(file)).join(', ');
    return count === 0
      ? []
      : [`${count} of ${plural(lines, 'saved line')} ${why}; skipped. No file was changed. ${names}`];
  };
  return [
    ...leftOut('damaged', 'could not be read'),
    ...leftOut('newer', 'came from a newer readback'),
    ...unreadable.map(({ file, reason }) => `${sanitize(file)} could not be read: ${sanitize(reason)}`),
  ];
}

const placeTroubles = (reading: Reading, { fault }: ReturnType<typeof readPlace>): string[] =>
  fault === undefined ? [] : [`Skipped your place in the ${nounOf(reading)}. No file was changed. ${sanitize(fault)}`];

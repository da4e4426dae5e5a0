/** Opens a reading and what is kept about it, as a session that can be saved. */
import { type Pack, readShipped, shippedIds } from '../content/shipped.ts';
import { dayOf } from '../domain/days.ts';
import type { SavedPlace } from '../domain/record.ts';
import { isUserError, UserError } from '../lib/errors.ts';
import { nearest } from '../lib/nearest.ts';
import { display } from '../lib/sanitize.ts';
import type { Ports } from '../program.ts';
import type { Session } from '../session/model.ts';
import { begin } from '../session/update.ts';
import { dataFolder, readingFolder } from '../store/folder.ts';
import { readHistory } from '../store/history.ts';
import { openJournal, sittingName } from '../store/journal.ts';
import { openPlace, readPlace } from '../store/place.ts';
import { dropSummary, keepSummary, readSaved } from '../store/summary.ts';
import { type Args, isPath, shellCommand } from './args.ts';
import { type Io, inLines } from './io.ts';

export interface Opened {
  session: Session;
  ports: Ports;
  /** To be called at the end of a sitting: gets the next start ready. */
  close(): void;
}

/** A sitting may be in a summary once it has lasted so long, in milliseconds. */
const LONG_SITTING = 20 * 3_600_000;

interface Wants {
  /** Every round, else only the latest where there are many. */
  whole?: boolean;
}

/**
 * Throws a UserError when the reading is
 * missing or broken, or there is no place to keep progress.
 */
export async function open(args: Args, io: Io, { whole = false }: Wants = {}): Promise<Opened> {
  const pack = await packOf(args.reading);
  const folder = readingFolder(dataFolder(args.dataDir, io.env), pack.reading.id);
  const begun = io.now();
  const saved = whole ? { history: readHistory(folder) } : readSaved(folder, dayOf(begun.toISOString()));
  const kept = readPlace(folder);
  const seed = Math.floor(io.chance() * 1_000_000);
  const sitting = sittingName(begun, io.pid, hex(io.chance()));
  const journal = openJournal(folder, sitting);
  let savePlace: Promise<(place: SavedPlace) => void> | undefined;
  /** Before a journal grows that a summary may have been made from. */
  const growing = () => {
    if (io.now().getTime() - begun.getTime() > LONG_SITTING) dropSummary(folder);
  };
  return {
    session: begin({
      ...pack,
      records: saved.history.records,
      progress: saved.progress,
      place: kept.place ?? { read: [] },
      sitting,
      now: begun.toISOString(),
      folder: readable(folder, io.env.HOME),
      command: shellCommand(args),
      lines: inLines(args, io),
      seed,
      troubles: [...historyTroubles(saved.history), ...placeTroubles(kept)],
    }),
    ports: {
      now: () => io.now().toISOString(),
      append(record) {
        growing();
        journal.append(record);
      },
      retry() {
        growing();
        journal.retry();
      },
      async savePlace(place) {
        savePlace ??= openPlace(folder);
        (await savePlace)(place);
      },
      readAll: () => readHistory(folder).records,
    },
    close: () => keepSummary(folder, dayOf(io.now().toISOString())),
  };
}

/** Says what could not be read of the progress; whether there was anything. */
export function toldTroubles({ troubles }: Session, io: Io): boolean {
  for (const trouble of troubles) io.stderr.write(`${display(trouble)}\n`);
  return troubles.length > 0;
}

/** Six digits. Not from node:crypto, which takes longer to load than most commands take. */
const hex = (chance: number): string =>
  Math.floor(chance * 0x1000000)
    .toString(16)
    .padStart(6, '0');

/** A path as a reader knows it: the home folder as ~. */
const readable = (path: string, home: string | undefined): string =>
  home && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;

async function packOf(reading: string | undefined): Promise<Pack> {
  if (reading === undefined) return readShipped();
  if (!isPath(reading)) {
    const known = shippedIds();
    if (known.includes(reading)) return readShipped(reading);
    const meant = nearest(reading, known) ?? known.join(', ');
    throw new UserError(4, `No reading \`${reading}\`. There is ${meant}; one of your own is a folder, as ./mine`);
  }
  const { loadFolder } = await import('../checker/play.ts');
  try {
    return loadFolder(reading);
  } catch (error) {
    if (!isUserError(error)) throw error;
    throw new UserError(error.code, `${error.message.trimEnd()}\nYour progress was not touched.`);
  }
}

function historyTroubles({ faults, lines, unreadable }: ReturnType<typeof readHistory>): string[] {
  const damaged = faults.filter(fault => fault.damaged > 0);
  const newer = faults.filter(fault => fault.newer > 0);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const saved = `${lines} saved ${lines === 1 ? 'line' : 'lines'}`;
  const files = (list: typeof faults) => list.map(fault => display(fault.file)).join(', ');
  return [
    ...(damaged.length === 0
      ? []
      : [
          `${sum(damaged.map(fault => fault.damaged))} of ${saved} could not be read and is left out; no file changed. ${files(damaged)}`,
        ]),
    ...(newer.length === 0
      ? []
      : [
          `${sum(newer.map(fault => fault.newer))} of ${saved} were made by a newer readback and are left out; no file changed. ${files(newer)}`,
        ]),
    ...unreadable.map(({ file, reason }) => `${display(file)} could not be read: ${display(reason)}`),
  ];
}

const placeTroubles = ({ fault }: ReturnType<typeof readPlace>): string[] =>
  fault === undefined ? [] : [`Your place could not be read and is left out; no file changed. ${display(fault)}`];

/** The shelf as it stands on the disk: the readings that come with the program, and every folder that was opened once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shippedIndex } from '../content/shipped.ts';
import { dayOf } from '../domain/days.ts';
import { type Bookmark, isArticle, latestFirst, PIPED, type Shelved, shelvedOf } from '../domain/shelf.ts';
import { ChangedText, isUserError, UserError } from '../lib/errors.ts';
import type { ShelfPorts } from '../program.ts';
import type { Session } from '../session/model.ts';
import { bookmarkOf, SHELF, shelfOf, standingOf } from '../session/shelf.ts';
import { type Kept, keepBookmark, readBookmark, readBookmarks } from '../store/bookmark.ts';
import { dataFolder, readingFolder } from '../store/folder.ts';
import { keepSummary } from '../store/summary.ts';
import { textTime } from '../view/menus.ts';
import { answeredIn } from '../view/receipt.ts';
import type { Common } from './command.ts';
import type { Elsewhere } from './identity.ts';
import type { Io } from './io.ts';
import { type Opened, open, type Wants } from './open.ts';

/** A reading opened only to see how far the reader is with it. */
type Look = (reading: string) => Promise<{ session: Session }>;

/** `but`: the reading that is opened anyway, whose session knows better; without `look`, as the bookmarks say. Never throws. */
async function shelfOn(data: string, look: Look | null, but: string): Promise<Shelved[]> {
  const { found, journals } = readBookmarks(data);
  const kept = new Map(found.map(one => [one.kept.id, one]));
  const shelf: Promise<Shelved>[] = [];
  for (const { id, ...shipped } of shippedIndex()) {
    const one = kept.get(id);
    kept.delete(id);
    const stale = id !== but && (one ? one.stale : journals.includes(id));
    const { opened = null, bookmark = null } = one?.kept ?? {};
    shelf.push(shelved({ id, ...shipped, folder: null, gone: false, opened, bookmark }, id, stale, look));
  }
  for (const { kept: own, stale } of kept.values()) {
    const { shelved: stands, ...rest } = own;
    if (!stands || own.folder === null) continue;
    const gone = !existsSync(isArticle(own) ? own.folder : join(own.folder, 'reading.yaml'));
    shelf.push(shelved({ ...rest, gone }, own.folder, stale && !gone, look));
  }
  return Promise.all(shelf);
}

const shelved = async (one: Shelved, reading: string, stale: boolean, look: Look | null): Promise<Shelved> =>
  stale && look ? { ...one, bookmark: await lookedUp(one.bookmark, reading, look) } : one;

/** How far the reader is with a reading whose last sitting was killed; as it was known where it cannot be opened. */
async function lookedUp(before: Bookmark | null, reading: string, look: Look): Promise<Bookmark | null> {
  try {
    return bookmarkOf((await look(reading)).session);
  } catch {
    return before;
  }
}

/** Knows what was reviewed today in other readings, without a way to go to them. */
export async function besideOthers(opened: Opened, asked: Common, io: Io): Promise<Opened> {
  const { session } = opened;
  const look: Look = reading => open({ ...asked, reading, moved: false }, io);
  return {
    ...opened,
    session: { ...session, shelf: await shelfOn(dataFolder(asked.dataDir, io.env), look, session.reading.id) },
  };
}

/** A reading opened for somebody who can go from it to the others; `at` the shelf, or else at the reading itself. */
export async function openOnShelf(asked: Common, io: Io, at: boolean): Promise<Opened> {
  const data = dataFolder(asked.dataDir, io.env);
  const opened = await open(asked, io);
  const shelf = await shelfOn(
    data,
    reading => open({ ...asked, reading, moved: false }, io),
    opened.session.reading.id,
  );
  return onShelf(opened, shelf, at, asked, io);
}

async function onShelf(opened: Opened, known: Shelved[], at: boolean, asked: Common, io: Io): Promise<Opened> {
  const { folder, home, claimed } = opened;
  const { reading } = opened.session;
  const data = join(folder, '..');
  const all = shelvedOf(known, reading.id) ? known : [...known, newcomer(opened)];
  // What was piped in may be on the shelf with its file.
  const placeOf = (one: Shelved) => (home === PIPED && one.folder !== null ? one.folder : home);
  const shelf = all.map(one => (one.id === reading.id ? { ...one, folder: placeOf(one), gone: false } : one));
  const session: Session =
    at && shelf.length > 1
      ? { ...opened.session, shelf, phase: SHELF }
      : { ...opened.session, shelf, openedAt: io.now().toISOString() };
  const keep = (last: Session) => {
    const now = standingOf(last, reading.id) ?? newcomer(opened);
    return keepBookmark(folder, keptAs(now, now.folder, !now.passing));
  };
  // Whose progress it is stands on the disk before the first answer does.
  if (claimed) await keep(session);
  const ports: ShelfPorts = {
    async open(before, id, path) {
      await ports.close(before);
      const other = { ...asked, reading: path ?? id, moved: before.phase.name === 'moved' };
      const found = await open(other, io);
      if (found.session.reading.id !== id && isArticle({ id })) throw new ChangedText(id);
      const next = await onShelf(found, shelfOf(before), false, other, io);
      return { ...next, session: { ...next.session, lines: before.lines, elsewhere: answeredIn(before) } };
    },
    putOn: keep,
    async takeOff(id) {
      const of = readingFolder(data, id);
      const kept = readBookmark(of);
      // What cannot be written now can be taken off again.
      if (kept) await keepBookmark(of, { ...kept, shelved: false }).catch(() => {});
    },
    doubt: opened.doubt,
    async close(last) {
      // Without a bookmark the journals tell, the next time.
      if (last.openedAt !== null) await keep(last).catch(() => {});
      keepSummary(folder, dayOf(io.now().toISOString()));
    },
  };
  return { ...opened, session, ports: { ...opened.ports, shelf: ports } };
}

/** As it is kept; whether the folder is there is seen each time. */
const keptAs = ({ gone: _, passing: __, ...rest }: Shelved, folder: string | null, shelved: boolean): Kept => ({
  ...rest,
  folder,
  shelved,
});

/** A reading that was not on the shelf. */
function newcomer({ session: { reading }, home }: Opened): Shelved {
  const { id, short: title, kind } = reading;
  const minutes = textTime(reading);
  const shelved = { id, title, kind, minutes, folder: home, gone: false, opened: null, bookmark: null };
  return isArticle({ id }) ? { ...shelved, passing: true } : shelved;
}

/** Every reading on the shelf whose folder is there, and why any other could not be opened. */
export async function openAll(asked: Common, io: Io, wants: Wants): Promise<{ opened: Opened[]; failed: string[] }> {
  const data = dataFolder(asked.dataDir, io.env);
  const [opened, failed]: [Opened[], string[]] = [[], []];
  const known = await shelfOn(data, null, '');
  for (const { id, title, folder, gone } of latestFirst(known)) {
    try {
      const article = isArticle({ id });
      if (gone) throw new UserError(4, `its ${article ? 'file' : 'folder'} is no longer in ${folder}`);
      const found = await open({ ...asked, reading: folder ?? id }, io, wants);
      if (article && found.session.reading.id !== id) throw new UserError(4, `the text in ${folder} has changed`);
      opened.push(found);
    } catch (error) {
      if (!isUserError(error)) throw error;
      failed.push(`Left out ${title}: ${error.message.split('\n')[0]}`);
    }
  }
  // Each knows what was reviewed in the others, also in a sitting that left no bookmark.
  const shelf = known.map(one => {
    const session = opened.find(({ session }) => session.reading.id === one.id)?.session;
    return session ? { ...one, bookmark: bookmarkOf(session) } : one;
  });
  return { opened: opened.map(found => ({ ...found, session: { ...found.session, shelf } })), failed };
}

/** Puts on record whose progress it is, without a place on the shelf. */
export const claim = (opened: Opened): Promise<void> =>
  keepBookmark(opened.folder, {
    ...(readBookmark(opened.folder) ?? keptAs(newcomer(opened), null, false)),
    folder: opened.home,
  });

/** The shelf with the question whose a folder is; without an answer nothing of it is opened. */
export async function openMoved(moved: Elsewhere, asked: Common, io: Io): Promise<Opened> {
  const opened = await openOnShelf({ ...asked, reading: undefined }, io, true);
  const { reading, folder, before } = moved;
  return { ...opened, session: { ...opened.session, phase: { name: 'moved', reading, folder, before, mark: 0 } } };
}

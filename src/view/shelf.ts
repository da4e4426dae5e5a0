/** The shelf: every reading there is with how far the reader is, a folder that has gone, one that moved. */
import { addDays } from '../domain/days.ts';
import { dueOf, dueToday, isArticle, roomToday, type Shelved, shelvedOf } from '../domain/shelf.ts';
import { sanitize } from '../lib/sanitize.ts';
import type { Gone, Moved, Session, Shelf } from '../session/model.ts';
import { nextToReview, shelfOf, standingOf } from '../session/shelf.ts';
import { emptyPage, type Page, type Size } from './page.ts';
import { gap, paragraph, said, signed, textWidth } from './rows.ts';
import { plural } from './words/grammar.ts';
import { dueOfAll, dueWords, PRACTICE } from './words/rounds.ts';

const SHELF_WORDS = 'Read a short text, see who says what and how firmly, then find out what you remember.';
export const PRIVATE_WORDS = 'Nothing leaves this computer.';

const SECONDS_A_QUESTION = 40;

/** About how long questions take. */
export const questionMinutes = (questions: number): string =>
  `about ${plural(Math.max(1, Math.round((questions * SECONDS_A_QUESTION) / 60)), 'minute')}`;

/** Nothing was opened yet: the shelf is the first thing a reader sees. */
export const isNewShelf = (session: Session): boolean =>
  shelfOf(session).every(({ opened, bookmark }) => opened === null && bookmark === null);

export const titleOf = ({ shelf }: Session, id: string): string => sanitize(shelvedOf(shelf, id)?.title ?? id);

/** What a reading is, and how far the reader is with it. */
export function shelvedWords(session: Session, id: string): { label: string; detail: string } {
  const shelved = standingOf(session, id);
  if (!shelved) return { label: id, detail: '' };
  const what = `${sanitize(shelved.kind)}, ${plural(shelved.minutes, 'minute')}`;
  const passing = shelved.passing ? ', not kept' : '';
  return { label: sanitize(shelved.title), detail: `${stateWords(shelved, session)}${passing}; ${what}` };
}

const room = new WeakMap<Session, number>();

/** How many reviews today has room for. Remembered, as every line of the shelf asks for it. */
function roomLeft(session: Session): number {
  const known = room.get(session) ?? roomToday(shelfOf(session), session.today);
  room.set(session, known);
  return known;
}

function stateWords({ gone, bookmark }: Shelved, session: Session): string {
  if (gone) return 'gone';
  if (bookmark === null) return 'new';
  const { today } = session;
  const due = dueOf(bookmark, today);
  const words = due > 0 ? [dueWords(due, Math.min(due, roomLeft(session)), dueOf(bookmark, addDays(today, 1)))] : [];
  return [...words, ...stopped(bookmark)].join(', ') || 'begun';
}

function stopped({ open, section, last, read }: NonNullable<Shelved['bookmark']>): string[] {
  if (open) {
    const which = open.practice ? PRACTICE : open.context ? ', what happened next' : open.review ? ', review' : '';
    return [`at question ${open.answered + 1} of ${open.of}${which}`];
  }
  if (section !== null) return [`at section ${section}`];
  return last ? [`last round ${last.right} of ${last.of}`] : read ? ['read'] : [];
}

/** Where *Continue* leads. */
export function goOnWords(session: Session, id: string): string {
  const bookmark = standingOf(session, id)?.bookmark;
  return [titleOf(session, id), ...(bookmark ? stopped(bookmark) : [])].join(', ');
}

/** What the reviews ask: on the shelf of all readings, elsewhere of the next one. */
export function reviewWords(session: Session): { label: string; detail: string } {
  if (session.phase.name !== 'shelf') {
    const next = nextToReview(session);
    return { label: `Review: ${titleOf(session, next?.id ?? '')}`, detail: `${next?.items ?? 0} due` };
  }
  const shelf = shelfOf(session);
  const asked = dueToday(shelf, session.today);
  const due = dueOfAll({ shelf, today: session.today });
  const closes = asked.some(({ id }) => {
    const open = shelvedOf(shelf, id)?.bookmark?.open;
    return open && !open.review && !open.practice;
  });
  const where = asked.length > 1 ? `; ${plural(asked.length, 'reading')}` : '';
  return {
    label: 'Review',
    detail: `${due.words}${where}, ${closes ? 'closes an open round' : questionMinutes(due.asked)}`,
  };
}

/** What stands above the shelf, in sentences. */
export const shelfSentences = (session: Session, { failed }: Shelf): string[] => [
  ...failed.split('\n').filter(Boolean),
  ...(isNewShelf(session) ? [SHELF_WORDS] : []),
];

const folderOf = ({ shelf }: Session, id: string): string => sanitize(shelvedOf(shelf, id)?.folder ?? '');

export function goneSentences(session: Session, { reading, changed }: Gone): string[] {
  const path = folderOf(session, reading);
  if (changed)
    return [
      `Its text has changed: ${path}`,
      'Your answers are kept. To go on, put the old text back. For the new text, start readback with its path.',
    ];
  const what = isArticle({ id: reading }) ? 'file' : 'folder';
  return [`Its ${what} is not where it was: ${path}`, `Your answers are kept. Put the ${what} back to go on.`];
}

export const movedSentences = ({ reading, folder, before }: Moved): string[] => [
  `Your answers to ${reading} belong to the folder ${sanitize(before)}`,
  `Has it moved to ${sanitize(folder)}? Then your answers go with it.`,
  'If it is a copy, give it another id in its reading.yaml.',
];

export function shelfPage(session: Session, phase: Shelf, size: Size): Page {
  const width = textWidth(size);
  const failed = phase.failed
    .split('\n')
    .filter(Boolean)
    .flatMap((line, index) => said(line, width, index === 0 ? signed('!', 'warning') : undefined));
  const first = isNewShelf(session);
  return {
    ...emptyPage,
    title: 'readback',
    place: plural(session.shelf.length, 'reading'),
    body: [...failed, ...(first ? said(SHELF_WORDS, width) : [])],
    after: first && size.rows >= 17 ? [gap, ...paragraph(PRIVATE_WORDS, { width })] : [],
  };
}

export const saidPage = (title: string, sentences: string[], size: Size): Page => ({
  ...emptyPage,
  title,
  body: sentences.flatMap(sentence => said(sentence, textWidth(size))),
});

/**
 * What the shelf knows of a reading, `bookmark.json` in the folder of its progress: what it is, where its files stand, when
 * it was opened last, and how far the reader is. Can be lost: then it is made anew when the reading is opened.
 */
import { accessSync, constants, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Day } from '../domain/days.ts';
import type { Bookmark, Shelved } from '../domain/shelf.ts';
import { isAmong, READING_KINDS } from '../domain/vocabulary.ts';
import { inWords } from './cause.ts';
import { makeFolder } from './disk.ts';
import { readDated } from './files.ts';
import { type Fields, isFields, isText, isWhole } from './guards.ts';
import { parseJson } from './json.ts';

const NAME = 'bookmark';
const LARGEST = 1024 * 1024;

export interface Kept extends Omit<Shelved, 'gone' | 'passing'> {
  /** It stands on the shelf. */
  shelved: boolean;
}

export interface Found {
  kept: Kept;
  /** Something was saved after the bookmark was: a sitting was killed. */
  stale: boolean;
}

/** The bookmark in the folder of a reading's progress; undefined where there is none that can be read. Never throws. */
export const readBookmark = (folder: string): Kept | undefined => datedIn(folder)?.kept;

function datedIn(folder: string): { kept: Kept; writtenAt: number } | undefined {
  try {
    const { text, writtenAt } = readDated(`${folder}/${NAME}.json`, LARGEST);
    const kept = keptOf(parseJson(text));
    return kept && { kept, writtenAt };
  } catch {
    return undefined;
  }
}

/** All of them in a data folder, by the id of their reading, and the ids that have a journal only. Never throws. */
export function readBookmarks(data: string): { found: Found[]; journals: string[] } {
  const [found, journals]: [Found[], string[]] = [[], []];
  let ids: string[] = [];
  try {
    if (existsSync(data)) ids = readdirSync(data);
  } catch {
    // Nothing was kept yet.
  }
  for (const id of ids) {
    // Not joined: that takes as long as reading it does.
    const folder = `${data}/${id}`;
    const dated = datedIn(folder);
    const answered = writtenAt(`${folder}/journal`);
    // Who moves a folder of progress by hand moves a reading that is none of it.
    if (dated?.kept.id === id)
      found.push({ kept: dated.kept, stale: Math.max(answered, writtenAt(`${folder}/place.json`)) > dated.writtenAt });
    else if (answered > 0) journals.push(id);
  }
  return { found, journals };
}

/** In milliseconds; 0 where there is nothing. */
const writtenAt = (path: string): number => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  } catch {
    return 0;
  }
};

/** Writes it, with conf; throws an Error with a part of a sentence ("no permission") when it cannot. */
export async function keepBookmark(folder: string, kept: Kept): Promise<void> {
  const { default: Conf } = await import('conf');
  const cwd = resolve(folder);
  inWords(() => {
    makeFolder(cwd);
    // conf tries for a whole second, busily, to write where it may not: ask first.
    accessSync(cwd, constants.W_OK | constants.X_OK);
    const file = join(cwd, `${NAME}.json`);
    // A damaged one is of no use to anyone, and conf would stop at it.
    if (readBookmark(cwd) === undefined) rmSync(file, { force: true });
    const conf = new Conf({
      cwd,
      configName: NAME,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
      deserialize: text => parseJson(text) as Record<string, unknown>,
    });
    conf.store = { ...kept };
  });
}

function keptOf(value: unknown): Kept | undefined {
  if (!isFields(value)) return undefined;
  const { id, title, kind, minutes, folder, opened, shelved, bookmark } = value;
  if (!isText(id) || !isText(title) || !isAmong(READING_KINDS, kind) || !isWhole(minutes)) return undefined;
  if (!(folder === null || isText(folder)) || !(opened === null || isText(opened))) return undefined;
  return { id, title, kind, minutes, folder, opened, shelved: shelved === true, bookmark: bookmarkOf(bookmark) };
}

/** Null for what is none: the reading is then as good as new on the shelf, and what was answered is there once it is opened. */
function bookmarkOf(value: unknown): Bookmark | null {
  if (!isFields(value)) return null;
  const { section, read, last, open, due, reviewed } = value;
  const on = (fields: unknown): { day: Day; items: number } | undefined =>
    isFields(fields) && isText(fields.day) && isWhole(fields.items)
      ? { day: fields.day, items: fields.items }
      : undefined;
  const done = on(reviewed);
  if (!done || !Array.isArray(due)) return null;
  return {
    section: isWhole(section) ? section : null,
    read: read === true,
    last: isFields(last) && isWhole(last.right) && isWhole(last.of) ? { right: last.right, of: last.of } : null,
    open: isFields(open) ? openOf(open) : null,
    due: due.flatMap(entry => on(entry) ?? []),
    reviewed: { ...done, ...(isFields(reviewed) && isWhole(reviewed.right) ? { right: reviewed.right } : {}) },
  };
}

const openOf = ({ answered, of, review, practice, context }: Fields): Bookmark['open'] =>
  isWhole(answered) && isWhole(of)
    ? {
        ...{ answered, of, review: review === true },
        ...(practice === true ? { practice } : {}),
        ...(context === true ? { context } : {}),
      }
    : null;

/** A page: everything one screen shows, as rows, and how it is fitted into a window. */
import type { Entry } from '../session/model.ts';
import { gap, type Role, type Row, row } from './rows.ts';

/** Columns and rows of the window. */
export interface Size {
  columns: number;
  rows: number;
}

export const SMALLEST: Size = { columns: 40, rows: 12 };
/** Below this many columns labels stand above their statements, tags below their options, and tabs and bars are words. */
export const WIDE = 60;

export interface MenuLine {
  entry: Entry;
  label: string;
  detail: string;
}

export interface Page {
  title: string;
  /** At the right of the title, when there is room. */
  place: string;
  placeRole?: Role;
  /** Kept in view above the body. */
  head: Row[];
  /** Shown through a window when it is too long. */
  body: Row[];
  /** Rows of the body that must be in view, first and last. */
  focus?: [number, number];
  /** Rows to move down from there. */
  scroll?: number;
  menu: MenuLine[];
  /** The marked entry. */
  mark: number;
  /** Right below the menu or the body. */
  after: Row[];
  /** At the bottom, above the hints. */
  foot: Row[];
}

export const emptyPage: Page = {
  title: '',
  place: '',
  head: [],
  body: [],
  menu: [],
  mark: 0,
  after: [],
  foot: [],
};

/** Rows that belong together, of which the body shows all while it can, and what stands above them. */
export interface Block {
  above?: Row[];
  rows: Row[];
}

/** Blocks as a body, one of them kept in view: the first together with what stands above it. */
export function stacked(blocks: Block[], marked: number): Pick<Page, 'body'> & { focus: [number, number] } {
  const body: Row[] = [];
  let focus: [number, number] = [0, 0];
  for (const [index, { above = [], rows }] of blocks.entries()) {
    body.push(...above);
    if (index === marked) focus = [index === 0 ? 0 : body.length, body.length + rows.length - 1];
    body.push(...rows);
  }
  return { body, focus };
}

/** Title and tabs, the open one in brackets; in a narrow window a title that names it. */
export function tabbed<T extends string>(
  title: string,
  names: Record<T, string>,
  tabs: readonly T[],
  open: T,
  { columns }: Size,
): Pick<Page, 'title' | 'head'> {
  if (columns < WIDE) return { title: `${title}: ${names[open]}`, head: [] };
  const spans = tabs.map(tab =>
    tab === open ? { text: `[${names[tab]}] `, bold: true } : { text: ` ${names[tab]}  ` },
  );
  return { title, head: [row('   ', ...spans), gap] };
}

interface Fitted {
  /** Between title and hints, from the top; the menu stands between the two. */
  above: Row[];
  menuRows: number;
  below: Row[];
  /** Empty rows before `foot`. */
  filler: number;
  foot: Row[];
  /** An empty row stands under the title. */
  spaced: boolean;
  /** Rows of the body hidden above and below, and how far one press scrolls. */
  hidden: { above: number; below: number };
  step: number;
}

/** Rows for everything between title and hints; the frame is always one row less than the window. */
export const innerRows = (size: Size, bar: boolean): number => size.rows - 1 - 2 - (bar ? 1 : 0);

const MORE = row('   ', { text: '↓', role: 'here' }, ' more below');

/** Fits a page: gaps go first, then the body is shown through a window, then the head gives way. */
export function fitPage(page: Page, size: Size, bar = false): Fitted {
  const room = innerRows(size, bar);
  const parts = { foot: page.foot, after: page.after, body: page.body, head: page.head };
  const rows = Object.values(parts).flat();
  const told = rows.filter(row => !row.gap).length;
  const more = page.menu.length > Math.max(0, room - told);
  // What is left when the empty rows and the word that there is more have theirs; where little is, empty rows go.
  const spacious = room - rows.length - 2;
  const fewest = spacious >= 5 ? spacious : Math.max(3, room - told - 3);
  const menuRows = more ? fewest : page.menu.length;
  if (more) parts.after = [MORE, ...parts.after];
  /** Rows that stand whatever the body takes. */
  const fixed = () => menuRows + parts.head.length + parts.after.length + parts.foot.length;
  let [first, last] = page.focus ?? [0, 0];
  const spaced = fixed() + parts.body.length + 1 <= room;
  const space = room - (spaced ? 1 : 0);

  while (fixed() + parts.body.length > space) {
    const part = (['foot', 'after', 'body', 'head'] as const).find(part => parts[part].some(row => row.gap));
    if (!part) break;
    const gone = parts[part].findLastIndex(row => row.gap);
    parts[part] = parts[part].toSpliced(gone, 1);
    if (part === 'body' && gone < first) first--;
    if (part === 'body' && gone < last) last--;
  }
  const wanted = Math.min(parts.body.length, last - first + 2);
  while (parts.head.length > 0 && fixed() + wanted > space) parts.head = parts.head.slice(1);

  const height = Math.max(1, space - fixed());
  const shown = window(parts.body, height, [first, last], page.scroll ?? 0);
  // On a menu the arrows belong to the menu, so nothing below can be reached and nothing is promised.
  if (shown.hidden.below > 0 && page.menu.length === 0) {
    shown.rows[height - 1] = MORE;
    shown.hidden.below++;
  }
  return {
    above: [...parts.head, ...shown.rows],
    menuRows,
    below: parts.after,
    filler: Math.max(0, space - fixed() - shown.rows.length),
    foot: parts.foot,
    spaced,
    hidden: shown.hidden,
    step: Math.max(1, Math.floor(height / 2)),
  };
}

function window(body: Row[], height: number, [first, last]: [number, number], scroll: number) {
  if (body.length <= height) return { rows: body, hidden: { above: 0, below: 0 } };
  // One row of the window tells that there is more, so the focus has to stand above it.
  const base = last >= height - 1 ? Math.min(first, last - height + 2) : 0;
  const start = Math.min(Math.max(0, base) + scroll, body.length - height);
  const below = body.length - start - height;
  const rows = body.slice(start, start + height);
  return { rows, hidden: { above: start, below } };
}

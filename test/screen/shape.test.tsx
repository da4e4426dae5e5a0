/** Pages hold their shape in wide windows: columns keep their edges, and nothing moves while the mark goes through a page. */
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import type { Session } from '../../src/session/model.ts';
import type { Size } from '../../src/view/page.ts';
import { drawn } from '../support/draw.tsx';
import { everyPage, namedSessions } from '../support/sessions.ts';

const pack = loadFolder('content/russia-iran-2023');
const pages = everyPage(pack);
const states = namedSessions(pack);
const SIZES: Size[] = [
  [100, 24],
  [100, 30],
  [110, 28],
  [120, 30],
  [120, 40],
  [132, 24],
  [140, 40],
  [160, 50],
  [200, 60],
].map(([columns = 0, rows = 0]) => ({ columns, rows }));

/** Each page is drawn once at a size. */
const drawnAt = new Map<Size, Map<Session, string>>(SIZES.map(size => [size, new Map()]));
function once(session: Session, size: Size): string {
  const known = drawnAt.get(size);
  const text = known?.get(session) ?? drawn(session, size);
  known?.set(session, text);
  return text;
}

/** The rows between title and hints, marks left out. */
const body = (session: Session, size: Size): string[] =>
  once(session, size)
    .split('\n')
    .slice(1, -1)
    .map(row => row.replace(/^ [›>] |^>> /, '   '));

/** Where the pieces of a row begin: what stands three blanks or more apart. */
const edges = (row: string): number[] =>
  [...row.matchAll(/(?:^| {3,})(?=\S)/g)].map(({ 0: blanks, index }) => index + blanks.length);

/** Statements whose page is the same one, by what their page shows. */
function pagesOf(size: Size): string[][] {
  const groups: string[][] = [];
  for (const section of pack.reading.sections) {
    let before: { ids: string[]; texts: string } | undefined;
    for (const { id, text } of section.statements) {
      const rows = body(pages[`statement ${id}`] as Session, size)
        .join(' ')
        .replace(/\s+/g, ' ');
      const shown = section.statements.filter(other => rows.includes(other.text.slice(0, 30)));
      const texts = shown.map(other => other.id).join();
      expect(rows, text).toContain(text.slice(0, 30));
      if (before?.texts === texts) before.ids.push(id);
      else {
        before = { ids: [id], texts };
        groups.push(before.ids);
      }
    }
  }
  return groups;
}

describe.each(SIZES)('at $columns x $rows', size => {
  it('the text stays where it is while the mark goes through its page, and its line keeps a column of its own', () => {
    for (const ids of pagesOf(size)) {
      const shown = ids.map(id => body(pages[`statement ${id}`] as Session, size));
      // The text has its label at the left and runs no further than here.
      const text = shown.map(rows => rows.map(row => row.slice(0, 72).trimEnd()).join('\n'));
      for (const [index, same] of text.entries()) expect(same, `${ids[index]} of ${ids.join(' ')}`).toBe(text[0]);
      for (const [index, rows] of shown.entries()) {
        const beside = new Set(rows.flatMap(row => edges(row).filter(edge => edge > 72)));
        expect(
          [...beside].filter(edge => ![74, 117, 120].includes(edge)),
          `${ids[index]}: columns`,
        ).toEqual([]);
        for (const row of rows) expect(row.slice(70, 74).trim(), `${ids[index]}: ${row}`).toBe('');
      }
    }
  });

  it('every block of every page has one left edge', () => {
    for (const [name, session] of [...Object.entries(states), ...Object.entries(pages)]) {
      if (
        /^(home|first|shelf|gone|moved|guess|results|scores|start over|who spoke|what happened next, its menu|help|look up, timeline)/.test(
          name,
        )
      )
        continue;
      const seen = new Set(
        body(session, size)
          .filter(row => !row.includes('How sure') && !/\[\w+\]/.test(row))
          .flatMap(row => edges(row).filter(edge => edge > 0)),
      );
      // Pointer or sign, number, box, label, text, line; or in feedback, the section beside.
      const known = [1, 3, 4, 5, 6, 8, 10, 17, 20, 23, 26, 74, 79, 80, 82, 102, 105, 117, 120];
      const tag = /feedback|past|not saved/.test(name) ? [...seen].filter(edge => edge > 26 && edge < 79) : [];
      const stray = [...seen].filter(edge => !known.includes(edge) && !tag.includes(edge));
      expect(stray, `${name}\n${once(session, size)}`).toEqual([]);
    }
  });
});

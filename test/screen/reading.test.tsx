/** The shipped reading on the screen: every note, stem, option and rationale can be read whole, in a small window too. */

import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { type Item, optionOf } from '../../src/domain/item.ts';
import { findStatement } from '../../src/domain/reading.ts';
import { meaningOf } from '../../src/screen/keys/keymap.ts';
import type { Session } from '../../src/session/model.ts';
import { lineOf } from '../../src/view/notes.ts';
import type { Size } from '../../src/view/page.ts';
import { drawn } from '../support/draw.tsx';
import { everyPage } from '../support/sessions.ts';
import { NARROW, press, SIZE, walk } from '../support/walk.ts';

const pack = loadFolder('content/russia-iran-2023');
const pages = everyPage(pack);
const page = (name: string): Session => pages[name] as Session;

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const body = (session: Session, size: Size): string[] => drawn(session, size).split('\n').slice(0, -1);

/** All rows that scrolling down shows, until it scrolls no more. */
function scrolledThrough(session: Session, size: Size): string {
  const seen: string[] = [];
  let at = walk(session);
  for (let times = 0; times < 60; times++) {
    for (const line of body(at.session, size)) if (!seen.includes(line.trim())) seen.push(line.trim());
    if (meaningOf('down', at.session, size, false)?.type !== 'scrolled') break;
    at = press(at, '↓', size);
  }
  return flat(seen.join(' '));
}

const optionText = (item: Item, id: string): string => optionOf(item, id)?.text ?? id;

describe.each([SIZE, NARROW])('at $columns x $rows', size => {
  const statements = pack.reading.sections.flatMap(section => section.statements.map(({ id }) => id));
  it.each(statements)('statement %s is read whole, with its note', id => {
    const text = scrolledThrough(page(`statement ${id}`), size);
    const found = findStatement(pack.reading, id);
    if (!found) throw new Error('no such statement');
    expect(text).not.toContain('…');
    const words = [found.statement.text, ...lineOf(pack.reading, found.statement)].join(' ').split(/\s+/);
    expect(words.filter(word => !text.includes(word))).toEqual([]);
  });

  it.each(pack.items.map(item => [item.id, item] as const))(
    'item %s shows its stem, and each option with it',
    (id, item) => {
      let at = walk(page(`item ${id}`));
      for (let times = 0; times < item.options.length; times++) {
        at = press(at, '↓', size);
        const { phase } = at.session;
        const shown = flat(body(at.session, size).join(' '));
        expect(shown).not.toContain('…');
        expect(shown).toContain(item.stem);
        expect(shown).toContain(optionText(item, (phase.name === 'asking' && phase.option) || ''));
      }
    },
  );

  it.each(pack.items.map(item => [item.id, item] as const))(
    'item %s tells every rationale afterwards, on request',
    (id, item) => {
      const told = page(`item ${id}, feedback`);
      const text = scrolledThrough({ ...told, phase: { ...told.phase, more: true } as Session['phase'] }, size);
      expect(text).not.toContain('…');
      const words = item.options.flatMap(({ why }) => why.split(/\s+/));
      expect(words.filter(word => !text.includes(word))).toEqual([]);
    },
  );
});

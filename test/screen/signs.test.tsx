/** Signs of ours in terminals that draw them wide, and letters where there are no signs. */
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { signs } from '../../src/screen/theme.ts';
import { hasLetters, hasSigns } from '../../src/terminal/capabilities.ts';
import { widestOf } from '../../src/view/rows.ts';
import { drawn } from '../support/draw.tsx';
import { namedSessions } from '../support/sessions.ts';

const sessions = Object.entries(namedSessions(loadFolder('content/russia-iran-2023')));

it.each([
  [40, 12],
  [60, 17],
  [80, 24],
  [100, 30],
])('a terminal that draws signs two cells wide has room for every row at %i x %i', (columns, rows) => {
  for (const [name, session] of sessions)
    for (const row of drawn(session, { columns, rows }).split('\n'))
      expect(widestOf(row), `${name}: ${row}`).toBeLessThanOrEqual(columns);
});

describe('without signs', () => {
  it('letters stay letters', () => {
    expect(signs({ colour: false, signs: false, letters: true }, 'Café › São ✓ 茶 →')).toBe('Café > São + 茶 >');
  });

  it('and lose their accents where the terminal has none', () => {
    expect(signs({ colour: false, signs: false }, 'Café › São ✓ 茶')).toBe('Cafe > Sao + ?');
  });

  it('--ascii and the Linux console have letters, a locale without UTF-8 has not', () => {
    const utf8 = { LANG: 'pt_BR.UTF-8' };
    expect([hasSigns(utf8, true), hasLetters(utf8)]).toEqual([false, true]);
    expect([hasSigns({ ...utf8, TERM: 'linux' }, false), hasLetters({ ...utf8, TERM: 'linux' })]).toEqual([
      false,
      true,
    ]);
    expect([hasSigns({ LANG: 'C' }, false), hasLetters({ LANG: 'C' })]).toEqual([false, false]);
  });
});

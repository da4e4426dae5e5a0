/** An option that says where it is from: who chose it is shown that statement, on the screen and in lines. */
import { describe, expect, it } from 'vitest';
import { tell } from '../../src/line/tell.ts';
import { pageOf } from '../../src/view/pages.ts';
import { rowText } from '../../src/view/rows.ts';
import { makePack } from '../support/pack.ts';
import { askedFor, given } from '../support/sessions.ts';
import { SIZE, send, start, type Walk, walk } from '../support/walk.ts';

/** The first item of part 1, cited s2; its option `a` comes from somewhere. */
function asking(from: string): Walk {
  const pack = makePack();
  const items = pack.items.map(item =>
    item.id === 'part-1-q1'
      ? { ...item, options: item.options.map(option => (option.id === 'a' ? { ...option, from } : option)) }
      : item,
  ) as typeof pack.items;
  const item = (id: string) => items.find(one => one.id === id);
  return askedFor(walk(start({ ...pack, items, item })), 'part-1-q1');
}
const answered = (from: string, option: string): Walk => send(asking(from), ...given([option], 'certain'));
const screen = ({ session }: Walk): string => pageOf(session, SIZE).body.map(rowText).join('\n');
const lines = ({ session }: Walk): string => tell(session, 'one').join('\n');

describe.each([
  ['the screen', screen],
  ['lines', lines],
])('on %s', (_, shown) => {
  it('who chose it is told which statement it is, and who says it', () => {
    expect(shown(answered('p3s1', 'a'))).toContain('That is section 3, minister hopes: Statement 1 of part 3.');
  });

  it('who had it right is not', () => {
    expect(shown(answered('p3s1', 'b'))).not.toContain('That is section');
  });

  it('a statement outside the article is named by its title and date', () => {
    expect(shown(answered('c1', 'a'))).toContain('That is from "Afterwards", 1 Jan 2024: It was signed.');
  });

  it('a statement that is shown as proof is not shown twice', () => {
    const at = asking('p3s1');
    const [cited = ''] = at.session.item('part-1-q1')?.evidence ?? [];
    expect(shown(answered(cited, 'a'))).not.toContain('That is');
  });
});

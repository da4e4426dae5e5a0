/** The sign of each option in feedback, and the words beside it. */
import { expect, it } from 'vitest';
import { itemView } from '../../src/view/items.ts';
import { makePack } from '../support/pack.ts';

it('of what may be ticked: a cross only where the reader was wrong', () => {
  const [item] = makePack().items.flatMap(item => (item.type === 'many' ? item : []));
  if (!item) throw new Error('no such item');
  const marks = (response: string[], sureness: string | null) =>
    item.options.map(({ id }) => {
      const { sign, tag } = itemView(item).verdict(item, { response, sureness } as never, id, 0);
      return `${id} ${sign ?? '-'}: ${tag}`;
    });
  expect(item.answerKey).toEqual(['a', 'c']);
  expect(marks(['a', 'b'], 'certain').slice(0, 3)).toEqual([
    'a right: right, you ticked it',
    "b missed: doesn't belong, you ticked it",
    'c missed: belongs here, you missed it',
  ]);
  expect(marks([], null).slice(0, 3)).toEqual(['a right: belongs here', 'b -: ', 'c right: belongs here']);
});

/** An item to paste: YAML that lacks nothing but what an author has to write. */
import { expect, it } from 'vitest';
import { checkReading } from '../../src/checker/check.ts';
import { type About, skeletonText } from '../../src/content/skeleton.ts';
import { ITEM_TYPES } from '../../src/domain/vocabulary.ts';
import { SCAFFOLD_QUESTIONS, scaffoldReading } from '../support/scaffold.ts';
import { folder } from './folder.ts';

const about = (...ids: string[]): About[] => ids.map(id => ({ id, label: 'says', text: `What is in\n${id}.` }));
const pasted = (item: string): string =>
  folder({ 'reading.yaml': scaffoldReading('pasted'), 'questions.yaml': `${SCAFFOLD_QUESTIONS}\n${item}` });

it.each(ITEM_TYPES.flatMap(type => [['s4'], ['s3', 's4'], ['s1', 's2', 's3', 's4']].map(ids => [type, ids] as const)))(
  '%s for %s: what is empty is counted in one problem, and once it is written no error is left',
  (type, ids) => {
    const item = skeletonText({ type, about: about(...ids), taken: [] });
    const { problems } = checkReading(pasted(item));
    const blanks = item.match(/""/g)?.length;
    const id = `${type}-${ids.join('-')}`;
    expect(problems.map(({ message, item }) => [message, item])).toEqual([
      [`item "${id}" has ${blanks} empty texts, the first here`, id],
    ]);

    const words = ['trial', 'library', 'council', 'Sunday', 'pounds', 'town', 'May', 'room', 'notice', 'staff', 'plan'];
    let count = 0;
    const written = item.replace(
      /""/g,
      () => `"The article mentions the ${words[count++ % words.length]} number ${count}."`,
    );
    const left = checkReading(pasted(written)).problems.filter(({ severity }) => severity === 'error');
    // One statement proves one right option, not two; the author has to name the other.
    const thin = ids.length === 1 && (type === 'many' || type === 'order') ? ['thin-evidence'] : [];
    expect(left.map(({ rule }) => rule)).toEqual(thin);
  },
);

it('takes an id that no item has', () => {
  const taken = ['many-s4', 'many-s4-2'];
  expect(skeletonText({ type: 'many', about: about('s4'), taken })).toContain('- id: many-s4-3\n');
});

it('asks for as many options that fit as that do not, and for no more than have a letter', () => {
  const options = (type: 'many' | 'order', count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `s${index + 1}`);
    return skeletonText({ type, about: about(...ids), taken: [] }).match(/\{ id: ./g)?.length;
  };
  expect([1, 2, 4, 12].map(count => options('many', count))).toEqual([4, 4, 8, 8]);
  expect([1, 4, 12].map(count => options('order', count))).toEqual([3, 4, 9]);
});

/** Rules on the bank as a whole. */

import { SKILLS, type Skill, STATED_KEYS } from '../../domain/vocabulary.ts';
import type { LintBank, LintItem } from '../bank.ts';
import { HALADYNA, percent, type Rules } from '../rule.ts';

const LABEL_SHARE = { least: 0.27, most: 0.4 };
const PLAUSIBLE = 0.8;

const span = ({ least, most }: { least: number; most: number }): string => `${percent(least)} to ${percent(most)}`;

const shareOf = (items: LintItem[], test: (item: LintItem) => boolean): number =>
  items.filter(test).length / Math.max(1, items.length);

const statedItems = ({ items }: LintBank): LintItem[] => items.filter(({ item }) => item.type === 'stated');

/** For each statement of the article the items that cite it. */
export function coverage({ items, statements }: LintBank): Map<string, string[]> {
  const covered = new Map<string, string[]>();
  for (const [id, { section }] of statements) if (section.scope === 'article') covered.set(id, []);
  for (const { item } of items)
    for (const id of new Set([...item.evidence, ...item.nearest])) covered.get(id)?.push(item.id);
  return covered;
}

/** The items on the article that name a skill. */
export const skilledItems = ({ items }: LintBank): LintItem[] =>
  items.filter(({ item }) => item.scope === 'article' && item.skill !== undefined);

export const skillShares = (items: LintItem[]): [Skill, number][] =>
  SKILLS.map(skill => [skill, shareOf(items, ({ item }) => item.skill === skill)]);

export const BANK_WIDE: Rules<LintBank> = {
  'label-share': {
    severity: 'warning',
    over: 'bank',
    holds: `Each key (so, otherwise, neither) is right for ${span(LABEL_SHARE)} of the stated items.`,
    why: 'Otherwise one key is the better guess.',
    source: 'IELTS; FEVER',
    among: statedItems,
    find: items =>
      STATED_KEYS.flatMap(label => {
        const share = shareOf(items, ({ item }) => item.answerKey === label);
        if (share >= LABEL_SHARE.least && share <= LABEL_SHARE.most) return [];
        const message = `${percent(share)} of the stated items have the key "${label}"; it should be ${span(LABEL_SHARE)}`;
        return [{ message, fix: 'Write about the same number of items for each key.' }];
      }),
  },
  plausible: {
    severity: 'warning',
    over: 'bank',
    holds: `At least ${percent(PLAUSIBLE)} of the wrong options share a meaningful word with the reading. Names, labels, numbers and quotes do not count.`,
    why: 'Nobody is tempted by something the text never mentions.',
    source: HALADYNA,
    among: ({ items }) => items.filter(({ item, closed }) => !closed && item.type !== 'order'),
    find(items, bank) {
      const wrong = items.flatMap(({ options }) => options.filter(({ right, pinned }) => !right && !pinned));
      const near = wrong.filter(({ content }) => content.some(word => bank.content.has(word)));
      const share = near.length / Math.max(1, wrong.length);
      if (share >= PLAUSIBLE) return undefined;
      const message = `${percent(share)} of the wrong options share a word with the reading; at least ${percent(PLAUSIBLE)}`;
      return { message, fix: 'Make wrong options from what the text mentions.' };
    },
  },
};

/** Rules on the bank as a whole. */

import { claimOf } from '../../domain/items/stated.ts';
import { SKILLS, type Skill, STATED_KEYS } from '../../domain/vocabulary.ts';
import type { LintBank, LintItem } from '../bank.ts';
import { HALADYNA, percent, type Rules } from '../rule.ts';
import { mean } from './guessing.ts';

const LABEL_SHARE = { least: 0.27, most: 0.4 };
const LABEL_LENGTH = 0.15;
const CONTEXT_SHARE = 0.15;
const PINNED_SHARE = { least: 0.25, most: 0.45 };
const PLAUSIBLE = 0.8;

const span = ({ least, most }: { least: number; most: number }): string => `${percent(least)} to ${percent(most)}`;

const shareOf = (items: LintItem[], test: (item: LintItem) => boolean): number =>
  items.filter(test).length / Math.max(1, items.length);

export const statedItems = ({ items }: LintBank): LintItem[] => items.filter(({ item }) => item.type === 'stated');

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

export const skillCounts = (items: LintItem[]): [Skill, number][] =>
  SKILLS.map(skill => [skill, items.filter(({ item }) => item.skill === skill).length]);

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
  'label-length': {
    severity: 'warning',
    over: 'bank',
    holds: `The claims with each key are, on average, within ${percent(LABEL_LENGTH)} of the mean length.`,
    why: 'Otherwise the length gives the key away.',
    source: 'FEVER',
    among: statedItems,
    find: items =>
      STATED_KEYS.flatMap(label => {
        const labelled = items.filter(({ item }) => item.answerKey === label);
        const gap = meanLength(labelled) / meanLength(items) - 1;
        if (labelled.length === 0 || Math.abs(gap) <= LABEL_LENGTH) return [];
        const message = `claims with the key "${label}" are ${percent(Math.abs(gap))} ${gap > 0 ? 'longer' : 'shorter'} than the mean; at most ${percent(LABEL_LENGTH)}`;
        return [{ message, fix: 'Make the claims about equally long, whatever their key.' }];
      }),
  },
  'pinned-share': {
    severity: 'warning',
    over: 'bank',
    holds: `A pinned option is the key in ${span(PINNED_SHARE)} of the items that show it.`,
    why: 'If it is never right, or mostly right, a reader can guess it.',
    source: 'SQuAD 2.0',
    among: ({ items }) => items.filter(({ options }) => options.some(({ pinned }) => pinned)),
    find(items) {
      const share = shareOf(items, ({ rightOptions }) => rightOptions.some(({ pinned }) => pinned));
      if (share >= PINNED_SHARE.least && share <= PINNED_SHARE.most) return undefined;
      const message = `the pinned option is the key in ${percent(share)} of ${items.length} items that show it; it should be ${span(PINNED_SHARE)}`;
      return { message, fix: 'Make it right in some items, and wrong in more.' };
    },
  },
  'context-share': {
    severity: 'warning',
    over: 'bank',
    holds: `At most ${percent(CONTEXT_SHARE)} of the items have the scope "context".`,
    why: 'The questions should be about the article.',
    among: ({ items }) => items,
    find(items) {
      const context = items.filter(({ item }) => item.scope === 'context');
      if (context.length / items.length <= CONTEXT_SHARE) return undefined;
      const message = `${context.length} of ${items.length} items ask about what is not in the article; at most ${percent(CONTEXT_SHARE)}`;
      return { at: context[0]?.item, message, fix: 'Ask more about the article.' };
    },
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

const meanLength = (items: LintItem[]): number => mean(items.map(item => claimOf(item.stem).length));

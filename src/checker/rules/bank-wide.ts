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
    holds: `Of the stated items each key has ${span(LABEL_SHARE)}.`,
    why: 'Else one label is the better guess.',
    source: 'IELTS; FEVER',
    among: statedItems,
    find: items =>
      STATED_KEYS.flatMap(label => {
        const share = shareOf(items, ({ item }) => item.answerKey === label);
        if (share >= LABEL_SHARE.least && share <= LABEL_SHARE.most) return [];
        const message = `${percent(share)} of the stated items have the key "${label}"; ${span(LABEL_SHARE)}`;
        return [{ message, fix: 'Ask as many of each, so that none is the better guess.' }];
      }),
  },
  'label-length': {
    severity: 'warning',
    over: 'bank',
    holds: `The sentences of each label are on average within ${percent(LABEL_LENGTH)} of the mean length.`,
    why: 'Else length tells the label.',
    source: 'FEVER',
    among: statedItems,
    find: items =>
      STATED_KEYS.flatMap(label => {
        const labelled = items.filter(({ item }) => item.answerKey === label);
        const gap = meanLength(labelled) / meanLength(items) - 1;
        if (labelled.length === 0 || Math.abs(gap) <= LABEL_LENGTH) return [];
        const message = `sentences with the key "${label}" are ${percent(Math.abs(gap))} ${gap > 0 ? 'longer' : 'shorter'} than the mean; at most ${percent(LABEL_LENGTH)}`;
        return [{ message, fix: 'Let the length of a sentence say nothing about its key.' }];
      }),
  },
  'pinned-share': {
    severity: 'warning',
    over: 'bank',
    holds: `A pinned option is the key in ${span(PINNED_SHARE)} of the items that show it.`,
    why: 'Shown and never right, or mostly right, it says itself.',
    source: 'SQuAD 2.0',
    among: ({ items }) => items.filter(({ options }) => options.some(({ pinned }) => pinned)),
    find(items) {
      const share = shareOf(items, ({ rightOptions }) => rightOptions.some(({ pinned }) => pinned));
      if (share >= PINNED_SHARE.least && share <= PINNED_SHARE.most) return undefined;
      const message = `the pinned option is the key in ${percent(share)} of ${items.length} items that show it; ${span(PINNED_SHARE)}`;
      return { message, fix: 'Let it be right now and then, and wrong more often.' };
    },
  },
  'context-share': {
    severity: 'warning',
    over: 'bank',
    holds: `At most ${percent(CONTEXT_SHARE)} of the items have the scope "context".`,
    why: 'The article is what is read.',
    among: ({ items }) => items,
    find(items) {
      const context = items.filter(({ item }) => item.scope === 'context');
      if (context.length / items.length <= CONTEXT_SHARE) return undefined;
      const message = `${context.length} of ${items.length} items ask about what is not in the article; at most ${percent(CONTEXT_SHARE)}`;
      return { at: context[0]?.item, message, fix: 'Ask about the article.' };
    },
  },
  plausible: {
    severity: 'warning',
    over: 'bank',
    holds: `At least ${percent(PLAUSIBLE)} of the wrong options share a word of meaning with the reading. Names, labels, numbers and quotes do not count.`,
    why: 'What the text never speaks about tempts nobody.',
    source: HALADYNA,
    among: ({ items }) => items.filter(({ item, closed }) => !closed && item.type !== 'order'),
    find(items, bank) {
      const wrong = items.flatMap(({ options }) => options.filter(({ right, pinned }) => !right && !pinned));
      const near = wrong.filter(({ content }) => content.some(word => bank.content.has(word)));
      const share = near.length / Math.max(1, wrong.length);
      if (share >= PLAUSIBLE) return undefined;
      const message = `${percent(share)} of wrong options share a word with the reading; at least ${percent(PLAUSIBLE)}`;
      return { message, fix: 'Make wrong options of what the text speaks about.' };
    },
  },
};

const meanLength = (items: LintItem[]): number => mean(items.map(item => claimOf(item.stem).length));

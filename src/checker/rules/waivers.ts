/** Rules on waivers: one item may waive one rule, with a written reason. */
import { quoted } from '../../content/diagnostic.ts';
import type { Item } from '../../domain/item.ts';
import { type Finding, nameOf, type Rules } from '../rule.ts';

/** What waivers are judged by, once all other rules were asked. */
export interface Waivers {
  items: readonly Item[];
  /** Names of the rules that each item waives. */
  waived: Map<Item, string[]>;
  /** Names of the rules that an item may waive. */
  waivable: Set<string>;
  /** Names of the rules that each item breaks. */
  broken: Map<object, Set<string>>;
}

const spot = (rule: string) => ({ path: ['waive', rule], part: 'key' as const });

/** The one rule that an item can waive. */
const firstOf = (item: Item, { waived }: Waivers): string[] => waived.get(item)?.slice(0, 1) ?? [];

export const WAIVERS: Rules<Waivers> = {
  'unknown-waiver': {
    severity: 'error',
    over: 'item',
    holds: 'A waiver names a rule on writing.',
    why: 'Under another name it waives nothing.',
    find: (item, waivers) =>
      firstOf(item, waivers)
        .filter(rule => !waivers.waivable.has(rule))
        .map((rule): Finding => {
          const message = `${nameOf('item', item)} waives ${quoted(rule)}, which is no rule that an item can waive`;
          const fix = 'The rules that can be waived stand in docs/rules.md.';
          return { ...spot(rule), message, fix, guess: { word: rule, known: waivers.waivable } };
        }),
  },
  'second-waiver': {
    severity: 'error',
    over: 'item',
    holds: 'An item waives one rule.',
    why: 'An item that would need two is better rewritten.',
    find: (item, { waived }) =>
      (waived.get(item) ?? []).slice(1).map(rule => ({
        ...spot(rule),
        message: `${nameOf('item', item)} waives a second rule, ${quoted(rule)}`,
        fix: 'Waive one; mend what the other finds.',
      })),
  },
  'idle-waiver': {
    severity: 'warning',
    over: 'item',
    holds: 'An item waives only a rule that it breaks.',
    why: 'It would hide the fault the day somebody makes it.',
    find: (item, waivers) =>
      firstOf(item, waivers)
        .filter(rule => waivers.waivable.has(rule) && !waivers.broken.get(item)?.has(rule))
        .map(rule => ({
          ...spot(rule),
          message: `${nameOf('item', item)} waives ${quoted(rule)}, which it does not break`,
          fix: 'Remove the waiver.',
        })),
  },
};

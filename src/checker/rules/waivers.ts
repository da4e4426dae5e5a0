/** Rules on waivers. */
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

/** The rules that an item waives. */
export const waivedBy = (item: object, waived: Map<Item, string[]>): string[] => waived.get(item as Item) ?? [];

const finding = (item: Item, rule: string, says: string, fix: string): Finding => ({
  path: ['waive', rule],
  part: 'key',
  message: `${nameOf('item', item)} waives ${says}`,
  fix,
});

export const WAIVERS: Rules<Waivers> = {
  'unknown-waiver': {
    holds: 'A waiver names a rule on writing.',
    why: 'Under any other name it waives nothing.',
    find(item, { waived, waivable }) {
      return waivedBy(item, waived)
        .filter(rule => !waivable.has(rule))
        .map(rule => {
          const says = `${quoted(rule)}, which is not a rule that an item can waive`;
          const found = finding(item, rule, says, 'docs/rules.md lists the rules that can be waived.');
          return { ...found, guess: { word: rule, known: waivable } };
        });
    },
  },
  'idle-waiver': {
    severity: 'warning',
    holds: 'An item waives only a rule that it breaks.',
    why: 'It would hide the fault if somebody made it later.',
    find(item, { waived, waivable, broken }) {
      return waivedBy(item, waived)
        .filter(rule => waivable.has(rule) && !broken.get(item)?.has(rule))
        .map(rule => finding(item, rule, `${quoted(rule)}, which it does not break`, 'Remove the waiver.'));
    },
  },
};

/** Rules on waivers: one item may waive one rule, with a written reason. */
import { quoted } from '../../content/diagnostic.ts';
import type { Bank } from '../bank.ts';
import type { Fault } from '../fault.ts';

/** Faults of the waivers, given the rules that may be waived and those that each item breaks. */
export function waivers(bank: Bank, waivable: Set<string>, broken: Map<string, Set<string>>): Fault[] {
  return bank.items.flatMap(({ id, name, waived }) =>
    waived.flatMap(({ rule, spot }, index): Fault[] => {
      if (index > 0) {
        const message = `${name} waives a second rule, ${quoted(rule)}`;
        return [
          { spot, rule: 'second-waiver', severity: 'error', message, fix: 'Waive one; mend what the other finds.' },
        ];
      }
      if (!waivable.has(rule)) {
        const message = `${name} waives ${quoted(rule)}, which is no rule that an item can waive`;
        const fix = 'The rules that can be waived stand in docs/rules.md.';
        return [
          { spot, rule: 'unknown-waiver', severity: 'error', message, fix, guess: { word: rule, known: waivable } },
        ];
      }
      if (broken.get(id)?.has(rule)) return [];
      const message = `${name} waives ${quoted(rule)}, which it does not break`;
      return [{ spot, rule: 'idle-waiver', severity: 'warning', message, fix: 'Remove the waiver.' }];
    }),
  );
}

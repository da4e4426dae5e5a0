/** All rules on writing, over one reading. */

import { type Bank, bankOf } from './bank.ts';
import type { Fault } from './fault.ts';
import { FAULTS_PER_RULE } from './playable.ts';
import type { Rough } from './raw.ts';
import { tooManyItems } from './rules/items.ts';
import { waivers } from './rules/waivers.ts';
import { RULES } from './rules/writing.ts';

export interface Judged {
  /** Undefined when there is no reading to judge by, or too many items. */
  bank: Bank | undefined;
  faults: Fault[];
  /** What a waiver lets stand. */
  waived: { item: string; rule: string }[];
}

/** The faults of all rules on writing, waivers heeded. */
export function judge(data: Rough, article?: string): Judged {
  const bank = tooManyItems(data).length > 0 ? undefined : bankOf(data, article);
  if (!bank) return { bank, faults: [], waived: [] };
  const broken = new Map<string, Set<string>>();
  const waived: Judged['waived'] = [];
  const waives = new Map(bank.items.map(item => [item.id, item.waived[0]?.rule]));
  const faults = RULES.flatMap(({ name, severity, find }) =>
    find(bank)
      .filter(({ item }) => {
        if (item === undefined) return true;
        const rules = broken.get(item) ?? new Set();
        if (waives.get(item) === name && !rules.has(name)) waived.push({ item, rule: name });
        broken.set(item, rules.add(name));
        return waives.get(item) !== name;
      })
      .slice(0, FAULTS_PER_RULE)
      .map(({ spot, message, fix }): Fault => ({ spot, rule: name, severity, message, fix })),
  );
  const waivable = new Set(RULES.flatMap(({ name, whole }) => (whole ? [] : name)));
  return { bank, faults: [...faults, ...waivers(bank, waivable, broken)], waived };
}

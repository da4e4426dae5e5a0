/** The rules on writing, over a draft, with waivers heeded. */
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import type { Item } from '../domain/item.ts';
import { type LintBank, lintBank } from './bank.ts';
import { ask } from './rule.ts';
import { WRITING } from './rules/all.ts';
import { WAIVERS, type Waivers } from './rules/waivers.ts';

const WAIVABLE = Object.values(WRITING).flatMap(rules =>
  Object.entries(rules).flatMap(([name, { over }]) => (over === 'bank' ? [] : name)),
);

export interface Linted {
  bank: LintBank;
  diagnostics: Diagnostic[];
  /** What a waiver lets stand. */
  waived: { item: string; rule: string }[];
}

/** With the text of the article, what was copied from it too. Undefined when there is no text to judge items by. */
export function lint(draft: Draft, article?: string): Linted | undefined {
  if (draft.skipped.fields.has('sections')) return undefined;
  const bank = lintBank(draft, article);
  const broken: Waivers['broken'] = new Map(draft.items.map(item => [item, new Set()]));
  const waives = (by: object, rule: string) => draft.waived.get(by as Item)?.[0] === rule;
  const diagnostics = ask(
    WRITING,
    bank,
    draft,
    ({ item }) => item,
    (rule, by) => {
      broken.get(by)?.add(rule);
      return waives(by, rule);
    },
  );
  const items = bank.items.map(({ item }) => item);
  const waivers: Waivers = { items, waived: draft.waived, waivable: new Set(WAIVABLE), broken };
  return {
    bank,
    diagnostics: [...diagnostics, ...ask({ WAIVERS }, waivers, draft, item => item)],
    waived: WAIVABLE.flatMap(rule =>
      items.filter(by => waives(by, rule) && broken.get(by)?.has(rule)).map(({ id }) => ({ item: id, rule })),
    ),
  };
}

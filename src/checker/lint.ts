/** The rules on writing, over a draft, with waivers heeded. */
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import type { Item } from '../domain/item.ts';
import { type LintBank, lintBank } from './bank.ts';
import { diagnosticsOf, findingsOf } from './rule.ts';
import { WRITING } from './rules/all.ts';
import { WAIVERS, type Waivers } from './rules/waivers.ts';

const RULES = WRITING.flatMap(({ rules }) => Object.entries(rules));
const WAIVABLE = new Set(RULES.flatMap(([name, { over }]) => (over === 'bank' ? [] : name)));

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
  const { waived } = draft;
  const broken: Waivers['broken'] = new Map(draft.items.map(item => [item, new Set()]));
  const diagnostics = RULES.filter(([, { english }]) => bank.english || !english).flatMap(([name, rule]) => {
    const findings = findingsOf(rule, bank, ({ item }) => item).filter(({ at }) => {
      if (rule.over === 'bank' || at === undefined) return true;
      broken.get(at)?.add(name);
      return waived.get(at as Item)?.[0] !== name;
    });
    return diagnosticsOf(name, rule.severity, findings, draft);
  });
  const waivers: Waivers = { items: bank.items.map(({ item }) => item), waived, waivable: WAIVABLE, broken };
  const ofWaivers = Object.entries(WAIVERS.rules).flatMap(([name, rule]) => {
    const findings = findingsOf(rule, waivers, item => item);
    return diagnosticsOf(name, rule.severity, findings, draft);
  });
  const standing = RULES.flatMap(([rule]) =>
    waivers.items
      .filter(item => waived.get(item)?.[0] === rule && broken.get(item)?.has(rule))
      .map(({ id }) => ({ item: id, rule })),
  );
  return { bank, diagnostics: [...diagnostics, ...ofWaivers], waived: standing };
}

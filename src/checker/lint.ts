/** The rules on writing, over a draft, with waivers heeded. */
import type { Diagnostic } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import type { Item } from '../domain/item.ts';
import { type LintBank, lintBank } from './bank.ts';
import { diagnosticsOf, findingsOf } from './rule.ts';
import { WRITING } from './rules/all.ts';
import { WAIVERS, type Waivers } from './rules/waivers.ts';

const RULES = WRITING.flatMap(({ rules }) => rules);
const WAIVABLE = new Set(RULES.flatMap(({ over, name }) => (over === 'bank' ? [] : name)));

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
  const diagnostics = RULES.filter(({ english }) => bank.english || !english).flatMap(rule => {
    const findings = findingsOf(rule, bank, ({ item }) => item).filter(({ at }) => {
      if (rule.over === 'bank' || at === undefined) return true;
      broken.get(at)?.add(rule.name);
      return waived.get(at as Item)?.[0] !== rule.name;
    });
    return diagnosticsOf(rule, findings, draft);
  });
  const waivers: Waivers = { items: bank.items.map(({ item }) => item), waived, waivable: WAIVABLE, broken };
  const onWaivers = WAIVERS.rules.flatMap(rule =>
    diagnosticsOf(
      rule,
      findingsOf(rule, waivers, item => item),
      draft,
    ),
  );
  const standing = RULES.flatMap(({ name }) =>
    draft.items.flatMap(item =>
      waived.get(item)?.[0] === name && broken.get(item)?.has(name) ? { item: item.id, rule: name } : [],
    ),
  );
  return { bank, diagnostics: [...diagnostics, ...onWaivers], waived: standing };
}

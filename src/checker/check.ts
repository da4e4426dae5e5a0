/** Everything that is wrong with a reading: what keeps it from being played, and how its items are written. */
import type { Diagnostic, Problem } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import { locate, readDraft } from '../content/load.ts';
import { type LintBank, lintBank } from './bank.ts';
import type { Part } from './part.ts';
import { playingDiagnostics } from './play.ts';
import { summary, type Waived } from './report.ts';
import { ask } from './rule.ts';
import { WRITING } from './rules/all.ts';
import { WAIVERS, type Waivers, waivedBy } from './rules/waivers.ts';

export { readText } from '../content/files.ts';

export interface Report {
  draft: Draft;
  /** Errors and warnings, by file and place. */
  problems: Problem[];
  /** The bank in figures, which take longer to count than problems to find; none when there is nothing to count. */
  summary(): Part[];
}

/**
 * All problems of a folder in one run; with the text of the article, what was copied from it too. Throws a UserError
 * (code 4) when there is no reading in the folder.
 */
export function checkReading(folder: string, article?: string): Report {
  const draft = readDraft(folder);
  const playing = playingDiagnostics(draft);
  // Without sections there is no text to judge items by.
  if (draft.skipped.fields.has('sections')) return { draft, problems: locate(draft, playing), summary: () => [] };
  const bank = lintBank(draft, article);
  const { diagnostics, waived } = lint(draft, bank);
  return {
    draft,
    problems: locate(draft, [...playing, ...diagnostics]),
    summary: () => (bank.items.length > 0 ? summary(bank, waived) : []),
  };
}

const WAIVABLE = Object.values(WRITING).flatMap(rules =>
  Object.entries(rules).flatMap(([name, { over }]) => (over === 'bank' ? [] : name)),
);

/** The rules on writing, with waivers heeded, and what these let stand. */
function lint(draft: Draft, bank: LintBank): { diagnostics: Diagnostic[]; waived: Waived } {
  const items = bank.items.map(({ item }) => item);
  const broken: Waivers['broken'] = new Map(draft.items.map(item => [item, new Set()]));
  const waives = (by: object, rule: string) => waivedBy(by, draft.waived).includes(rule);
  const isWaived = (rule: string, by: object) => {
    broken.get(by)?.add(rule);
    return waives(by, rule);
  };
  // How a draft is written is looked at once somebody has taken it up.
  const asked = { ...bank, items: bank.items.filter(({ item }) => !item.draft) };
  const diagnostics = ask(WRITING, asked, draft, ({ item }) => item, isWaived);
  const waivers: Waivers = { items, waived: draft.waived, waivable: new Set(WAIVABLE), broken };
  return {
    diagnostics: [...diagnostics, ...ask({ WAIVERS }, waivers, draft, item => item)],
    waived: WAIVABLE.flatMap(rule =>
      items.filter(by => waives(by, rule) && broken.get(by)?.has(rule)).map(({ id }) => ({ rule, item: id })),
    ),
  };
}

/** What a rule is, and how it is asked. */
import { type Diagnostic, FAULTS_PER_RULE, type Path } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import type { About, FileRule, Severity } from '../content/rules.ts';

/** What a rule finds, placed by something that stands in the files and a path inside of it. */
export interface Finding extends Pick<Diagnostic, 'part' | 'message' | 'fix' | 'guess'> {
  /** The reading, one of its entries, or an item; where it is left out, the item that the rule was asked about. */
  at?: object | undefined;
  path?: Path;
  /** For two of a kind: where the first stands. */
  first?: { at: object; path: Path };
}

type Found = Finding | Finding[] | undefined;

/** What a rule may look at: `items` are of the kind that its item rules are asked about. */
interface Subject<Entry> {
  items: readonly Entry[];
}

/** Asked about one item after the other. */
interface ItemRule<Asked, Entry> extends About {
  over: 'item';
  find: (item: Entry, asked: Asked) => Found;
}

/** Asked once, about the reading and its items together. */
interface ReadingRule<Asked> extends About {
  over: 'reading';
  find: (asked: Asked) => Found;
}

/** Asked about all items of a kind, where there are enough of them to judge by. No item can waive it. */
interface BankRule<Asked, Entry> extends About {
  over: 'bank';
  among: (asked: Asked) => Entry[];
  /** `first` is the first of the items. */
  find: (items: Entry[], asked: Asked, first: Entry) => Found;
}

export type Rule<Asked extends Subject<Entry>, Entry> =
  | FileRule
  | ItemRule<Asked, Entry>
  | ReadingRule<Asked>
  | BankRule<Asked, Entry>;

export interface Family<Asked extends Subject<Entry>, Entry> {
  title: string;
  /** What keeps a reading from being played, or how its items are written. */
  about: 'playing' | 'writing';
  /** By their names, which stand with what they find. */
  rules: Record<string, Rule<Asked, Entry>>;
}

/** Rules over the whole bank are silent below so many items of their kind. */
export const ENOUGH = 20;

/** Everything that breaks one rule. `entryOf` gives what stands in the files for an item. */
export function findingsOf<Asked extends Subject<Entry>, Entry>(
  rule: Rule<Asked, Entry>,
  asked: Asked,
  entryOf: (item: Entry) => object,
): Finding[] {
  switch (rule.over) {
    case 'files':
      return [];
    case 'item':
      return asked.items.flatMap(item =>
        listOf(rule.find(item, asked)).map(finding => ({ at: entryOf(item), ...finding })),
      );
    case 'reading':
      return listOf(rule.find(asked));
    case 'bank': {
      const items = rule.among(asked);
      const [first] = items;
      if (!first || items.length < ENOUGH) return [];
      return listOf(rule.find(items, asked, first)).map(finding => ({ at: entryOf(first), ...finding }));
    }
  }
}

const listOf = (found: Found): Finding[] => [found ?? []].flat();

/** Findings of a rule as diagnostics, FAULTS_PER_RULE at most. */
export function diagnosticsOf(rule: string, severity: Severity, findings: Finding[], draft: Draft): Diagnostic[] {
  const spotOf = (at: object | undefined, path: Path = []) => {
    const spot = draft.spots.get(at ?? draft.reading) ?? { file: '', path: [] };
    return { file: spot.file, path: [...spot.path, ...path] };
  };
  return findings.slice(0, FAULTS_PER_RULE).map(({ at, path, first, ...found }) => ({
    ...spotOf(at, path),
    ...(first ? { first: spotOf(first.at, first.path) } : {}),
    ...found,
    rule,
    severity,
  }));
}

/** A share as it is told: 27%. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What an entry is called in messages: item "who-finishes". */
export const nameOf = (kind: string, { id }: { id: string }): string => `${kind} "${id}"`;

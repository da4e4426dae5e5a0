/** What a rule is, and how it is asked. */
import { type Diagnostic, FAULTS_PER_RULE, type Path } from '../content/diagnostic.ts';
import type { Draft, Spot } from '../content/draft.ts';
import type { About, FileRule } from '../content/rules.ts';
import type { Reading } from '../domain/reading.ts';

/** What a rule finds, placed by something that stands in the files and a path inside of it. */
export interface Finding extends Pick<Diagnostic, 'part' | 'message' | 'fix' | 'guess'> {
  /** The reading, one of its entries, or an item. Where it is left out: the item that the rule was asked about, the first of its items, or the reading. */
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
  find: (items: Entry[], asked: Asked) => Found;
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

const ENGLISH = /^en(-|$)/i;

/** Lists of words are English. */
export const isEnglish = ({ language }: Reading): boolean => ENGLISH.test(language);

/**
 * Everything that breaks the rules of some families, FAULTS_PER_RULE of each at most. `entryOf` gives what stands in the
 * files for an item; `isWaived` is told of each rule that something breaks by itself, and whether it may.
 */
export function ask<Asked extends Subject<Entry>, Entry>(
  families: Family<Asked, Entry>[],
  asked: Asked,
  draft: Draft,
  entryOf: (item: Entry) => object,
  isWaived: (rule: string, by: object) => boolean = () => false,
): Diagnostic[] {
  const rules = families.flatMap(family => Object.entries(family.rules));
  return rules
    .filter(([, { english }]) => !english || isEnglish(draft.reading))
    .flatMap(([name, rule]) =>
      findingsOf(rule, asked, entryOf)
        .filter(({ at }) => rule.over === 'bank' || !at || !isWaived(name, at))
        .slice(0, FAULTS_PER_RULE)
        .map(({ at, path, first, ...found }) => ({
          ...spotOf(draft, at, path),
          ...(first ? { first: spotOf(draft, first.at, first.path) } : {}),
          ...found,
          rule: name,
          severity: rule.severity,
        })),
    );
}

function findingsOf<Asked extends Subject<Entry>, Entry>(
  rule: Rule<Asked, Entry>,
  asked: Asked,
  entryOf: (item: Entry) => object,
): Finding[] {
  const by = (item: Entry, found: Found) => listOf(found).map(finding => ({ at: entryOf(item), ...finding }));
  switch (rule.over) {
    case 'files':
      return [];
    case 'item':
      return asked.items.flatMap(item => by(item, rule.find(item, asked)));
    case 'reading':
      return listOf(rule.find(asked));
    case 'bank': {
      const items = rule.among(asked);
      const [first] = items;
      return first && items.length >= ENOUGH ? by(first, rule.find(items, asked)) : [];
    }
  }
}

const listOf = (found: Found): Finding[] => [found ?? []].flat();

function spotOf({ spots, reading }: Draft, at: object = reading, path: Path = []): Spot {
  const { file, path: way } = spots.get(at) ?? { file: '', path: [] };
  return { file, path: [...way, ...path] };
}

/** A share as it is told: 27%. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What an entry is called in messages: item "who-finishes". */
export const nameOf = (kind: string, { id }: { id: string }): string => `${kind} "${id}"`;

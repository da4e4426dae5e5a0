/** What a rule is, and how it is asked. */
import { type Diagnostic, FAULTS_PER_RULE, type Path, type Spot } from '../content/diagnostic.ts';
import type { Draft } from '../content/draft.ts';
import type { About } from '../content/rules.ts';
import type { Reading } from '../domain/reading.ts';

/** Whose advice rules on writing are. */
export const HALADYNA = 'Haladyna, Downing & Rodriguez 2002';
export const NBME = 'NBME item-writing guide';
export const BOTH = `${HALADYNA}; ${NBME}`;

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
interface Subject<Item = unknown> {
  items: readonly Item[];
}

/**
 * Asked about one item after the other, where nothing else is said; or found while files are read; or asked once, about the
 * reading and its items together; or about all items of a kind, where there are enough of them to judge by. No item can
 * waive the last.
 */
export type Rule<Asked extends Subject, Item = Asked['items'][number]> = About &
  (
    | { over?: 'item'; find: (item: Item, asked: Asked) => Found }
    | { over: 'files' }
    | { over: 'reading'; find: (asked: Asked) => Found }
    | { over: 'bank'; among: (asked: Asked) => Item[]; find: (items: Item[], asked: Asked) => Found }
  );

/** The rules of a family by their names, which stand with what they find. */
export type Rules<Asked extends Subject> = Record<string, Rule<Asked>>;

/** By their titles. */
export type Families<Asked extends Subject> = Record<string, Rules<Asked>>;

/** Rules over the whole bank are silent below so many items of their kind. */
export const ENOUGH = 20;

/** Lists of words are English. */
export const isEnglish = ({ language }: Reading): boolean => /^en(-|$)/i.test(language);

/**
 * Everything that breaks the rules of some families, FAULTS_PER_RULE of each at most. `entryOf` gives what stands in the
 * files for an item; `isWaived` is told of each rule that something breaks by itself, and whether it may.
 */
export function ask<Asked extends Subject<Item>, Item>(
  families: Record<string, Record<string, Rule<Asked, Item>>>,
  asked: Asked,
  draft: Draft,
  entryOf: (item: Item) => object,
  isWaived: (rule: string, by: object) => boolean = () => false,
): Diagnostic[] {
  return Object.values(families)
    .flatMap(rules => Object.entries(rules))
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
          severity: rule.severity ?? 'error',
        })),
    );
}

function findingsOf<Asked extends Subject<Item>, Item>(
  rule: Rule<Asked, Item>,
  asked: Asked,
  entryOf: (item: Item) => object,
): Finding[] {
  const by = (item: Item, found: Found) => listOf(found).map(finding => ({ at: entryOf(item), ...finding }));
  switch (rule.over) {
    case 'files':
      return [];
    case 'reading':
      return listOf(rule.find(asked));
    case 'bank': {
      const items = rule.among(asked);
      const [first] = items;
      return first && items.length >= ENOUGH ? by(first, rule.find(items, asked)) : [];
    }
  }
  return asked.items.flatMap(item => by(item, rule.find(item, asked)));
}

const listOf = (found: Found): Finding[] => [found ?? []].flat();

function spotOf({ spots, reading }: Draft, at: object = reading, path: Path = []): Spot {
  const { file, path: way } = spots.get(at) ?? { file: '', path: [] };
  return { file, path: [...way, ...path] };
}

/** What belongs to each key, in order. */
export function grouped<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** A share as it is told: 27%. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What an entry is called in messages: item "who-finishes". */
export const nameOf = (kind: string, { id }: { id: string }): string => `${kind} "${id}"`;

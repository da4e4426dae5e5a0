/** A question of the bank. Its fields are described where they are checked, in schema.ts. */
import type * as z from 'zod';
import type { itemSchema } from './schema.ts';
import type { ItemType } from './vocabulary.ts';

export interface Option {
  id: string;
  text: string;
  /** The rationale: why it is right, or which slip leads to it. */
  why: string;
  /** Id of the statement that it was made from, where the author says so. */
  from?: string | undefined;
}

type Entry = z.infer<typeof itemSchema>;
type Built<E extends Entry> = E extends Entry
  ? Omit<E, 'key' | 'options' | 'section' | 'waive'> & { answerKey: E['key']; options: Option[]; section: string }
  : never;

/** An entry of questions.yaml as it was checked; in code its `key` is the `answerKey`, as a key is what is pressed. */
export type Item = Built<Entry>;
/** Of a type of the list: one that the schema does not know does not compile. */
export type ItemOf<T extends Item['type'] & ItemType> = Extract<Item, { type: T }>;

/** What draws, schedules and counts need of an item. */
export type ItemHead = Pick<Item, 'id' | 'revision' | 'type' | 'section' | 'scope' | 'exclusive'>;

/** The items of a reading: the heads of all of them, and each one whole when it is asked for. */
export interface Bank {
  items: readonly ItemHead[];
  item(id: string): Item | undefined;
}

export function bankOf(items: readonly Item[]): Bank {
  const byId = new Map(items.map(item => [item.id, item]));
  return { items, item: id => byId.get(id) };
}

/** Ids as given: options, for *order* in order; for *evidence* option, then statement. "I don't know" is the empty list. */
export type Response = string[];

export const optionOf = (item: Item, id: string | undefined): Option | undefined =>
  item.options.find(option => option.id === id);

/** The option that always stands last, where an item has one. */
export const pinnedOf = (item: Item): string | undefined => ('pinned' in item ? item.pinned : undefined);

/** The options of the answer key, in its order. */
export const answerKeyOf = (item: Item): string[] => [item.answerKey].flat();

/** Statements to show as proof: the evidence, or the nearest where the article is silent. */
export const proofOf = (item: Item): { silent: boolean; statements: string[] } =>
  item.evidence.length > 0 ? { silent: false, statements: item.evidence } : { silent: true, statements: item.nearest };

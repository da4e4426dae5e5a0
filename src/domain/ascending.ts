/** Options that have an order of their own: all are dates, or all are numbers. */
import { amountOf, sameUnit } from './amounts.ts';
import { compareMoments, momentOf } from './moments.ts';

/** Texts from the earliest or least on, by their places; undefined where they have no such order. */
export function ascending(texts: readonly string[]): number[] | undefined {
  return sorted(texts, momentOf, compareMoments) ?? sorted(texts, amountOf, compareAmounts);
}

type Read = NonNullable<ReturnType<typeof amountOf>>;

function compareAmounts(first: Read, second: Read): number | undefined {
  if (!sameUnit(first, second)) return undefined;
  // Infinity less infinity is no number.
  const [least, most] = [compare(first.least, second.least), compare(first.most, second.most)];
  return least === 0 ? most : least;
}

const compare = (first: number, second: number): number => (first < second ? -1 : first > second ? 1 : 0);

function sorted<Value>(
  texts: readonly string[],
  read: (text: string) => Value | undefined,
  compare: (first: Value, second: Value) => number | undefined,
): number[] | undefined {
  const values: Value[] = [];
  for (const text of texts) {
    const value = read(text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const places = values.map((_, index) => index);
  const known = places.every(at => places.every(to => compare(values[at] as Value, values[to] as Value) !== undefined));
  if (!known || places.length < 2) return undefined;
  return places.toSorted((at, to) => compare(values[at] as Value, values[to] as Value) ?? 0);
}

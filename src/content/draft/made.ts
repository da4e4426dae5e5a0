/** What every question has that is made by rule. */
import type { ItemOf } from '../../domain/item.ts';
import type { GapKind } from './gaps.ts';

type ChoiceItem = ItemOf<'choice'>;

export interface Made {
  kind: GapKind | 'who';
  /** How much it is worth asking, to choose by. */
  worth: number;
  /** Who speaks in it. */
  voice?: string;
  item: ChoiceItem;
}

type Given = Pick<ChoiceItem, 'id' | 'stem' | 'options' | 'answerKey' | 'evidence'> & { ordered: boolean };

/** Its section is that of its evidence. */
export const makeItem = ({ ordered, ...given }: Given): ChoiceItem => ({
  ...given,
  ...{ type: 'choice', revision: 1, section: '', scope: 'article', nearest: [], sources: [], draft: true },
  ...(ordered ? { ordered: true } : {}),
});

/** Between clauses. */
const CLAUSE = /(?<=[,;]) | (?=[–—] )/;
/** A question is at most so long, and shorter where clauses can be left out at its end: then it fits into a small window. */
const LONGEST = 200;
const GOOD = 125;
const SHORTEST = 60;

/** Every bracket and quotation mark in it is closed. */
export function isClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
}

/** A sentence up to the clause at a place in it, and on as far as it is not long; undefined where it would be too long. */
export function upTo(text: string, at: number): string | undefined {
  const pieces = text.split(CLAUSE);
  let shown = '';
  for (const piece of pieces) {
    const longer = shown === '' ? piece : `${shown} ${piece}`;
    const enough = shown.length > at && shown.length >= SHORTEST && isClosed(shown);
    if (enough && text.length > GOOD && longer.length > GOOD) break;
    shown = longer;
  }
  if (shown.length > LONGEST) return undefined;
  return shown.length < text.length ? `${shown.replace(/(?:[,;:–— ]| (?:and|but|or|then|so))+$/, '')}…` : text;
}

const AROUND = 70;

/** Some words of a sentence around a place in it, in quotation marks. */
export function clipped(text: string, at: number): string {
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.length - at <= AROUND ? text.length : text.lastIndexOf(' ', at + AROUND);
  const to = end <= at ? text.length : end;
  const words = text.slice(from, to).replace(/["“”]/g, '').trim();
  return `“${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}”`;
}

/** What every question has that is made by rule. */
import type { ItemOf } from '../../domain/item.ts';
import { STATED_TEXT } from '../../domain/items/stated.ts';
import { STATED_KEYS, type StatedKey } from '../../domain/vocabulary.ts';
import type { GapKind } from './gaps.ts';

type ChoiceItem = ItemOf<'choice'>;
type StatedItem = ItemOf<'stated'>;
export type MadeItem = ChoiceItem | StatedItem;

export interface Made {
  kind: GapKind | 'who' | 'source' | 'claim';
  /** How much it is worth asking, to choose by. */
  worth: number;
  /** Who speaks in it. */
  voice?: string;
  item: MadeItem;
  /** The same, asked so that the other answer is right. */
  contrary?: MadeItem;
  /** That is worse asked than this. */
  isFirm?: boolean;
}

type Given = Pick<ChoiceItem, 'id' | 'stem' | 'options' | 'answerKey' | 'evidence'> & { ordered: boolean };

/** Its section is that of its evidence. */
const MADE = { revision: 1, section: '', scope: 'article' as const, nearest: [], sources: [], draft: true };

export const makeItem = ({ ordered, ...given }: Given): ChoiceItem => ({
  ...{ ...given, ...MADE, type: 'choice' },
  ...(ordered ? { ordered: true } : {}),
});

type Claim = Pick<StatedItem, 'id' | 'stem' | 'answerKey' | 'evidence'> & { why: Record<StatedKey, string> };

export const makeClaim = ({ why, ...given }: Claim): StatedItem => ({
  ...{ ...given, ...MADE, type: 'stated' },
  options: STATED_KEYS.map(id => ({ id, text: STATED_TEXT[id], why: why[id] })),
});

/** Between clauses. */
const CLAUSE = /(?<=[,;]) | (?=[–—] )/;
/** A question is at most so long. */
const LONGEST = 200;
/** Of a longer sentence, so much is asked at least. */
const SHORTEST = 60;

/** "A survey of both is due": of what, only the sentence before tells. */
export const BOTH =
  /\b(?:of|for|to|in|with|from|on|by) (?:both|neither|either)(?= (?:of them\b|is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b|[.,;])/i;

/** Every bracket and quotation mark in it is closed. */
export function isClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('(') === count(')') && count('“') === count('”') && count('"') % 2 === 0;
}

/** A sentence, or as many of its clauses as fit: at least that at a place in it; undefined where even that is too long. */
export function upTo(text: string, at: number): string | undefined {
  if (text.length <= LONGEST) return text;
  let shown = '';
  for (const piece of text.split(CLAUSE)) {
    const longer = shown === '' ? piece : `${shown} ${piece}`;
    if (longer.length > LONGEST && shown.length > at && shown.length >= SHORTEST && isClosed(shown)) break;
    shown = longer;
  }
  return shown.length > LONGEST ? undefined : `${shown.replace(/(?:[,;:–— ]| (?:and|but|or|then|so))+$/, '')}…`;
}

const AROUND = 70;

/** Some words of a sentence around a place in it, in quotation marks. */
export function clipped(text: string, at: number): string {
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.length - at <= AROUND ? text.length : text.lastIndexOf(' ', at + AROUND);
  const to = end <= at ? text.length : end;
  const words = text.slice(from, to).replace(/["“”]/g, '').trim();
  return `"${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}"`;
}

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

const AROUND = 70;

/** Some words of a sentence around a place in it, in quotation marks. */
export function clipped(text: string, at: number): string {
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.length - at <= AROUND ? text.length : text.lastIndexOf(' ', at + AROUND);
  const to = end <= at ? text.length : end;
  const words = text.slice(from, to).replace(/["“”]/g, '').trim();
  return `“${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}”`;
}

/** Our own readings in GIFT, and what a reading is made of again. */
import { loadFolder } from '../../../src/checker/play.ts';
import { importedFiles } from '../../../src/content/formats/files.ts';
import { answerKeyOf, type Item } from '../../../src/domain/item.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { sanitize } from '../../../src/lib/sanitize.ts';
import { stemOf } from '../../../src/view/items.ts';
import { giftText } from '../../../src/view/print/gift.ts';
import { folder } from '../folder.ts';

const inFileOrder = (item: Item): string[] => item.options.map(({ id }) => id);

export const asGift = (reading: Reading, drawn: Item[]): string =>
  giftText(reading, { name: 'all', drawn, optionsOf: inFileOrder });

/** The items of the reading that `new --from` makes of a quiz, opened as a reader would open it. */
export function backFrom(text: string): Item[] {
  const { files } = importedFiles({ name: 'quiz.gift', text }, undefined, 'quiz', '2026-01-01');
  return loadFolder(folder(files, 'quiz')).items;
}

const shown = (text: string): string => sanitize(text).replace(/\s+/g, ' ').trim();

/** What a reader sees of an item, whatever the ids of its options: those of another program have none. */
export const seen = (item: Item) => ({
  id: item.id,
  type: item.type,
  stem: shown(stemOf(item)),
  options: item.options.map(({ text, why }) => ({ text: shown(text), why: shown(why) })),
  right: answerKeyOf(item).map(key => shown(item.options.find(({ id }) => id === key)?.text ?? '')),
});

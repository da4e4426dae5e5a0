/** Exports as a class would hand them in: made answers, so that a test knows what is in them. */
import type { WholePack } from '../../src/content/shipped.ts';
import { draw } from '../../src/domain/draw.ts';
import type { Item } from '../../src/domain/item.ts';
import { NOTHING } from '../../src/domain/progress.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import type { Sureness } from '../../src/domain/vocabulary.ts';
import { rightResponse } from './sessions.ts';

export interface Made {
  response: string[];
  sureness: Sureness | null;
  /** What the file says; absent where it says what is so. */
  claimed?: boolean;
}

export const paperItems = (pack: WholePack, seed: number, count = 8): Item[] =>
  draw(pack.reading, pack.items, { seed, count, fixed: true }, { progress: NOTHING, due: [] }).flatMap(
    ({ id }) => pack.item(id) ?? [],
  );

export const right = (item: Item, sureness: Sureness = 'fairly sure'): Made => ({
  response: rightResponse(item),
  sureness,
});
export const dontKnow: Made = { response: [], sureness: null };

/** A round of the paper as records of a sitting; `seq` is that of its first. */
export function roundOf(
  pack: WholePack,
  {
    sitting,
    seed,
    items,
    answers,
    seq = 1,
  }: { sitting: string; seed: number; items: Item[]; answers: Made[]; seq?: number },
): JournalRecord[] {
  const records: JournalRecord[] = [];
  const add = (fact: object): string => {
    const number = seq + records.length;
    const id = `${sitting}-${number}`;
    const at = new Date(Date.UTC(2026, 2, 4, 9, 0, number)).toISOString();
    records.push({ v: 1, id, sitting, seq: number, at, ...fact } as JournalRecord);
    return id;
  };
  const reading = pack.reading.revision;
  const round = add({
    kind: 'roundBegun',
    round: 'quiz',
    seed,
    reading,
    items: items.map(({ id }) => id),
    paper: true,
  });
  for (const [index, { response, sureness, claimed }] of answers.entries()) {
    const item = items[index] as Item;
    const so = response.join() === rightResponse(item).join();
    add({ kind: 'answered', round, item: item.id, revision: item.revision, response, sureness, right: claimed ?? so });
  }
  if (answers.length === items.length) add({ kind: 'roundEnded', round, finished: true });
  return records;
}

export const exportOf = ({ reading: { id, revision } }: WholePack, records: JournalRecord[]): string =>
  JSON.stringify({
    schema: 'readback.export/1',
    exportedAt: '2026-03-04T10:00:00.000Z',
    reading: { id, revision },
    place: { read: [] },
    records,
  });

/** Of an item with one answer: the wrong options in the order of the file. */
export const wrongOptions = ({ options, answerKey }: Item): string[] =>
  options.map(({ id }) => id).filter(id => ![answerKey].flat().includes(id));

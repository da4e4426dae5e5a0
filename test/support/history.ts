/** Records as sittings over many days would leave them. */

import fc from 'fast-check';
import type { WholePack } from '../../src/content/shipped.ts';
import { answerKeyOf } from '../../src/domain/item.ts';
import type { JournalRecord } from '../../src/domain/record.ts';
import type { RoundKind, Sureness } from '../../src/domain/vocabulary.ts';

export interface Sat {
  /** Days since the one before. */
  after: number;
  hour: number;
  kind: RoundKind;
  /** Items by their index in the bank. */
  asked: number[];
  /** One for each item answered, from the first. */
  answers: { right: boolean; sureness: Sureness | null }[];
  /** What happens to the round at the end of the sitting. */
  end: 'finished' | 'left' | 'open';
  guess: boolean;
}

export const sat = (items: number): fc.Arbitrary<Sat> =>
  fc.record<Sat>({
    after: fc.integer({ min: 0, max: 9 }),
    hour: fc.integer({ min: 5, max: 23 }),
    kind: fc.constantFrom('quiz', 'quiz', 'review', 'context', 'practice'),
    asked: fc.uniqueArray(fc.nat(items - 1), { minLength: 1, maxLength: 5 }),
    answers: fc.array(
      fc.record({
        right: fc.boolean(),
        sureness: fc.constantFrom<Sureness | null>('guessing', 'fairly sure', 'certain', null),
      }),
      { maxLength: 5 },
    ),
    end: fc.constantFrom('finished', 'finished', 'finished', 'left', 'open'),
    guess: fc.boolean(),
  });

/** A journal of its own for each sitting, in order; the first begins on a day. */
export function journalsOf({ items }: WholePack, sittings: Sat[], from: string): Map<string, JournalRecord[]> {
  let day = Date.parse(`${from}T00:00:00`);
  return new Map(
    sittings.map(({ after, hour, kind, asked, answers, end, guess }, index) => {
      day += after * 86_400_000;
      const begun = day + hour * 3_600_000;
      const sitting = `${new Date(begun).toISOString().replace(/\.\d+Z$|[-:]/g, '')}-${index}-aaaaaa`;
      const records: JournalRecord[] = [];
      const add = (fact: object) => {
        const seq = records.length + 1;
        const at = new Date(begun + index * 1000 + seq).toISOString();
        records.push({ v: 1, id: `${sitting}-${seq}`, sitting, seq, at, ...fact } as JournalRecord);
      };
      const ids = asked.map(at => items[at]?.id ?? '');
      if (guess) add({ kind: 'guessed', option: ['days', 'weeks'][index % 2] });
      add({ kind: 'roundBegun', round: kind, seed: index, reading: 1, items: ids });
      const round = records.at(-1)?.id;
      answers.slice(0, ids.length).forEach(({ right, sureness }, at) => {
        const item = items.find(one => one.id === ids[at]);
        if (!item) return;
        const given = right && sureness !== null;
        const response = sureness === null ? [] : given ? answerKeyOf(item) : ['z'];
        add({ kind: 'answered', round, item: item.id, revision: item.revision, response, sureness, right: given });
      });
      const whole = answers.length >= ids.length;
      if (end !== 'open') add({ kind: 'roundEnded', round, finished: end === 'finished' && whole });
      return [sitting, records];
    }),
  );
}

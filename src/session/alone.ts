/** A session that asks one item and nothing else, as its author wants to see it: asked, and answered wrongly. */
import { optionOrder } from '../domain/draw.ts';
import { answerKeyOf, bankOf, type Item, type Response } from '../domain/item.ts';
import { grade, kindOf } from '../domain/items/all.ts';
import type { Reading } from '../domain/reading.ts';
import type { JournalRecord } from '../domain/record.ts';
import { question } from './asking.ts';
import { begin } from './begin.ts';
import type { Asking, Session } from './model.ts';

const AT = '2000-01-01T12:00:00.000Z';
const ROUND = 'alone-1';
const SEED = 1;
const HEAD = { v: 1, sitting: 'alone', at: AT } as const;

const sessionWith = (reading: Reading, item: Item, answer: JournalRecord[]): Session =>
  begin({
    reading,
    ...bankOf([item]),
    records: [
      { ...HEAD, id: ROUND, seq: 1, kind: 'roundBegun', round: 'quiz', seed: SEED, reading: 1, items: [item.id] },
      ...answer,
    ],
    place: { read: [] },
    sitting: 'alone-now',
    seed: SEED,
    troubles: [],
    folder: '',
    lines: false,
    now: AT,
  });

/** The question, untouched. */
export function askedAlone(reading: Reading, item: Item): Session & { phase: Asking } {
  const session = sessionWith(reading, item, []);
  return { ...session, phase: question(session, ROUND, item) };
}

/** Its second part, with the right answer taken; undefined for an item without one. */
export function pointingAlone(reading: Reading, item: Item): Session | undefined {
  if (!kindOf(item).points) return undefined;
  const session = askedAlone(reading, item);
  return { ...session, phase: { ...session.phase, given: answerKeyOf(item) } };
}

/** The feedback on a wrong answer, with the reasons of all options. */
export function missedAlone(reading: Reading, item: Item): Session {
  const response = wrongResponse(item);
  const session = sessionWith(reading, item, [
    {
      ...HEAD,
      ...{ id: 'alone-2', seq: 2, kind: 'answered', round: ROUND, item: item.id, revision: item.revision },
      ...{ response, sureness: 'fairly sure', right: grade(item, response) },
    },
  ]);
  return { ...session, phase: { name: 'feedback', round: ROUND, item: item.id, more: true, scroll: 0 } };
}

function wrongResponse(item: Item): Response {
  const key = answerKeyOf(item);
  const wrong = optionOrder(item, SEED).find(id => !key.includes(id));
  if (item.type === 'order') return key.toReversed();
  // Where every option fits, one is left out.
  if (wrong === undefined) return key.slice(1);
  return item.type === 'evidence' ? [wrong, ...item.evidence.slice(0, 1)] : [wrong];
}

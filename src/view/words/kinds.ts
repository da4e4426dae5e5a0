/** What a reading is called where the program speaks of it. */
import type { Reading } from '../../domain/reading.ts';
import type { ReadingKind } from '../../domain/vocabulary.ts';

type Kind = Pick<Reading, 'kind'>;

const NOUN: Record<ReadingKind, string> = { news: 'article', research: 'text', report: 'text', text: 'text' };

const DESCRIBED: Record<ReadingKind, string> = {
  news: 'news article',
  research: 'text about research',
  report: 'report',
  text: 'text',
};

/** "article" or "text". */
export const nounOf = ({ kind }: Kind): string => NOUN[kind];

/** What kind of text it is: "news article". */
export const kindWords = ({ kind }: Kind): string => DESCRIBED[kind];

export const statedQuestion = (reading: Kind): string => `Does the ${nounOf(reading)} say this?`;

/** Above the statement that settles an item, or those that come closest. */
export const unsaidWords = (reading: Kind): string => `The ${nounOf(reading)} doesn't say. Closest`;

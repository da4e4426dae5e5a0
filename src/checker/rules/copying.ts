/** The comparison with the article itself: a reading tells it in its own words. */
import { quoted } from '../../content/diagnostic.ts';
import { type LintBank, textsAt, textsOf } from '../bank.ts';
import { HALADYNA, type Rule } from '../rule.ts';

const COPIED_WORDS = 6;

export const COPIED_RUN: Rule<LintBank> = {
  over: 'reading',
  holds: `No text of the reading or of its items shares more than ${COPIED_WORDS} words in a row with the article. Only with --source FILE.`,
  why: 'A reading is told in its own words.',
  source: HALADYNA,
  find(bank) {
    if (!bank.article) return undefined;
    const { words, wordsOf } = bank.article;
    const known = new Set(runsOf(words));
    return writtenIn(bank).flatMap(({ at, path, text }) => {
      const run = runsOf(wordsOf(text)).find(run => known.has(run));
      if (run === undefined) return [];
      const message = `more than ${COPIED_WORDS} words in a row as in the article: ${quoted(run)}`;
      return [{ at, path, message, fix: 'Say it in your own words.' }];
    });
  },
};

/** The words that a text has in a row, as many as are too many. */
const runsOf = (words: string[]): string[] =>
  Array.from({ length: Math.max(0, words.length - COPIED_WORDS) }, (_, at) =>
    words.slice(at, at + COPIED_WORDS + 1).join(' '),
  );

/** Every text that the author wrote. */
const writtenIn = ({ reading, items }: LintBank) => [
  ...textsAt(reading, ['title'], ['made'], ['question', 'stem']),
  ...textsAt(reading, ...(reading.question?.options ?? []).map((_, index) => ['question', 'options', index, 'text'])),
  ...textsAt(reading, ['source', 'basis'], ['source', 'unknown'], ['source', 'omits']),
  ...reading.people.flatMap(person => textsAt(person, ['role'], ['later'])),
  ...[...reading.terms, ...reading.timeline].flatMap(entry => textsAt(entry, ['text'])),
  ...reading.sections.flatMap(section => [
    ...textsAt(section, ['title']),
    ...section.statements.flatMap(statement => [
      ...textsAt(statement, ['text'], ['note'], ['closer']),
      ...textsAt(statement, ['disputed', 'supports'], ['disputed', 'contradicts'], ['disputed', 'open']),
    ]),
  ]),
  ...items.flatMap(textsOf),
];

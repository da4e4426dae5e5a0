/** Rules about the text of a reading. */
import { quoted } from '../../content/diagnostic.ts';
import type { Draft } from '../../content/draft.ts';
import { type ArticleStatement, articleSections } from '../../domain/reading.ts';
import { nameOf, type Rules } from '../rule.ts';

const QUOTE_WORDS = 6;

const articleStatements = ({ reading }: Draft): ArticleStatement[] =>
  articleSections(reading).flatMap(({ statements }) => statements);

export const READING: Rules<Draft> = {
  'long-quote': {
    over: 'reading',
    holds: `A quote has at most ${QUOTE_WORDS} words.`,
    why: 'It only helps to find the place in the original; more would be copying.',
    find: draft =>
      articleStatements(draft).flatMap(statement => {
        const words = statement.quote?.trim().split(/\s+/).length ?? 0;
        const message = `the quote of ${nameOf('statement', statement)} has ${words} words; at most ${QUOTE_WORDS}`;
        const fix = 'Keep the words that are easiest to find.';
        return words > QUOTE_WORDS ? [{ at: statement, path: ['quote'], message, fix }] : [];
      }),
  },
  'wrong-voice': {
    over: 'reading',
    holds: 'Voice and standing agree: "wording" has the voice "writer", "alleged" has "none".',
    why: 'The label beside a statement would contradict itself.',
    find: draft =>
      articleStatements(draft).flatMap(statement => {
        const { voice, standing } = statement;
        const wrong = (but: string, fix: string) => {
          const message = `${nameOf('statement', statement)} is "${standing}", but ${but}`;
          return [{ at: statement, path: ['voice'], message, fix }];
        };
        const its = `its voice is ${quoted(voice)}`;
        if (standing === 'wording' && voice !== 'writer') return wrong(its, 'Set voice: writer.');
        if (standing === 'alleged' && voice !== 'none') return wrong(its, 'Set voice: none.');
        if (voice !== 'none' || standing === 'alleged' || standing === 'reported') return [];
        return wrong(its, 'Name a person or "writer" as its voice, or set standing: alleged.');
      }),
  },
  'timeline-order': {
    over: 'reading',
    holds: 'The timeline is in order of date.',
    why: 'It is shown in the order of the file.',
    find: ({ reading: { timeline } }) =>
      timeline.flatMap((entry, index) => {
        const before = timeline[index - 1]?.date ?? '';
        const message = `the timeline goes back from ${quoted(before)} to ${quoted(entry.date)}`;
        const fix = 'Put its entries in order of their dates.';
        return before > entry.date ? [{ at: entry, path: ['date'], message, fix }] : [];
      }),
  },
  'no-article': {
    over: 'reading',
    holds: 'At least one section retells the article.',
    why: 'A reading of nothing but context has no article to read.',
    find({ reading, skipped }) {
      const [first] = reading.sections;
      if (!first || skipped.lists.has('sections') || articleSections(reading).length > 0) return undefined;
      const message = 'no section retells the article; all have the scope "context"';
      return { at: first, message, fix: 'Give at least one section the scope "article".' };
    },
  },
};

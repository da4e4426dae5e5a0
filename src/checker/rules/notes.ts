/** Rules on what stands beside the text unasked. */
import type { Reading, Statement } from '../../domain/reading.ts';
import { lineOf } from '../../view/notes.ts';
import type { LintBank } from '../bank.ts';
import { nameOf, type Rules } from '../rule.ts';
import { wordsOf } from '../tokens.ts';

const LINE = 70;

const statementsIn = ({ sections }: Reading): Statement[] =>
  sections.flatMap<Statement>(({ statements }) => statements);

export const NOTES: Rules<LintBank> = {
  'long-note': {
    severity: 'warning',
    over: 'reading',
    holds: `The line shown with a statement, its note or a new term, has at most ${LINE} characters.`,
    why: 'It is one line; the rest opens on request.',
    find: ({ reading }) =>
      statementsIn(reading).flatMap(statement => {
        const { length } = lineOf(reading, statement);
        if (length <= LINE) return [];
        const own = statement.note !== undefined;
        const what = own ? 'the note' : 'the new term';
        const message = `${what} at ${nameOf('statement', statement)} has ${length} characters; at most ${LINE}`;
        const fix = own
          ? 'Keep one line of it, and put the rest under "more".'
          : 'Shorten it, and put the rest under "more" of the term.';
        return [{ at: statement, path: own ? ['note'] : ['text'], message, fix }];
      }),
  },
  'many-notes': {
    severity: 'warning',
    over: 'reading',
    holds: 'All the lines shown with statements have fewer words than the statements.',
    why: 'The notes should not outweigh the text.',
    find({ reading }) {
      const count = (of: (statement: Statement) => string) => wordsOf(statementsIn(reading).map(of).join(' ')).length;
      const [text, notes] = [count(({ text }) => text), count(statement => lineOf(reading, statement))];
      if (notes < text) return undefined;
      const message = `notes and terms have ${notes} words, the statements only ${text}`;
      return { message, fix: 'Put what few readers need under "more".' };
    },
  },
};

/** A rule on how statements are worded. */
import { quoted } from '../../content/diagnostic.ts';
import { type ArticleStatement, articleSections, type Person } from '../../domain/reading.ts';
import type { LintBank } from '../bank.ts';
import { nameOf, type Rules } from '../rule.ts';

/** Not "It is said", "It took years", "It's said". */
const PRONOUN =
  /^(?:he|she|his|her|they|their|its|it(?!['’]| (?:is|was|has|had|will|would|may|might|could|can|seem|appear|remain|take|took|come|came|turn|rain)))\b/i;
const MANY = /^the/i;

/** "Minister says" tells who "she" is. */
const isToldBy = (people: Person[], { voice }: ArticleStatement, pronoun: string): boolean =>
  people.some(({ id, plural = false }) => id === voice && plural === MANY.test(pronoun));

export const STATEMENTS: Rules<LintBank> = {
  'pronoun-first': {
    severity: 'warning',
    over: 'reading',
    english: true,
    holds:
      'No section begins with "She", "They", "It" or the like, unless the label of its first statement names that person or group. English only.',
    why: 'A section is read by itself, perhaps days after the one before.',
    find: ({ reading }) =>
      articleSections(reading).flatMap(({ statements: [first] }) => {
        const [pronoun] = PRONOUN.exec(first?.text ?? '') ?? [];
        if (!first || pronoun === undefined || isToldBy(reading.people, first, pronoun)) return [];
        const message = `a section begins with ${quoted(pronoun)}, in ${nameOf('statement', first)}, and nothing tells who or what that is`;
        return [{ at: first, path: ['text'], message, fix: 'Name who or what it is.' }];
      }),
  },
};

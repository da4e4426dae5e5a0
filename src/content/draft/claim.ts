/** What in a sentence may tell whose words it gives, with a score. */
import type { Subject } from './clause.ts';
import type { Language, Verb } from './languages/language.ts';
import { isRole } from './people.ts';
import type { Parsed } from './phrases.ts';

export interface Claim {
  rule: string;
  score: number;
  at: number;
  /** None where it is attributed to no one. */
  subject: Subject | undefined;
  verb: Verb | undefined;
  /** A quotation stands beside the verb or its subject. */
  quoted: boolean;
  hope: boolean;
}

/** From this score on a sentence is attributed. */
export const ENOUGH = 3;

export const claimOf = (rule: string, score: number, at: number, subject?: Subject): Claim => ({
  ...{ rule, score, at, subject, verb: undefined, quoted: false, hope: false },
});

/** How likely these words are someone who speaks. */
export function isSpeaker({ tokens, nameAt }: Parsed, subject: Subject, language: Language): number {
  const words = tokens.slice(subject.from, subject.to);
  if (words.length === 1) {
    const pronoun = language.pronouns.get(words[0]?.lower ?? '');
    if (pronoun) return pronoun.number === 'reader' ? -4 : pronoun.number === 'thing' ? 0 : 1;
  }
  if (words.some(({ lower }) => /^(?:everyone|everybody|nobody|anyone|anybody)$/.test(lower))) return -2;
  if (nameAt.slice(subject.from, subject.to).some(name => name !== undefined)) return 1;
  const human = (lower: string) =>
    isRole(lower, language) ||
    language.collectives.has(lower) ||
    language.collectives.has(lower.replace(/(?:ies)$/, 'y').replace(/s$/, ''));
  if (words.some(({ lower }) => human(lower))) return 1;
  if (words.some(({ lower }) => lower === 'them' || lower === 'those')) return 0.5;
  if (words.some(({ lower }) => language.documents.has(lower) || language.hearsay.has(lower))) return 0.5;
  const last = words.at(-1)?.lower ?? '';
  if (
    /^(?:some|many|most|others|few|people|those|one|men|women|children|both|all|everyone|everybody)$/.test(
      words[0]?.lower ?? '',
    )
  )
    return 0.5;
  return /(?:[^s]s|people|men|women|children)$/.test(last) ? 0.4 : /[a-z]{3}(?:er|or|ist|ant)$/.test(last) ? 0 : -1.5;
}

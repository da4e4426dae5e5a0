/** Questions of another program as the files of a reading, beside the text they are about where there is one. */
import { UserError } from '../../lib/errors.ts';
import { sanitize } from '../../lib/sanitize.ts';
import type { Drafted } from '../draft/reading.ts';
import { draftFiles } from '../draft/yaml.ts';
import type { Remark } from './bank.ts';
import { giftBank } from './gift.ts';
import { PLACEHOLDER, readingWithout } from './no-text.ts';
import { questionsText } from './questions.ts';

interface Imported {
  files: Record<string, string>;
  items: number;
  /** Options without a reason, and questions with an unsure guess what settles them. */
  reasons: number;
  unsure: number;
  /** As lines: `quiz.gift:12:5  why`. */
  leftOut: string[];
  changed: string[];
}

/** Reasons that are told where nothing could be taken. */
const TOLD = 5;

/** The text of the files, and what is said of it. Throws a UserError (code 4) where no question can be taken. */
export function importedFiles(
  quiz: { name: string; text: string },
  article: (Drafted & { name: string }) | undefined,
  id: string,
  today: string,
): Imported {
  const name = sanitize(quiz.name);
  const { taken, ...remarks } = giftBank(quiz.text);
  const asLine = ({ line, column, message }: Remark) =>
    `${[name, line, ...(column > 0 ? [column] : [])].join(':')}  ${message}`;
  const leftOut = remarks.leftOut.map(asLine);
  const changed = remarks.changed.map(asLine);
  if (taken.length === 0) {
    const reasons = leftOut.slice(0, TOLD).map(line => `\n  ${line}`);
    throw new UserError(4, `"${name}" has no question that can be taken.${reasons.join('')}`);
  }
  const statements = article ? article.placed.map(({ statement }) => statement) : [PLACEHOLDER];
  const { text, ...counts } = questionsText(taken, { statements, name, leftOut, changed });
  const words = taken.flatMap(({ stem, options }) => [stem, ...options.map(option => option.text)]).join('\n');
  return {
    files: {
      ...(article
        ? draftFiles(article, id, article.name, today)
        : { 'reading.yaml': readingWithout(id, name, words, today) }),
      'questions.yaml': text,
    },
    ...{ items: taken.length, ...counts, leftOut, changed },
  };
}

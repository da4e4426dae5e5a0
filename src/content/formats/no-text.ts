/** The reading.yaml of questions that came without their text: everything that it needs, and that one placeholder. */
import { UNKNOWN_LANGUAGE } from '../../domain/reading.ts';
import { languageOf } from '../draft/languages/all.ts';
import { NO_DATE, NOT_KNOWN, quoted, rowsOf } from '../draft/yaml.ts';
import { NO_TEXT } from './bank.ts';

/** What every question cites until its text is there. */
export const PLACEHOLDER = { id: 'p1s1', text: NO_TEXT };

/** `words`: those of the questions, which tell the language; `today`: as YYYY-MM-DD. */
export function readingWithout(id: string, file: string, words: string, today: string): string {
  const title = file.replace(/\.[^.]*$/, '');
  const language = languageOf(words)?.code ?? UNKNOWN_LANGUAGE;
  return rowsOf(
    '# yaml-language-server: $schema=schemas/reading-1.json',
    `# From ${file}, which has questions and no text. Write the text here, statement by statement: docs/authors.md`,
    `# If you have it as a file, begin again with both: npx readback new FOLDER --from article.txt --from ${file}`,
    '',
    `id: ${quoted(id)}`,
    'revision: 1',
    'kind: text # or news, research, report: what the program calls it',
    `title: ${quoted(title === '' ? 'Questions' : title)}`,
    `language: ${language}${language === UNKNOWN_LANGUAGE ? ' # not known: en, es, de, ...' : ''}`,
    `asOf: "${today}"`,
    '',
    'source: # as far as you know it',
    `  outlet: "${NOT_KNOWN}" # where the text was published`,
    `  address: "${NOT_KNOWN}" # where it can be found`,
    `  date: "${today}" # ${NO_DATE}`,
    '  basis: "unknown" # what it is based on',
    '  unknown: "what the text is" # what is not known about it',
    '',
    'people: [] # who speaks: { id, name, short, aliases, role }',
    'terms: [] # words worth explaining: { id, name, aliases, text }',
    '',
    'sections:',
    '  - id: part-1',
    '    title: The text',
    '    statements:',
    `      - id: ${PLACEHOLDER.id}`,
    '        paragraph: 1',
    '        voice: writer',
    '        standing: says',
    `        text: ${quoted(NO_TEXT)}`,
    '',
  );
}

/** A reading: one article retold, as plain data. Its fields are described where they are checked, in schema.ts. */
import type * as z from 'zod';
import type { readingSchema } from './schema.ts';

/** reading.yaml as it was checked, its defaults filled in. */
export type Reading = Omit<z.infer<typeof readingSchema>, 'short'> & { short: string; guessed?: Guessed };

/** The tag of a language that nobody named (ISO 639-2). */
export const UNKNOWN_LANGUAGE = 'und';

/** Of a text whose labels nobody wrote: rules guessed them. */
interface Guessed {
  /** Ids of the statements of which the rules cannot tell who speaks. */
  unsure: string[];
}

export type Section = Reading['sections'][number];
export type ArticleSection = Extract<Section, { scope: 'article' }>;
type ContextSection = Extract<Section, { scope: 'context' }>;
export type ArticleStatement = ArticleSection['statements'][number];
type ContextStatement = ContextSection['statements'][number];
export type Statement = ArticleStatement | ContextStatement;
export type Disputed = NonNullable<ArticleStatement['disputed']>;
export type Person = Reading['people'][number];
export type Term = Reading['terms'][number];
export type TimelineEntry = Reading['timeline'][number];

const isArticle = (section: Section): section is ArticleSection => section.scope === 'article';

export const articleSections = (reading: Reading): ArticleSection[] => reading.sections.filter(isArticle);

export const contextSection = (reading: Reading): ContextSection | undefined =>
  reading.sections.find((section): section is ContextSection => section.scope === 'context');

/** The rules cannot tell who says it. */
export const isUnsure = ({ guessed }: Reading, { id }: { id: string }): boolean =>
  guessed?.unsure.includes(id) === true;

export const findSection = (reading: Reading, id: string | null | undefined): Section | undefined =>
  reading.sections.find(section => section.id === id);

/** Where a statement stands, or undefined when the reading has no statement of that id. */
export function findStatement(
  reading: Reading,
  id: string,
): { section: Section; statement: Statement; index: number } | undefined {
  for (const section of reading.sections) {
    const index = section.statements.findIndex(statement => statement.id === id);
    const statement = section.statements[index];
    if (statement) return { section, statement, index };
  }
  return undefined;
}

/** A reading: one article retold, as plain data. The content format in the README of `content/` is this, as YAML. */

/** How a statement is put. The words tell who speaks, never who is right. */
export type Standing = 'reported' | 'says' | 'hopes' | 'wording' | 'alleged';

/** Who asserts a statement: a person's id, the writer, or no one named. */
export type Voice = string;

export interface ArticleStatement {
  id: string;
  text: string;
  /** Body paragraph of the original, from 1; headline and standfirst are 0. */
  paragraph: number;
  voice: Voice;
  standing: Standing;
  /** At most six words of the original, to find the place there. */
  quote?: string | undefined;
  note?: string | undefined;
  /** A tension inside the article, to look at more closely. */
  closer?: string | undefined;
  disputed?: Disputed | undefined;
}

/** A disputed point in four parts: what the article says is the statement itself, then these, from outside of it. */
export interface Disputed {
  supports: string;
  contradicts: string;
  open: string;
  /** Ids of `Reading.sources`. */
  sources: string[];
}

export interface ContextStatement {
  id: string;
  text: string;
  /** Day it happened, YYYY-MM-DD. */
  date?: string | undefined;
  /** Ids of `Reading.sources`. */
  sources: string[];
  note?: string | undefined;
}

export type Statement = ArticleStatement | ContextStatement;

export interface ArticleSection {
  id: string;
  title: string;
  scope: 'article';
  statements: ArticleStatement[];
}

export interface ContextSection {
  id: string;
  title: string;
  scope: 'context';
  statements: ContextStatement[];
}

export type Section = ArticleSection | ContextSection;

export interface Person {
  id: string;
  name: string;
  /** What VOICE shows in the gutter: "minister". */
  short: string;
  aliases: string[];
  /** Role on the article's day. */
  role: string;
  later?: string | undefined;
}

export interface Term {
  id: string;
  name: string;
  aliases: string[];
  text: string;
}

/** A dated event: in the article, where a statement tells it, or outside of it, under outside sources. */
export type TimelineEntry =
  | { date: string; text: string; scope: 'article'; statement: string }
  | { date: string; text: string; scope: 'context'; sources: string[] };

/** The unscored guess. */
export interface Guess {
  stem: string;
  options: { id: string; text: string }[];
}

export interface OutsideSource {
  id: string;
  title: string;
  address: string;
  owner: string;
}

export interface Reading {
  id: string;
  revision: number;
  title: string;
  /** A few words for the corner of a screen; the title where the author gave none. */
  short: string;
  question?: Guess | undefined;
  source: {
    outlet: string;
    address: string;
    date: string;
    basis: string;
    unknown: string;
    /** What the article leaves out. */
    omits?: string | undefined;
  };
  /** How this reading was made. */
  made?: string | undefined;
  sources: OutsideSource[];
  language: string;
  /** Day up to which context was gathered, YYYY-MM-DD. */
  asOf: string;
  people: Person[];
  terms: Term[];
  /** In order of date. */
  timeline: TimelineEntry[];
  sections: Section[];
}

export const isArticle = (section: Section): section is ArticleSection => section.scope === 'article';

export const articleSections = (reading: Reading): ArticleSection[] => reading.sections.filter(isArticle);

export const contextSection = (reading: Reading): ContextSection | undefined =>
  reading.sections.find((section): section is ContextSection => section.scope === 'context');

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

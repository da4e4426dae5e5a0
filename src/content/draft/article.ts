/** What the rules make of an article: its sentences with a guess who speaks in each, and the people they name. */

export interface DraftArticle {
  /** The text that all offsets count in: line ends and spaces made plain, Markdown taken off. */
  text: string;
  headline: string | undefined;
  /** Byline and date, where lines of their own between headline and text. */
  dateline: string | undefined;
  /** The table that was used; undefined where there is none for it: then every sentence is unsure. */
  language: string | undefined;
  /** In order, a standfirst first. */
  paragraphs: DraftSentence[][];
  /** Short lines between the paragraphs: `before` is the number of the paragraph that follows. */
  headings: { before: number; text: string }[];
  /** Those who speak, in the order of their first sentence. */
  people: DraftPerson[];
  /** Lines of the page that belong to no paragraph: a button, the headline once more. */
  leftOut: string[];
}

export const STANDINGS_OF_DRAFT = ['says', 'hopes', 'plans', 'alleged', 'narrates'] as const;
export type DraftStanding = (typeof STANDINGS_OF_DRAFT)[number];

export interface DraftSentence {
  /** From 1; a standfirst is 0. */
  paragraph: number;
  text: string;
  /** Place in the article's `text`. */
  start: number;
  end: number;
  /** What stands before its first word: "LEEDS, Nov 24 (Reuters) - "; empty in most. It is part of the text. */
  dateline: string;
  /** A person's id, `writer`, or `nobody`: attributed, but no one is named. */
  voice: string;
  standing: DraftStanding;
  unsure: boolean;
  /** The words of the longest direct quotation in it, without its marks. */
  quote: string | undefined;
  /** Quotation marks that it lacks before and behind, where it was cut out of a longer quotation. */
  marks: [string, string];
  /** The rule that decided, in a few words. */
  why: string;
}

export interface DraftPerson {
  /** Lower-case ASCII, unique. */
  id: string;
  /** As the article has it, in full; titles and articles are left off. */
  name: string;
  /** Shorter forms that the article has, too. */
  aliases: string[];
  /** In the article's words. */
  role: string | undefined;
  /** A named human being; a named body; or those the article gives no name: "officials", "a report". */
  kind: 'person' | 'body' | 'group';
}

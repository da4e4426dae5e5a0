/**
 * The words that stand in files, journals and exports: each list once. Types, guards, schemas and the tables of what is
 * shown for each word come from these lists, so that the compiler names every place that a new word needs.
 */

export const ITEM_TYPES = ['choice', 'stated', 'many', 'evidence', 'order'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

/** What kind of text a reading retells. */
export const READING_KINDS = ['news', 'research', 'report', 'text'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** Answers to "Does the article say this?", in the order they are shown. */
export const STATED_KEYS = ['so', 'otherwise', 'neither'] as const;
export type StatedKey = (typeof STATED_KEYS)[number];

/** How a statement is put. The words tell who speaks, never who is right. */
export const STANDINGS = ['reported', 'says', 'hopes', 'plans', 'wording', 'alleged'] as const;
export type Standing = (typeof STANDINGS)[number];

/** In the article, or outside of it under outside sources. */
export const SCOPES = ['article', 'context'] as const;

export const SKILLS = ['retrieve', 'infer', 'interpret', 'evaluate'] as const;
export type Skill = (typeof SKILLS)[number];

/** `practice`: what was missed, again; it counts nowhere. */
export const ROUND_KINDS = ['quiz', 'review', 'context', 'practice'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export const RESET_SCOPES = ['all', 'scores', 'place'] as const;
export type ResetScope = (typeof RESET_SCOPES)[number];

/** From the least sure to the most. */
export const SURENESS = ['guessing', 'fairly sure', 'certain'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Whether a value is one of the words of a list. */
export const isAmong = <Word>(words: readonly Word[], value: unknown): value is Word =>
  (words as readonly unknown[]).includes(value);

/**
 * What stands in reading.yaml and questions.yaml. The loader checks with it, editors get their JSON Schemas from it, and the
 * types of the domain are taken from it (as types only: what plays a reading that was checked before never loads zod).
 */
import * as z from 'zod';
import { READING_KINDS, SCOPES, SKILLS, STANDINGS, STATED_KEYS } from './vocabulary.ts';

export const TEXT_LIMIT = 4000;

/** An id: words or a short code. `writer` and `none` are taken by voices. */
const ID = /^(?!(?:writer|none)$)[a-z0-9][a-z0-9-]{0,63}$/;

/** Anything but white space. */
export const FILLED = /\S/;

/** A language tag: en, fa, zh-Hant. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

const id = z.string().regex(ID);
const text = z.string().max(TEXT_LIMIT).regex(FILLED);
/** A month or a year alone, where that is all that is known. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
/** In YAML a year is a number, unless it stands in quotation marks. */
const dates = [z.iso.date(), z.string().regex(DATE), z.int().min(1000).max(9999).transform(String)] as const;
const date = z.union(dates);
const TIME = /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/;
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
/** A date, or a day with a time: "2025-03-07 14:30". */
const moment = z.union([
  ...dates,
  z
    .string()
    .regex(TIME)
    .refine(text => isDay(text.slice(0, 'YYYY-MM-DD'.length))),
]);

// The message carries the known names, so that the words about an unknown field can suggest one.
const fields = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });

const statement = {
  id,
  text,
  /** One line, shown with the statement. */
  note: text.optional(),
  /** What there is to add, shown on request. */
  more: text.optional(),
};

const articleStatement = fields({
  ...statement,
  /** Body paragraph of the original, from 1; headline and standfirst are 0. */
  paragraph: z.int().min(0),
  /** Who asserts it: a person's id, "writer", or "none" where no one is named. */
  voice: z.string().regex(FILLED),
  standing: z.enum(STANDINGS),
  /** At most six words of the original, to find the place there. */
  quote: text.optional(),
  /** A tension inside the article, to look at more closely. */
  closer: text.optional(),
  /** What stands outside the article on a disputed point. */
  disputed: fields({
    supports: text,
    contradicts: text,
    open: text,
    sources: z.array(z.string()).min(1),
  }).optional(),
});

const contextStatement = fields({
  ...statement,
  /** Ids of the reading's `sources`. */
  sources: z.array(z.string()).min(1),
  /** Day it happened. */
  date: date.optional(),
});

const section = z.discriminatedUnion('scope', [
  fields({
    id,
    title: text,
    scope: z.literal('article').optional().default('article'),
    statements: z.array(articleStatement).min(1),
  }),
  fields({ id, title: text, scope: z.literal('context'), statements: z.array(contextStatement).min(1) }),
]);

/** A dated event: in the article, where a statement tells it, or outside of it. */
const timelineEntry = z.discriminatedUnion('scope', [
  fields({ date: moment, text, scope: z.literal('article'), statement: z.string() }),
  fields({ date: moment, text, scope: z.literal('context'), sources: z.array(z.string()).min(1) }),
]);

/** The whole of reading.yaml. */
export const readingSchema = fields({
  id,
  revision: z.int().min(1),
  /** Decides whether the program calls it an article or a text. */
  kind: z.enum(READING_KINDS).default('text'),
  title: text,
  /** A few words for the corner of a screen; the title where there are none. */
  short: text.optional(),
  /** The guess after reading, never scored; `answer` stands above what happened next. */
  question: fields({
    stem: text,
    options: z.array(fields({ id, text })).min(2).max(9),
    answer: text.optional(),
  }).optional(),
  source: fields({
    outlet: text,
    address: text,
    date,
    basis: text,
    unknown: text,
    omits: text.optional(),
    /** Why its sentences may stay as they are, where they may: own text, public domain, CC BY. */
    licence: text.optional(),
  }),
  /** How this reading was made. */
  made: text.optional(),
  sources: z.array(fields({ id, title: text, address: text, owner: text })).default([]),
  language: z.string().regex(LANGUAGE),
  /** Date up to which context was gathered. */
  asOf: date,
  /**
   * `short` is what stands beside what they say: "minister". `plural` is for a group: "experts say". `role` is that of the
   * article's day.
   */
  people: z.array(
    fields({
      id,
      name: text,
      short: text,
      plural: z.boolean().optional(),
      aliases: z.array(text),
      role: text,
      later: text.optional(),
    }),
  ),
  /** `text` is shown once, where the term is first met; `more` on request. */
  terms: z.array(fields({ id, name: text, aliases: z.array(text), text, more: text.optional() })),
  /** Words of the article that take a side. */
  loaded: z.array(text).default([]),
  /** In order of date. */
  timeline: z.array(timelineEntry).default([]),
  sections: z.array(section).min(1),
  /** Items that are no longer asked, and the sections they were about: what was answered still counts. */
  retired: z.array(fields({ id, section: z.string() })).default([]),
  /** Hashes of the article's sentences, from `new --from`: they tell which statements are still in its words. */
  fingerprints: z.string().optional(),
});

const item = {
  id,
  stem: text,
  /** Raised when the meaning changed; a mere rewording keeps it. */
  revision: z.int().min(1).default(1),
  /** Where the evidence stands, unless the author says otherwise. */
  section: z.string().optional(),
  scope: z.enum(SCOPES).default('article'),
  skill: z.enum(SKILLS).optional(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  /** Ids of the statements that settle it; none where the article is silent. */
  evidence: z.array(z.string()),
  /** Ids of those that come closest, where it is silent. */
  nearest: z.array(z.string()).default([]),
  /** Items of one group are never asked in one round. */
  exclusive: id.optional(),
  sources: z.array(z.string()).default([]),
  /** A rule made it, or a file brought it, and nobody has read it yet. */
  draft: z.boolean().optional(),
  /** Rules on writing that this item may break, each with the reason. */
  waive: z.record(z.string(), text).optional(),
};

/** `why` is the rationale: why it is right, or which slip leads to it. */
const reason = {
  why: text,
  /** Id of the statement that a reader who chooses it has in mind; feedback on it shows that statement, too. */
  from: z.string().optional(),
};

const options = z
  .array(fields({ id, text, ...reason }))
  .min(2)
  .max(9);

/**
 * One entry of `items`. `key` names the options of the right answer: one for *choice*, *stated* and *evidence* (whose answer
 * is followed by the statement that shows it), every one that fits for *many*, all of them in order for *order*.
 */
export const itemSchema = z.discriminatedUnion('type', [
  fields({
    ...item,
    type: z.literal('choice').optional().default('choice'),
    options,
    key: z.string(),
    /** The option that always stands last. */
    pinned: z.string().optional(),
    /** The options stand as they are in the file, as figures and dates should. */
    ordered: z.boolean().optional(),
  }),
  fields({ ...item, type: z.literal('many'), options, key: z.array(z.string()).min(1) }),
  fields({ ...item, type: z.literal('evidence'), options, key: z.string() }),
  fields({ ...item, type: z.literal('order'), options, key: z.array(z.string()).min(1) }),
  fields({
    ...item,
    type: z.literal('stated'),
    options: z.array(fields({ id, ...reason })),
    key: z.enum(STATED_KEYS),
  }),
]);

/** The whole of questions.yaml and of each questions-*.yaml. */
export const questionsSchema = fields({ items: z.array(itemSchema) });

export type ReadingFile = z.infer<typeof readingSchema>;
export type ItemEntry = z.infer<typeof itemSchema>;

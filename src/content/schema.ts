/** What stands in reading.yaml and questions.yaml: the one description that the loader checks with. */
import * as z from 'zod';

export const TEXT_LIMIT = 4000;

/** An id: words or a short code. `writer` and `none` are taken by voices. */
const ID = /^(?!(?:writer|none)$)[a-z0-9][a-z0-9-]{0,63}$/;

/** Anything but white space. */
export const FILLED = /\S/;

/** A language tag: en, fa, zh-Hant. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

const id = z.string().regex(ID);
const text = z.string().max(TEXT_LIMIT).regex(FILLED);
const day = z.iso.date();

// The message carries the known names, so that the words about an unknown field can suggest one.
const fields = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });

const statement = { id, text, note: text.optional() };

const articleStatement = fields({
  ...statement,
  paragraph: z.int().min(0),
  voice: z.string().regex(FILLED),
  standing: z.enum(['reported', 'says', 'hopes', 'wording', 'alleged']),
  quote: text.optional(),
  closer: text.optional(),
  disputed: fields({
    supports: text,
    contradicts: text,
    open: text,
    sources: z.array(z.string()).min(1),
  }).optional(),
});

const contextStatement = fields({
  ...statement,
  sources: z.array(z.string()).min(1),
  date: day.optional(),
});

const section = z.discriminatedUnion('scope', [
  fields({
    id,
    title: text,
    scope: z.literal('article').optional(),
    statements: z.array(articleStatement).min(1),
  }),
  fields({ id, title: text, scope: z.literal('context'), statements: z.array(contextStatement).min(1) }),
]);

const timelineEntry = z.discriminatedUnion('scope', [
  fields({ date: day, text, scope: z.literal('article'), statement: z.string() }),
  fields({ date: day, text, scope: z.literal('context'), sources: z.array(z.string()).min(1) }),
]);

/** The whole of reading.yaml. */
export const readingSchema = fields({
  id,
  revision: z.int().min(1),
  title: text,
  short: text.optional(),
  question: fields({ stem: text, options: z.array(fields({ id, text })).min(2).max(9) }).optional(),
  source: fields({ outlet: text, address: text, date: day, basis: text, unknown: text, omits: text.optional() }),
  made: text.optional(),
  sources: z.array(fields({ id, title: text, address: text, owner: text })).optional(),
  language: z.string().regex(LANGUAGE),
  asOf: day,
  people: z.array(fields({ id, name: text, short: text, aliases: z.array(text), role: text, later: text.optional() })),
  terms: z.array(fields({ id, name: text, aliases: z.array(text), text })),
  loaded: z.array(text).optional(),
  timeline: z.array(timelineEntry).optional(),
  sections: z.array(section).min(1),
});

const item = {
  id,
  stem: text,
  revision: z.int().min(1).optional(),
  section: z.string().optional(),
  scope: z.enum(['article', 'context']).optional(),
  skill: z.enum(['retrieve', 'infer', 'interpret', 'evaluate']).optional(),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  evidence: z.array(z.string()),
  nearest: z.array(z.string()).optional(),
  exclusive: id.optional(),
  sources: z.array(z.string()).optional(),
  waive: z.record(z.string(), text).optional(),
};

const options = z
  .array(fields({ id, text, why: text }))
  .min(2)
  .max(9);

/** One entry of `items`. */
export const itemSchema = z.discriminatedUnion('type', [
  fields({
    ...item,
    type: z.literal('choice').optional(),
    options,
    key: z.string(),
    pinned: z.string().optional(),
  }),
  fields({ ...item, type: z.literal('many'), options, key: z.array(z.string()).min(1) }),
  fields({ ...item, type: z.literal('evidence'), options, key: z.string() }),
  fields({ ...item, type: z.literal('order'), options, key: z.array(z.string()).min(1) }),
  fields({
    ...item,
    type: z.literal('stated'),
    options: z.array(fields({ id, why: text })),
    key: z.enum(['so', 'otherwise', 'neither']),
  }),
]);

/** The whole of questions.yaml and of each questions-*.yaml. */
export const questionsSchema = fields({ items: z.array(itemSchema) });

export type ReadingFile = z.infer<typeof readingSchema>;
export type ItemEntry = z.infer<typeof itemSchema>;

/** The schemas of the files of a reading, for editors: from those that the program checks with, and what it says of each field. */
import * as z from 'zod';
import { FIELDS, type FieldGroup } from '../domain/fields.ts';
import { questionsSchema, readingSchema } from '../domain/schema.ts';

/** As much of JSON Schema as these schemas have. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  description?: string;
  const?: string;
  enum?: string[];
}

/** The fields that have fields of their own. */
export const NESTED: Partial<Record<FieldGroup, Record<string, FieldGroup>>> = {
  reading: {
    ...{ question: 'question', source: 'source', sources: 'outside', people: 'person', terms: 'term' },
    ...{ timeline: 'event', sections: 'section', retired: 'retired' },
  },
  question: { options: 'guess' },
  section: { statements: 'statement' },
  statement: { disputed: 'disputed' },
  bank: { items: 'item' },
  item: { options: 'option' },
};

export const readingJsonSchema = (): JsonSchema => jsonSchema(readingSchema, 'reading');
export const questionsJsonSchema = (): JsonSchema => jsonSchema(questionsSchema, 'bank');

/** JSON Schema 2020-12 by file name, as text. */
export const jsonSchemas = (): Record<string, string> => ({
  'reading-1.json': schemaText(readingJsonSchema(), 'reading.yaml of readback'),
  'questions-1.json': schemaText(questionsJsonSchema(), 'questions.yaml of readback'),
});

function schemaText(schema: JsonSchema, title: string): string {
  const { $schema, ...rest } = schema as { $schema?: string };
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

function jsonSchema(schema: z.ZodType, group: FieldGroup): JsonSchema {
  // What is filled in where a field is left out is the program's affair.
  const override = ({ jsonSchema }: { jsonSchema: { default?: unknown } }) => delete jsonSchema.default;
  return described(z.toJSONSchema(schema, { io: 'input', override }) as JsonSchema, group);
}

/** With what is said of each field; lists and unions have the fields of what is in them. */
function described(schema: JsonSchema, group: FieldGroup): JsonSchema {
  const { properties, items, anyOf, oneOf, ...rest } = schema;
  const all = (list: JsonSchema[]) => list.map(member => described(member, group));
  return {
    ...rest,
    ...(properties && { properties: mapped(properties, group) }),
    ...(items && { items: described(items, group) }),
    ...(anyOf && { anyOf: all(anyOf) }),
    ...(oneOf && { oneOf: all(oneOf) }),
  };
}

const mapped = (properties: Record<string, JsonSchema>, group: FieldGroup): Record<string, JsonSchema> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const nested = NESTED[group]?.[name];
      const description = (FIELDS[group] as Record<string, string>)[name];
      return [name, { ...(description && { description }), ...(nested ? described(field, nested) : field) }];
    }),
  );

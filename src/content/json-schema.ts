/** The schemas of the files of a reading, for editors: from those that the program checks with. */
import * as z from 'zod';
import { questionsSchema, readingSchema } from '../domain/schema.ts';

/** JSON Schema 2020-12 by file name, as text. */
export const jsonSchemas = (): Record<string, string> => ({
  'reading-1.json': schemaText(readingSchema, 'reading.yaml of readback'),
  'questions-1.json': schemaText(questionsSchema, 'questions.yaml of readback'),
});

function schemaText(schema: z.ZodType, title: string): string {
  // What is filled in where a field is left out is the program's affair.
  const override = ({ jsonSchema }: { jsonSchema: { default?: unknown } }) => delete jsonSchema.default;
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

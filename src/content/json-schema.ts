/** The schemas of the files of a reading, for editors: from those that the program checks with. */
import * as z from 'zod';
import { questionsSchema, readingSchema } from '../domain/schema.ts';

const FILES = {
  'reading-1.json': { schema: readingSchema, title: 'reading.yaml of readback' },
  'questions-1.json': { schema: questionsSchema, title: 'questions.yaml of readback' },
};

/** JSON Schema 2020-12 by file name, as text. */
export const jsonSchemas = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(FILES).map(([name, { schema, title }]) => {
      // What is filled in where a field is left out is the program's affair.
      const override = ({ jsonSchema }: { jsonSchema: { default?: unknown } }) => delete jsonSchema.default;
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override });
      return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );

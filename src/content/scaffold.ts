/** The small, complete reading that `new` makes: the files of content/scaffold, which the build puts beside the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './json-schema.ts';

const textOf = (name: string): string => readFileSync(new URL(`scaffold/${name}`, import.meta.url), 'utf8');

/** Texts of its files by their paths, the schemas that they name among them. */
export const scaffoldFiles = (id: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(jsonSchemas()).map(([name, text]) => [join('schemas', name), text])),
  'reading.yaml': textOf('reading.yaml').replace(/^id: .*?(?= #)/m, `id: "${id}"`),
  'questions.yaml': textOf('questions.yaml'),
});

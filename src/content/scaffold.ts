/** The reading that `new` makes, small and complete: the files of content/scaffold, which the build puts beside the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As they are published in docs/schemas, from where the build takes them. */
const SCHEMAS = ['reading-1.json', 'questions-1.json'];

const textOf = (name: string): string => readFileSync(new URL(`scaffold/${name}`, import.meta.url), 'utf8');

/** Texts of its files by their paths, the schemas that they name among them. */
export const scaffoldFiles = (id: string): Record<string, string> => ({
  ...Object.fromEntries(SCHEMAS.map(name => [join('schemas', name), textOf(`schemas/${name}`)])),
  'reading.yaml': textOf('reading.yaml').replace(/^id: .*?(?= #)/m, `id: "${id}"`),
  'questions.yaml': textOf('questions.yaml'),
});

/** The files that `new` makes, as texts. */
import { readFileSync } from 'node:fs';

export const scaffoldReading = (id: string): string =>
  readFileSync('content/scaffold/reading.yaml', 'utf8').replace('id: my-reading', `id: "${id}"`);
export const SCAFFOLD_QUESTIONS = readFileSync('content/scaffold/questions.yaml', 'utf8');

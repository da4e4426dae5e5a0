/** A reading of a few questions, in a real folder, quick to load and quick to run out of. */
import { but, folder, QUESTIONS, READING } from '../../content/folder.ts';

const MORE = ['first', 'second', 'third', 'fourth'].map(
  id => `  - id: ${id}
    stem: What is said ${id}?
    options:
      - { id: a, text: It ends in ${id}, why: Nothing says that ${id} ends it. }
      - { id: b, text: It may end, why: The writer says so. }
    key: b
    evidence: [s1]
`,
);

export const ID = 'small';
/** Makes it; another id makes it stand for another reading, whose data it then opens. */
export const makeReading = (id = ID): string =>
  folder({ 'reading.yaml': but(READING, `id: ${ID}\n`, `id: ${id}\n`), 'questions.yaml': QUESTIONS + MORE.join('') });

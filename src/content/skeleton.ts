/** An item with everything but its words, to be pasted under `items`: what is left to write is empty, and `check` names it. */
import type { ItemType, StatedKey } from '../domain/vocabulary.ts';

/** A statement that the item is about, with the label that stands beside it. */
export interface About {
  id: string;
  label: string;
  text: string;
}

interface Skeleton {
  type: ItemType;
  about: About[];
  /** Ids that are taken. */
  taken: string[];
}

/** YAML, as it stands in questions.yaml. */
export function skeletonText({ type, about, taken }: Skeleton): string {
  const ids = about.map(({ id }) => id);
  const lines = [
    ...about.map(({ id, label, text }) => `# ${id}${label === '' ? '' : ` (${label})`}: ${text.replace(/\s+/g, ' ')}`),
    `- id: ${freeId([type, ...ids].join('-'), taken)}`,
    ...(type === 'choice' ? [] : [`  type: ${type}`]),
    `  stem: ""${STEMS[type]}`,
    '  options:',
    ...OPTIONS[type](ids).map(line => `    - ${line}`),
    `  key: ${KEYS[type](ids)}`,
    `  evidence: [${ids.join(', ')}]${SILENT[type] ?? ''}`,
    '  skill: retrieve # or infer, interpret, evaluate',
  ];
  return lines.map(line => `  ${line}\n`).join('');
}

const LONGEST = 60;

/** With a number where the id is taken. */
function freeId(wanted: string, taken: string[]): string {
  const base = wanted.slice(0, LONGEST).replace(/-$/, '');
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return id;
}

const STEMS: Record<ItemType, string> = {
  choice: ' # one question, with the speaker named',
  stated: ' # a claim; the program asks whether the article says it',
  many: ' # the question that every right option answers',
  evidence: ' # not who says it: the reader then sees the labels, and points to the statement that shows the answer',
  order: ' # in what order ...?',
};

const option = (id: string, comment: string): string =>
  `{ id: ${id}, text: "", why: "" }${comment === '' ? '' : ` # ${comment}`}`;
const SLIP = 'wrong: why says which slip leads there';
const LETTERS = 'abcdefghi';
/** Half of what may be ticked is wrong, and an item has no more options than letters. */
const MOST = 4;

const OPTIONS: Record<ItemType, (ids: string[]) => string[]> = {
  choice: () => [option('a', 'the key: why says what the article says'), option('b', SLIP), option('c', SLIP)],
  stated: () => (['so', 'otherwise', 'neither'] satisfies StatedKey[]).map(id => `{ id: ${id}, why: "" }`),
  many: ids => [
    ...fitting(ids).map((id, index) => option(LETTERS.charAt(index), `fits: ${id}`)),
    ...fitting(ids).map((_, index) => option(LETTERS.charAt(fitting(ids).length + index), SLIP)),
  ],
  evidence: () => [option('a', 'the key'), option('b', SLIP), option('c', SLIP)],
  order: ids => lined(ids).map((id, index) => option(LETTERS.charAt(index), id)),
};

const fitting = (ids: string[]): string[] => (ids.length < 2 ? [...ids, 'another statement'] : ids).slice(0, MOST);
const lined = (ids: string[]): string[] =>
  [...ids, ...['another statement', 'another statement', 'another statement'].slice(ids.length)].slice(
    0,
    LETTERS.length,
  );

const letters = (count: number): string => `[${[...LETTERS.slice(0, count)].join(', ')}]`;

const KEYS: Record<ItemType, (ids: string[]) => string> = {
  choice: () => 'a # options are shuffled',
  stated: () => 'so # or otherwise, neither',
  many: ids => letters(fitting(ids).length),
  evidence: () => 'a # options are shuffled',
  order: ids => `${letters(lined(ids).length)} # the right order`,
};

const SILENT: Partial<Record<ItemType, string>> = {
  stated: ' # with the key neither: [], and nearest: the statements that come closest',
};

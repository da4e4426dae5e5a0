/** What somebody, or a language model, needs to know of a reading to write items for it: beside docs/drafting.md, no more. */
import type { Draft } from '../content/draft.ts';
import type { Item } from '../domain/item.ts';
import { articleSections, contextSection, type Reading, type Statement } from '../domain/reading.ts';
import { STATED_KEYS } from '../domain/vocabulary.ts';
import { gutterOf } from '../view/words/labels.ts';

/** In Markdown. */
export function briefText({ reading, items }: Draft): string {
  const { retired } = reading;
  const cited = citations(items);
  const article = articleSections(reading).flatMap(({ statements }) => statements);
  const open = article.filter(({ id }) => !cited.has(id)).map(({ id }) => id);
  return [
    `# Brief: ${reading.title}`,
    '',
    `Language of the items: ${reading.language}. Write them as docs/drafting.md says.`,
    ...block('Statements', statementLines(reading, cited)),
    ...block('Still uncovered', [
      open.length === 0
        ? 'Every statement of the article is cited by some item.'
        : open.length === article.length
          ? 'No statement is cited yet.'
          : `No item cites ${open.join(', ')}.`,
    ]),
    ...block('People', reading.people.map(personLine)),
    ...block(
      'Loaded words: an item puts them in quotation marks, or says whose they are',
      reading.loaded.map(word => `- ${word}`),
    ),
    ...block('Sources, for items with scope: context', contextSection(reading) ? reading.sources.map(sourceLine) : []),
    ...block('Items there are, with their keys; do not ask the same again', items.map(itemLine)),
    ...block(
      'Ids that are taken, of items no longer asked',
      retired.length === 0 ? [] : [retired.map(({ id }) => id).join(', ')],
    ),
    ...block('Keys of the stated items', statedLine(items)),
    '',
  ].join('\n');
}

const block = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

/** Ids of the items by the statements that they cite. */
function citations(items: Item[]): Map<string, string[]> {
  const cited = new Map<string, string[]>();
  for (const { id, evidence, nearest } of items)
    for (const statement of new Set([...evidence, ...nearest]))
      cited.set(statement, [...(cited.get(statement) ?? []), id]);
  return cited;
}

/** Each as: id (who says it): text [items that cite it]. */
const statementLines = (reading: Reading, cited: Map<string, string[]>): string[] =>
  reading.sections
    .flatMap(({ id, title, scope, statements }) => [
      `### Section ${id}: ${title}${scope === 'context' ? ' (outside the article: scope: context)' : ''}`,
      '',
      ...statements.map((statement: Statement) => {
        const by = cited.get(statement.id);
        const label = gutterOf(reading, statement);
        return `- ${statement.id}${label === '' ? '' : ` (${label})`}: ${statement.text}${by ? ` [${by.join(', ')}]` : ''}`;
      }),
      '',
    ])
    .slice(0, -1);

const personLine = ({ name, short, role }: Reading['people'][number]): string => `- ${name}, "${short}": ${role}`;
const sourceLine = ({ id, title, owner }: Reading['sources'][number]): string => `- ${id}: ${title}, ${owner}`;

/** Each as: id (type): stem -> the options of its key. */
function itemLine(item: Item): string {
  const keys = [item.answerKey].flat();
  const right = keys.map(key => item.options.find(({ id }) => id === key)?.text ?? key);
  return `- ${item.id} (${item.type}): ${item.stem} -> ${right.join('; ')}`;
}

function statedLine(items: Item[]): string[] {
  const stated = items.filter(({ type }) => type === 'stated');
  const counts = STATED_KEYS.map(key => `${key} ${stated.filter(({ answerKey }) => answerKey === key).length}`);
  return stated.length === 0 ? [] : [`${counts.join(', ')}. Each should be right about equally often.`];
}

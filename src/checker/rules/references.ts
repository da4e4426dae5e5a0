/** Rules about ids: each names one thing, and what it names is there. */
import { type Path, quoted } from '../../content/diagnostic.ts';
import { type Draft, skippedTexts } from '../../content/draft.ts';
import { type Item, pinnedOf, proofOf } from '../../domain/item.ts';
import { type Family, type Finding, nameOf, type Rule } from '../rule.ts';

/** An id that stands somewhere to name something elsewhere. */
interface Reference {
  id: string;
  at: object;
  path: Path;
  /** What `at` is called in messages. */
  by: string;
}

const listed = (ids: readonly string[], at: object, by: string, ...path: string[]): Reference[] =>
  ids.map((id, index) => ({ id, at, by, path: [...path, index] }));

const single = (id: string | undefined, at: object, by: string, field: string): Reference[] =>
  id === undefined ? [] : [{ id, at, by, path: [field] }];

function unknown(
  references: Reference[],
  known: Set<string>,
  says: (by: string, id: string) => string,
  fix: string,
): Finding[] {
  return references
    .filter(({ id }) => !known.has(id))
    .map(({ id, at, path, by }) => ({ at, path, message: says(by, quoted(id)), fix, guess: { word: id, known } }));
}

interface Into {
  name: string;
  holds: string;
  why: string;
  /** The field of reading.yaml that has what is named. While it cannot be used, the rule is silent. */
  field: keyof Draft['reading'];
  known: (draft: Draft) => string[];
  references: (draft: Draft) => Reference[];
  says: (by: string, id: string) => string;
  fix: string;
}

/** A rule that what is named stands in reading.yaml. */
const into = ({ field, known, references, says, fix, ...about }: Into): Rule<Draft, Item> => ({
  ...about,
  severity: 'error',
  over: 'reading',
  find: draft =>
    draft.skipped.fields.has(field)
      ? []
      : unknown(references(draft), new Set([...known(draft), ...skippedTexts(draft.skipped, 'id')]), says, fix),
});

const idsOf = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);
const statementsOf = ({ reading }: Draft) => reading.sections.flatMap(section => [...section.statements]);
const statementIds = (draft: Draft) => idsOf(statementsOf(draft));
const itemName = (item: Item) => nameOf('item', item);
const timelineName = ({ spots }: Draft, entry: object) => `timeline entry ${Number(spots.get(entry)?.path[1]) + 1}`;
const OWN_OPTION = 'Use the id of one of its options.';

export const REFERENCES: Family<Draft, Item> = {
  title: 'References',
  about: 'playing',
  rules: [
    {
      name: 'duplicate-id',
      severity: 'error',
      over: 'reading',
      holds: 'An id names one thing of its kind.',
      why: 'What is saved or cited under it could be either.',
      find(draft) {
        const { reading, items } = draft;
        const options = (reading.question?.options ?? []).map(({ id }, index) => ({
          id,
          at: reading,
          path: ['question', 'options', index, 'id'],
        }));
        return [
          ...twice('section', withId(reading.sections)),
          ...twice('statement', withId(statementsOf(draft))),
          ...twice('person', withId(reading.people)),
          ...twice('term', withId(reading.terms)),
          ...twice('source', withId(reading.sources)),
          ...twice('option of the question', options),
          ...twice('item', withId(items)),
          ...items.flatMap(item =>
            twice(
              `option of ${itemName(item)}`,
              item.options.map(({ id }, index) => ({ id, at: item, path: ['options', index, 'id'] })),
            ),
          ),
        ];
      },
    },
    into({
      name: 'unknown-evidence',
      holds: 'Statements that an item cites are in reading.yaml.',
      why: 'Feedback shows the statement that settles the answer.',
      field: 'sections',
      known: statementIds,
      references: ({ items }) =>
        items.flatMap(item => [
          ...listed(item.evidence, item, itemName(item), 'evidence'),
          ...listed(item.nearest, item, itemName(item), 'nearest'),
        ]),
      says: (by, id) => `${by} cites statement ${id}, which the reading does not have`,
      fix: 'Cite the id of a statement in reading.yaml.',
    }),
    into({
      name: 'unknown-section',
      holds: 'The section that an item names is in reading.yaml.',
      why: 'Rounds and scores go by section.',
      field: 'sections',
      known: ({ reading }) => idsOf(reading.sections),
      references: draft => {
        const told = new Set(statementIds(draft));
        // An item that names no section has none when what it cites is not there either.
        const isUntold = (item: Item) => item.section === '' && !told.has(proofOf(item).statements[0] ?? '');
        return draft.items.flatMap(item =>
          isUntold(item) ? [] : single(item.section, item, itemName(item), 'section'),
        );
      },
      says: (by, id) => `${by} is put in section ${id}, which the reading does not have`,
      fix: 'Give the id of a section in reading.yaml.',
    }),
    into({
      name: 'unknown-source',
      holds: 'Every source that is named is under "sources" in reading.yaml.',
      why: 'The reader is shown who says it.',
      field: 'sources',
      known: ({ reading }) => idsOf(reading.sources),
      references: draft => [
        ...statementsOf(draft).flatMap(statement => {
          const by = nameOf('statement', statement);
          return 'sources' in statement
            ? listed(statement.sources, statement, by, 'sources')
            : listed(statement.disputed?.sources ?? [], statement, by, 'disputed', 'sources');
        }),
        ...draft.reading.timeline.flatMap(entry =>
          'sources' in entry ? listed(entry.sources, entry, timelineName(draft, entry), 'sources') : [],
        ),
        ...draft.items.flatMap(item => listed(item.sources, item, itemName(item), 'sources')),
      ],
      says: (by, id) => `${by} names source ${id}, which the reading does not have`,
      fix: 'Add it under "sources" in reading.yaml.',
    }),
    into({
      name: 'unknown-voice',
      holds: 'The voice of a statement is a person, "writer" or "none".',
      why: 'The label beside a statement tells who says it.',
      field: 'people',
      known: ({ reading }) => [...idsOf(reading.people), 'writer', 'none'],
      references: draft =>
        statementsOf(draft).flatMap(statement =>
          'voice' in statement ? single(statement.voice, statement, nameOf('statement', statement), 'voice') : [],
        ),
      says: (by, id) => `${by} has voice ${id}, who is not among the people`,
      fix: 'Use the id of a person, "writer" or "none".',
    }),
    into({
      name: 'unknown-statement',
      holds: 'The statement that a line of the timeline leads to is in reading.yaml.',
      why: 'A line of the timeline leads to its place in the text.',
      field: 'sections',
      known: statementIds,
      references: draft =>
        draft.reading.timeline.flatMap(entry =>
          'statement' in entry ? single(entry.statement, entry, timelineName(draft, entry), 'statement') : [],
        ),
      says: (by, id) => `${by} leads to statement ${id}, which the reading does not have`,
      fix: 'Give the id of a statement.',
    }),
    {
      name: 'unknown-option',
      severity: 'error',
      over: 'item',
      holds: 'The pinned option is one of the item.',
      why: 'Only an option of its own can stand last.',
      find(item) {
        const says = (by: string, id: string) => `${by} pins option ${id}, which it does not have`;
        const pinned = single(pinnedOf(item), item, itemName(item), 'pinned');
        return unknown(pinned, new Set(idsOf(item.options)), says, OWN_OPTION);
      },
    },
    {
      name: 'no-key',
      severity: 'error',
      over: 'item',
      holds: 'An item has a key, and each part of it is an option of the item.',
      why: 'Nobody could answer it rightly.',
      find(item) {
        const { answerKey } = item;
        if (item.type === 'stated') return [];
        const keys =
          typeof answerKey === 'string'
            ? single(answerKey, item, itemName(item), 'key')
            : listed(answerKey, item, itemName(item), 'key');
        const says = (by: string, id: string) => `the key ${id} of ${by} is no option of it`;
        return unknown(keys, new Set(idsOf(item.options)), says, OWN_OPTION);
      },
    },
  ],
};

const withId = (entries: { id: string }[]) => entries.map(entry => ({ id: entry.id, at: entry, path: ['id'] }));

function twice(kind: string, entries: { id: string; at: object; path: Path }[]): Finding[] {
  const seen = new Map<string, { at: object; path: Path }>();
  return entries.flatMap(({ id, ...spot }) => {
    const first = seen.get(id);
    if (!first) seen.set(id, spot);
    const message = `the id ${quoted(id)} is taken by another ${kind}`;
    return first ? [{ ...spot, first, message, fix: 'Give one of the two another id.' }] : [];
  });
}

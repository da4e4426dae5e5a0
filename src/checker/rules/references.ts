/** Rules about ids: each names one thing, and what it names is there. */
import { type Path, quoted } from '../../content/diagnostic.ts';
import { type Draft, skippedTexts } from '../../content/draft.ts';
import type { About } from '../../content/rules.ts';
import { valueAt } from '../../content/yaml/values.ts';
import { type Item, proofOf } from '../../domain/item.ts';
import { type Finding, nameOf, type Rule, type Rules } from '../rule.ts';

/** Something in the files that names other things by their ids, and what it is called in messages. */
interface Naming {
  at: object;
  by: string;
  isDraft?: boolean;
}

/** The ids in some of its fields that are not known, each field an id or a list of them. */
function unknown(
  { at, by, isDraft }: Naming,
  fields: Path[],
  known: Set<string>,
  says: (by: string, id: string) => string,
  fix: string,
): Finding[] {
  const findings = (path: Path): Finding[] => {
    const value = valueAt(at, path);
    if (Array.isArray(value)) return value.flatMap((_, index) => findings([...path, index]));
    if (typeof value !== 'string' || known.has(value)) return [];
    const message = says(by, quoted(value));
    // A rule does not mistype ids: what a draft cites was there, and is gone.
    if (isDraft) return [{ at, path, message, fix: 'It is a draft: delete it, or cite another statement.' }];
    return [{ at, path, message, fix, guess: { word: value, known } }];
  };
  return fields.flatMap(findings);
}

interface Into extends Pick<About, 'holds' | 'why'> {
  /** The field of reading.yaml that has what is named. While it cannot be used, the rule is silent. */
  field: keyof Draft['reading'];
  known: (draft: Draft) => string[];
  naming: (draft: Draft) => Naming[];
  fields: Path[];
  says: (by: string, id: string) => string;
  fix: string;
}

/** A rule that what is named stands in reading.yaml. */
const into = ({ field, known, naming, fields, says, fix, ...about }: Into): Rule<Draft> => ({
  ...about,
  over: 'reading',
  find(draft) {
    if (draft.skipped.fields.has(field)) return [];
    const ids = new Set([...known(draft), ...skippedTexts(draft.skipped, 'id')]);
    return naming(draft).flatMap(entry => unknown(entry, fields, ids, says, fix));
  },
});

const idsOf = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);
const statementsOf = ({ reading }: Draft) => reading.sections.flatMap(section => [...section.statements]);
const statementIds = (draft: Draft) => idsOf(statementsOf(draft));

const naming = (kind: string, entries: { id: string }[]): Naming[] =>
  entries.map(entry => ({ at: entry, by: nameOf(kind, entry) }));
const namingItems = ({ items }: Draft) => naming('item', items);
/** Those who cite statements: a draft may have lost one. */
const namingCiters = ({ items }: Draft): Naming[] =>
  items.map(item => ({ at: item, by: nameOf('item', item), isDraft: item.draft === true }));
/** So many options an item can have. */
const FROM: Path[] = Array.from({ length: 9 }, (_, index) => ['options', index, 'from']);
const namingStatements = (draft: Draft) => naming('statement', statementsOf(draft));
const namingTimeline = ({ reading, spots }: Draft): Naming[] =>
  reading.timeline.map(entry => ({ at: entry, by: `timeline entry ${Number(spots.get(entry)?.path[1]) + 1}` }));

/** An item that names no section has none when what it cites is not there either. */
function namingPlacedItems(draft: Draft): Naming[] {
  const told = new Set(statementIds(draft));
  const isPlaced = (item: Item) => item.section !== '' || told.has(proofOf(item).statements[0] ?? '');
  return naming('item', draft.items.filter(isPlaced));
}

/** The ids in a field of an item that are no option of it. */
const unknownOptions = (item: Item, field: string, says: (by: string, id: string) => string): Finding[] =>
  naming('item', [item]).flatMap(entry =>
    unknown(entry, [[field]], new Set(idsOf(item.options)), says, 'Use the id of one of its options.'),
  );

export const REFERENCES: Rules<Draft> = {
  'duplicate-id': {
    over: 'reading',
    holds: 'No two entries of a kind have the same id.',
    why: 'What is saved or cited under it could mean either.',
    find: draft => {
      const { people, terms, sources, sections, question } = draft.reading;
      return [
        ...twice('section', sections),
        ...twice('statement', statementsOf(draft)),
        ...twice('person', people),
        ...twice('term', terms),
        ...twice('source', sources),
        ...twice('option of the question', question?.options ?? [], inOptions(draft.reading, ['question'])),
        ...twice('item', draft.items),
        ...draft.items.flatMap(item => twice(`option of ${nameOf('item', item)}`, item.options, inOptions(item))),
      ];
    },
  },
  'unknown-evidence': into({
    holds: 'Every statement that an item cites, or that an option is "from", is in reading.yaml.',
    why: 'Feedback shows the statement that settles the answer.',
    field: 'sections',
    known: statementIds,
    naming: namingCiters,
    fields: [['evidence'], ['nearest'], ...FROM],
    says: (by, id) => `${by} cites statement ${id}, which the reading does not have`,
    fix: 'Cite the id of a statement in reading.yaml.',
  }),
  'unknown-section': into({
    holds: 'The section that an item names is in reading.yaml.',
    why: 'Rounds and scores go by section.',
    field: 'sections',
    known: ({ reading }) => idsOf(reading.sections),
    naming: namingPlacedItems,
    fields: [['section']],
    says: (by, id) => `${by} names section ${id}, which the reading does not have`,
    fix: 'Give the id of a section in reading.yaml.',
  }),
  'unknown-source': into({
    holds: 'Every source that is named is under "sources" in reading.yaml.',
    why: 'The reader sees where it comes from.',
    field: 'sources',
    known: ({ reading }) => idsOf(reading.sources),
    naming: draft => [...namingStatements(draft), ...namingTimeline(draft), ...namingItems(draft)],
    fields: [['sources'], ['disputed', 'sources']],
    says: (by, id) => `${by} names source ${id}, which the reading does not have`,
    fix: 'Add it under "sources" in reading.yaml.',
  }),
  'unknown-voice': into({
    holds: 'The voice of a statement is a person, "writer" or "none".',
    why: 'The label beside a statement shows who says it.',
    field: 'people',
    known: ({ reading }) => [...idsOf(reading.people), 'writer', 'none'],
    naming: namingStatements,
    fields: [['voice']],
    says: (by, id) => `${by} has the voice ${id}, which is not among the people`,
    fix: 'Use the id of a person, "writer" or "none".',
  }),
  'unknown-statement': into({
    holds: 'Every statement that the timeline names is in reading.yaml.',
    why: 'A timeline entry leads to its place in the text.',
    field: 'sections',
    known: statementIds,
    naming: namingTimeline,
    fields: [['statement']],
    says: (by, id) => `${by} names statement ${id}, which the reading does not have`,
    fix: 'Give the id of a statement.',
  }),
  'unknown-option': {
    holds: 'The pinned option is one of the options of the item.',
    why: 'Only an option that the item has can come last.',
    find: item => unknownOptions(item, 'pinned', (by, id) => `${by} pins option ${id}, which it does not have`),
  },
  'no-key': {
    holds: 'An item has a key, and each part of it is an option of the item.',
    why: 'Otherwise no answer could be right.',
    find(item) {
      if (item.type === 'stated') return [];
      const found = unknownOptions(item, 'answerKey', (by, id) => `the key ${id} of ${by} is not one of its options`);
      return found.map(finding => ({ ...finding, path: ['key', ...(finding.path ?? []).slice(1)] }));
    },
  },
};

const inOptions =
  (at: object, path: Path = []) =>
  (_: object, index: number) => ({ at, path: [...path, 'options', index, 'id'] });

/** Ids that stand twice among some entries; `placeOf` tells where the id of one stands. */
function twice(
  kind: string,
  entries: readonly { id: string }[],
  placeOf: (entry: object, index: number) => { at: object; path: Path } = at => ({ at, path: ['id'] }),
): Finding[] {
  const seen = new Map<string, { at: object; path: Path }>();
  return entries.flatMap((entry, index) => {
    const place = placeOf(entry, index);
    const first = seen.get(entry.id) ?? place;
    seen.set(entry.id, first);
    if (first === place) return [];
    const message = `the id ${quoted(entry.id)} is taken by another ${kind}`;
    return [{ ...place, first, message, fix: 'Change one of the two ids.' }];
  });
}

/** Rules that make an item one that can be answered and proved. */
import { type Path, quoted } from '../../content/diagnostic.ts';
import { type Draft, skippedTexts } from '../../content/draft.ts';
import { answerKeyOf, type Item } from '../../domain/item.ts';
import { STATED_KEYS } from '../../domain/vocabulary.ts';
import { type Finding, grouped, nameOf, type Rules } from '../rule.ts';

const itemName = (item: Item) => nameOf('item', item);

export const ITEMS: Rules<Draft> = {
  'options-alike': {
    over: 'reading',
    holds: 'No two options of an item read the same.',
    why: 'A reader cannot choose between them.',
    find: ({ reading, items }) => [
      ...alike(reading, 'the question', reading.question?.options ?? [], ['question']),
      ...items.filter(({ type }) => type !== 'stated').flatMap(item => alike(item, itemName(item), item.options)),
    ],
  },
  'retired-id': {
    holds: 'No item has an id that "retired" lists in reading.yaml.',
    why: 'Old answers under that id would count for the new question.',
    find(item, { reading }) {
      if (!reading.retired.some(({ id }) => id === item.id)) return undefined;
      const message = `the id of ${itemName(item)} belongs to an item that is no longer asked`;
      return { path: ['id'], message, fix: 'Give it a new id.' };
    },
  },
  'stated-options': {
    holds: 'The options of a stated item are so, otherwise and neither, in that order.',
    why: 'The program writes their texts and always shows them in the same order.',
    find(item) {
      if (item.type !== 'stated' || item.options.map(({ id }) => id).join() === STATED_KEYS.join()) return undefined;
      const message = `${itemName(item)} is "stated", but its options are not so, otherwise, neither`;
      return { path: ['options'], message, fix: 'Give exactly so, otherwise and neither, in that order.' };
    },
  },
  'no-proof': {
    holds: 'An item cites evidence or, where the article is silent, the nearest statements.',
    why: 'Every answer is shown in its place in the text.',
    find(item) {
      const found = (says: string, fix: string) => ({ path: ['evidence'], message: `${itemName(item)} ${says}`, fix });
      if (item.evidence.length > 0) return undefined;
      if (item.type === 'evidence')
        return found('asks for the statement that shows the answer, but cites none', 'Cite it under "evidence".');
      if (item.nearest.length === 0) {
        const fix = 'Cite statements under "evidence", or under "nearest" where the article is silent.';
        return found('has neither evidence nor nearest statements', fix);
      }
      return item.type === 'stated' && item.answerKey !== 'neither'
        ? found(`has the key "${item.answerKey}", but cites no evidence`, 'Cite the statement that says it.')
        : undefined;
    },
  },
  'wrong-proof': {
    holds: 'A stated item with the key "neither" cites no evidence.',
    why: 'What the article does not say has no place in the text.',
    find(item) {
      if (item.type !== 'stated' || item.answerKey !== 'neither' || item.evidence.length === 0) return undefined;
      const message = `${itemName(item)} has the key "neither", but cites evidence`;
      return { path: ['evidence'], message, fix: 'Set evidence to [] and put these statements under "nearest".' };
    },
  },
  'key-twice': {
    holds: 'A key names each option only once.',
    why: 'No answer could match it.',
    find: item =>
      answerKeyOf(item).flatMap((id, index, ids) => {
        if (ids.indexOf(id) === index) return [];
        const message = `the key of ${itemName(item)} names option ${quoted(id)} twice`;
        return [{ path: ['key', index], message, fix: 'Remove one of the two.' }];
      }),
  },
  'key-incomplete': {
    holds: 'The key of an order item names every option.',
    why: 'Every line has its place in the order.',
    find: item =>
      (item.type === 'order' ? item.options : [])
        .filter(({ id }) => !answerKeyOf(item).includes(id))
        .map(option => {
          const message = `the key of ${itemName(item)} leaves out ${nameOf('option', option)}`;
          return { path: ['key'], message, fix: 'Name every option, in the right order.' };
        }),
  },
  'wrong-section': {
    holds: 'The evidence of an evidence item is in the section of the item.',
    why: 'The reader picks the statement from that section.',
    find(item, { sections, skipped }) {
      const own = sections.get(item.section);
      if (item.type !== 'evidence' || !own) return undefined;
      const known = new Set([...own.statements.map(({ id }) => id), ...skippedTexts(skipped, 'id')]);
      return item.evidence.flatMap((id, index) => {
        const message = `${itemName(item)} cites ${quoted(id)}, which is not in its ${nameOf('section', own)}`;
        const fix = 'Cite a statement of that section: the reader picks from those.';
        return known.has(id) ? [] : [{ path: ['evidence', index], message, fix }];
      });
    },
  },
  'wrong-scope': {
    holds: 'An item has the scope of its section.',
    why: 'Questions about what happened next are asked separately and never count in the scores.',
    find(item, { sections }) {
      const own = sections.get(item.section);
      if (!own || own.scope === item.scope) return undefined;
      const message = `${itemName(item)} has the scope "${item.scope}", but its ${nameOf('section', own)} has "${own.scope}"`;
      return { path: ['scope'], message, fix: `Set scope: ${own.scope}, or name another section.` };
    },
  },
  'lonely-group': {
    severity: 'warning',
    over: 'reading',
    holds: 'An exclusive group has two items or more.',
    why: 'A group of one excludes nothing, so its name is probably misspelt.',
    find({ items, skippedItems }) {
      const left = skippedTexts(skippedItems, 'exclusive');
      const groups = grouped(items.flatMap(item => (item.exclusive ? [[item.exclusive, item] as const] : [])));
      return [...groups].flatMap(([group, [item, ...more]]) => {
        if (!item || more.length > 0 || left.includes(group)) return [];
        const message = `only one item is in the exclusive group ${quoted(group)}`;
        const fix = 'Put another item in it or remove the field.';
        return [{ at: item, path: ['exclusive'], message, fix, guess: { word: group, known: groups.keys() } }];
      });
    },
  },
};

/** Options that a reader cannot tell apart. */
function alike(at: object, of: string, options: { id: string; text: string }[], path: Path = []): Finding[] {
  const seen = new Map<string, { id: string }>();
  return options.flatMap((option, index) => {
    const folded = option.text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
    const first = seen.get(folded) ?? option;
    seen.set(folded, first);
    if (first === option) return [];
    const message = `${nameOf('option', option)} of ${of} reads the same as ${nameOf('option', first)}`;
    return [{ at, path: [...path, 'options', index, 'text'], message, fix: 'Reword or remove one of the two.' }];
  });
}

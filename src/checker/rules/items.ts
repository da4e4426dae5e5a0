/** Rules that make an item one that can be answered and proved. */

import { quoted } from '../../content/diagnostic.ts';
import { STATED_KEYS } from '../../domain/vocabulary.ts';
import { type Fault, fault, within } from '../fault.ts';
import type { Rough, Thing, Word } from '../raw.ts';

const ITEM_LIMIT = 5000;

const isStated = (item: Thing): boolean => item.word('type')?.text === 'stated';

export function tooManyItems({ items }: Rough): Fault[] {
  const extra = items[ITEM_LIMIT];
  if (!extra) return [];
  const message = `the reading has ${items.length} items; at most ${ITEM_LIMIT}`;
  return [fault(extra.spot, 'too-many-items', message, 'Make two readings of it.')];
}

/** Two options that a reader cannot tell apart. */
export function optionsAlike({ reading, items }: Rough): Fault[] {
  const guess = reading?.thing.within('question');
  const asked: Thing[] = [...(guess ? [{ ...guess, name: 'the question' }] : []), ...items];
  return asked.flatMap(item => {
    const seen = new Map<string, Thing>();
    return item.things('options', 'option').flatMap(option => {
      const text = option.word('text');
      if (!text || text.text.trim() === '') return [];
      const folded = text.text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
      const other = seen.get(folded);
      if (!other) seen.set(folded, option);
      const message = `${option.name} of ${item.name} reads like ${other?.name}`;
      return other ? [fault(text.spot, 'options-alike', message, 'Reword or remove one of the two.')] : [];
    });
  });
}

/** Options of a stated item are the program's own, in its order. */
export function statedOptions({ items }: Rough): Fault[] {
  return items.filter(isStated).flatMap(item => {
    const ids = item.things('options', 'option').map(option => option.id?.text);
    if (ids.length === STATED_KEYS.length && STATED_KEYS.every((id, index) => ids[index] === id)) return [];
    const message = `${item.name} is "stated", but its options are not so, otherwise, neither`;
    const spot = within(item.spot, 'options');
    return [fault(spot, 'stated-options', message, 'Give exactly so, otherwise and neither, in this order.')];
  });
}

/** Every answer is proved by evidence, or by what comes nearest where the article is silent. */
export function proofs({ items }: Rough): Fault[] {
  return items
    .filter(item => item.word('type')?.text !== 'evidence')
    .flatMap(item => {
      const key = isStated(item) ? item.word('key')?.text : undefined;
      const evidence = within(item.spot, 'evidence');
      if (key === 'neither' && !item.empty('evidence')) {
        const message = `${item.name} has the key "neither", but cites evidence`;
        return [
          fault(evidence, 'wrong-proof', message, 'Set evidence to [] and name these statements under "nearest".'),
        ];
      }
      if ((key === 'so' || key === 'otherwise') && item.empty('evidence') && !item.empty('nearest')) {
        const message = `${item.name} has the key "${key}", but cites no evidence`;
        return [fault(evidence, 'no-proof', message, 'Cite the statement that says it.')];
      }
      // A missing field is told by the schema.
      if (!item.has('evidence') || !item.empty('evidence') || !item.empty('nearest')) return [];
      const fix = 'Cite statements under "evidence", or under "nearest" where the article is silent.';
      return [fault(evidence, 'no-proof', `${item.name} has neither evidence nor nearest statements`, fix)];
    });
}

/** Context items are asked only with their section; an article item there would count towards the score. */
export function scopes({ items, sectionOf }: Rough): Fault[] {
  return items.flatMap(item => {
    const scope = item.word('scope')?.text ?? 'article';
    const section = sectionOf(item);
    if (!section || section.scope === scope) return [];
    const spot = item.has('scope') ? within(item.spot, 'scope') : item.spot;
    const message = `${item.name} has the scope "${scope}", but its ${section.name} has "${section.scope}"`.slice(
      0,
      300,
    );
    return [fault(spot, 'wrong-scope', message, `Set scope: ${section.scope}, or give another section.`)];
  });
}

/** A group of one excludes nothing, so its name is likely misspelt. */
export function lonelyGroups({ items }: Rough): Fault[] {
  const members = new Map<string, Word[]>();
  for (const word of items.flatMap(item => item.word('exclusive') ?? [])) {
    const group = members.get(word.text);
    if (group) group.push(word);
    else members.set(word.text, [word]);
  }
  return [...members].flatMap(([group, words]) => {
    const [only] = words;
    if (!only || words.length > 1) return [];
    const message = `only one item is in the exclusive group ${quoted(group)}`;
    const alone = fault(only.spot, 'lonely-group', message, 'Put another item in it or remove the field.');
    return [{ ...alone, severity: 'warning', guess: { word: group, known: members.keys() } }];
  });
}

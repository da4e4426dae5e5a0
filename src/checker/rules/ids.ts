/** Rules about ids: each names one thing only. */
import { quoted } from '../../content/diagnostic.ts';
import { type Fault, fault } from '../fault.ts';
import type { Rough, Thing, Word } from '../raw.ts';

export function duplicateIds({ reading, items }: Rough): Fault[] {
  const sections = reading?.sections ?? [];
  const groups: [string, Thing[]][] = [
    ['section', sections],
    ['statement', sections.flatMap(section => section.statements)],
    ['person', reading?.people ?? []],
    ['term', reading?.terms ?? []],
    ['source', reading?.sources ?? []],
    ['option of the question', reading?.thing.within('question').things('options', 'option') ?? []],
    ['item', items],
    ...items.map((item): [string, Thing[]] => [`option of ${item.name}`, item.things('options', 'option')]),
  ];
  return groups.flatMap(([kind, things]) => twice(kind, things));
}

function twice(kind: string, things: Thing[]): Fault[] {
  const seen = new Map<string, Word>();
  return things.flatMap(({ id }) => {
    if (!id) return [];
    const first = seen.get(id.text);
    if (!first) {
      seen.set(id.text, id);
      return [];
    }
    const message = `the id ${quoted(id.text)} is taken by another ${kind}`;
    return [{ ...fault(id.spot, 'duplicate-id', message, 'Give one of the two another id.'), first: first.spot }];
  });
}

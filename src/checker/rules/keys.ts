/** Rules about what makes a response right, for the types whose key or proof has several parts. */
import { quoted } from '../../content/diagnostic.ts';
import { type Fault, fault, within } from '../fault.ts';
import type { Rough, Thing } from '../raw.ts';

const typeOf = (item: Thing): string => item.word('type')?.text ?? 'choice';

/** Each option stands in a key at most once, and in that of an *order* item each has to. */
export function keyLists({ items }: Rough): Fault[] {
  return items.flatMap(item => {
    const keys = item.words('key');
    const twice = keys.filter(({ text }, index) => keys.findIndex(other => other.text === text) < index);
    const faults = twice.map(({ text, spot }) =>
      fault(spot, 'key-twice', `the key of ${item.name} names option ${quoted(text)} twice`, 'Remove one of the two.'),
    );
    if (typeOf(item) !== 'order' || keys.length === 0) return faults;
    const missing = item
      .things('options', 'option')
      .filter(({ id }) => id && !keys.some(({ text }) => text === id.text))
      .map(({ name }) =>
        fault(
          within(item.spot, 'key'),
          'key-incomplete',
          `the key of ${item.name} leaves out ${name}`,
          'Name every option of it, in the right order.',
        ),
      );
    return [...faults, ...missing];
  });
}

/** The statements that an *evidence* item is answered with are those of its own section. */
export function pointing({ items, sectionOf }: Rough): Fault[] {
  return items
    .filter(item => typeOf(item) === 'evidence')
    .flatMap(item => {
      const evidence = item.words('evidence');
      if (evidence.length === 0) {
        if (!item.has('evidence')) return [];
        const message = `${item.name} asks for the statement that shows the answer, but cites none`;
        return [fault(within(item.spot, 'evidence'), 'no-proof', message, 'Cite it under "evidence".')];
      }
      const section = sectionOf(item);
      return evidence
        .filter(({ text }) => section && !section.statements.some(({ id }) => id?.text === text))
        .map(({ text, spot }) =>
          fault(
            spot,
            'wrong-section',
            `${item.name} cites ${quoted(text)}, which is not in its ${section?.name}`,
            'The reader points to a statement of that section: cite one of these.',
          ),
        );
    });
}

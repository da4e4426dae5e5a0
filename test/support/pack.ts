/** A small reading and bank made of plain words, for tests of rules rather than of texts. */
import type { WholePack } from '../../src/content/shipped.ts';
import { bankOf, type Item, type ItemOf } from '../../src/domain/item.ts';
import type { ArticleSection, Section } from '../../src/domain/reading.ts';

export function makePack({ sections = 4, statements = 3, items = 6 } = {}): WholePack {
  const article: ArticleSection[] = range(sections).map(section => ({
    id: `part-${section}`,
    title: `Part ${section}`,
    scope: 'article',
    statements: range(statements).map(statement => ({
      id: `p${section}s${statement}`,
      text: `Statement ${statement} of part ${section}.`,
      paragraph: section,
      voice: statement === 1 ? 'minister' : 'writer',
      standing: statement === 1 ? 'hopes' : 'says',
    })),
  }));
  const after: Section = {
    id: 'afterwards',
    title: 'Afterwards',
    scope: 'context',
    statements: [{ id: 'c1', text: 'It was signed.', date: '2024-01-01', sources: ['paper'] }],
  };
  const bank: Item[] = [
    ...article.flatMap(section => range(items).map(number => item(section, number))),
    { ...choice(after as never, 1), scope: 'context', evidence: ['c1'] },
  ];
  return {
    reading: {
      id: 'sample',
      revision: 1,
      kind: 'news',
      title: 'A sample reading',
      short: 'Sample',
      question: { stem: 'How long?', options: ['days', 'weeks', 'years'].map(id => ({ id, text: id })) },
      source: {
        outlet: 'Paper',
        address: 'paper.example',
        date: '2023-01-01',
        basis: 'one report',
        unknown: 'its author',
      },
      sources: [{ id: 'paper', title: 'Another paper', address: 'other.example', owner: 'nobody' }],
      language: 'en',
      asOf: '2024-02-01',
      people: [{ id: 'minister', name: 'A Minister', short: 'minister', aliases: [], role: 'Speaks here.' }],
      terms: [],
      loaded: [],
      timeline: [],
      retired: [],
      sections: [...article, after],
    },
    ...bankOf(bank),
    items: bank,
  };
}

/** Of each section the third item is *many*, the fourth *evidence*, the fifth *order*. */
function item(section: ArticleSection, number: number): Item {
  const plain = choice(section, number);
  if (number === 3) return { ...plain, type: 'many', answerKey: ['a', 'c'] };
  if (number === 4) return { ...plain, type: 'evidence', answerKey: 'b' };
  return number === 5 ? { ...plain, type: 'order', answerKey: ['c', 'a', 'd', 'b'] } : plain;
}

const choice = (section: ArticleSection, number: number): ItemOf<'choice'> => ({
  id: `${section.id}-q${number}`,
  revision: 1,
  type: 'choice',
  stem: `Question ${number} about ${section.id}?`,
  options: ['a', 'b', 'c', 'd'].map(id => ({ id, text: `Answer ${id}`, why: `Because of ${id}.` })),
  answerKey: 'b',
  section: section.id,
  scope: 'article',
  // One item of each section is about something the text leaves out.
  evidence: number === 6 ? [] : [section.statements[0]?.id ?? ''],
  nearest: number === 6 ? [section.statements[1]?.id ?? ''] : [],
  sources: [],
});

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** What holds for every reading that is shipped: how long its texts are, what it quotes, and where it has things from. */
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { inspect, loadFolder } from '../../src/checker/play.ts';
import { formatProblem } from '../../src/content/diagnostic.ts';
import { articleSections, contextSection } from '../../src/domain/reading.ts';
import { lineOf } from '../../src/view/notes.ts';
import { toldIn, wordsOf } from '../support/told.ts';

const SHIPPED = readdirSync('content').filter(name => name !== 'scaffold');

describe.each(SHIPPED)('%s', name => {
  const { reading, items } = loadFolder(`content/${name}`);
  const statements = articleSections(reading).flatMap(section => section.statements);
  const after = contextSection(reading)?.statements ?? [];
  const told = toldIn(reading);

  it('has no problems, the id of its folder, and one name: what stands on the shelf is in its title', () => {
    const { problems } = inspect(`content/${name}`);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(reading.id).toBe(name);
    expect(reading.title).toContain(reading.short);
  });

  const QUOTED = /"([^"]*)"/g;
  const overlong = (text: string): string[] =>
    [...text.matchAll(QUOTED)].flatMap(([, quote = '']) => (wordsOf(quote).length > 6 ? [quote] : []));

  describe('wording', () => {
    test('what is quoted has at most six words, and every quotation mark its fellow', () => {
      expect(told.filter(([, text]) => overlong(text).length > 0)).toEqual([]);
      expect(told.filter(([, text]) => text.split('"').length % 2 === 0)).toEqual([]);
      expect(statements.filter(({ quote = '' }) => wordsOf(quote).length > 6)).toEqual([]);
      expect(reading.sources.filter(({ title }) => overlong(title).length > 0)).toEqual([]);
    });

    test('nothing that ages', () => {
      expect(told.filter(([, text]) => /\b(today|current(ly)?|nowadays|so far this year)\b/i.test(text))).toEqual([]);
    });

    test('whoever speaks is among the people, and every person is mentioned or speaks', () => {
      const voices = new Set(statements.map(({ voice }) => voice));
      const texts = [...statements, ...after].map(({ text }) => text).join(' ');
      const idle = reading.people.filter(
        ({ id, name, aliases }) => !voices.has(id) && ![name, ...aliases].some(word => texts.includes(word)),
      );
      expect(idle.map(({ id }) => id)).toEqual([]);
    });
  });

  describe('size', () => {
    const over = (limit: number, texts: (string | undefined)[]) =>
      texts.filter(text => wordsOf(text ?? '').length > limit);

    test('a statement and a closer have at most 40 words, a term 30, an entry of the timeline 44 letters', () => {
      expect(
        over(
          40,
          [...statements, ...after].map(({ text }) => text),
        ),
      ).toEqual([]);
      expect(
        over(
          40,
          statements.map(({ closer }) => closer),
        ),
      ).toEqual([]);
      expect(
        over(
          30,
          reading.terms.map(({ text }) => text),
        ),
      ).toEqual([]);
      expect(reading.timeline.filter(({ text }) => text.length > 44)).toEqual([]);
    });

    test('the parts of a disputed point have some 70 words together', () => {
      const parts = statements.flatMap(({ disputed }) =>
        disputed ? [`${disputed.supports} ${disputed.contradicts} ${disputed.open}`] : [],
      );
      expect(over(75, parts)).toEqual([]);
    });
  });

  describe('what stands with a statement unasked', () => {
    const lines = reading.sections.flatMap(section =>
      section.statements.map(statement => lineOf(reading, statement)).filter(Boolean),
    );

    test('is one line of at most 70 characters, and in all fewer words than the statements', () => {
      expect(lines.filter(line => line.length > 70)).toEqual([]);
      const words = (texts: string[]) => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);
      const texts = [...statements, ...after].map(({ text }) => text);
      console.log(`notes ${words(lines)} words, statements ${words(texts)}`);
      expect(words(lines)).toBeLessThan(words(texts));
      // Of the article alone, too.
      const ofArticle = statements.map(statement => lineOf(reading, statement));
      expect(words(ofArticle)).toBeLessThan(words(statements.map(({ text }) => text)));
    });

    test('explains each term once', () => {
      for (const { name, text } of reading.terms)
        expect(
          lines.filter(line => line === `${name}: ${text}`),
          name,
        ).toHaveLength(1);
    });
  });

  describe('outside the article', () => {
    const owners = new Map(reading.sources.map(({ id, owner }) => [id, owner.trim()]));
    const cited = [
      ...after.map(({ id, sources }) => ({ where: id, sources })),
      ...reading.timeline.flatMap(entry =>
        entry.scope === 'context' ? [{ where: entry.date, sources: entry.sources }] : [],
      ),
      ...statements.flatMap(({ id, disputed }) => (disputed ? [{ where: id, sources: disputed.sources }] : [])),
    ];

    test('every point names sources that exist, and who owns them', () => {
      expect(cited.filter(({ sources }) => sources.length === 0 || sources.some(id => !owners.get(id)))).toEqual([]);
    });

    test('every source is used', () => {
      const used = new Set([...cited, ...items].flatMap(({ sources }) => sources));
      expect([...owners.keys()].filter(id => !used.has(id))).toEqual([]);
    });
  });
});

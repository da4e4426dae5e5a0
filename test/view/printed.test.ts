/** The article as it is printed, beside a sheet that says the rules and a key that names statements by number. */
import { expect, it } from 'vitest';
import { type Item, proofOf } from '../../src/domain/item.ts';
import { articleSections, findStatement } from '../../src/domain/reading.ts';
import { ankiText } from '../../src/view/print/anki.ts';
import { giftText } from '../../src/view/print/gift.ts';
import { paperText } from '../../src/view/print/paper.ts';
import { articleText } from '../../src/view/print/section.ts';
import { labelsOf } from '../../src/view/words/labels.ts';
import { makePack } from '../support/pack.ts';
import { start } from '../support/walk.ts';

const pack = makePack();
const session = start(pack);
const sections = articleSections(pack.reading);

it('has its title, where it is from, and every statement once, numbered within its section', () => {
  const text = articleText(session, undefined);
  expect(text.startsWith(`${pack.reading.title}\n`)).toBe(true);
  expect(text.split('\n\n')[0]).toContain(pack.reading.source.outlet);
  const parts = text.split(/\n\n\n(?=\d of \d {2})/).map(part => part.slice(part.search(/^\d of \d {2}/m)));
  expect(parts).toHaveLength(sections.length);
  for (const [index, { title, statements }] of sections.entries()) {
    const flat = parts[index]?.replace(/\s+/g, ' ') ?? '';
    expect(flat.startsWith(`${index + 1} of ${sections.length} ${title} 1 `)).toBe(true);
    expect(parts[index]?.match(/^\d+ /gm)?.slice(1).map(Number)).toEqual(statements.map((_, at) => at + 1));
    for (const statement of statements) expect(flat.split(statement.text.slice(0, 30))).toHaveLength(2);
  }
});

it('explains each label once, where it comes up first', () => {
  const flat = articleText(session, undefined).replace(/\s+/g, ' ');
  for (const { means } of labelsOf(pack.reading)) expect(flat.split(`: ${means})`)).toHaveLength(2);
});

const printed = (answers: boolean): string =>
  paperText(session, { count: 99, seed: 7, answers }).text.replace(/\s+/g, ' ');
const articleItems = pack.items.filter(({ scope }) => scope === 'article');

const chosen = { name: '', drawn: articleItems, optionsOf: (item: Item) => item.options.map(({ id }) => id) };

it.each([
  ['a key', printed(true)],
  ['questions for Moodle', giftText(pack.reading, chosen).replaceAll('\\', '')],
  ['cards for Anki', ankiText(pack.reading, chosen).replaceAll('&quot;', '"')],
])('has %s where every statement has the number that the article gives it', (_, key) => {
  for (const item of articleItems)
    for (const id of proofOf(item).statements) {
      const found = findStatement(pack.reading, id);
      const number = (found?.index ?? 0) + 1;
      const [place = ''] = key.split(`: ${found?.statement.text}`)[0]?.match(/, section \d[^:]*$/) ?? [];
      expect(place.endsWith(`, statement ${number}`), id).toBe(true);
      expect(articleText(session, found?.section.id)).toMatch(
        new RegExp(`^ *${number} .*\\n?.*${found?.statement.text.slice(0, 12)}`, 'm'),
      );
    }
});

it('has a sheet that says where only the whole answer counts', () => {
  const sheet = printed(false);
  const count = (type: string) => articleItems.filter(item => item.type === type).length;
  expect(count('many') * count('evidence')).toBeGreaterThan(0);
  expect(sheet.split('Every answer that fits. Only the whole answer counts. ')).toHaveLength(count('many') + 1);
  expect(sheet.split('the statement that shows it. Both must be right. ')).toHaveLength(count('evidence') + 1);
});

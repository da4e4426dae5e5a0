/** The article as it is printed: beside a sheet, and beside a key that names statements by number. */
import { expect, it } from 'vitest';
import { articleSections } from '../../src/domain/reading.ts';
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

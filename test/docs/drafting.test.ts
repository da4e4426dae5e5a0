/** The page for language models: its examples are what `check` would have, one of each type, about statements that are there. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkReading } from '../../src/checker/check.ts';
import { ITEM_TYPES } from '../../src/domain/vocabulary.ts';
import { folder } from '../content/folder.ts';
import { scaffoldReading } from '../support/scaffold.ts';

const page = readFileSync('docs/drafting.md', 'utf8');
const [, examples = ''] = page.split('<!-- The examples are tried in the tests. -->');

it('has an example of each type, without a problem', () => {
  const { items } = parse(`items:\n${examples}`);
  expect(items.map(({ type = 'choice' }: { type?: string }) => type)).toEqual(ITEM_TYPES);
  const { problems } = checkReading(
    folder({ 'reading.yaml': scaffoldReading('drafting'), 'questions.yaml': `items:\n${examples}` }),
  );
  expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

it('quotes the statements as they stand in the reading of the examples', () => {
  const { sections } = parse(scaffoldReading('drafting'));
  const texts = sections.flatMap(({ statements }: { statements: { text: string }[] }) =>
    statements.map(({ text }) => text),
  );
  const told = [...page.matchAll(/^- s\d \([^)]+\): (.*)$/gm)].map(([, text]) => text);
  expect(told.length).toBeGreaterThan(5);
  for (const text of told) expect(texts).toContain(text);
});

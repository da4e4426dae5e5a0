/** The lists of words in the published schemas are the lists of the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as vocabulary from '../../src/domain/vocabulary.ts';
import { RECORD_KINDS } from '../../src/store/codec.ts';

const LISTS = Object.values(vocabulary).filter(Array.isArray) as (readonly unknown[])[];

/** Every value of a field with a name, wherever it stands. */
function valuesOf(node: unknown, name: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([field, value]) => [
    ...(field === name ? [value] : []),
    ...valuesOf(value, name),
  ]);
}

const schemas = readdirSync('docs/schemas').map(name => [
  name,
  JSON.parse(readFileSync(`docs/schemas/${name}`, 'utf8')),
]);

it.each(schemas.filter(([name]) => !name.startsWith('check-')))('%s', (_, schema) => {
  for (const words of valuesOf(schema, 'enum')) expect(LISTS).toContainEqual(words);
});

/** Names of the fields that nothing is said of. */
function untold(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as { properties?: Record<string, { description?: string }> };
  const silent = Object.entries(properties ?? {}).filter(([, field]) => !/\S{2}/.test(field.description ?? ''));
  return [...silent.map(([name]) => name), ...Object.values(node).flatMap(untold)];
}

it.each(schemas)('%s says of every field what it is for', (_, schema) => {
  expect(untold(schema)).toEqual([]);
});

it('authors.md has every word that an author can write', () => {
  const { ITEM_TYPES, SKILLS, STANDINGS, STATED_KEYS } = vocabulary;
  const told = readFileSync('docs/authors.md', 'utf8') + readFileSync('content/scaffold/reading.yaml', 'utf8');
  for (const word of [...ITEM_TYPES, ...SKILLS, ...STANDINGS, ...STATED_KEYS])
    expect(told).toMatch(new RegExp(`\\b${word}\\b`));
});

it('export-1.json has every list that an export can hold, and every kind of record', () => {
  const [, schema] = schemas.find(([name]) => name === 'export-1.json') ?? [];
  const { ROUND_KINDS, SURENESS } = vocabulary;
  for (const list of [ROUND_KINDS, SURENESS]) expect(valuesOf(schema, 'enum')).toContainEqual(list);
  const kinds = valuesOf(schema, 'kind').map(kind => (kind as { const: string }).const);
  // Resets and what undoes them are not exported.
  expect(new Set([...kinds, 'reset', 'restored'])).toEqual(new Set(RECORD_KINDS));
});

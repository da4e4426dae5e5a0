/** What the schema finds, in plain short words: what is expected and what stands there. */
import type * as z from 'zod';
import { FILLED, LANGUAGE, TEXT_LIMIT } from '../domain/schema.ts';
import { ITEM_TYPES, SCOPES } from '../domain/vocabulary.ts';
import { either } from '../lib/either.ts';
import {
  type Diagnostic,
  didYouMean,
  FAULTS_PER_RULE,
  type Path,
  quoted,
  readDiagnostic,
  type Spot,
} from './diagnostic.ts';
import type { ReadRule } from './rules.ts';
import { fieldOf, valueAt } from './yaml/values.ts';

const ID = /^[a-z0-9-]{1,64}$/;
/** A mapping with more unknown fields than this is something else altogether. */
const UNKNOWN_LISTED = 20;

/** What the schema refuses in the data of a file. Of an item with several empty texts, as one that was just pasted, one is told. */
export const shapeDiagnostics = (file: string, data: unknown, issues: z.core.$ZodIssue[]): Diagnostic[] => {
  const empty = new Map<unknown, z.core.$ZodIssue[]>();
  const isEmpty = ({ path }: z.core.$ZodIssue) => path[0] === 'items' && isBlank(valueAt(data, path as Path));
  for (const issue of issues.filter(isEmpty)) empty.set(issue.path[1], [...(empty.get(issue.path[1]) ?? []), issue]);
  return issues.slice(0, FAULTS_PER_RULE).flatMap(issue => {
    const where = { file, path: issue.path as Path };
    const together = isEmpty(issue) ? (empty.get(issue.path[1]) ?? []) : [issue];
    if (together.length > 1) {
      const message = `${ownerOf(data, where.path.slice(0, 2))} has ${together.length} empty texts, the first here`;
      return together[0] === issue ? readDiagnostic(where, 'wrong-value', message, 'Write them.') : [];
    }
    if (issue.code !== 'unrecognized_keys') return wrongField(where, data, issue);
    const owner = ownerOf(data, where.path);
    const known = issue.message.split(' ');
    return issue.keys
      .slice(0, UNKNOWN_LISTED)
      .map(key => unknownField(where, owner, { key, value: valueAt(data, [...where.path, key]) }, known));
  });
};

const isBlank = (found: unknown): boolean => typeof found === 'string' && found.trim() === '';

/** `value`: what stands in it. The rest of a text that ends at a comma inside { } looks like a field with nothing in it. */
function unknownField(
  { file, path }: Spot,
  owner: string,
  { key, value }: { key: string; value: unknown },
  accepted: string[],
): Diagnostic {
  const listed = `Known fields: ${accepted.join(', ')}.`;
  const isRest = value === null && /[\s.!?,'’]/.test(key.trim());
  const message = isRest
    ? `a comma ended a text of ${owner} before ${quoted(key)}`
    : `${owner} has an unknown field, ${quoted(key)}`;
  const mayBe = value === null ? 'If a comma ended a text before it, put the whole text in quotation marks. ' : '';
  const fix = isRest
    ? 'Put the whole text in quotation marks.'
    : didYouMean(key, accepted, `${mayBe}${mayBe ? 'Otherwise remove' : 'Remove'} it. ${listed}`);
  const where = { file, path: [...path, key], part: 'key' as const };
  return { ...readDiagnostic(where, 'unknown-field', message, fix), ...(isRest ? {} : { accepted }) };
}

function wrongField(where: Spot, data: unknown, issue: z.core.$ZodIssue): Diagnostic {
  const { path } = where;
  const owner = ownerOf(data, path);
  const found = valueAt(data, path);
  const field = path.findLast(step => typeof step === 'string') ?? '';
  if (path.length === 0) return readDiagnostic(where, ...wrong(issue, found, 'the file'));
  if (found === undefined) {
    const rule = field === 'why' ? 'missing-rationale' : field === 'key' ? 'no-key' : 'missing-field';
    const fix = `Add ${field}: ${EXAMPLES[field] ?? expectation(issue)}.`;
    return readDiagnostic(where, rule, `${owner} has no "${field}"`, fix);
  }
  const what = typeof path.at(-1) === 'number' ? `an entry of "${field}"` : `"${field}"`;
  const [rule, message, fix] = wrong(issue, found, what);
  const diagnostic = readDiagnostic(
    where,
    rule === 'wrong-value' && field === 'why' && (found === null || isBlank(found)) ? 'missing-rationale' : rule,
    `${owner}: ${message}`,
    fix,
  );
  const accepted = wordsOf(issue);
  return accepted ? { ...diagnostic, accepted } : diagnostic;
}

/** The words that a field takes, where it takes no others. */
function wordsOf(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? LISTS[String(issue.path.at(-1))] : undefined;
}

type Wrong = [rule: ReadRule, message: string, fix: string];

function wrongDate(found: unknown, what: string, inTimeline: boolean): Wrong {
  const isEmpty = typeof found === 'string' && found.trim() === '';
  const known = typeof found === 'string' && /^\d{4}-\d\d?(-\d\d?)?$/.test(found);
  const why = known ? 'which is not in the calendar' : 'which is not written as a date';
  const time = inTimeline ? ', "2025-03-07 14:30" with a time' : '';
  const fix = `Write "2025-03-07"${time}, or "2025-03" or "2025" where no more is known.`;
  return ['wrong-value', isEmpty ? `${what} is empty` : `${what} is ${describe(found)}, ${why}`, fix];
}

function wrong(issue: z.core.$ZodIssue, found: unknown, what: string): Wrong {
  if (what === '"date"' || what === '"asOf"') return wrongDate(found, what, issue.path[0] === 'timeline');
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const length = typeof found === 'string' ? found.length : 0;
    return ['too-long', `${what} has ${length} characters; at most ${TEXT_LIMIT}`, 'Shorten it.'];
  }
  if ((issue.code === 'too_big' || issue.code === 'too_small') && issue.origin === 'array') {
    const count = Array.isArray(found) ? found.length : 0;
    const few = count === 0 ? `${what} is empty` : `${what} has ${count} ${count === 1 ? 'entry' : 'entries'}`;
    return what === '"options"'
      ? ['option-count', `${few}; 2 to 9 are expected`, 'Add or remove options.']
      : ['wrong-value', `${few}; at least one is expected`, 'Add one.'];
  }
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    if (issue.pattern === String(FILLED)) return ['wrong-value', `${what} is empty`, 'Write the text.'];
    if (issue.pattern === String(LANGUAGE))
      return ['wrong-value', `${what} is ${describe(found)}`, 'Expected: a language tag, such as en, fa or zh-Hant.'];
    const message =
      found === 'writer' || found === 'none' ? `the id ${quoted(found)} is taken` : `${describe(found)} is not an id`;
    return ['wrong-id', message, 'Use at most 64 small letters, digits and hyphens; not "writer" or "none".'];
  }
  const expected = expectation(issue);
  if (expected === TYPES.array && typeof found === 'string' && ID.test(found))
    return ['wrong-value', `${what} is ${describe(found)}, not a list`, `Write [${found}].`];
  const isText = expected === 'text' && (typeof found === 'number' || typeof found === 'boolean');
  const quotes = isText ? ' If it is meant as text, put it in quotation marks.' : '';
  return ['wrong-value', `${what} is ${describe(found)}`, `Expected: ${expected}.${quotes}`];
}

/** What an author would otherwise have to guess. */
const EXAMPLES: Record<string, string> = {
  asOf: 'the day up to which you looked into what happened next, such as "2025-06-01"',
  date: 'a day, such as "2025-03-07"; where it is not known, a month, "2025-03", or a year, "2025"',
  address: 'where it can be found: a web address, or "in print"',
  voice: 'the id of a person, writer, or none',
  aliases: 'a list of other names, or [] if there are none',
};

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields, each "name: value"',
  record: 'a rule and the reason, such as { one-question: both are quoted }',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_union':
      return either(LISTS[String(issue.path.at(-1))] ?? ['another value']);
    case 'invalid_format':
      return 'text';
    case 'too_small':
      return `a whole number from ${issue.minimum}`;
    case 'too_big':
      return `a whole number up to ${issue.maximum}`;
    default:
      return 'another value';
  }
}

// The one word that a union is chosen by is all an author needs to hear about.
const LISTS: Record<string, readonly string[]> = { type: ITEM_TYPES, scope: SCOPES, difficulty: ['1', '2', '3', '4'] };

function describe(found: unknown): string {
  if (found === null || found === undefined) return 'left empty';
  if (typeof found === 'string') return quoted(found);
  if (typeof found === 'number') return `the number ${found}`;
  if (typeof found === 'boolean') return String(found);
  return Array.isArray(found) ? 'a list' : 'a group of fields';
}

const KINDS: Record<string, string> = {
  items: 'item',
  options: 'option',
  people: 'person',
  terms: 'term',
  sections: 'section',
  statements: 'statement',
  sources: 'source',
};

/** The innermost named thing around a path, an option with its item: `item "a", option "b"`; by number where it has no usable id. */
function ownerOf(data: unknown, path: Path): string {
  let names: string[] = [];
  let node = data;
  for (const [index, step] of path.entries()) {
    node = fieldOf(node, step);
    const kind = KINDS[String(path[index - 1])];
    if (typeof step !== 'number' || !kind || Array.isArray(node) || typeof node === 'string') continue;
    const id = fieldOf(node, 'id');
    const name = typeof id === 'string' && ID.test(id) ? `${kind} "${id}"` : `${kind} ${step + 1}`;
    names = kind === 'option' ? [...names, name] : [name];
  }
  return names.length > 0 ? names.join(', ') : path.length > 1 ? `"${path[0]}"` : 'the file';
}

/** What the schema finds, in plain short words: what is expected and what stands there. */
import type * as z from 'zod';
import { type Fault, fault, type Spot } from '../checker/fault.ts';
import { FAULTS_PER_RULE } from '../checker/playable.ts';
import { fieldOf, nameOf } from '../checker/raw.ts';
import type { PlayableRule } from '../checker/rules/playable.ts';
import { FILLED, LANGUAGE, TEXT_LIMIT } from '../domain/schema.ts';
import { didYouMean, quoted } from './diagnostic.ts';
import type { Path, Source } from './yaml/parse.ts';

/** The parsed file, or its faults. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  { file, data }: Source,
): { value: z.infer<S>; faults: [] } | { value: undefined; faults: Fault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, faults: [] };
  return {
    value: undefined,
    faults: result.error.issues.slice(0, FAULTS_PER_RULE).flatMap(issue => faultsOf(file, data, issue)),
  };
}

/** A mapping with more unknown fields than this is something else altogether. */
const UNKNOWN_LISTED = 20;

function faultsOf(file: string, data: unknown, issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)));
  const owner = ownerOf(data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.slice(0, UNKNOWN_LISTED).map(key => {
      const spot: Spot = { file, path: [...path, key], part: 'key' };
      const cut = /\s/.test(key.trim())
        ? 'If it is the end of a text with a comma, put the whole text in quotation marks. '
        : '';
      const fix = didYouMean(
        key,
        known,
        `${cut}Remove it otherwise. Known are ${known.join(', ')}.`.replace(/^Remove it otherwise/, 'Remove it'),
      );
      return fault(spot, 'unknown-field', `${owner} has a field ${quoted(key)}, which is not known`, fix);
    });
  }
  const spot: Spot = { file, path };
  const found = path.reduce<unknown>(fieldOf, data);
  const field = path.findLast(step => typeof step === 'string') ?? '';
  const last = typeof path.at(-1) === 'number' ? `an entry of "${field}"` : `"${field}"`;
  if (found === undefined && path.length > 0) {
    const rule = field === 'why' ? 'missing-rationale' : field === 'key' ? 'no-key' : 'missing-field';
    return [fault(spot, rule, `${owner} has no "${field}"`, `Add ${field}: ${EXAMPLES[field] ?? expectation(issue)}.`)];
  }
  const [rule, message, fix] = wrong(issue, found, path.length > 0 ? last : 'the file');
  const named = rule === 'wrong-value' && field === 'why' && isEmpty(found) ? 'missing-rationale' : rule;
  return [fault(spot, named, path.length > 0 ? `${owner}: ${message}` : message, fix)];
}

function wrong(
  issue: z.core.$ZodIssue,
  found: unknown,
  what: string,
): [rule: PlayableRule, message: string, fix: string] {
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
      found === 'writer' || found === 'none' ? `the id ${quoted(found)} is taken` : `${describe(found)} is no id`;
    return ['wrong-id', message, 'Use small letters, digits and hyphens, at most 64; not "writer" or "none".'];
  }
  const quotes =
    typeof found === 'number' || typeof found === 'boolean'
      ? ' If it is meant as text, put it in quotation marks.'
      : '';
  const expected = expectation(issue);
  return ['wrong-value', `${what} is ${describe(found)}`, `Expected: ${expected}.${expected === 'text' ? quotes : ''}`];
}

/** What an author would otherwise have to guess. */
const EXAMPLES: Record<string, string> = {
  asOf: 'the day up to which you looked into what came later, as "2025-06-01"',
  date: 'a day, as "2025-03-07"',
  address: 'where it can be found: a web address, or "in print"',
  voice: 'the id of a person, writer, or none',
  aliases: 'a list of other names, [] where there are none',
};

const isEmpty = (found: unknown): boolean => found === null || (typeof found === 'string' && found.trim() === '');

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  array: 'a list',
  object: 'fields, each "name: value"',
  record: 'a rule and the reason, as { one-question: both are quoted }',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_union':
      return UNIONS[String(issue.path.at(-1))] ?? 'another value';
    case 'invalid_format':
      return issue.format === 'date' ? 'a day that exists, YYYY-MM-DD' : 'text';
    case 'too_small':
      return `a whole number from ${issue.minimum}`;
    case 'too_big':
      return `a whole number up to ${issue.maximum}`;
    default:
      return 'another value';
  }
}

// The one word that a union is chosen by is all an author needs to hear about.
const UNIONS: Record<string, string> = {
  type: 'choice, stated, many, evidence or order',
  scope: 'article or context',
  difficulty: '1, 2, 3 or 4',
};

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

/** The innermost named thing around a path, an option with its item: `item "a" option "b"`. */
function ownerOf(data: unknown, path: Path): string {
  let names: string[] = [];
  let node = data;
  for (const [index, step] of path.entries()) {
    node = fieldOf(node, step);
    const kind = KINDS[String(path[index - 1])];
    if (typeof step !== 'number' || !kind || Array.isArray(node) || typeof node === 'string') continue;
    const id = fieldOf(node, 'id');
    const name = nameOf(kind, typeof id === 'string' ? id : undefined, step + 1);
    names = kind === 'option' ? [...names, name] : [name];
  }
  return names.length > 0 ? names.join(', ') : path.length > 1 ? `"${path[0]}"` : 'the file';
}

/** The items that are whole, with what the rules on writing compare. An item with a part missing, or too long, is left out here. */

import { TEXT_LIMIT } from '../domain/schema.ts';
import { type Spot, within } from './fault.ts';
import type { Rough, RoughReading, Thing, Word } from './raw.ts';
import { contentOf, isEnglish, isUnspaced, plainWords, smallWords, wordsOf } from './tokens.ts';

export interface BankOption {
  id: string;
  text: Word;
  why: Word;
  /** True when it belongs to the key; for *order* every option does. */
  right: boolean;
  pinned: boolean;
  /** Words of its text that carry meaning. */
  content: string[];
}

export interface BankItem {
  id: string;
  name: string;
  spot: Spot;
  type: 'choice' | 'stated' | 'many' | 'evidence' | 'order';
  stem: Word;
  /** Words of the stem that carry meaning. */
  content: string[];
  options: BankOption[];
  /** Texts of the key, of one option or more. */
  key: BankOption[];
  /** `key` of a *stated* item. */
  label: string | undefined;
  scope: string;
  skill: string | undefined;
  exclusive: string | undefined;
  section: string | undefined;
  evidence: Word[];
  nearest: Word[];
  sources: Word[];
  /** Rules that the author waives here: the name, and the reason where it stands. */
  waived: { rule: string; spot: Spot }[];
  /** Options that are names, labels, numbers or quotes: their length and form say nothing. */
  closed: boolean;
}

export interface BankStatement {
  id: string;
  text: Word;
  scope: string;
  section: string;
  voice: string | undefined;
  standing: string | undefined;
  content: string[];
  /** How many statements its section has. */
  siblings: number;
}

export interface Bank {
  reading: Spot;
  language: string;
  english: boolean;
  items: BankItem[];
  /** In the order of the reading. */
  statements: Map<string, BankStatement>;
  people: { id: string; short: string; names: string[] }[];
  outlet: string;
  /** Terms of the article that take a side, as the author lists them. */
  loaded: string[];
  /** Words of the reading that carry meaning. */
  content: Set<string>;
  /** Words of a text that carry meaning, in the language of the reading. */
  contentOf(text: string): string[];
  /** Every text a reader sees, for the comparison with the article. */
  texts: { word: Word; item?: string }[];
  /** Words of the article, in order; given with --source only. `wordsOf` cuts other texts alike. */
  article: { words: string[]; wordsOf(text: string): string[] } | undefined;
}

const OPTION_LIMIT = 9;
const OPTION_FIELDS = ['id', 'text', 'why'];

const TYPES = ['choice', 'stated', 'many', 'evidence', 'order'] as const;

/** Undefined when there is no reading to judge by. */
export function bankOf({ reading, items }: Rough, article?: string): Bank | undefined {
  if (!reading) return undefined;
  const language = reading.thing.word('language')?.text ?? '';
  const all = [
    ...reading.sections.flatMap(section => section.statements),
    ...items,
    ...items.flatMap(item => item.things('options', 'option')),
  ];
  const small = smallWords(
    language,
    all.flatMap(thing => (thing.word('text') ?? thing.word('stem'))?.text.slice(0, TEXT_LIMIT) ?? []),
  );
  const content = (text: string): string[] => contentOf(text, small);
  const statements = new Map<string, BankStatement>();
  for (const section of reading.sections) {
    for (const statement of section.statements) {
      const text = statement.word('text');
      if (!statement.id || !text || text.text.length > TEXT_LIMIT) continue;
      statements.set(statement.id.text, {
        id: statement.id.text,
        text,
        scope: section.scope,
        section: section.id?.text ?? '',
        voice: statement.word('voice')?.text,
        standing: statement.word('standing')?.text,
        content: content(text.text),
        siblings: section.statements.length,
      });
    }
  }
  const people = reading.people.flatMap(person => {
    const names = [person.word('name'), person.word('short'), ...person.words('aliases')].flatMap(
      word => word?.text ?? [],
    );
    return person.id ? [{ id: person.id.text, short: person.word('short')?.text ?? '', names }] : [];
  });
  const said = [...reading.people, ...reading.terms].flatMap(thing =>
    [thing.word('name'), thing.word('role'), thing.word('text'), ...thing.words('aliases')].flatMap(
      word => word?.text ?? [],
    ),
  );
  const quoted = reading.sections.flatMap(section =>
    section.statements.flatMap(statement =>
      [statement.word('quote'), statement.word('note')].flatMap(word => word?.text ?? []),
    ),
  );
  const names = new Set(people.flatMap(person => person.names.map(fold)));
  const whole = items.flatMap(item => bankItem(item, names, content) ?? []);
  return {
    reading: reading.thing.spot,
    language,
    english: isEnglish(language),
    items: whole,
    statements,
    people,
    outlet: reading.thing.within('source').word('outlet')?.text ?? '',
    contentOf: content,
    loaded: reading.thing.words('loaded').map(({ text }) => text),
    content: new Set([
      ...[...statements.values()].flatMap(statement => statement.content),
      ...[...said, ...quoted].flatMap(content),
    ]),
    texts: [
      ...told(reading).map(word => ({ word })),
      ...whole.flatMap(item =>
        [item.stem, ...item.options.flatMap(({ text, why }) => [text, why])].map(word => ({ word, item: item.id })),
      ),
    ],
    article: article === undefined ? undefined : articleOf(article),
  };
}

/** Every text of the reading that its author wrote. */
function told(reading: RoughReading): Word[] {
  const { thing, sections, people, terms, timeline } = reading;
  const question = thing.within('question');
  const source = thing.within('source');
  const statements = sections.flatMap(section => section.statements);
  return [
    ...['title', 'made'].map(thing.word),
    question.word('stem'),
    ...question.things('options', 'option').map(option => option.word('text')),
    ...['basis', 'unknown', 'omits'].map(source.word),
    ...people.flatMap(person => ['role', 'later'].map(person.word)),
    ...[...terms, ...timeline].map(entry => entry.word('text')),
    ...sections.map(section => section.word('title')),
    ...statements.flatMap(statement => [
      ...['text', 'note', 'closer'].map(statement.word),
      ...['supports', 'contradicts', 'open'].map(statement.within('disputed').word),
    ]),
  ].flatMap(word => word ?? []);
}

/** More of it in a script without spaces than this, and both sides are cut by meaning. */
const MIXED = 0.2;

function articleOf(article: string): Bank['article'] {
  const letters = article.match(/\p{L}/gu) ?? [];
  const segmented = letters.filter(isUnspaced).length > letters.length * MIXED;
  const cut = (text: string) => plainWords(text, segmented);
  return { words: cut(article), wordsOf: cut };
}

export const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function bankItem(thing: Thing, names: Set<string>, contentOf: (text: string) => string[]): BankItem | undefined {
  const type = TYPES.find(type => type === (thing.word('type')?.text ?? 'choice'));
  const [stem, id] = [thing.word('stem'), thing.id];
  const key = thing.word('key') ?? undefined;
  const keys = key ? [key.text] : thing.words('key').map(({ text }) => text);
  if (!type || !stem || !id || stem.text.length > TEXT_LIMIT) return undefined;
  const pinned = thing.word('pinned')?.text;
  const options = thing.things('options', 'option').map((option): BankOption | undefined => {
    const [text, why] = [option.word('text') ?? (type === 'stated' ? option.id : undefined), option.word('why')];
    // A text cut short by a comma leaves its end as a field: judging the rest would mislead.
    if (option.fields().some(field => !OPTION_FIELDS.includes(field))) return undefined;
    if (!option.id || !text || !why || Math.max(text.text.length, why.text.length) > TEXT_LIMIT) return undefined;
    const right = keys.includes(option.id.text);
    return { id: option.id.text, text, why, right, pinned: option.id.text === pinned, content: contentOf(text.text) };
  });
  if (options.length < 2 || options.length > OPTION_LIMIT || options.includes(undefined)) return undefined;
  const all = options as BankOption[];
  if (!all.some(option => option.right)) return undefined;
  return {
    id: id.text,
    name: thing.name,
    spot: thing.spot,
    type,
    stem,
    content: contentOf(stem.text),
    options: all,
    key: all.filter(option => option.right),
    label: type === 'stated' ? key?.text : undefined,
    scope: thing.word('scope')?.text ?? 'article',
    skill: thing.word('skill')?.text,
    exclusive: thing.word('exclusive')?.text,
    section: thing.word('section')?.text,
    evidence: thing.words('evidence'),
    nearest: thing.words('nearest'),
    sources: thing.words('sources'),
    waived: thing
      .within('waive')
      .fields()
      .map(rule => ({ rule, spot: { ...within(thing.spot, 'waive', rule), part: 'key' } })),
    closed: type === 'stated' || isClosed(loose(all), names),
  };
}

/** Options without the pinned one. */
export const loose = (options: BankOption[]): BankOption[] => options.filter(option => !option.pinned);

const LABEL = /^(.{0,40} (says|hopes)|reported|writer['’]s words|alleged, by no one named)$/i;
const NUMBER =
  /\p{N}|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|none)\b/iu;
/** "Three weeks", "on 4 May": a number and what it counts. */
const isNumber = (text: string): boolean => NUMBER.test(text) && wordsOf(text).length <= 6;
/** One word, as a day, a month or a country, with what leads to it: "On Friday". */
const isName = (text: string): boolean =>
  /^\s*((in|on|at|by|the|since|from)\s+)?[\p{L}\p{M}\p{N}'’-]+\s*$/iu.test(text);
const SPEAKER = /^(the |the article['’]s )?(writer|author)$|^(no one|nobody) named$/i;

export const isSpeaker = (text: string, names: Set<string>): boolean =>
  SPEAKER.test(text.trim()) || names.has(fold(text));

const isQuote = (text: string): boolean => /^\s*["“«„「『].*["”»“」』]\s*$/su.test(text);

function isClosed(options: BankOption[], names: Set<string>): boolean {
  const every = (test: (text: string) => boolean) => options.every(({ text }) => test(text.text));
  return (
    every(text => LABEL.test(text)) ||
    every(isNumber) ||
    every(isName) ||
    every(isQuote) ||
    every(text => isSpeaker(text, names))
  );
}

/** Items with one right option among options of their own. */
export const single = (bank: Bank): (BankItem & { right: BankOption })[] =>
  bank.items.flatMap(item => {
    const [right, ...more] = item.key;
    return (item.type === 'choice' || item.type === 'evidence') && right && more.length === 0
      ? [{ ...item, right }]
      : [];
  });

/** Single items whose options' length and form a guesser can read. */
export const open = (bank: Bank): (BankItem & { right: BankOption })[] =>
  single(bank).filter(item => !item.closed && !item.right.pinned);

/** Rules over a whole bank are silent below so many items of their kind. */
export const ENOUGH = 20;

export const middle = (numbers: number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

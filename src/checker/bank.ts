/** The items of a draft with what the rules on writing compare: their words, and what is right. */
import type { Path } from '../content/diagnostic.ts';
import { type Draft, skippedTexts } from '../content/draft.ts';
import { valueAt } from '../content/yaml/values.ts';
import { answerKeyOf, type Item, type Option, pinnedOf } from '../domain/item.ts';
import { kindOf } from '../domain/items/all.ts';
import { mentions } from '../domain/mentions.ts';
import { type Nearness, nearnessOf } from '../domain/nearness.ts';
import type { Person, Reading, Section, Statement } from '../domain/reading.ts';
import { lazily } from '../lib/lazily.ts';
import { articleOf, type SourceArticle } from './article.ts';
import { grouped, isEnglish, nameOf } from './rule.ts';
import { contentOf, formOf, smallWords, wordsOf } from './tokens.ts';

export interface LintOption extends Option {
  index: number;
  /** True when it belongs to the answer key; for *order* every option does. */
  right: boolean;
  pinned: boolean;
  /** Words of its text that carry meaning. */
  content: string[];
}

export interface LintItem {
  item: Item;
  name: string;
  stem: string;
  /** Words of the stem that carry meaning. */
  content: string[];
  options: LintOption[];
  /** The options of the answer key, one or more, in the order of the file. */
  rightOptions: LintOption[];
  /** The first of them. */
  right: LintOption;
  /** It has one right option among options of its own. */
  single: boolean;
  /** Options that are names, labels, numbers or quotes: their length and form say nothing. */
  closed: boolean;
}

export interface LintBank {
  draft: Draft;
  reading: Reading;
  english: boolean;
  /** An item is left out whose answer key names no option. */
  items: LintItem[];
  /** By id, in the order of the reading. */
  statements: Map<string, { statement: Statement; section: Section }>;
  /** Ids of people by what they are called, whatever the case. */
  people: Map<string, string>;
  /** Words of the reading that carry meaning. */
  content: Set<string>;
  /** Words of a text that carry meaning, in the language of the reading. */
  contentOf(text: string): string[];
  /** The same without what their form adds: of "signed" and "signing" the same. */
  formsOf(text: string): string[];
  /** Such words of the reading. */
  known(): Set<string>;
  /** What readers are shown of the text, letters and figures only, a line each. */
  shown(): string;
  /** The items by each word of their stems. */
  stems(): Map<string, LintItem[]>;
  /** Of the statements of the article, and of those outside of it. */
  nearness: Record<Item['scope'], () => Nearness>;
  /** Given with --source only. */
  article: SourceArticle | undefined;
}

export function lintBank(draft: Draft, article?: string): LintBank {
  const { reading, skipped, skippedItems } = draft;
  const statements: LintBank['statements'] = new Map(
    reading.sections.flatMap(section =>
      section.statements.map(statement => [statement.id, { statement, section }] as const),
    ),
  );
  const told = [...statements.values()].map(({ statement }) => statement);
  const asked = draft.items.flatMap(({ type, stem, options }) =>
    type === 'stated' ? stem : [stem, ...options.map(({ text }) => text)],
  );
  const left = [...skippedTexts(skipped, 'text'), ...skippedTexts(skippedItems, 'stem', 'text')];
  const small = smallWords(isEnglish(reading), [...told.map(({ text }) => text), ...asked, ...left]);
  const content = (text: string): string[] => contentOf(text, small);
  const forms = (text: string) => contentOf(text, small, isEnglish(reading) ? formOf : undefined);
  // Where two are called alike, the first is meant.
  const people = new Map(
    reading.people.toReversed().flatMap(person => namesOf(person).map(name => [speakerName(name), person.id] as const)),
  );
  const items = draft.items.flatMap(item => lintItem(item, people, content) ?? []);
  const explained = [
    ...told.flatMap(({ text, note = '' }) => [text, note]),
    ...told.flatMap(statement => ('quote' in statement ? (statement.quote ?? '') : '')),
    ...reading.people.flatMap(({ name, role, aliases }) => [name, role, ...aliases]),
    ...reading.terms.flatMap(({ name, text, aliases }) => [name, text, ...aliases]),
    ...skippedTexts(skipped, 'text', 'note', 'quote', 'name', 'role', 'aliases'),
  ];
  const nearnessIn = (scope: Item['scope']) =>
    nearnessOf(
      reading.sections.filter(section => section.scope === scope).flatMap<Statement>(({ statements }) => statements),
      statement => forms(aroundOf(reading, statement)),
    );
  return {
    draft,
    reading,
    english: isEnglish(reading),
    items,
    statements,
    people,
    content: new Set(explained.flatMap(content)),
    contentOf: content,
    formsOf: forms,
    known: lazily(() => new Set(explained.flatMap(forms))),
    shown: lazily(() =>
      [
        reading.title,
        ...told.flatMap(one => textsAt(one, ['text'], ['note'], ['more'], ['closer']).map(({ text }) => text)),
      ]
        .map(lettersOf)
        .join('\n'),
    ),
    nearness: {
      article: lazily(() => nearnessIn('article')),
      context: lazily(() => nearnessIn('context')),
    },
    stems: lazily(() => grouped(items.flatMap(item => item.content.map(word => [word, item] as const)))),
    article: article === undefined ? undefined : articleOf(article),
  };
}

/** A statement with what stands beside it and whoever says it: questions name the speaker, and ask in the words of notes. */
function aroundOf({ people, terms }: Reading, statement: Statement): string {
  const speaker = 'voice' in statement ? people.find(({ id }) => id === statement.voice) : undefined;
  const { closer = '', quote = '' } = 'voice' in statement ? statement : {};
  const explained = terms.filter(term => mentions(statement, term)).map(({ text }) => text);
  return [...(speaker ? namesOf(speaker) : []), statement.text, statement.note, closer, quote, ...explained].join(' ');
}

function lintItem(item: Item, people: LintBank['people'], content: (text: string) => string[]): LintItem | undefined {
  const keys = answerKeyOf(item);
  const options = item.options.map((option, index) => ({
    ...option,
    index,
    right: keys.includes(option.id),
    pinned: option.id === pinnedOf(item),
    content: content(option.text),
  }));
  const rightOptions = options.filter(option => option.right);
  const [right, ...more] = rightOptions;
  if (!right) return undefined;
  const single = kindOf(item).single && more.length === 0;
  const closed = item.type === 'stated' || isClosed(loose(options), people);
  const { stem } = item;
  const name = nameOf('item', item);
  return { item, name, stem, content: content(stem), options, rightOptions, right, single, closed };
}

/** Where the text of an option stands in its item, and where its rationale does. */
export const inText = ({ index }: LintOption): Path => ['options', index, 'text'];
export const inWhy = ({ index }: LintOption): Path => ['options', index, 'why'];

/** The texts that stand at some paths, with their places. */
export const textsAt = (at: object, ...paths: Path[]) =>
  paths.flatMap(path => {
    const text = valueAt(at, path);
    return typeof text === 'string' ? [{ at, path, text }] : [];
  });

/** A text whatever its case, its marks and its spaces. */
export const lettersOf = (text: string): string => caseless(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** Every text of an item. */
export const textsOf = ({ item, options }: LintItem) =>
  textsAt(item, ['stem'], ...options.flatMap(option => [inText(option), inWhy(option)]));

/** Options without the pinned one. */
export const loose = (options: LintOption[]): LintOption[] => options.filter(option => !option.pinned);

/** The options that the author worded. */
export const ownOptions = ({ item, options }: LintItem): LintOption[] => (item.type === 'stated' ? [] : options);

/** The statements that an item cites, as far as they are there: its evidence, then the nearest. */
export const citedBy = ({ item }: LintItem, { statements }: LintBank): Statement[] =>
  [...item.evidence, ...item.nearest].flatMap(id => statements.get(id)?.statement ?? []);

/** What a person is called. */
export const namesOf = ({ name, short, aliases }: Person): string[] => [name, short, ...aliases];

export const caseless = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const isLabel = (text: string): boolean =>
  /^(.{0,40} (says|hopes|plans)|reported( by .{0,40})?|writer['’]s wording|alleged, no source)$/i.test(text);
const NUMBER =
  /\p{N}|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|none)\b/iu;
/** "Three weeks", "on 4 May": a number and what it counts. */
const isNumber = (text: string): boolean => NUMBER.test(text) && wordsOf(text).length <= 6;
/** One word, as a day, a month or a country, with what leads to it: "On Friday". */
const isName = (text: string): boolean =>
  /^\s*((in|on|at|by|the|since|from)\s+)?[\p{L}\p{M}\p{N}'’-]+\s*$/iu.test(text);
const SPEAKER = /^(the |the article['’]s )?(writer|author)$|^(no one|nobody) named$/i;

/** "The minister" is the minister. */
export const speakerName = (text: string): string => caseless(text).replace(/^the\s+/, '');

export const isSpeaker = (text: string, people: LintBank['people']): boolean =>
  SPEAKER.test(text.trim()) || people.has(speakerName(text));

const isQuote = (text: string): boolean => /^\s*["“«„「『].*["”»“」』]\s*$/su.test(text);

function isClosed(options: LintOption[], people: LintBank['people']): boolean {
  const kinds = [isLabel, isNumber, isName, isQuote, (text: string) => isSpeaker(text, people)];
  return kinds.some(isOfKind => options.every(({ text }) => isOfKind(text)));
}

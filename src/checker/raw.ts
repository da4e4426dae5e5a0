/**
 * The data of the files as far as it has the expected shape, so that all checks run although something is wrong
 * elsewhere. What has another shape is left out here; the schema tells about it.
 */
import type { Source } from '../content/yaml/parse.ts';
import { type Spot, within } from './fault.ts';

/** Text from a file, and where it stands. */
export interface Word {
  text: string;
  spot: Spot;
}

export interface Thing {
  spot: Spot;
  id: Word | undefined;
  /** What it is called in messages: item "who-finishes". */
  name: string;
  word(field: string): Word | undefined;
  words(field: string): Word[];
  things(field: string, kind: string): Thing[];
  /** A mapping inside this one. */
  within(field: string): Thing;
  has(field: string): boolean;
  /** Names of its fields. */
  fields(): string[];
  /** True when the field is a list without entries, or is not there. */
  empty(field: string): boolean;
}

export interface RoughReading {
  thing: Thing;
  people: Thing[];
  terms: Thing[];
  sources: Thing[];
  timeline: Thing[];
  sections: RoughSection[];
}

export type RoughSection = Thing & { scope: string; statements: Thing[] };

export interface Rough {
  /** Undefined when reading.yaml has no data at all: then no reference can be judged. */
  reading: RoughReading | undefined;
  items: Thing[];
  /** The section an item is in, when it can be told. */
  sectionOf(item: Thing): RoughSection | undefined;
}

export function rough(reading: Source | undefined, questions: Source[]): Rough {
  const top = reading && roughReading(thing(reading.data, { file: reading.file, path: [] }, 'reading', 1));
  const byId = new Map<string, RoughSection>();
  const byStatement = new Map<string, RoughSection>();
  for (const section of top?.sections ?? []) {
    if (section.id && !byId.has(section.id.text)) byId.set(section.id.text, section);
    for (const { id } of section.statements) if (id && !byStatement.has(id.text)) byStatement.set(id.text, section);
  }
  return {
    reading: top,
    sectionOf(item) {
      const given = item.word('section')?.text;
      const cited = (item.words('evidence')[0] ?? item.words('nearest')[0])?.text;
      return given === undefined ? byStatement.get(cited ?? '') : byId.get(given);
    },
    items: questions.flatMap(({ data, file }) => thing(data, { file, path: [] }, 'file', 1).things('items', 'item')),
  };
}

function roughReading(top: Thing): RoughReading {
  return {
    thing: top,
    people: top.things('people', 'person'),
    terms: top.things('terms', 'term'),
    sources: top.things('sources', 'source'),
    timeline: top.things('timeline', 'timeline entry'),
    sections: top.things('sections', 'section').map(section => ({
      ...section,
      scope: section.word('scope')?.text ?? 'article',
      statements: section.things('statements', 'statement'),
    })),
  };
}

function thing(data: unknown, spot: Spot, kind: string, number: number): Thing {
  const field = (name: string): unknown => fieldOf(data, name);
  const list = (name: string): unknown[] => {
    const value = field(name);
    return Array.isArray(value) ? value : [];
  };
  const word = (name: string) => wordOf(field(name), within(spot, name));
  const id = word('id');
  return {
    spot,
    id,
    name: nameOf(kind, id?.text, number),
    word,
    words: name => list(name).flatMap((value, index) => wordOf(value, within(spot, name, index)) ?? []),
    things: (name, kind) => list(name).map((value, index) => thing(value, within(spot, name, index), kind, index + 1)),
    within: name => thing(field(name), within(spot, name), name, 1),
    has: name => field(name) !== undefined,
    fields: () => (typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : []),
    empty: name => !(Array.isArray(field(name)) ? list(name).length > 0 : field(name) !== undefined),
  };
}

const wordOf = (value: unknown, spot: Spot): Word | undefined =>
  typeof value === 'string' ? { text: value, spot } : undefined;

/** An own field of a mapping, else undefined. */
export const fieldOf = (data: unknown, name: string | number): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string | number, unknown>)[name]
    : undefined;

/** `item "who-finishes"`, or `item 3` where the id is missing or unusable. */
export const nameOf = (kind: string, id: string | undefined, number: number): string =>
  id !== undefined && /^[a-z0-9-]{1,64}$/.test(id) ? `${kind} "${id}"` : `${kind} ${number}`;

/** What fixtures of the checker are made with: the scaffold, and changes to it. */
import { parse } from 'yaml';
import type { Files } from '../content/folder.ts';
import { SCAFFOLD_QUESTIONS, scaffoldReading } from '../support/scaffold.ts';

// biome-ignore lint/suspicious/noExplicitAny: a fixture puts anything anywhere.
export type Loose = any;

export interface Base {
  reading: Loose;
  items: Loose[];
}

/** The scaffold: eight items of all types. */
export const small = (): Base => ({ reading: parse(scaffoldReading('small')), items: parse(SCAFFOLD_QUESTIONS).items });

const item = (base: Base, id: string): Loose => base.items.find(one => one.id === id);
export const option = (base: Base, id: string, at: number): Loose => item(base, id).options[at];
export const change =
  (work: (base: Base) => unknown, from: () => Base = small) =>
  (): Base => {
    const base = from();
    work(base);
    return base;
  };

export interface Pair {
  breaks: () => Base | Files;
  keeps: () => Base | Files;
}

export const setText = (id: string, at: number, text: string) => (base: Base) => {
  option(base, id, at).text = text;
};
export const setWhy = (id: string, at: number, why: string) => (base: Base) => {
  option(base, id, at).why = why;
};
export const set = (id: string, fields: object) => (base: Base) => {
  Object.assign(item(base, id), fields);
};
export const all =
  (...works: ((base: Base) => unknown)[]) =>
  (base: Base) => {
    for (const work of works) work(base);
  };

/** What a learner is called whose file has a name, and whose it is by a roster. */

import { nearest } from '../../lib/nearest.ts';

/** Of a roster: either may be empty. */
export interface Person {
  id: string;
  name: string;
}

/** Whose a file is; where it is nobody's, the people it could be: by a whole name or id, or by a part of a name. */
export type Owner = { person: Person } | { person: undefined; could: Person[] };

/**
 * A name for each file: that of the file, with as many of its folders as it takes to tell it from the others; of the folder
 * where all files have one name, as learning platforms make it.
 */
export function namesOf(files: readonly string[]): string[] {
  const paths = files.map(file => file.replace(/\.json$/i, '').split('/'));
  const alike = paths.length > 1 && new Set(paths.map(path => path.at(-1))).size === 1;
  const parts = paths.map(path => (alike && path.length > 1 ? path.slice(0, -1) : path));
  const tail = (index: number, depth: number) => (parts[index] ?? []).slice(-depth).join('/');
  const names = files.map((_, index) => tail(index, 1));
  for (let depth = 2; ; depth++) {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const same = names.flatMap((name, index) =>
      (counts.get(name) ?? 0) > 1 && (parts[index]?.length ?? 0) >= depth ? index : [],
    );
    if (same.length === 0) return names;
    for (const index of same) names[index] = tail(index, depth);
  }
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

/**
 * Words as they are compared for a hint: without accents and apostrophes, and with "ue" and "u" alike, as ü may be either;
 * "Gross, Juergen" is like Jürgen Groß.
 */
const plainWordsOf = (text: string): string[] =>
  wordsOf(text.replace(/['’ʼ`]/g, '')).map(word =>
    word
      .replace(/ß/g, 'ss')
      .replace(/[ıøłđæœ]/g, letter => PLAIN[letter] ?? letter)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/([aou])e/g, '$1'),
  );
/** Letters that are no other letter with an accent. */
const PLAIN: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' };

/** How a person may stand in the name of a file: by id, by name, and "Sommer, Mia" of the roster the other way round. */
function formsOf({ id, name }: Person): string[] {
  const [last = '', first = ''] = name.split(',');
  return distinct([id, name, `${first} ${last}`].map(text => wordsOf(text).join(' ')));
}

/** What is taken for a name where nobody is called just that: "Sommer Mia" for Mia Sommer, and "miasommer". */
function otherFormsOf({ name }: Person): string[] {
  const words = wordsOf(name);
  const turned = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(' '));
  return distinct([...turned, words.join('')]);
}

const distinct = (forms: string[]): string[] => [...new Set(forms)].filter(Boolean);

function byForm(roster: readonly Person[], forms: (person: Person) => string[]): Map<string, Person[]> {
  const people = new Map<string, Person[]>();
  for (const person of roster)
    for (const form of forms(person)) people.set(form, [...(people.get(form) ?? []), person]);
  return people;
}

/** The owner of each file: the one whose id or name has the most words of those that stand together in its path. */
export function ownersOf(files: readonly string[], roster: readonly Person[]): Owner[] {
  const known = [byForm(roster, formsOf), byForm(roster, otherFormsOf)];
  const people = roster.map(person => ({ person, words: plainWordsOf(person.name) }));
  const names = namesOf(files);
  return files.map((file, index) => {
    const could = foundIn(wordsOf(file.replace(/\.json$/i, '')), known);
    const [person] = could;
    if (person && could.length === 1) return { person };
    if (person) return { person: undefined, could };
    // Of "mia (1)" only what could be of a name.
    const words = plainWordsOf(names[index]?.split('/').at(-1) ?? '').filter(word => !/^\p{N}+$/u.test(word));
    const like = (isLike: (word: string, known: string) => boolean) =>
      words.length === 0 ? [] : people.filter(one => words.every(word => one.words.some(known => isLike(word, known))));
    const partly = like((word, known) => word === known);
    const almost =
      partly.length > 0 ? partly : like((word, known) => word[0] === known[0] && nearest(word, [known]) === known);
    return { person: undefined, could: almost.map(one => one.person) };
  });
}

/** Everyone who has the longest name or id that is found among words; forms that come first win over others as long. */
function foundIn(words: string[], known: Map<string, Person[]>[]): Person[] {
  for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
    const spans = words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
    for (const people of known) {
      const found = new Set(spans.flatMap(span => people.get(span) ?? []));
      if (found.size > 0) return [...found];
    }
  }
  return [];
}

/** Words of a name. */
const LONGEST = 8;

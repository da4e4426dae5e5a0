/** Whose file is whose: by its name, and by a roster where there is one. */

/** Of a roster: either may be empty. */
export interface Person {
  id: string;
  name: string;
}

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

/** How a person may stand in the name of a file: by id, by name, and "Sommer, Mia" the other way round. */
function formsOf({ id, name }: Person): string[] {
  const [last = '', first = ''] = name.split(',');
  const forms = [id, name, `${first} ${last}`].map(text => wordsOf(text).join(' '));
  return [...new Set(forms)].filter(Boolean);
}

/**
 * The person of each file: the one whose id or name has the most words of those that stand together in its path; undefined
 * where there is none, or several.
 */
export function peopleOf(files: readonly string[], roster: readonly Person[]): (Person | undefined)[] {
  const people = new Map<string, Person[]>();
  for (const person of roster)
    for (const form of formsOf(person)) people.set(form, [...(people.get(form) ?? []), person]);
  return files.map(file => {
    const words = wordsOf(file.replace(/\.json$/i, ''));
    for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
      const found = new Set<Person>();
      for (let start = 0; start + length <= words.length; start++)
        for (const person of people.get(words.slice(start, start + length).join(' ')) ?? []) found.add(person);
      if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
    }
    return undefined;
  });
}

/** Words of a name. */
const LONGEST = 8;

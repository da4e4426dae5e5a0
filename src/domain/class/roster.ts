/** What a roster says about the files of a class. */
import type { Owner, Person } from './names.ts';

/** A file of nobody on the roster, and who it could be. */
export interface Stranger {
  file: string;
  could: Person[];
}

export interface RosterReport {
  people: readonly Person[];
  /** Those without a file. */
  missing: Person[];
  strangers: Stranger[];
  several: { person: Person; files: string[] }[];
  /** No file is of anybody on it. */
  fitsNobody: boolean;
}

/** `owners` are those of the files, in the same order. */
export function rosterReport(people: readonly Person[], files: readonly string[], owners: Owner[]): RosterReport {
  const filesOf = (person: Person) => files.filter((_, index) => owners[index]?.person === person);
  const handed = people.map(person => ({ person, files: filesOf(person) }));
  const strangers = owners.flatMap((owner, index): Stranger[] =>
    owner.person ? [] : [{ file: files[index] ?? '', could: owner.could }],
  );
  return {
    people,
    missing: handed.filter(one => one.files.length === 0).map(({ person }) => person),
    strangers: strangers.toSorted((left, right) => (left.file < right.file ? -1 : 1)),
    several: handed.filter(one => one.files.length > 1),
    fitsNobody: strangers.length === files.length,
  };
}

/** Folders that are something else, and folders and files that may not be used. */
import { chmodSync } from 'node:fs';
import { type Damage, link, type Paths, put, SECRET, swap } from './damage.ts';

const FILE = 'could not be read: there is a file where a folder should be';
const GONE = 'could not be read: no such file or folder';
const REPLACED: [name: string, act: (paths: Paths) => void, says: string][] = [
  ['the journal is a file', ({ journal }) => swap(put(SECRET))(journal), FILE],
  ['the folder of the reading is a file', ({ folder }) => swap(put(SECRET))(folder), FILE],
  ['the data folder is a file', ({ data }) => swap(put(SECRET))(data), FILE],
  ['the journal is a link to nowhere', ({ journal }) => swap(link('/nowhere'))(journal), GONE],
  ['the folder of the reading is a link to nowhere', ({ folder }) => swap(link('/nowhere'))(folder), GONE],
  ['the data folder is a link to nowhere', ({ data }) => swap(link('/nowhere/at/all'))(data), GONE],
];

const says = 'could not be read: no permission';
const CLOSED: Omit<Damage, 'nobody'>[] = [
  {
    name: 'the journal file may not be read',
    act: ({ first }) => chmodSync(first, 0),
    whole: 2,
    says,
    names: ({ first }) => first,
  },
  {
    name: 'the journal may not be listed',
    act: ({ journal }) => chmodSync(journal, 0),
    whole: 0,
    says,
    names: ({ journal }) => journal,
    unsaved: 'no permission',
  },
  {
    name: 'place.json may not be read',
    act: ({ place }) => chmodSync(place, 0),
    whole: 5,
    says,
    names: () => 'place.json',
  },
  {
    name: 'the journal may not be written to',
    act: ({ journal }) => chmodSync(journal, 0o555),
    whole: 5,
    unsaved: 'no permission',
  },
];

export const FOLDERS: Damage[] = [
  ...REPLACED.map(([name, act, says]) => ({
    name,
    act,
    whole: 0,
    says,
    names: ({ journal }: Paths) => journal,
    unsaved: 'Not saved',
  })),
  ...CLOSED.map(row => ({ ...row, nobody: true as const })),
];

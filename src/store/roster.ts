/** The list of a class: a table from a spreadsheet, with a person in each row. */
import Papa from 'papaparse';
import type { Person } from '../domain/class/names.ts';
import { inWords } from './cause.ts';
import { decodedAnyhow } from './decode.ts';
import { readBytes } from './files.ts';

const ROSTER_BYTES = 4 * 1024 * 1024;

/** What the columns may be called, in small letters. */
const COLUMNS = {
  id: ['id', 'id number', 'student id', 'username', 'login', 'email', 'email address'],
  name: ['name', 'full name', 'student', 'learner'],
  first: ['first name', 'firstname', 'given name'],
  last: ['last name', 'lastname', 'surname', 'family name'],
};

const CALLED = 'id, name, first name and last name';

/** Who is on a roster, and the headings of its columns: those that were read, and those that nobody knows. */
interface Roster {
  people: Person[];
  headings: { read: string[]; unknown: string[] };
}

/**
 * The people of a roster: by the headings of its columns, or else an id and a name, or only a name. Throws an Error with a
 * short cause where it cannot be read.
 */
export function readRoster(path: string): Roster {
  const text = inWords(() => decodedAnyhow(readBytes(path, ROSTER_BYTES)));
  const { data } = Papa.parse(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t'],
  });
  const rows = data.map(row => row.map(cell => cell.trim()));
  const [top = []] = rows;
  const head = top.map(cell => cell.toLowerCase());
  /** Undefined where there is no such column. */
  const column = (names: string[]) => names.map(name => head.indexOf(name)).find(at => at >= 0);
  const columns = [COLUMNS.id, COLUMNS.name, COLUMNS.first, COLUMNS.last].map(column);
  const [id, name, first, last] = columns;
  const cell = (row: string[], at: number | undefined): string => (at === undefined ? '' : (row[at] ?? ''));
  const isHead = columns.some(at => at !== undefined);
  if (!isHead && isUnclear(rows)) {
    const line = top.map(heading => `"${heading.slice(0, 40)}"`).join(', ');
    throw new Error(`nothing says what is in its columns. Its first line is ${line}: call the columns ${CALLED}`);
  }
  const people = rows.slice(isHead ? 1 : 0).map((row): Person => {
    if (!isHead) return row.length > 1 ? { id: cell(row, 0), name: cell(row, 1) } : { id: '', name: cell(row, 0) };
    const parts = [cell(row, first), cell(row, last)].filter(Boolean).join(' ');
    return { id: cell(row, id), name: cell(row, name) || parts };
  });
  const filled = people.filter(person => person.id !== '' || person.name !== '');
  if (filled.length === 0) throw new Error('nobody is on it');
  const headings = isHead ? top.filter(Boolean) : [];
  const isRead = (heading: string) => columns.includes(top.indexOf(heading));
  return {
    people: filled,
    headings: { read: headings.filter(isRead), unknown: headings.filter(heading => !isRead(heading)) },
  };
}

/**
 * Without headings that are known, the first line may be headings in another language: ids have a digit or an @, and a word
 * alone above whole names is none of them.
 */
function isUnclear(rows: string[][]): boolean {
  const cells = rows.map(row => (row.length > 1 ? (row[0] ?? '') : ''));
  if (cells.some(id => id !== '' && !/[\p{N}@]/u.test(id))) return true;
  const [top, ...names] = rows.map(row => (row.length === 1 ? (row[0] ?? '').split(/\s+/).length : 0));
  return top === 1 && names.length > 0 && names.every(words => words > 1);
}

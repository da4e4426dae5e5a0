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

/**
 * The people of a roster: by the names of its columns, or else an id and a name, or only a name. Throws an Error with a
 * short cause where it cannot be read.
 */
export function readRoster(path: string): Person[] {
  const text = inWords(() => decodedAnyhow(readBytes(path, ROSTER_BYTES)));
  const { data } = Papa.parse(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t'],
  });
  const rows = data.map(row => row.map(cell => cell.trim()));
  const head = (rows[0] ?? []).map(cell => cell.toLowerCase());
  /** Undefined where there is no such column. */
  const column = (names: string[]) => names.map(name => head.indexOf(name)).find(at => at >= 0);
  const [id, name, first, last] = [COLUMNS.id, COLUMNS.name, COLUMNS.first, COLUMNS.last].map(column);
  const cell = (row: string[], at: number | undefined): string => (at === undefined ? '' : (row[at] ?? ''));
  const isHead = [id, name, first, last].some(at => at !== undefined);
  const people = rows.slice(isHead ? 1 : 0).map((row): Person => {
    if (!isHead) return row.length > 1 ? { id: cell(row, 0), name: cell(row, 1) } : { id: '', name: cell(row, 0) };
    const parts = [cell(row, first), cell(row, last)].filter(Boolean).join(' ');
    return { id: cell(row, id), name: cell(row, name) || parts };
  });
  const filled = people.filter(person => person.id !== '' || person.name !== '');
  if (filled.length === 0) throw new Error('nobody is on it');
  return filled;
}

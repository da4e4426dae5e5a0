/** What stands in the files of a journal, told from their bytes alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface JournalFile {
  path: string;
  /** Whole lines, each with its newline. */
  lines: string[];
  /** What follows the last newline. */
  tail: string;
}

/** The files of a reading's journal, by name; none where the folder is not there. */
export function journalFiles(folder: string): JournalFile[] {
  const journal = join(folder, 'journal');
  return names(journal).map(name => {
    const path = join(journal, name);
    // One letter a byte, so that a damaged byte stays one.
    const pieces = readFileSync(path, 'latin1').split('\n');
    return { path, tail: pieces.pop() ?? '', lines: pieces.map(piece => `${piece}\n`) };
  });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A reading as the build prepares it. */
import { preparedFiles } from '../content/shipped.ts';
import { loadFolder } from './play.ts';

/** Texts of its files, by their names. */
export function prepared(folder: string, id?: string): Record<string, string> {
  const { reading, items } = loadFolder(folder);
  return preparedFiles(id ?? reading.id, reading, items);
}

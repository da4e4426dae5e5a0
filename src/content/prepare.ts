/** A reading as the build prepares it: two files of JSON, what the first screen needs apart from the texts of the items. */
import { loadFolder } from './load.ts';
import { headOf } from './shipped.ts';

/** Texts of the two files, by their names. */
export function prepared(folder: string, id?: string): Record<string, string> {
  const { reading, items } = loadFolder(folder);
  const name = id ?? reading.id;
  return {
    [`${name}.json`]: JSON.stringify({ reading, heads: items.map(headOf) }),
    [`${name}.items.json`]: JSON.stringify(items),
  };
}

/** A reading as the build prepares it: what the first screen needs, and the items whole. */
import { loadFolder } from '../src/checker/play.ts';

export { SHIPPED } from '../src/content/shipped.ts';

import type { Item, ItemHead } from '../src/domain/item.ts';
import { textTime } from '../src/view/menus.ts';

const headOf = ({ id, revision, type, section, scope, exclusive }: Item): ItemHead => ({
  id,
  revision,
  type,
  section,
  scope,
  exclusive,
});

/** What the shelf says of a reading before it was ever opened. */
export function shelfLine(folder: string) {
  const { reading } = loadFolder(folder);
  return { id: reading.id, title: reading.short, kind: reading.kind, minutes: textTime(reading) };
}

/** Texts of the two files, by their names. */
export function prepared(folder: string, id?: string): Record<string, string> {
  const { reading, items } = loadFolder(folder);
  const name = id ?? reading.id;
  return {
    [`${name}.json`]: JSON.stringify({ reading, items: items.map(headOf) }),
    [`${name}.items.json`]: JSON.stringify(items),
  };
}

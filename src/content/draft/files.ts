/** An article as the files of a reading, for `new --from`. */
import { basename } from 'node:path';
import { PIPED } from '../../domain/shelf.ts';
import { articleText } from './file.ts';
import { draftOf } from './reading.ts';
import { draftFiles } from './yaml.ts';

/** An author chooses among them, and has a dozen when some are deleted. */
const ITEMS = 16;

interface Counts {
  statements: number;
  unsure: number;
  items: number;
}

/** Texts of reading.yaml and questions.yaml, and what is in them. Throws a UserError (code 4) for what is no article. */
export function filesFrom(
  path: string,
  id: string,
  today: string,
  piped?: Uint8Array,
): { files: Record<string, string>; counts: Counts } {
  const drafted = draftOf(path, articleText(path, piped), id, ITEMS);
  const { placed, items } = drafted;
  const unsure = placed.filter(({ sentence }) => sentence.unsure).length;
  const name = path === PIPED ? 'standard input' : basename(path);
  return {
    files: draftFiles(drafted, id, name, today),
    counts: { statements: placed.length, unsure, items: items.length },
  };
}

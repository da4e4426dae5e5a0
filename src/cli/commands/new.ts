import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ITEM_TYPES, type ItemType } from '../../domain/vocabulary.ts';
import { causeOf, codeOf } from '../../lib/cause.ts';
import { isUserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import { sanitize } from '../../lib/sanitize.ts';
import { makeFolder } from '../../store/disk.ts';
import { command, wrong } from '../command.ts';
import { type Drafted, drafted } from '../drafted.ts';
import { type Io, say, warn } from '../io.ts';
import { inShell, isPath } from '../shell.ts';

/** Writes into a folder that is new or empty; throws a UserError for any other, and for one that cannot be written. */
export const newReading = command({
  name: 'new',
  takes: { name: 'folder', usage: 'FOLDER', help: 'its name; the folder must be new or empty', path: 'folder' },
  help: 'start a reading of your own',
  flags: {
    from: { value: 'FILE', upTo: 2, help: 'an article, questions in GIFT, or both; - is stdin' },
    type: { value: 'TYPE', words: ITEM_TYPES, help: 'choice, stated, many, evidence, order: item to paste' },
    for: { value: 'IDS', help: 'the statements it is about, here or in FOLDER: s4,s5' },
  },
  async run({ folder, from, type, for: about }, io) {
    if (type !== undefined || about !== undefined) return pasted({ folder, from, type, about }, io);
    if (folder === undefined) throw wrong('`new` needs the name of a folder to make: npx readback new my-reading');
    const { scaffoldFiles } = await import('../../content/scaffold.ts');
    const made: string[] = [];
    let draft: Drafted | undefined;
    try {
      const id = idFrom(basename(resolve(folder)), io.chance());
      draft = from.length === 0 ? undefined : await drafted(from, id, io);
      const parent = dirname(folder);
      if (parent !== '.' && !existsSync(parent))
        throw wrong(`There is no folder "${parent}" to make "${basename(folder)}" in. Make it first.`);
      const { leadsIntoProgress } = await import('../pages.ts');
      if (leadsIntoProgress(folder)) throw wrong(`Progress is kept in "${folder}". Give a different folder.`);
      const first = existsSync(folder) ? undefined : folder;
      makeFolder(folder, 0o777);
      if (readdirSync(folder).length > 0) throw wrong(`"${folder}" is not empty. Give a new or empty folder.`);
      made.push(first ?? join(folder, 'schemas'));
      mkdirSync(join(folder, 'schemas'));
      for (const [name, text] of Object.entries({ ...scaffoldFiles(id), ...draft?.files })) {
        made.push(join(folder, name));
        writeFileSync(join(folder, name), text, { flag: 'wx' });
      }
    } catch (error) {
      if (isUserError(error)) throw error;
      // What stands there meanwhile is not ours.
      if (codeOf(error) === 'EEXIST') made.pop();
      // Half a reading would stand in the way of the next try.
      for (const path of made) rmSync(path, { recursive: true, force: true });
      throw wrong(`Cannot write to "${folder}": ${causeOf(error)}. Give a different folder.`);
    }
    const path = sanitize(inShell(isPath(folder) ? folder : `./${folder}`));
    say(
      io,
      [
        `Made ${path} with reading.yaml and questions.yaml. ${draft?.words ?? 'Their comments explain what goes where.'}`,
        `  npx readback check ${path}`,
        `  npx readback ${path}`,
        '',
      ].join('\n'),
    );
    for (const line of draft?.told ?? []) warn(io, line);
    return 0;
  },
});

interface Pasted {
  folder: string | undefined;
  from: string[];
  type: ItemType | undefined;
  about: string | undefined;
}

/** Prints an item to paste; nothing is written. */
async function pasted({ folder = '.', from, type, about }: Pasted, io: Io): Promise<ExitCode> {
  const example = 'npx readback new --type many --for s4,s5';
  if (type === undefined) throw wrong(`\`--for\` goes with \`--type\`, one of ${ITEM_TYPES.join(', ')}: ${example}`);
  if (about === undefined) throw wrong(`\`--type\` needs the statements that the item is about: ${example}`);
  if (from.length > 0) throw wrong('`--type` prints an item for an existing reading: leave out --from.');
  const { skeleton } = await import('../checking.ts');
  return skeleton(
    folder,
    type,
    about.split(',').map(id => id.trim()),
    io,
  );
}

/** Letters that are no Latin letter with a mark. */
const LATIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const LONGEST = 40;

/** The name of a folder as an id, as far as it can be one, with a tail of its own: folders of one name share no progress. */
function idFrom(name: string, chance: number): string {
  const id = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[ßæœøłđðþı]/g, letter => LATIN[letter] ?? '')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  const tail = Math.floor(chance * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
  return `${id === '' ? 'reading' : id}-${tail}`;
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isUserError, UserError } from '../../lib/errors.ts';
import { command, wrong } from '../command.ts';
import { say } from '../io.ts';
import { inShell, isPath } from '../shell.ts';

/** Writes into a folder that is new or empty; throws a UserError for any other, and for one that cannot be written. */
export const newReading = command({
  name: 'new',
  takes: { name: 'folder', usage: 'FOLDER', help: 'its name; the folder must be new or empty', path: 'folder' },
  help: 'a small reading to start your own from',
  flags: {},
  async run({ folder }, io) {
    if (folder === undefined) throw wrong('`new` needs the name of a folder to make: npx readback new my-reading');
    const { scaffoldFiles } = await import('../../content/scaffold.ts');
    const made: string[] = [];
    try {
      const first = mkdirSync(folder, { recursive: true });
      if (readdirSync(folder).length > 0) throw wrong(`"${folder}" is not empty. Give a new or empty folder.`);
      made.push(first ?? join(folder, 'schemas'));
      mkdirSync(join(folder, 'schemas'));
      for (const [name, text] of Object.entries(scaffoldFiles(idFrom(basename(resolve(folder)))))) {
        made.push(join(folder, name));
        writeFileSync(join(folder, name), text, { flag: 'wx' });
      }
    } catch (error) {
      if (isUserError(error)) throw error;
      const { code = '' } = error as NodeJS.ErrnoException;
      // What stands there meanwhile is not ours.
      if (code === 'EEXIST') made.pop();
      // Half a reading would stand in the way of the next try.
      for (const path of made) rmSync(path, { recursive: true, force: true });
      throw new UserError(2, `Cannot write to "${folder}" (${code}). Give a different folder.`);
    }
    const path = inShell(isPath(folder) ? folder : `./${folder}`);
    say(
      io,
      [
        `Made ${path} with reading.yaml and questions.yaml. Their comments explain what goes where.`,
        `  npx readback check ${path}`,
        `  npx readback ${path}`,
        '',
      ].join('\n'),
    );
    return 0;
  },
});

/** The name of a folder as an id, as far as it can be one. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
  return id === '' || id === 'writer' || id === 'none' ? 'my-reading' : id;
}

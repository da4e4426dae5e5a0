/** `new`: a small reading to begin one's own from. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { jsonSchemas } from '../../content/json-schema.ts';
import { SCAFFOLD_QUESTIONS, scaffoldReading } from '../../content/scaffold.ts';
import { type ExitCode, isUserError, UserError } from '../../lib/errors.ts';
import { type Io, say } from '../io.ts';
import { inShell, isPath } from '../shell.ts';

/** Writes into a folder that is new or empty; throws a UserError for any other, and for one that cannot be written. */
export function scaffold(folder: string, io: Io): ExitCode {
  const path = isPath(folder) ? folder : `./${folder}`;
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) {
      throw new UserError(2, `There is something in "${folder}" already. Give a folder that is new or empty.`);
    }
    mkdirSync(join(folder, 'schemas'));
    const files = Object.entries(jsonSchemas()).map(([name, text]): [string, string] => [join('schemas', name), text]);
    files.push(
      ['reading.yaml', scaffoldReading(idFrom(basename(resolve(folder))))],
      ['questions.yaml', SCAFFOLD_QUESTIONS],
    );
    for (const [name, text] of files) writeFileSync(join(folder, name), text, { flag: 'wx' });
  } catch (error) {
    if (isUserError(error)) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UserError(2, `Cannot write into "${folder}" (${code}). Give a folder that can be made or is empty.`);
  }
  const said = inShell(path);
  say(
    io,
    [
      `Made ${said} with reading.yaml and questions.yaml. Their comments tell what goes where.`,
      `  npx readback check ${said}`,
      `  npx readback ${said}`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** The name of a folder as an id, as far as it can be one. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
  return id === '' || id === 'writer' || id === 'none' ? 'my-reading' : id;
}

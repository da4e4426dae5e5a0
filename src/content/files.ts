/** The files of a reading, read without following links, waiting for a pipe or taking more than fits. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { causeOf, codeOf } from '../lib/cause.ts';
import { compare } from '../lib/compare.ts';
import { UserError } from '../lib/errors.ts';
import { sanitize } from '../lib/sanitize.ts';
import { type Diagnostic, quoted, readDiagnostic } from './diagnostic.ts';
import type { ReadRule } from './rules.ts';
import { decode } from './yaml/decode.ts';

const FILE_LIMIT = 1_000_000;
const FILES_LIMIT = 64;
const TOTAL_LIMIT = 20_000_000;
const READING = 'reading.yaml';

export interface RawFile {
  /** The folder as given, joined with the name. */
  file: string;
  bytes: Uint8Array;
}

interface Folder {
  /** Undefined when it is there but could not be read; then `diagnostics` say why. */
  reading: RawFile | undefined;
  /** questions.yaml first, then questions-*.yaml by name. */
  questions: RawFile[];
  diagnostics: Diagnostic[];
}

/** Throws a UserError when there is no such folder, it cannot be listed, or it has no reading.yaml. */
export function readFolder(folder: string): Folder {
  const names = list(folder);
  if (!names.includes(READING)) {
    const next = `Give a folder with a ${READING} and a questions.yaml.`;
    throw new UserError(4, `No reading in ${quotedPath(folder)}: it has no ${READING}. ${next}`);
  }
  const banks = names.filter(name => name === 'questions.yaml' || /^questions-.*\.yaml$/s.test(name)).sort(byName);
  const diagnostics = alike(folder, banks);
  const note = (file: string, rule: ReadRule, message: string, fix: string) =>
    diagnostics.push(fault(file, rule, message, fix));
  if (banks.length === 0) {
    note(folder, 'no-questions', 'there is no questions.yaml', 'Add questions.yaml with a list of items.');
  }
  if (banks.length + 1 > FILES_LIMIT) {
    const message = `the reading has ${banks.length + 1} files; at most ${FILES_LIMIT} are read`;
    note(folder, 'too-many-files', message, 'Join some of the questions files.');
  }
  let total = 0;
  const take = (name: string): RawFile[] => {
    if (total > TOTAL_LIMIT) return [];
    const file = join(folder, name);
    const bytes = readPlain(file);
    if (!(bytes instanceof Uint8Array)) {
      diagnostics.push(bytes);
      return [];
    }
    total += bytes.length;
    if (total <= TOTAL_LIMIT) return [{ file, bytes }];
    note(file, 'too-large', 'with this file the reading is larger than 20 MB', 'Split the reading.');
    return [];
  };
  const [reading] = take(READING);
  return { reading, questions: banks.slice(0, FILES_LIMIT - 1).flatMap(take), diagnostics };
}

// By code unit and not by the reader's language: the order of items is part of what a seed means.
const byName = (left: string, right: string): number =>
  left === 'questions.yaml' ? -1 : right === 'questions.yaml' ? 1 : compare(left, right);

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const causes: Record<string, string> = {
      ENOENT: 'There is no folder',
      ENOTDIR: 'Not a folder:',
      EACCES: 'Not allowed to read the folder',
      ELOOP: 'A link that leads to itself:',
    };
    const what = causes[codeOf(error) ?? ''];
    const path = quotedPath(folder);
    const told = what === undefined ? `The folder ${path} cannot be read: ${causeOf(error)}` : `${what} ${path}`;
    throw new UserError(4, `${told}. Give the path of a folder with a reading.yaml.`);
  }
}

/** The bytes of a regular file, or why not. One byte more than fits is enough to know. */
function readPlain(file: string): Uint8Array | Diagnostic {
  let handle: number;
  try {
    // NONBLOCK: opening a pipe without a writer would wait for ever. NOFOLLOW: a link may lead out of the folder.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') {
      const message = 'this is a link, and a link may lead out of the reading';
      return fault(file, 'not-a-file', message, 'Put the file itself there.');
    }
    if (code === 'ENOENT') return fault(file, 'unreadable', 'there is no such file', 'Check its name.');
    return fault(file, 'unreadable', `the file cannot be read: ${causeOf(error)}`, 'Check its permissions.');
  }
  try {
    if (!fstatSync(handle).isFile()) {
      return fault(file, 'not-a-file', 'this is not a regular file', 'Put a plain text file there.');
    }
    const bytes = new Uint8Array(FILE_LIMIT + 1);
    let length = 0;
    for (let got = -1; got !== 0 && length < bytes.length; length += got) {
      got = readSync(handle, bytes, length, bytes.length - length, null);
    }
    return length <= FILE_LIMIT
      ? bytes.slice(0, length)
      : fault(
          file,
          'too-large',
          'the file is larger than 1 MB',
          'Split it: more questions can go into questions-*.yaml.',
        );
  } catch (error) {
    return fault(file, 'unreadable', `the file cannot be read: ${causeOf(error)}`, 'Check the disk.');
  } finally {
    closeSync(handle);
  }
}

/** Names that are one name on another computer. */
function alike(folder: string, names: string[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return names.flatMap(name => {
    const folded = name.normalize('NFC').toLowerCase();
    const earlier = seen.get(folded);
    seen.set(folded, name);
    if (earlier === undefined) return [];
    const message = `this file and ${quoted(earlier)} have the same name on some computers`;
    return [fault(join(folder, name), 'same-file-name', message, 'Rename one of them.')];
  });
}

const quotedPath = (path: string): string => `"${sanitize(path)}"`;

const fault = (file: string, rule: ReadRule, message: string, fix: string): Diagnostic =>
  readDiagnostic({ file }, rule, message, fix);

/** The text of a file that is no part of the reading. Throws a UserError (code 4) when it is not UTF-8 text of 1 MB at most. */
export function readText(file: string): string {
  const read = readPlain(file);
  if (!(read instanceof Uint8Array)) throw new UserError(4, `${quotedPath(file)}: ${read.message}. ${read.fix}`);
  const decoded = decode(read);
  if (!('text' in decoded)) {
    const { place, message, fix } = decoded;
    throw new UserError(4, `${quotedPath(file)}: ${message} at ${place.line}:${place.column}. ${fix}`);
  }
  if (decoded.text.trim() === '') throw new UserError(4, `${quotedPath(file)} is empty. Give a file with the text.`);
  return decoded.text;
}

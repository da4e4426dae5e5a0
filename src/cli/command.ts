/**
 * How a command and its flags declare themselves, as data: for the parser, the help and the compiler, which gives every
 * value its type.
 */
import { either } from '../lib/either.ts';
import { UserError } from '../lib/errors.ts';
import type { ExitCode } from '../lib/exit-codes.ts';
import { sanitize } from '../lib/sanitize.ts';
import type { Io } from './io.ts';

/** Without `words`, `range` and `value` it is a switch. */
export interface Flag {
  help: string;
  short?: string;
  /** One of these words. */
  words?: readonly string[];
  /** A whole number from the first to the second. */
  range?: readonly [from: number, to: number];
  /** Any text. What the help calls it, as `FILE`; beside `words`, instead of listing them. */
  value?: string;
  /** It may be given so many times; else once. */
  upTo?: number;
}

export type Flags = Record<string, Flag>;

type Value<F extends Flag> = F extends { upTo: number }
  ? string[]
  : F extends { words: readonly (infer Word)[] }
    ? Word | undefined
    : F extends { range: unknown }
      ? number | undefined
      : F extends { value: string }
        ? string | undefined
        : boolean;

export type Values<F extends Flags> = { [Name in keyof F]: Value<F[Name]> };

/** Wrong usage, in a sentence on one line, whatever was typed. */
export const wrong = (message: string): UserError => new UserError(2, sanitize(message));

/** What the help calls the value of a flag; undefined for a switch. */
export const valueName = ({ words, range, value }: Flag): string | undefined =>
  value ?? words?.join('|') ?? (range && 'N');

/** How a flag is typed, with the name of its value: `--count N`. */
export const usageOf = (name: string, flag: Flag): string => [`--${name}`, valueName(flag) ?? []].flat().join(' ');

/** The values of these flags, from what Node's parseArgs gives; throws a UserError for one that its flag does not take. */
export const valuesOf = <F extends Flags>(flags: F, given: Record<string, unknown>): Values<F> =>
  Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, taken(name, flag, given[name])])) as Values<F>;

function taken(name: string, flag: Flag, text: unknown): string | string[] | number | boolean | undefined {
  if (valueName(flag) === undefined) return text === true;
  if (flag.upTo !== undefined) return Array.isArray(text) ? text : [];
  if (typeof text !== 'string') return undefined;
  const { words, range } = flag;
  if (words && !words.includes(text)) throw wrong(`\`--${name}\` takes ${either(words)}, not \`${text}\`.`);
  if (!range) return text;
  const [from, to] = range;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw wrong(`\`--${name}\` takes a whole number from ${from} to ${to}, not \`${text}\`.`);
}

/** What every command is given of those that go anywhere. */
export type Common = {
  /** A folder with a reading, or the id of one that is shipped; without either, the first of those. */
  reading: string | undefined;
  lines: boolean;
  color: 'auto' | 'always' | 'never';
  ascii: boolean;
  dataDir: string | undefined;
  /** The folder is that of a reading which was kept for another folder. */
  moved: boolean;
};

interface Argument<Name extends string> {
  /** What `run` gets it as. */
  name: Name;
  /** In the help: `[FILE]`, or `FOLDER` where there has to be one. */
  usage: string;
  help: string;
  /** Set where a path is this argument and not the reading to open: another file, or the folder of a reading itself. */
  path?: 'file' | 'folder';
  /** There may be several; `run` gets a list. */
  many?: true;
}

type Taken<T extends Argument<string> | undefined> =
  T extends Argument<infer Name> ? Record<Name, T extends { many: true } ? string[] : string | undefined> : unknown;

export interface Command {
  name: string;
  help: string;
  takes?: Argument<string>;
  flags: Flags;
  /** To be called with the values of its own flags and argument only, which `command` has given their types. */
  run(values: never, io: Io): Promise<ExitCode>;
}

/** Gives `run` the values of what is declared beside it, and those that every command has. */
export const command = <const F extends Flags, const T extends Argument<string> | undefined = undefined>(
  declared: Omit<Command, 'run' | 'takes'> & {
    takes?: T;
    flags: F;
    run(values: Common & Values<F> & Taken<T>, io: Io): Promise<ExitCode>;
  },
): Command => declared as Command;

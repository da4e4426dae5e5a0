/** How flags are declared, as data: for the parser, the help and the compiler, which gives every value its type. */
import { UserError } from '../lib/errors.ts';

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
}

export type Flags = Record<string, Flag>;

type Value<F extends Flag> = F extends { words: readonly (infer Word)[] }
  ? Word | undefined
  : F extends { range: unknown }
    ? number | undefined
    : F extends { value: string }
      ? string | undefined
      : boolean;

export type Values<F extends Flags> = { [Name in keyof F]: Value<F[Name]> };

export const wrong = (message: string): UserError => new UserError(2, message);

/** What the help calls the value of a flag; undefined for a switch. */
export const valueName = ({ words, range, value }: Flag): string | undefined =>
  value ?? words?.join('|') ?? (range && 'N');

/** How a flag is typed, with the name of its value: `--count N`. */
export const usageOf = (name: string, flag: Flag): string => [`--${name}`, valueName(flag) ?? []].flat().join(' ');

/** The values of these flags, from what Node's parseArgs gives; throws a UserError for one that its flag does not take. */
export const valuesOf = <F extends Flags>(flags: F, given: Record<string, unknown>): Values<F> =>
  Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, taken(name, flag, given[name])])) as Values<F>;

function taken(name: string, flag: Flag, text: unknown): string | number | boolean | undefined {
  if (valueName(flag) === undefined) return text === true;
  if (typeof text !== 'string') return undefined;
  const { words, range } = flag;
  if (words && !words.includes(text)) throw wrong(`\`--${name}\` takes ${either(words)}, not \`${text}\`.`);
  if (!range) return text;
  const [from, to] = range;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw wrong(`\`--${name}\` takes a whole number from ${from} to ${to}, not \`${text}\`.`);
}

const either = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

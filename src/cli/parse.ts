/** The command line, taken apart by what the commands declare. */

import { parseArgs } from 'node:util';
import { nearest } from '../lib/nearest.ts';
import { listed } from '../view/words/grammar.ts';
import { type Command, type Flag, type Flags, usageOf, valueName, valuesOf, wrong } from './command.ts';
import { COMMANDS, HOME } from './commands.ts';
import { ANYWHERE, commonOf } from './flags.ts';
import { isPath } from './shell.ts';

/** Of two commands with a flag of one name, both take a value or neither does. */
const ALL: Flags = Object.assign({}, ...COMMANDS.map(({ flags }) => flags), ANYWHERE);

const optionOf = (flag: Flag) => ({
  type: valueName(flag) ? ('string' as const) : ('boolean' as const),
  ...(flag.short && { short: flag.short }),
  ...(flag.upTo !== undefined && { multiple: true }),
});

/** The flags that may be among the arguments: the others need not be made known, which takes a while. */
const typed = (argv: string[]): [string, Flag][] =>
  Object.entries(ALL).filter(([name, { short }]) =>
    argv.some(word => word.startsWith(`--${name}`) || (short !== undefined && /^-[^-]/.test(word))),
  );

interface Token {
  kind: string;
  name?: string;
  rawName?: string;
  value?: string | undefined;
}

interface Asked {
  command: Command;
  asks: 'help' | 'version' | 'command';
  /** What the command declares; it knows their types. */
  values: never;
}

/** Arguments to what was asked for; throws a UserError of one sentence for what it does not know. */
export function parse(argv: string[]): Asked {
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options: Object.fromEntries(typed(argv).map(([name, flag]) => [name, optionOf(flag)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const word = positionals.find(text => !isPath(text));
  const command = word === undefined ? HOME : COMMANDS.find(({ name }) => name === word);
  const given = tokens.filter(token => token.kind === 'option');
  for (const { name, rawName, value } of given) {
    const flag = Object.hasOwn(ALL, name) ? ALL[name] : undefined;
    if (!flag) throw wrong(`No flag \`${rawName}\`.${flagMeant(rawName, command)}`);
    const takes = valueName(flag) !== undefined;
    if (takes && !value) throw wrong(`\`--${name}\` needs a value: ${usageOf(name, flag)}`);
    if (!takes && value !== undefined) throw wrong(`\`--${name}\` takes no value.`);
    const { upTo = 1 } = flag;
    if (takes && given.filter(twin => twin.name === name).length > upTo)
      throw wrong(`Give \`--${name}\` ${upTo === 1 ? 'only once' : `at most ${upTo} times`}.`);
  }
  if (!command) throw wrong(`No command \`${word}\`.${commandMeant(word ?? '')}`);
  const asks = values.help ? 'help' : values.version ? 'version' : 'command';
  if (asks !== 'command') return { command, asks, values: undefined as never };
  for (const { name } of given) {
    const owners = ownersBesides(command, name);
    const [owner] = owners;
    if (!owner) continue;
    const all = listed(owners.map(other => `\`${other}\``));
    throw wrong(`\`--${name}\` belongs to ${all}: npx readback ${owner} --${name}`);
  }
  const asked = { ...commonOf(valuesOf(ANYWHERE, values)), ...valuesOf(command.flags, values) };
  const words = positionals.filter((_, at) => at !== positionals.indexOf(word ?? ''));
  if (!command.takes) for (const extra of words) notTorn(extra, tokens);
  return { command, asks, values: { ...asked, ...placed(command, words, asked.reading) } as never };
}

/** Throws for a word that nothing takes where it is the rest of a value with a space in it. */
function notTorn(word: string, tokens: Token[]): void {
  const before = tokens[tokens.findIndex(({ kind, value }) => kind === 'positional' && value === word) - 1];
  if (isPath(word) || before?.kind !== 'option' || ALL[before.name ?? '']?.value === undefined) return;
  const { rawName, value } = before;
  throw wrong(`A space ends the value of \`${rawName}\`. Use quotation marks: ${rawName} "${value} ${word}"`);
}

/** The commands that have a flag; none where this one has it or it goes anywhere. */
function ownersBesides(command: Command | undefined, flag: string): string[] {
  if ([ANYWHERE, command?.flags ?? {}].some(flags => Object.hasOwn(flags, flag))) return [];
  return COMMANDS.filter(({ flags }) => Object.hasOwn(flags, flag)).map(({ name }) => name);
}

/** The help that has it: that of a command has the flags. */
const see = (command: Command = HOME): string =>
  ` See: ${['npx readback', command === HOME ? [] : command.name, '--help'].flat().join(' ')}`;

function commandMeant(typed: string): string {
  const near = nearest(
    typed,
    COMMANDS.map(({ name }) => name),
  );
  return near === undefined ? see() : ` Did you mean \`${near}\`?`;
}

/** A flag that can stand here, or one of another command where none is near. */
function flagMeant(typed: string, command: Command | undefined): string {
  const near = (flags: Record<string, unknown>) =>
    nearest(
      typed,
      Object.keys(flags).map(name => `--${name}`),
    );
  const name = (near({ ...command?.flags, ...ANYWHERE }) ?? near(ALL))?.slice(2) ?? '';
  const flag = ALL[name];
  if (!flag) return see(command);
  const [owner] = ownersBesides(command, name);
  const line = owner && `npx readback ${owner} ${usageOf(name, flag)}`;
  return ` Did you mean \`--${name}\`?${line ? ` It belongs to \`${owner}\`: ${line}` : ''}`;
}

/** What is no flag: the argument of a command, and the path of a reading where a path is not the argument itself. */
function placed({ name, takes }: Command, words: string[], reading: string | undefined): Record<string, unknown> {
  const isReading = (word: string): boolean => !takes?.path && isPath(word);
  const [path, extraPath] = words.filter(isReading);
  const [argument, extra] = words.filter(word => !isReading(word));
  if (!takes && argument !== undefined)
    throw wrong(`Only a path like ./mine can follow \`${name}\`, and \`${argument}\` is not a path.`);
  if (extra !== undefined && !takes?.many) throw wrong(`One ${takes?.name} at a time: leave out \`${extra}\`.`);
  if (extraPath !== undefined) throw wrong(`One reading at a time: leave out \`${extraPath}\`.`);
  if (path !== undefined && reading !== undefined)
    throw wrong(`\`${path}\` and \`--reading\` both name a reading: use only one of them.`);
  if (takes?.path === 'folder' && reading !== undefined)
    throw wrong(`\`${name}\` takes a folder, not \`--reading\`: npx readback ${name} FOLDER`);
  return { ...(path && { reading: path }), ...(takes && { [takes.name]: takes.many ? words : argument }) };
}

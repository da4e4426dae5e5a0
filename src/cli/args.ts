/** The command line: one table of commands and flags, for the parser and the help. */
import { parseArgs } from 'node:util';
import { SEED_LIMIT } from '../domain/draw.ts';
import { UserError } from '../lib/errors.ts';
import { nearest } from '../lib/nearest.ts';
import type { ColourFlag } from '../terminal/capabilities.ts';

export type Command =
  | 'home'
  | 'read'
  | 'quiz'
  | 'review'
  | 'scores'
  | 'reset'
  | 'restore'
  | 'export'
  | 'paper'
  | 'check'
  | 'new'
  | 'help'
  | 'version';

export interface Args {
  command: Command;
  /** A folder with a reading, or the id of one that is shipped; without either, the first of those. */
  reading?: string | undefined;
  /** `check PATH`, `new FOLDER`. */
  folder?: string | undefined;
  /** `check --source FILE`. */
  source?: string | undefined;
  /** `read N` or `read ID`. */
  section?: string | undefined;
  count?: number | undefined;
  /** `quiz --section ID`. */
  from?: string | undefined;
  seed?: number | undefined;
  /** `quiz --missed`, `quiz --unseen`. */
  which?: 'missed' | 'unseen' | undefined;
  /** `paper --answers`. */
  answers: boolean;
  json: boolean;
  only?: 'scores' | 'place' | undefined;
  yes: boolean;
  format: 'json' | 'csv';
  /** `export -o FILE`. */
  output?: string | undefined;
  /** `restore FILE`. */
  file?: string | undefined;
  lines: boolean;
  color: ColourFlag;
  ascii: boolean;
  dataDir?: string | undefined;
}

interface Flag {
  /** Name of its value; none for a switch. */
  value?: string;
  /** The commands it belongs to; none when it may stand anywhere. The help shows it under the first. */
  of?: Command[];
  short?: string;
  help: string;
}

const FLAGS: Record<string, Flag> = {
  count: { value: 'N', of: ['quiz', 'paper'], help: 'how many questions (8)' },
  section: { value: 'ID', of: ['quiz'], help: 'only about that section' },
  seed: { value: 'N', of: ['quiz', 'paper'], help: 'the same questions for everyone' },
  missed: { of: ['quiz'], help: 'only what you missed last time' },
  unseen: { of: ['quiz'], help: 'only what you have not seen' },
  answers: { of: ['paper'], help: 'its key' },
  json: { of: ['scores', 'check'], help: 'for scripts; check has it too' },
  source: { value: 'FILE', of: ['check'], help: 'the article: finds what was copied from it' },
  only: { value: 'scores|place', of: ['reset'], help: 'forget just that' },
  yes: { of: ['reset'], help: 'without asking' },
  format: { value: 'json|csv', of: ['export'], help: 'all of it (json), or a row per answer' },
  output: { value: 'FILE', of: ['export'], short: 'o', help: 'into a file' },
  reading: { value: 'ID|PATH', help: 'another reading than the first' },
  linear: { help: 'line by line; also --screen-reader' },
  'screen-reader': { help: '' },
  color: { value: 'WHEN', help: 'auto, always or never; NO_COLOR is respected' },
  ascii: { help: 'plain characters only' },
  'data-dir': { value: 'DIR', help: 'keep progress somewhere else' },
  help: { short: 'h', help: 'this text' },
  version: { short: 'V', help: 'the version' },
};

const COMMANDS: { name: Command; takes: string; help: string }[] = [
  { name: 'home', takes: '[FOLDER]', help: 'home; FOLDER: a reading of your own, as ./mine' },
  { name: 'read', takes: 'read [N|ID]', help: 'read, from where you were or from that section' },
  { name: 'quiz', takes: 'quiz', help: 'eight questions, or the round that is open' },
  { name: 'review', takes: 'review', help: 'the questions that are due today' },
  { name: 'scores', takes: 'scores', help: 'rounds, sections, sureness' },
  { name: 'reset', takes: 'reset', help: 'forget; asks first, and can be undone' },
  { name: 'restore', takes: 'restore [FILE]', help: 'bring back what was reset; FILE: take in an export' },
  { name: 'export', takes: 'export', help: 'everything saved about me' },
  { name: 'paper', takes: 'paper', help: 'a sheet to print; --count and --seed as for quiz' },
  { name: 'check', takes: 'check [FOLDER]', help: 'find faults in a reading, here or in FOLDER' },
  { name: 'new', takes: 'new FOLDER', help: 'a small reading to begin your own from' },
];

/** What may follow a command. */
const TAKES: Partial<Record<Command, string>> = { read: 'section', restore: 'file', check: 'folder', new: 'folder' };

const NAMES = COMMANDS.filter(command => command.name !== 'home').map(command => command.name as string);

export function helpText(): string {
  const entry = (left: string, right: string) => `  ${left.padEnd(24)}${right}`.trimEnd();
  const flags = (of: Command | undefined) =>
    Object.entries(FLAGS)
      .filter(([name, flag]) => flag.of?.[0] === of && name !== 'screen-reader')
      .map(([name, { value, short, help }]) =>
        entry(`${of ? '  ' : ''}${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help),
      );
  return [
    'readback - read one news article well, then check what you kept',
    '',
    '  npx readback                 open where you stopped',
    '  npx readback quiz            eight questions',
    '  npx readback read 2 | less   section 2 as plain text',
    '',
    'Commands',
    ...COMMANDS.flatMap(({ name, takes, help }) => [entry(takes, help), ...(name === 'home' ? [] : flags(name))]),
    '',
    'Anywhere',
    ...flags(undefined),
    '',
    'Nothing leaves this computer.',
    '',
  ].join('\n');
}

const wrong = (message: string): UserError => new UserError(2, message);

const suggest = (word: string, names: string[]): string => {
  const meant = nearest(word, names);
  return meant === undefined ? ' See: npx readback --help' : ` Did you mean \`${meant}\`?`;
};

/** Arguments to what was asked for; throws a UserError of one sentence for what it does not know. */
export function parse(argv: string[]): Args {
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options: Object.fromEntries(
      Object.entries(FLAGS).map(([name, { value, short }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), ...(short ? { short } : {}) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [word, argument, ...more] = positionals;
  const given = tokens.filter(token => token.kind === 'option');
  for (const { name, rawName, value } of given) {
    const flag = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
    const names = Object.keys(FLAGS).map(one => `--${one}`);
    if (!flag) throw wrong(`No flag \`${rawName}\`.${suggest(rawName, names)}`);
    if (flag.value && (value === undefined || value === '')) {
      throw wrong(`\`--${name}\` needs a value: --${name} ${flag.value}`);
    }
    if (!flag.value && value !== undefined) throw wrong(`\`--${name}\` takes no value.`);
    if (flag.value && given.filter(other => other.name === name).length > 1) {
      throw wrong(`\`--${name}\` stands there twice.`);
    }
  }
  const command = commandOf(word);
  for (const { name } of given) {
    const of = FLAGS[name]?.of;
    if (of && !of.includes(command) && !values.help) {
      throw wrong(`\`--${name}\` belongs to \`${of[0]}\`: npx readback ${of[0]} --${name}`);
    }
  }
  const takes = TAKES[command];
  if (argument !== undefined && takes === undefined)
    throw wrong(`Nothing can follow \`${word}\`, but \`${argument}\` does.`);
  if (more.length > 0) throw wrong(`One ${takes} at a time: \`${more[0]}\` is one too many.`);
  if (command === 'new' && argument === undefined && !values.help)
    throw wrong('`new` needs the name of a folder to make: npx readback new my-reading');
  if (command === 'home' && word !== undefined && values.reading !== undefined)
    throw wrong(`\`${word}\` and \`--reading\` both name a reading: take one of the two.`);
  if (TAKES[command] === 'folder' && values.reading !== undefined)
    throw wrong(`\`${command}\` takes a folder, not \`--reading\`: npx readback ${command} FOLDER`);
  if (values.missed && values.unseen) throw wrong('`--missed` and `--unseen` together leave nothing to ask.');
  const which = values.missed ? 'missed' : values.unseen ? 'unseen' : undefined;
  if (which && values.seed !== undefined) {
    throw wrong(`\`--seed\` gives everyone the same questions, \`--${which}\` yours: take one of the two.`);
  }
  const text = (name: string) => values[name] as string | undefined;
  const only = text('only');
  if (only !== undefined && only !== 'scores' && only !== 'place')
    throw wrong(`\`--only\` takes scores or place, not \`${only}\`.`);
  const color = text('color') ?? 'auto';
  if (color !== 'auto' && color !== 'always' && color !== 'never') {
    throw wrong(`\`--color\` takes auto, always or never, not \`${color}\`.`);
  }
  const format = text('format') ?? 'json';
  if (format !== 'json' && format !== 'csv') throw wrong(`\`--format\` takes json or csv, not \`${format}\`.`);
  return {
    command: values.help ? 'help' : values.version ? 'version' : command,
    reading: command === 'home' && word !== undefined ? word : text('reading'),
    folder: takes === 'folder' ? argument : undefined,
    source: text('source'),
    section: command === 'read' ? argument : undefined,
    file: command === 'restore' ? argument : undefined,
    format,
    output: text('output'),
    count: number('count', text('count'), 1, 5000),
    from: text('section'),
    seed: number('seed', text('seed'), 0, SEED_LIMIT),
    which,
    answers: values.answers === true,
    json: values.json === true,
    only,
    yes: values.yes === true,
    lines: values.linear === true || values['screen-reader'] === true,
    color,
    ascii: values.ascii === true,
    dataDir: text('data-dir'),
  };
}

/** A path as it is typed in a shell. Those of Windows agree on double quotes only, which stand in no path there. */
export function inShell(path: string, platform: string = process.platform): string {
  if (platform === 'win32') return /^[\w.:\\/-]+$/.test(path) ? path : `"${path}"`;
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

/** How to come back to the same reading and the same progress from a shell. */
export function shellCommand({ reading, dataDir }: Args): string {
  const flag = (name: string, path: string | undefined) => (path === undefined ? '' : ` --${name} ${inShell(path)}`);
  return `npx readback${flag('reading', reading)}${flag('data-dir', dataDir)}`;
}

/** A folder is told from an id or a command by how it looks. */
export const isPath = (word: string): boolean => /[/\\]/.test(word) || word.startsWith('.');

function commandOf(word: string | undefined): Command {
  if (word === undefined || isPath(word)) return 'home';
  const known = NAMES.find(name => name === word);
  if (known === undefined) throw wrong(`No command \`${word}\`.${suggest(word, NAMES)}`);
  return known as Command;
}

function number(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw wrong(`\`--${flag}\` takes a whole number from ${least} to ${most}, not \`${text}\`.`);
  }
  return value;
}

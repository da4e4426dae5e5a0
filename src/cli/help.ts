/** The help, from the tables that the parser has. */

import { type Command, type Flag, usageOf } from './command.ts';
import { COMMANDS, HOME } from './commands.ts';
import { ANYWHERE } from './flags.ts';

const row = (left: string, right: string): string => `  ${left.padEnd(24)}${right}`.trimEnd();

const flagRow = (name: string, flag: Flag): string =>
  row(`${flag.short ? `-${flag.short}, ` : ''}${usageOf(name, flag)}`, flag.help);

const anywhere = (without = ''): string[] =>
  Object.entries<Flag>(ANYWHERE).flatMap(([name, flag]) => (flag.help && name !== without ? flagRow(name, flag) : []));

/** Those of them that stand in the help of all: it has to fit one screen, and that of a command has the rest. */
const MOST_NEEDED: readonly (keyof typeof ANYWHERE)[] = ['linear', 'data-dir'];

/** At most 80 columns, and 23 rows: one of 24 is the shell's. */
export const helpOf = (command: Command): string => `${(command === HOME ? overview() : about(command)).join('\n')}\n`;

const overview = (): string[] => [
  'readback - read one short text well, then check what you remember',
  'Nothing leaves this computer.',
  '',
  `  npx readback                ${HOME.help}`,
  '  npx readback article.txt    any article; rules guess who says what',
  '  npx readback ./my-reading   a reading of your own',
  '',
  'Commands; for the flags of one: npx readback COMMAND --help',
  ...COMMANDS.map(({ name, takes, help }) => row([name, takes?.usage ?? []].flat().join(' '), help)),
  '',
  'Anywhere; the help of any command has more',
  ...MOST_NEEDED.map(name => flagRow(name, ANYWHERE[name])),
];

function about({ name, takes, help, flags }: Command): string[] {
  return [
    `readback ${name} - ${help}`,
    '',
    `  ${['npx readback', name, takes?.usage ?? [], takes?.path ? [] : '[PATH]'].flat().join(' ')}`,
    '',
    ...(takes ? [row(takes.usage.replace(/[[\]]/g, ''), takes.help)] : []),
    ...(takes?.path ? [] : [row('PATH', 'your own reading, such as ./mine, or an article')]),
    ...Object.entries(flags).map(([flag, declared]) => {
      const { help, range } = declared;
      return flagRow(flag, { ...declared, help: range ? `${help}, from ${range[0]} to ${range[1]}` : help });
    }),
    '',
    'Anywhere',
    ...anywhere(takes?.path === 'folder' ? 'reading' : ''),
  ];
}

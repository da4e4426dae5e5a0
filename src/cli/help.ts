/** The help, from the tables that the parser has. */

import { type Command, type Flag, type Flags, usageOf } from './command.ts';
import { COMMANDS, HOME } from './commands.ts';
import { ANYWHERE } from './flags.ts';

const row = (left: string, right: string): string => `  ${left.padEnd(24)}${right}`.trimEnd();

const flagRow = (name: string, flag: Flag, indent = ''): string =>
  row(`${indent}${flag.short ? `-${flag.short}, ` : ''}${usageOf(name, flag)}`, flag.help);

const anywhere = (without = ''): string[] =>
  Object.entries<Flag>(ANYWHERE).flatMap(([name, flag]) => (flag.help && name !== without ? flagRow(name, flag) : []));

/** At most 80 columns. */
export const helpOf = (command: Command): string => `${(command === HOME ? overview() : about(command)).join('\n')}\n`;

function overview(): string[] {
  const told = new Set<string>();
  /** Under the first command that has them. */
  const untold = (flags: Flags) => Object.entries(flags).filter(([name]) => !told.has(name) && told.add(name));
  return [
    'readback - read one short text well, then check what you remember',
    '',
    '  npx readback                 open where you left off',
    '  npx readback quiz            eight questions',
    '  npx readback read 2 | less   section 2 as plain text',
    '  npx readback article.txt     any article: who says what, as rules guess',
    '',
    'Commands',
    row('[PATH]', HOME.help),
    ...COMMANDS.flatMap(({ name, takes, help, flags }) => [
      row([name, takes?.usage ?? []].flat().join(' '), help),
      ...untold(flags).map(([flag, declared]) => flagRow(flag, declared, '  ')),
    ]),
    '',
    'Anywhere',
    row('PATH', 'after most commands: your own reading, or an article'),
    ...anywhere(),
    '',
    'Nothing leaves this computer.',
  ];
}

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

/** What commands declare: their help says it, the path of a reading may follow, and their files keep apart. */

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { command, type Flag, type Flags, valueName } from '../../src/cli/command.ts';
import { COMMANDS, HOME } from '../../src/cli/commands.ts';
import { ANYWHERE } from '../../src/cli/flags.ts';
import type { Io } from '../../src/cli/io.ts';
import { parse } from '../../src/cli/parse.ts';
import { run as runHere } from '../../src/cli/run.ts';
import { run, terminalsOf } from '../support/terminal.ts';

const { home } = terminalsOf({ columns: 80, rows: 24 });

/** 80 columns and 24 rows, with one left for the shell. */
function expectOneScreen(help: string): void {
  const rows = help.trimEnd().split('\n');
  expect(rows.length, help).toBeLessThanOrEqual(23);
  for (const row of rows) expect(row.length, row).toBeLessThanOrEqual(80);
}

describe('the help of a command', () => {
  it.each(COMMANDS.map(command => [command.name, command] as const))('%s', (name, { help, takes, flags }) => {
    const { status, stdout, stderr } = run(home(), [name, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    const [head, , usage = '', ...lines] = stdout.split('\n');
    expect(head).toBe(`readback ${name} - ${help}`);
    expect(usage).toContain(`  npx readback ${name}${takes ? ` ${takes.usage}` : ''}`);
    const own = lines.slice(0, lines.indexOf('Anywhere'));
    const told = own.flatMap(line => /^ {2}(?:-\w, )?--([a-z-]+)/.exec(line)?.[1] ?? []);
    expect(told).toEqual(Object.keys(flags));
    expectOneScreen(stdout);
    expect(stdout).toContain('--data-dir DIR');
    expect(run(home(), ['-h', name]).stdout).toBe(stdout);
  });

  it('has the range of a number and the words of a choice', () => {
    expect(run(home(), ['paper', '--help']).stdout).toMatch(/--count N .*, from 1 to 5000$/m);
    expect(run(home(), ['reset', '--help']).stdout).toMatch(/--only scores\|place /);
    expect(run(home(), ['quiz', '--count', 'many', '--help']).status).toBe(0);
  });

  it('of home is that of all, and says where the flags are', () => {
    const { stdout } = run(home(), ['--help']);
    expectOneScreen(stdout);
    expect(stdout).toContain('npx readback COMMAND --help');
    expect(run(home(), ['./mine', '--help']).stdout).toBe(stdout);
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
  });
});

describe('the path of a reading', () => {
  it('may follow any command whose argument is no other path', () => {
    const where = home();
    cpSync('test/readings/tea', join(where, 'tea'), { recursive: true });
    // Good from any folder.
    const tea = realpathSync(join(where, 'tea'));
    const answered = run(where, ['quiz', './tea', '--linear'], '0\n\n');
    expect(answered.stdout).toContain('Question 1 of 7');
    expect(answered.stdout).toContain(`Go on with: npx readback --reading ${tea} quiz --linear`);
    expect(run(where, ['--reading', './tea', 'quiz', '--linear']).stdout).toMatch(/^\nQuestion 2 of 7/);
    expect(run(where, ['./tea']).stdout).toContain(`npx readback --reading ${tea} read 1`);
    for (const words of [
      ['read', '1', './tea'],
      ['read', './tea', '1'],
      ['./tea', 'read', '1'],
    ])
      expect(run(where, words).stdout, words.join(' ')).toMatch(/店主 says/);
    expect(run(where, ['scores', './tea']).stdout).toContain('1 round, 1 answer');
    expect(JSON.parse(run(where, ['export', './tea']).stdout)).toMatchObject({ reading: { id: 'tea' } });
    expect(run(where, ['paper', './tea', '--seed', '7']).stdout).toContain('川沿いの茶店');
    expect(run(where, ['review', './tea'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('npx readback --reading ./tea review --linear'),
    });
    expect(run(where, ['review', './tea', '--linear']).status).toBe(0);
    expect(run(where, ['check', './tea']).status).toBe(0);
    expect(run(where, ['reset', './tea', '--yes']).stdout).toContain(
      `npx readback --reading ${join(realpathSync(where), 'tea')} restore`,
    );
    expect(run(where, ['restore', '--reading', './tea']).stdout).toContain('Undone. You have 1 round');
    expect(run(where, ['restore', './tea'])).toEqual({
      status: 2,
      stdout: '',
      stderr: './tea is a reading, not an export. To undo a reset of it: npx readback --reading ./tea restore\n',
    });
    // The reading that is shipped has none of it.
    expect(run(where, ['scores']).stdout).toContain('No round yet.');
  });

  it('is refused where there is no reading, exit 4', () => {
    for (const name of ['quiz', 'review', 'read', 'scores', 'export', 'paper', 'check', 'reset'])
      expect(
        run(home(), [name, './nowhere', ...(name === 'reset' ? ['--yes'] : name === 'check' ? [] : ['--linear'])]),
        name,
      ).toMatchObject({ status: 4, stdout: '', stderr: expect.stringContaining('nowhere') });
  });
});

describe('without anybody at a terminal the line to type has all that was typed', () => {
  const sampleOf = (flag: Flag): string[] =>
    valueName(flag) === undefined ? [] : [`${flag.words?.[0] ?? flag.range?.[1] ?? "a section's id"}`];
  const typedOf = ([name, flag]: [string, Flag]): string[] => [`--${name}`, ...sampleOf(flag)];
  // Those that ask nobody, or for something else.
  const others = ['linear', 'screen-reader', 'yes', 'help', 'version', 'data-dir'];
  const flagsOf = (flags: Flags) => Object.entries<Flag>(flags).filter(([name]) => !others.includes(name));
  const anywhere = [...flagsOf(ANYWHERE).flatMap(typedOf), '--data-dir', "../class/Mia O'Brien"];
  const asking = COMMANDS.filter(({ name }) => ['quiz', 'review', 'reset'].includes(name));
  const lines = asking.flatMap(({ name, flags }) => [[name], ...flagsOf(flags).map(flag => [name, ...typedOf(flag)])]);
  const nobody = { stdin: {}, stdout: {}, env: {} } as Io;
  const valuesOf = (argv: string[]): Record<string, unknown> => parse(argv).values;

  it.each(lines.map(words => [words.join(' '), words] as const))('%s', async (_, words) => {
    const typed = [...words, ...anywhere];
    const message = await runHere(typed, nobody).then(String, ({ message }) => message);
    const line = message.slice(message.indexOf('npx readback'));
    const shell = spawnSync('sh', ['-c', `npx() { shift; printf '%s\\0' "$@"; }; ${line}`], { encoding: 'utf8' });
    const again = shell.stdout.split('\0').slice(0, -1);
    const needed = words[0] === 'reset' ? { yes: true } : { lines: true };
    expect(valuesOf(again), line).toEqual({ ...valuesOf(typed), ...needed });
  });
});

it("what a flag declares is the type of its value, and no value is anyone else's", () => {
  command({
    name: 'try',
    help: '',
    takes: { name: 'file', usage: '[FILE]', help: '' },
    flags: {
      count: { range: [1, 9], help: '' },
      format: { words: ['json', 'csv'], help: '' },
      output: { value: 'FILE', help: '' },
      yes: { help: '' },
    },
    async run(values) {
      expectTypeOf(values.count).toEqualTypeOf<number | undefined>();
      expectTypeOf(values.format).toEqualTypeOf<'json' | 'csv' | undefined>();
      expectTypeOf(values.output).toEqualTypeOf<string | undefined>();
      expectTypeOf(values.yes).toEqualTypeOf<boolean>();
      expectTypeOf(values.file).toEqualTypeOf<string | undefined>();
      expectTypeOf(values.color).toEqualTypeOf<'auto' | 'always' | 'never'>();
      // @ts-expect-error: a flag of another command
      values.seed;
      return 0;
    },
  });
});

it('a flag of two commands takes a value in both or in neither', () => {
  const flags = [HOME, ...COMMANDS].flatMap(command => Object.entries(command.flags));
  const own = [...flags, ...Object.entries<Flag>(ANYWHERE)];
  for (const [name, flag] of own)
    for (const [, twin] of own.filter(([same]) => same === name))
      expect([valueName(twin) === undefined, twin.short], name).toEqual([valueName(flag) === undefined, flag.short]);
});

describe('the files', () => {
  it('of commands have their names', () => {
    const names = [HOME, ...COMMANDS].map(({ name }) => `${name}.ts`);
    expect(readdirSync('src/cli/commands').toSorted()).toEqual(names.toSorted());
  });

  it('import each other in no circle, types included', () => {
    const importsOf = (file: string): string[] =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
        .map(([, path = '']) => relative('.', resolve(file, '..', path)))
        .filter(path => path.startsWith('src/cli/'));
    const circle = (file: string, way: string[]): string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      for (const next of importsOf(file)) {
        const found = circle(next, [...way, file]);
        if (found.length > 0) return found;
      }
      return [];
    };
    expect(circle('src/cli/run.ts', [])).toEqual([]);
  });
});

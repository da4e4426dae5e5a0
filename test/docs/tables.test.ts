/** Tables and examples that say what the program does: presses, exit codes, records, columns. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/checker/play.ts';
import { FAMILIES } from '../../src/checker/rules/all.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { ANYWHERE } from '../../src/cli/flags.ts';
import { EXIT_CODES } from '../../src/lib/exit-codes.ts';
import { bindingsOf, EVERYWHERE } from '../../src/screen/keys/keymap.ts';
import type { Session } from '../../src/session/model.ts';
import { parseLine, RECORD_KINDS } from '../../src/store/codec.ts';
import { anyRecord } from '../store/kit.ts';
import { namedSessions } from '../support/sessions.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';
import { codeOf, NOTES, PAGES, spansIn, tableBelow, textOf } from './pages.ts';

const home = newHome();
afterAll(() => dropHome(home));
const print = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], { env: cleanEnv(home), encoding: 'utf8' });

const NAMED: Record<string, string> = {
  '↑': 'up',
  '↓': 'down',
  '←': 'left',
  '→': 'right',
  Esc: 'escape',
  PageUp: 'page-up',
  PageDown: 'page-down',
};
const pressOf = (name: string): string => NAMED[name] ?? name.toLowerCase();
const sessions = Object.values(namedSessions(loadFolder('content/russia-iran-2023')));
const bound = (...phases: Session['phase']['name'][]): Set<string> =>
  new Set(
    sessions
      .filter(({ phase }) => phases.includes(phase.name))
      .flatMap(session => bindingsOf(session))
      .flatMap(({ presses }) => presses)
      .filter(press => !/[2-8]/.test(press)), // Between 1 and 9.
  );
/** The columns of the table. */
const SCREENS = [
  bound('first', 'home', 'guess', 'results', 'scores', 'lookUp', 'search'),
  bound('reading'),
  bound('asking'),
  bound('feedback'),
];

it('readers.md has every press of every screen, and no other', () => {
  const rows = tableBelow('docs/readers.md', 'Presses');
  for (const [column, presses] of SCREENS.entries()) {
    const told = rows.filter(row => row[column + 1] !== '').flatMap(([name = '']) => spansIn(name).map(pressOf));
    expect(new Set(told), `column ${column + 1}`).toEqual(presses);
  }
  const [, below = ''] = textOf('docs/readers.md').split('On every screen');
  const everywhere = spansIn(below.split('\n\n')[0] ?? '').filter(span => span !== 'fg');
  expect(everywhere.toSorted()).toEqual(EVERYWHERE.map(({ name }) => name).toSorted());
});

it.each(PAGES)('%s names presses that are bound', page => {
  const all = new Set([...SCREENS.flatMap(presses => [...presses]), ...EVERYWHERE.flatMap(({ presses }) => presses)]);
  const named = codeOf(page).filter(code => /^([↑↓←→]|Enter|Esc|Space|Tab|Ctrl-.|[a-z?])$/.test(code));
  for (const name of named) expect(all, name).toContain(pressOf(name));
});

/** What a screen is called on the page that says who uses it; a screen more does not compile without a name here. */
const CALLED: Record<Session['phase']['name'], string> = {
  ...{ shelf: 'The shelf', first: 'First start', home: 'Home', reading: 'The article', voices: 'Who spoke' },
  ...{ guess: 'A guess', asking: 'A question', feedback: 'Feedback', results: 'Results', scores: 'Scores' },
  ...{ contextRead: 'What happened next', past: 'A past round', startOver: 'Start over', lookUp: 'Look up' },
  ...{ search: 'Search', gone: 'Gone', moved: 'Moved, or copied?' },
};

describe('what-is-there.md has a user for', () => {
  const rowsOf = (heading: string) => tableBelow('docs/decisions/what-is-there.md', heading);
  const named = (heading: string) => rowsOf(heading).flatMap(([thing = '']) => spansIn(thing));

  it('every screen, and no other', () => {
    expect(rowsOf('Screens').map(([thing]) => thing)).toEqual(expect.arrayContaining(Object.values(CALLED)));
    expect(rowsOf('Screens')).toHaveLength(Object.keys(CALLED).length);
  });

  it('every press', () => {
    const all = [...SCREENS.flatMap(presses => [...presses]), ...EVERYWHERE.flatMap(({ presses }) => presses)];
    expect(new Set(named('Presses').map(pressOf))).toEqual(new Set(all));
  });

  it('every command and flag', () => {
    const told = rowsOf('Commands and flags').flatMap(([thing = '']) => {
      const [command = '', ...flags] = thing.replaceAll('`', '').split(' ');
      return [command, ...flags.map(flag => `${command} ${flag}`)];
    });
    const declared = [...COMMANDS, { name: 'anywhere', flags: ANYWHERE }].flatMap(({ name, flags }) => [
      name,
      ...Object.keys(flags).map(flag => `${name} --${flag}`),
    ]);
    expect(new Set(told)).toEqual(new Set(declared));
  });

  it('every rule', () => {
    const rules = FAMILIES.flatMap(({ rules }) => Object.keys(rules));
    expect(named('Rules').toSorted()).toEqual(rules.toSorted());
  });

  it('every page', () => {
    const pages = [...PAGES, ...NOTES].filter(page => !page.startsWith('docs/decisions/'));
    expect(named('Pages').toSorted()).toEqual(pages.toSorted());
  });
});

it('json.md has every exit code', () => {
  expect(tableBelow('docs/json.md', 'Exit codes').map(([code]) => Number(code))).toEqual(EXIT_CODES);
});

it('json.md names what the schemas, the CSV and the help have', () => {
  const schemas = readdirSync('docs/schemas').map(name => readFileSync(`docs/schemas/${name}`, 'utf8'));
  const known = [
    ...schemas,
    print('export', '--all'),
    print('export', '--format', 'csv'),
    ...COMMANDS.map(({ name }) => print(name, '--help')),
    'true false null',
  ]
    .join(' ')
    .split(/\W+/);
  const words = codeOf('docs/json.md').filter(code => /^[a-z]\w{2,}$/i.test(code));
  for (const word of words) expect(known.includes(word), word).toBe(true);
});

it('json.md has the columns of the CSV', () => {
  const [, columns = ''] = /A row per attempt.*?: (.*?)\.$/ms.exec(textOf('docs/json.md')) ?? [];
  const named = spansIn(columns.replace(/\([^)]*\)/g, ''));
  expect(named.join(',')).toBe(print('export', '--format', 'csv').trim());
});

it('files.md has the records of a journal, and lines that can be read', () => {
  const written = new Map<string, Set<string>>();
  for (const record of fc.sample(anyRecord, { numRuns: 500, seed: 1 })) {
    const { v: _, id: __, sitting: ___, seq: ____, at: _____, kind, ...facts } = record;
    written.set(kind, new Set([...(written.get(kind) ?? []), ...Object.keys(facts)]));
  }
  expect([...written.keys()].toSorted()).toEqual(RECORD_KINDS.toSorted());
  const rows = tableBelow('docs/files.md', 'The journal');
  const told = rows.map(([kind = '', fields = '']) => [spansIn(kind).join(), spansIn(fields).toSorted()]);
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries([...written].map(([kind, fields]) => [kind, [...fields].toSorted()])),
  );
  const lines = codeOf('docs/files.md').filter(code => code.startsWith('{'));
  expect(lines.map(line => (parseLine(line) as { kind?: string }).kind)).toEqual(['roundBegun', 'answered']);
});

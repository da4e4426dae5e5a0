/** Faults that only Windows would show, by what is known of Node there. It was not tried on Windows itself. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isGone } from '../../src/cli/io.ts';
import { inShell } from '../../src/cli/shell.ts';
import { savedAnswers, takeSome, terminalsOf } from '../support/terminal.ts';

const { home, terminalAt } = terminalsOf({ columns: 80, rows: 24 });

const nodeFlags = ['--require', fileURLToPath(new URL('../support/as-windows.cjs', import.meta.url))];
const env = { READBACK_DATA_DIR: 'data' };

it('a round is kept in one journal, and Ctrl-Z, which has no shell to go to, does nothing', async () => {
  const where = home();
  const terminal = terminalAt(where, { nodeFlags, env, args: ['quiz', '--seed', '7'] });
  for (let question = 1; question <= 8; question++) {
    await terminal.sees(`Question ${question} of 8`);
    await takeSome(terminal);
    terminal.press('\u001a↵');
  }
  await terminal.sees(/\d of 8 right/);
  terminal.press('?');
  await terminal.sees('Presses on this screen');
  expect(terminal.screen()).not.toContain('Ctrl-Z');
  terminal.press(' q');
  expect(await terminal.exited).toBe(0);
  const [data = ''] = readdirSync(where);
  const folder = join(where, data, 'russia-iran-2023');
  expect(readdirSync(join(folder, 'journal')).length).toBe(1);
  expect(readdirSync(folder).toSorted()).toEqual(['bookmark.json', 'journal', 'place.json']);
  expect(savedAnswers(where, ['--data-dir', join(where, data)])).toBe(8);
});

it('letters beyond ASCII reach the console', async () => {
  const terminal = terminalAt(home(), { nodeFlags, env, args: ['new', 'čtení'] });
  expect(await terminal.exited).toBe(0);
  await terminal.sees('npx readback check "./čtení"');
});

it.each(['EPIPE', 'EOF'])('%s, an early end of the reader, is no fault', code => {
  expect(isGone(Object.assign(new Error(code), { code }))).toBe(true);
});

it.each([
  ['./mine', './mine', './mine'],
  ['C:\\mine\\', "'C:\\mine\\'", 'C:\\mine\\'],
  ['./my reading', "'./my reading'", '"./my reading"'],
  ["it's", "'it'\\''s'", '"it\'s"'],
])('%s as it is typed: %s, and %s on Windows', (path, elsewhere, windows) => {
  expect([inShell(path, 'linux'), inShell(path, 'win32')]).toEqual([elsewhere, windows]);
});

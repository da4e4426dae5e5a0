import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/lib/errors.ts';
import { dataFolder, readingFolder } from '../../src/store/folder.ts';

const HOME = '/home/ann';
const WINDOWS = { USERPROFILE: 'C:\\Users\\ann' };

test.each([
  ['the flag comes first', '/flag', { HOME, READBACK_DATA_DIR: '/own', XDG_DATA_HOME: '/xdg' }, 'linux', '/flag'],
  ['then the variable', undefined, { HOME, READBACK_DATA_DIR: '/own', XDG_DATA_HOME: '/xdg' }, 'linux', '/own'],
  ['then XDG', undefined, { HOME, XDG_DATA_HOME: '/xdg' }, 'linux', '/xdg/readback'],
  ['a relative XDG is ignored', undefined, { HOME, XDG_DATA_HOME: 'xdg' }, 'linux', '/home/ann/.local/share/readback'],
  [
    'an empty variable is none',
    undefined,
    { HOME, READBACK_DATA_DIR: '', XDG_DATA_HOME: '' },
    'linux',
    '/home/ann/.local/share/readback',
  ],
  ['macOS', undefined, { HOME: '/Users/ann' }, 'darwin', '/Users/ann/Library/Application Support/readback'],
  ['Windows', undefined, { ...WINDOWS, LOCALAPPDATA: 'D:\\Local' }, 'win32', 'D:\\Local\\readback'],
  ['Windows without LOCALAPPDATA', undefined, WINDOWS, 'win32', 'C:\\Users\\ann\\AppData\\Local\\readback'],
  ['a relative flag is below where we are', 'here', { HOME }, process.platform, resolve('here')],
])('data folder: %s', (_, flag, env, platform, folder) => {
  expect(dataFolder(flag, env, platform)).toBe(folder);
});

test.each([
  ['empty', { HOME: '' }],
  ['relative', { HOME: 'home' }],
])('an %s home is refused with a next step', (_, env) => {
  try {
    dataFolder(undefined, env, 'linux');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: 5, message: expect.stringContaining('--data-dir') });
  }
});

test('an empty flag is wrong usage', () => {
  expect(() => dataFolder('', { HOME }, 'linux')).toThrow(expect.objectContaining({ code: 2 }));
});

test('a reading has a folder of its own, inside', () => {
  expect(readingFolder('/data', 'russia-iran-2023')).toBe('/data/russia-iran-2023');
  for (const id of ['..', 'a/b', '', '.', 'A']) expect(() => readingFolder('/data', id)).toThrow();
});

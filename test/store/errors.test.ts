/** What a disk answers that Node has no name for, given by strace to the built program: told in words, and nothing is lost. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hasStrace } from '../soak/support/strace.ts';
import { BIN, cleanEnv, dropHome, newHome, savedAnswers } from '../support/terminal.ts';

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) dropHome(home);
});

/** Two answers in lines, while some calls of the system fail from the first on. */
function answered(calls: string, error: string, args = ['quiz', '--seed', '841290', '--linear']) {
  const home = newHome();
  homes.push(home);
  const log = join(home, 'strace.log');
  const strace = ['-f', '-qq', '-o', log, '-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}`];
  const { status, stdout, stderr } = spawnSync('strace', [...strace, process.execPath, BIN, ...args], {
    env: cleanEnv(home, { TMPDIR: home }),
    cwd: home,
    input: '1 1\n\n2 2\n\n',
    encoding: 'utf8',
    timeout: 60_000,
  });
  const hit = existsSync(log) && readFileSync(log, 'utf8').includes('(INJECTED)');
  return { home, status, stdout, stderr, hit };
}

const FOLDERS = '?mkdir,?mkdirat';

describe.skipIf(!hasStrace())('where the system refuses', () => {
  it.each([
    [FOLDERS, 'EDQUOT', 'your quota on this disk is full'],
    [FOLDERS, 'EUCLEAN', 'the disk is damaged'],
    [FOLDERS, 'ENOKEY', 'the folder is encrypted and locked'],
    [FOLDERS, 'EIO', 'the disk reports an error'],
    ['fsync', 'EDQUOT', 'your quota on this disk is full'],
    ['fsync', 'ESTALE', 'its network folder has changed; open it again'],
    ['pwrite64', 'EREMOTEIO', 'the disk reports an error'],
  ])('%s with %s, the answers are not saved, in words', (calls, error, words) => {
    const { status, stdout, hit } = answered(calls, error);
    expect(hit).toBe(true);
    expect(stdout).toContain(`Not saved: ${words}.`);
    expect(stdout).toContain('readback - not saved.');
    expect(status).toBe(5);
  });

  it('a new reading says the same of its folder', () => {
    const { stderr, status } = answered(FOLDERS, 'EDQUOT', ['new', 'mine']);
    expect([status, stderr]).toEqual([
      2,
      'Cannot write to "mine": your quota on this disk is full. Give a different folder.\n',
    ]);
  });

  it.each(['ENOSYS', 'EBADF', 'EINVAL', 'EOPNOTSUPP'])(
    'a disk that can sync nothing (%s) keeps the answers, and that is said once',
    error => {
      const { home, status, stdout, stderr, hit } = answered('fsync', error);
      expect(hit).toBe(true);
      expect(stdout).not.toContain('ot saved');
      expect(stderr).toBe(
        'Saved, but this disk does not confirm it: the last answers may be lost if the power fails. ~/.local/share/readback/russia-iran-2023\n',
      );
      expect(status).toBe(0);
      expect(savedAnswers(home)).toBe(2);
    },
  );
});

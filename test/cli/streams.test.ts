/** Streams that go, are full or were never there: the exit code says what became of the answers, and a sentence where it can. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, cleanEnv, dropHome, newHome, run, savedAnswers } from '../support/terminal.ts';

const ID = 'russia-iran-2023';
const TYPED = '1 1\n\n2 2\n\n';
const DAMAGED = /^1 of \d+ saved lines could not be read; skipped\. No file was changed\./m;

let home: string;
beforeEach(() => {
  home = newHome();
});
afterEach(() => dropHome(home));

/** Runs a line of a shell; `status` is that of the program, the first in it. */
function shell(line: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `${line}\nexit \${PIPESTATUS[0]}`], {
    env: cleanEnv(home, { BIN, NODE: process.execPath, TYPED, TMPDIR: home, ...env }),
    cwd: home,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}
const PROGRAM = '"$NODE" "$BIN"';
const READ = `${PROGRAM} quiz --seed 841290 --linear`;
const logs = () => readdirSync(home).filter(name => name.startsWith('readback-'));

/** Gone before anything is written to it. */
const GONE = '> >(exec true)';

function damaged(): void {
  expect(run(home, ['quiz', '--seed', '841290', '--linear'], TYPED).status).toBe(0);
  const journal = join(home, '.local/share/readback', ID, 'journal');
  appendFileSync(join(journal, readdirSync(journal)[0] ?? ''), 'not a record\n');
}

describe('stderr with a damaged line', () => {
  it.each([
    ['full', '2>/dev/full'],
    ['closed', '2>&-'],
    ['gone', `2${GONE}`],
    ['read only', '2</dev/null'],
  ])('%s: what is whole is printed, exit 5, no log', (_, where) => {
    damaged();
    for (const command of ['scores', 'export', 'scores --json', 'paper', 'read 1', 'reset --yes', 'restore']) {
      const { status, stdout } = shell(`${PROGRAM} ${command} ${where}`);
      expect([command, status]).toEqual([command, 5]);
      expect(stdout).not.toBe('');
    }
    expect(logs()).toEqual([]);
  });

  it('full: every error still has its exit code', () => {
    for (const [command, code] of [
      ['frobnicate', 2],
      ['quiz', 3],
      ['check .', 4],
      ['restore none.json', 5],
      ['new .', 2],
    ] as const) {
      writeFileSync(join(home, 'taken'), '');
      expect([command, shell(`${PROGRAM} ${command} 2>/dev/full </dev/null`).status]).toEqual([command, code]);
    }
    expect(logs()).toEqual([]);
  });
});

describe('stdout', () => {
  it.each(['scores', 'export', 'export --format csv', 'scores --json', 'read 1', 'paper', ''])(
    'gone, with a damaged line: exit 5 and a sentence (%s)',
    command => {
      damaged();
      const { status, stderr } = shell(`${PROGRAM} ${command} ${GONE}`);
      expect(stderr).toMatch(DAMAGED);
      expect(status).toBe(5);
    },
  );

  it('gone, with nothing else wrong: silence, exit 0', () => {
    expect(run(home, ['quiz', '--seed', '841290', '--linear'], TYPED).status).toBe(0);
    expect(shell(`${PROGRAM} export ${GONE}`)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('gone: what a check found still has its exit code', () => {
    mkdirSync(join(home, 'mine'));
    writeFileSync(join(home, 'mine', 'reading.yaml'), 'id: mine\n');
    expect(shell(`${PROGRAM} check mine ${GONE}`).status).toBe(4);
  });

  it.each(['scores', 'export', '--help', '--version', 'read 1', 'paper', '', 'check "$READING"', 'new mine'])(
    'full: exit 5 and a sentence (%s)',
    command => {
      const { status, stderr } = shell(`${PROGRAM} ${command} >/dev/full`, {
        READING: join(process.cwd(), 'content', ID),
      });
      expect([status, stderr]).toEqual([5, 'Not all of the output could be written: the disk is full.\n']);
    },
  );

  it('and stderr full, exit 5, and no log', () => {
    expect(shell(`${PROGRAM} scores >/dev/full 2>/dev/full`).status).toBe(5);
    expect(logs()).toEqual([]);
  });
});

describe('lines', () => {
  const UNSAVED = '--data-dir /dev/null/none';
  /** One answer; nobody reads any more once its feedback has begun, and only then the next line is typed. */
  const left = (command: string) =>
    `rm -f gone; ${command} < <(printf '1 1\\n'; until [ -e gone ]; do sleep 0.05; done; yes '') | { grep -qm1 Right; exec <&-; : > gone; }`;

  it('that nobody reads any more, with answers that are not saved: exit 5 and a sentence', () => {
    const early = shell(`${READ} ${UNSAVED} < <(printf "$TYPED") ${GONE}`);
    expect(early.stderr).toContain('Not saved: there is a file where a folder should be.');
    expect(early.status).toBe(5);
    const late = shell(left(`${READ} ${UNSAVED}`));
    expect(late.stderr).toContain('readback - not saved.');
    expect(late.stderr).toContain('Not saved: there is a file where a folder should be.');
    expect(late.status).toBe(5);
    expect(shell(left(`${READ} ${UNSAVED} 2>/dev/full`)).status).toBe(5);
  });

  it('that nobody reads any more, with all answers saved: exit 0, and they are there', () => {
    const { status, stderr } = shell(left(READ));
    expect([status, stderr]).toEqual([0, '']);
    expect(savedAnswers(home)).toBeGreaterThan(0);
  });

  it('to a full disk: exit 5 and a sentence', () => {
    const { status, stderr } = shell(`${READ} >/dev/full < <(printf "$TYPED")`);
    expect([status, stderr]).toEqual([5, 'Not all of the output could be written: the disk is full.\n']);
    expect(logs()).toEqual([]);
  });

  it('to a full disk, with answers that are not saved: both are said', () => {
    const { status, stderr } = shell(`${READ} ${UNSAVED} >/dev/full < <(printf "$TYPED")`);
    expect(stderr).toMatch(/could be written: the disk is full|Not saved: there is a file where a folder should be/);
    expect(status).toBe(5);
  });

  it.each([
    ['a folder', '< .', 0],
    ['nothing', '<&-', 0],
    ['a stream that is only written', '0>out', 0],
  ])('from %s end the sitting, and it is no fault', (_, where, code) => {
    const { status, stdout, stderr } = shell(`${READ} ${where}`);
    expect(stdout).toContain('Question 1 of 8');
    expect([status, stderr]).toEqual([code, '']);
    expect(logs()).toEqual([]);
  });
});

describe('a working folder that is gone', () => {
  const there = (line: string, env: Record<string, string> = {}) =>
    shell(`mkdir gone; cd gone; rmdir ../gone; ${line}`, env);

  it.each([
    ['scores --data-dir mine', {}],
    ['export --data-dir ./mine', {}],
    ['quiz --linear --data-dir ../mine', {}],
    ['reset --yes --data-dir mine', {}],
    ['scores', { READBACK_DATA_DIR: 'mine' }],
  ])('%s: exit 5 and a sentence', (command, env) => {
    const { status, stderr } = there(`${PROGRAM} ${command} </dev/null`, env);
    expect(stderr).toMatch(
      /^The folder you are in is gone, so there is no "\S+" in it\. Go to another folder and try again\.\n$/,
    );
    expect(status).toBe(5);
    expect(logs()).toEqual([]);
  });

  it('with an absolute one all goes on', () => {
    const { status, stdout } = there(`printf "$TYPED" | ${READ}`);
    expect([status, stdout.includes('readback - saved.')]).toEqual([0, true]);
    expect(savedAnswers(home)).toBe(2);
  });

  it.each([
    ['export -o out.json', 5, /^Nothing was written to out\.json: no such file or folder\.\n$/],
    ['restore mine.json', 5, /^mine\.json could not be added: no such file or folder\. Nothing changed\.\n$/],
    ['new mine', 2, /^Cannot write to "mine": no such file or folder\./],
    ['check', 4, /^No reading in "\."|^There is no folder "\."/],
    ['check ./mine', 4, /^There is no folder ".\/mine"/],
    ['--reading ./mine', 4, /^There is no folder ".\/mine"/],
  ])('%s says what is missing', (command, code, words) => {
    const { status, stderr } = there(`${PROGRAM} ${command} </dev/null`);
    expect(stderr).toMatch(words);
    expect(status).toBe(code);
    expect(logs()).toEqual([]);
  });
});

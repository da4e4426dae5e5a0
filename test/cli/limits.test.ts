/** What is huge, endless, or a folder that takes nothing: each ends in time and in little memory, and is said. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crc32 } from '../../src/store/crc32.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';

const ID = 'russia-iran-2023';
/** In milliseconds; what it is held against took minutes, or had no end. */
const IN_TIME = 10_000;
/** In kilobytes, all that the process takes; what it is held against took gigabytes. */
const MEMORY = 600_000;

let root: string;
let home: string;
let kept: string;
beforeEach(() => {
  root = newHome();
  home = join(root, 'home');
  mkdirSync(home);
  kept = join(home, '.local/share/readback', ID);
});
afterEach(() => dropHome(root));

interface Given {
  input?: string;
  /** Read from this file instead. */
  stdin?: string;
  env?: Record<string, string>;
}

function run(args: string[], { input = '', stdin, env = {} }: Given = {}) {
  const fd = stdin === undefined ? undefined : openSync(stdin, 'r');
  const [told, taken] = [join(root, 'told.cjs'), join(root, 'taken')];
  const write = `require('node:fs').writeFileSync(${JSON.stringify(taken)}, String(process.resourceUsage().maxRSS))`;
  writeFileSync(told, `process.on('exit', () => ${write});`);
  const { status, stdout, stderr, signal } = spawnSync(process.execPath, ['--require', told, BIN, ...args], {
    env: cleanEnv(home, env),
    cwd: home,
    ...(fd === undefined ? { input } : { stdio: [fd, 'pipe', 'pipe'] }),
    encoding: 'utf8',
    timeout: IN_TIME,
    killSignal: 'SIGKILL',
  });
  if (fd !== undefined) closeSync(fd);
  expect(signal, 'it ended by itself').toBeNull();
  expect(Number(readFileSync(taken, 'utf8'))).toBeLessThan(MEMORY);
  return { status, stdout, stderr };
}

const sparse = (path: string, size: number) => {
  writeFileSync(path, '');
  truncateSync(path, size);
};
const GB = 2 ** 30;

describe.skipIf(!existsSync('/proc/self'))('a folder that takes no folder', () => {
  it.each(['/proc/readback', '/proc/self/readback'])('%s', path => {
    const made = run(['new', path]);
    expect([made.status, made.stderr]).toEqual([
      2,
      `Cannot write to "${path}": no folder can be made there. Give a different folder.\n`,
    ]);
    // Nobody asked for the folders above it.
    const deep = run(['new', `${path}/deep/down`]);
    expect([deep.status, deep.stderr]).toEqual([2, expect.stringContaining('Make it first.')]);
    for (const [args, env] of [
      [['--data-dir', path], {}],
      [['--data-dir', `${path}/deep/down`], {}],
      [[], { READBACK_DATA_DIR: path }],
      [[], { XDG_DATA_HOME: path }],
    ] as const) {
      const { status, stdout } = run(['quiz', '--linear', ...args], { input: '1 1\n', env });
      expect(stdout).toContain('Not saved: no folder can be made there.');
      expect(status).toBe(5);
    }
  });
});

describe('an export', () => {
  const records = (text: string) =>
    `{"schema":"readback.export/1","reading":{"id":"${ID}","revision":1},"place":null,"records":${text}}`;
  const FILES: Record<string, [make: (path: string) => void, words: RegExp]> = {
    '50 MB of [': [path => writeFileSync(path, '['.repeat(50_000_000)), /only a JSON export can be read/],
    'deep in its records': [path => writeFileSync(path, records('['.repeat(50_000_000))), /it is damaged/],
    'fields in fields': [path => writeFileSync(path, records('{"a":'.repeat(10_000_000))), /it is damaged/],
    'behind quotation marks': [
      path => writeFileSync(path, records(`[${'"\\\\\\"[",'.repeat(10)}${'['.repeat(40_000_000)}`)),
      /it is damaged/,
    ],
    '20 million records': [path => writeFileSync(path, records(`[${'{},'.repeat(20_000_000)}0]`)), /it is too large/],
    '100 GB': [path => sparse(path, 100 * GB), /it is too large/],
    'a device': [path => symlinkSync('/dev/zero', path), /it is not a file/],
    'memory as a file, that says it is empty': [
      path => symlinkSync('/proc/self/pagemap', path),
      /it is too large|no permission/,
    ],
    'a named pipe': [path => spawnSync('mkfifo', [path]), /it is not a file/],
  };
  it.each(Object.keys(FILES))('%s', name => {
    const [make, words] = FILES[name] ?? [];
    const file = join(home, 'export.json');
    make?.(file);
    const { status, stderr } = run(['restore', file]);
    expect(stderr).toMatch(words ?? '');
    expect(stderr).toContain('Nothing changed.');
    expect(status).toBe(5);
    expect(existsSync(kept)).toBe(false);
  });
});

describe('what is kept', () => {
  const line = (body: string) => `${body.slice(0, -1)},"crc":"${crc32(body)}"}\n`;
  const NAME = '20260101T000000-1-aaaaaa.ndjson';
  const DEEP = `{"v":1,"x":${'['.repeat(4_000_000)}`;
  const FILES: Record<string, [make: () => void, told: RegExp]> = {
    'a summary of 2 GB': [() => sparse(join(kept, 'summary.json'), 2 * GB), /^$/],
    'a summary that is deep, with its checksum': [
      () => writeFileSync(join(kept, 'summary.json'), `${crc32(DEEP)}${DEEP}\n`),
      /^$/,
    ],
    'a place of 100 GB': [() => sparse(join(kept, 'place.json'), 100 * GB), /place\.json could not be read: it is too/],
    'a place that is deep': [
      () => writeFileSync(join(kept, 'place.json'), '['.repeat(4_000_000)),
      /place\.json could not be read: it is damaged/,
    ],
    'a journal of 1 TB': [() => sparse(join(kept, 'journal', NAME), 1024 * GB), /it is too large/],
    'many journals that are large': [
      () => {
        for (let at = 0; at < 300; at++) sparse(join(kept, 'journal', `${at}.ndjson`), 100_000_000);
      },
      /there is more than can be read/,
    ],
    'deep lines': [
      () => writeFileSync(join(kept, 'journal', NAME), `${DEEP}\n`.repeat(20)),
      /20 of 20 saved lines could not be read/,
    ],
    'deep lines with their checksum': [
      () => writeFileSync(join(kept, 'journal', NAME), line(`${DEEP}}`).repeat(20)),
      /20 of 20 saved lines could not be read/,
    ],
    'journals that are the memory': [
      () => {
        for (let at = 0; at < 9; at++) symlinkSync('/proc/self/pagemap', join(kept, 'journal', `${at}.ndjson`));
      },
      /^$|no permission/,
    ],
  };
  it.each(Object.keys(FILES))('%s', name => {
    mkdirSync(join(kept, 'journal'), { recursive: true });
    const [make, told] = FILES[name] ?? [];
    make?.();
    const before = readdirSync(kept);
    const { status, stdout, stderr } = run(['scores']);
    expect(stdout).toContain('No round yet.');
    expect(stderr).toMatch(told ?? '');
    expect(status).toBe(stderr === '' ? 0 : 5);
    expect(readdirSync(kept)).toEqual(before);
  });
});

it.each(['/dev/zero', 'a file of 100 GB'])('lines from %s', name => {
  const file = join(home, 'endless');
  if (name === '/dev/zero') symlinkSync(name, file);
  else sparse(file, 100 * GB);
  const { status, stdout } = run(['quiz', '--linear'], { stdin: file });
  expect(stdout).toContain('readback - saved.');
  expect(status).toBe(0);
});

it('a window larger than any is left at once', async () => {
  const terminal = spawn(process.execPath, [BIN, 'quiz'], { cols: 9999, rows: 9999, cwd: home, env: cleanEnv(home) });
  let seen = '';
  terminal.onData(data => {
    seen += data;
  });
  const ended = new Promise<number>(resolve => terminal.onExit(({ exitCode }) => resolve(exitCode)));
  await expect.poll(() => seen).toContain('Question 1 of 8');
  const asked = performance.now();
  terminal.write('jjq');
  expect(await ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(IN_TIME / 3);
  expect(seen).toContain('readback - saved.');
});

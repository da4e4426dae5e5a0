/** Where `export -o` writes: into files, pipes and open files, whole or not at all, and never over what is saved. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasStrace } from '../soak/support/strace.ts';
import { bytesIn } from '../store/kit.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';

const ID = 'russia-iran-2023';

let home: string;
/** Data folder, and the folder of the reading's progress in it. */
let data: string;
let kept: string;
let journal: string;

const run = (args: string[], input = '', cwd = home) =>
  spawnSync(process.execPath, [BIN, ...args], { env: cleanEnv(home), cwd, input, encoding: 'utf8' });
const exportTo = (path: string, cwd = home) => run(['export', '--data-dir', data, '-o', path], '', cwd);

beforeEach(() => {
  home = newHome();
  data = join(home, 'data');
  kept = join(data, ID);
  run(['quiz', '--seed', '841290', '--linear', '--data-dir', data], '1 1\n\n2 2\n\n');
  journal = join(kept, 'journal', readdirSync(join(kept, 'journal'))[0] ?? '');
});
afterEach(() => dropHome(home));

describe('what is saved is no target', () => {
  const SPELLINGS: Record<string, () => string | { path: string; cwd: string }> = {
    'the journal': () => journal,
    'the place': () => join(kept, 'place.json'),
    'a summary that is not there yet': () => join(kept, 'summary.json'),
    'a new name beside the journals': () => join(kept, 'journal', 'mine.ndjson'),
    'a folder in it': () => {
      mkdirSync(join(kept, 'mine'));
      return join(kept, 'mine', 'out.json');
    },
    'a relative path': () => ({ path: `./${ID}/place.json`, cwd: data }),
    'from inside': () => ({ path: 'out.json', cwd: kept }),
    'dots on the way': () => `${kept}/journal/../../${ID}/./place.json`,
    'a link to the file': () => {
      symlinkSync(journal, join(home, 'link'));
      return join(home, 'link');
    },
    'a link to a link': () => {
      symlinkSync(join(kept, 'place.json'), join(home, 'first'));
      symlinkSync('first', join(home, 'second'));
      return join(home, 'second');
    },
    'a link to the folder': () => {
      symlinkSync(kept, join(home, 'folder'));
      return join(home, 'folder', 'out.json');
    },
    'a link to the data folder': () => {
      symlinkSync(data, join(home, 'elsewhere'));
      return join(home, 'elsewhere', ID, 'place.json');
    },
    'a hard link': () => {
      linkSync(journal, join(home, 'hard.json'));
      return join(home, 'hard.json');
    },
    'through /proc': () => `/proc/self/cwd/data/${ID}/place.json`,
    'another reading': () => {
      mkdirSync(join(data, 'other'));
      writeFileSync(join(data, 'other', 'place.json'), '{"read":[]}');
      return join(data, 'other', 'place.json');
    },
    'another data folder': () => {
      run(['quiz', '--linear', '--data-dir', 'second'], '1 1\n');
      return join(home, 'second', ID, 'place.json');
    },
  };

  it.each(Object.keys(SPELLINGS))('%s', name => {
    const given = SPELLINGS[name]?.() ?? '';
    const { path, cwd } = typeof given === 'string' ? { path: given, cwd: home } : given;
    const before = bytesIn(home);
    const { status, stdout, stderr } = exportTo(path, cwd);
    expect(stderr).toBe(`Nothing was written to ${path}: your progress is kept there.\n`);
    expect([status, stdout]).toEqual([2, '']);
    expect(bytesIn(home)).toEqual(before);
  });

  it('nor is its folder before anything is saved, nor one on the way to it', () => {
    for (const path of ['new', join('new', ID)]) {
      mkdirSync(join(home, path === 'new' ? '.' : 'new'), { recursive: true });
      const { stderr, status } = run(['export', '--data-dir', 'new', '-o', path]);
      expect([status, stderr]).toEqual([2, `Nothing was written to ${path}: your progress is kept there.\n`]);
    }
  });

  it('nor by the number of an open file', () => {
    const line = `exec 3<>"${journal}"; "$NODE" "$BIN" export --data-dir "${data}" -o /dev/fd/3`;
    const before = readFileSync(journal);
    const { status } = spawnSync('bash', ['-c', line], { env: cleanEnv(home, { BIN, NODE: process.execPath }) });
    expect([status, readFileSync(journal)]).toEqual([2, before]);
  });

  it.each(['', 'journal', 'journal/mine', 'mine'])('nor does `new` make a reading in "%s" of it', name => {
    if (name === 'journal/mine') mkdirSync(join(kept, 'journal', 'mine'));
    const before = bytesIn(kept);
    const { status, stderr } = run(['new', join(kept, name)]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Progress is kept in')]);
    expect(bytesIn(kept)).toEqual(before);
  });

  it('but a file beside it in the data folder is', () => {
    const { status } = run(['export', '--data-dir', '.', '-o', 'out.json'], '', data);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(data, 'out.json'), 'utf8')).records.length).toBeGreaterThan(1);
  });
});

describe('a file', () => {
  it('that a link names is written, and the link stays', () => {
    writeFileSync(join(home, 'out.json'), 'old');
    symlinkSync('out.json', join(home, 'link'));
    expect(run(['export', '--data-dir', data, '-o', 'link', '--force']).status).toBe(0);
    expect(lstatSync(join(home, 'link')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(home, 'out.json'), 'utf8')).reading.id).toBe(ID);
  });

  it('that is there stays as it is, unless it is to be replaced', () => {
    writeFileSync(join(home, 'out.json'), 'old');
    symlinkSync('out.json', join(home, 'link'));
    for (const path of ['out.json', 'link']) {
      const { status, stderr } = exportTo(path);
      const words = `Nothing was written to ${path}: it already exists. To replace it, add --force.\n`;
      expect([status, stderr]).toEqual([2, words]);
    }
    expect(readFileSync(join(home, 'out.json'), 'utf8')).toBe('old');
    expect(run(['export', '--data-dir', data, '-o', 'out.json', '--force']).status).toBe(0);
    expect(statSync(join(home, 'out.json')).mode & 0o777).toBe(0o600);
  });

  it('that a link names in vain is not made, and the link stays', () => {
    symlinkSync('nowhere', join(home, 'link'));
    symlinkSync('link', join(home, 'second'));
    for (const path of ['link', 'second']) {
      const { status, stderr } = exportTo(path);
      expect([status, stderr]).toEqual([5, `Nothing was written to ${path}: a link there leads nowhere.\n`]);
    }
    expect(readlinkSync(join(home, 'link'))).toBe('nowhere');
    expect(existsSync(join(home, 'nowhere'))).toBe(false);
  });

  it.each([
    ['out.json/', 'there is a folder where a file should be'],
    ['data', 'there is a folder where a file should be'],
    ['none/out.json', 'no such file or folder'],
    ['circle', 'its links lead in a circle'],
  ])('that cannot be, %s, is said', (path, words) => {
    symlinkSync('circle', join(home, 'circle'));
    const { status, stderr } = exportTo(path);
    expect([status, stderr]).toEqual([5, `Nothing was written to ${path}: ${words}.\n`]);
  });

  it('with a name as long as names may be', () => {
    const name = `${'n'.repeat(250)}.json`;
    expect(exportTo(name).status).toBe(0);
    expect(statSync(join(home, name)).size).toBeGreaterThan(100);
  });

  it("nobody else's draft is in the way, written over or taken away; our own of long ago is", () => {
    const theirs = ['out.json.tmp', `out.json.${process.pid}.tmp`, '.readback-notes.tmp'];
    for (const name of theirs) writeFileSync(join(home, name), name);
    const [old, young] = ['.readback-1-aaaaaa.tmp', '.readback-1-bbbbbb.tmp'];
    for (const name of [old, young]) writeFileSync(join(home, name), '');
    utimesSync(join(home, old), 1, 1);
    expect(exportTo('out.json').status).toBe(0);
    for (const name of theirs) expect(readFileSync(join(home, name), 'utf8')).toBe(name);
    expect([existsSync(join(home, old)), existsSync(join(home, young))]).toEqual([false, true]);
  });

  it.skipIf(!hasStrace())('killed while it is written leaves no draft behind', async () => {
    const slow = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:delay_enter=3000000'];
    const command = [process.execPath, BIN, 'export', '--data-dir', data, '-o', 'out.json'];
    const kills = (['SIGTERM', 'SIGINT', 'SIGHUP'] as const).map(async signal => {
      const where = join(home, signal);
      mkdirSync(where);
      const child = spawn('strace', [...slow, ...command], { env: cleanEnv(home), cwd: where });
      const ended = new Promise(resolve => child.on('close', resolve));
      const draft = () => readdirSync(where).find(name => name.endsWith('.tmp'));
      await expect.poll(draft, { message: signal }).toBeDefined();
      const pid = /^(?:\.readback-|out\.json\.)(\d+)/.exec(draft() ?? '')?.[1];
      process.kill(Number(pid), signal);
      await ended;
      expect(draft(), signal).toBeUndefined();
      expect(JSON.parse(readFileSync(join(where, 'out.json'), 'utf8')).reading.id).toBe(ID);
    });
    await Promise.all(kills);
  });
});

describe('a stream', () => {
  const shell = (line: string) =>
    spawnSync('bash', ['-c', line], {
      env: cleanEnv(home, { BIN, NODE: process.execPath, DATA: data }),
      cwd: home,
      encoding: 'utf8',
      timeout: 60_000,
    });
  const EXPORT = '"$NODE" "$BIN" export --data-dir "$DATA" -o';

  it.each([
    ['/dev/stdout', `${EXPORT} /dev/stdout`],
    ['/dev/stdout to a pipe', `${EXPORT} /dev/stdout | cat`],
    ['/dev/fd/1', `${EXPORT} /dev/fd/1 | cat`],
    ['/proc/self/fd/1', `${EXPORT} /proc/self/fd/1 | cat`],
    ['a link to it', `ln -s /dev/stdout out; ${EXPORT} out | cat`],
    ['/dev/stdout to a file', `${EXPORT} /dev/stdout > out.json; cat out.json`],
    ['/dev/fd/3', `${EXPORT} /dev/fd/3 3>&1 >/dev/null | cat`],
    ['a process', `${EXPORT} >(cat); wait $!`],
    ['a named pipe', `mkfifo pipe; cat pipe & ${EXPORT} pipe; wait`],
  ])('%s', (_, line) => {
    const { status, stdout, stderr } = shell(line);
    expect(stderr).toMatch(/^Wrote 2 answers to \S+\n$/);
    expect(JSON.parse(stdout).records.length).toBeGreaterThan(1);
    expect(status).toBe(0);
  });

  it('what stood in an open file before it stays', () => {
    expect(shell(`echo before > out.json; ${EXPORT} /dev/stdout >> out.json; head -1 out.json`).stdout).toBe(
      'before\n',
    );
  });

  it('/dev/stderr', () => {
    expect(shell(`${EXPORT} /dev/stderr`).stderr).toContain('"schema": "readback.export/1"');
  });

  it('that is full, or that nobody reads from, is said in time', () => {
    const full = shell(`${EXPORT} /dev/full`);
    expect([full.status, full.stderr]).toEqual([5, 'Not all of it was written to /dev/full: the disk is full.\n']);
    const pipe = shell(`mkfifo pipe; ${EXPORT} pipe`);
    expect([pipe.status, pipe.stderr]).toEqual([5, 'Nothing was written to pipe: nothing is at its other end.\n']);
  });

  it('whose reader goes away early is no fault', () => {
    expect(shell(`${EXPORT} >(true)`).status).toBe(0);
  });
});

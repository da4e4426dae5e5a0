/** Every sentence about saving, on disks that fail in one way or another, held against what is on the disk afterwards. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../src/domain/record.ts';
import { seedOf } from '../support/seeds.ts';
import { BIN, cleanEnv, run, savedAnswers, terminalsOf } from '../support/terminal.ts';

const SIZE = { columns: 80, rows: 24 };
const { home, terminalAt } = terminalsOf(SIZE);
const SEED = seedOf(['choice']);
const QUIZ = ['quiz', '--seed', SEED];

const folderIn = (where: string) => join(where, '.local/share/readback/russia-iran-2023');
const journalIn = (where: string) => join(folderIn(where), 'journal');
/** Everything that stands in the folder of the reading, with its bytes. */
const standing = (where: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(folderIn(where)) ? readdirSync(folderIn(where), { recursive: true, encoding: 'utf8' }) : [])
      .filter(name => statSync(join(folderIn(where), name)).isFile())
      .map(name => [name, readFileSync(join(folderIn(where), name), 'utf8')]),
  );
const placeIn = (where: string) => JSON.parse(readFileSync(join(folderIn(where), 'place.json'), 'utf8'));

/** No place can be saved: every name of one is a folder. */
const blockPlace = (where: string) => {
  for (const name of ['place', ...[2, 3, 4, 5, 6, 7, 8, 9].map(number => `place-${number}`)])
    mkdirSync(join(folderIn(where), `${name}.json`), { recursive: true });
};
/** No record can be saved: a file has the name of the folder. */
const blockJournal = (where: string) => {
  mkdirSync(folderIn(where), { recursive: true });
  writeFileSync(journalIn(where), '');
};

/** With room for so many blocks of half a kilobyte in every file. */
const cramped = (where: string, blocks: number, args: string[]) =>
  spawnSync('bash', ['-c', `ulimit -S -f ${blocks}; exec "$@"`, 'bash', process.execPath, BIN, ...args], {
    cwd: where,
    env: cleanEnv(where),
    encoding: 'utf8',
  });

const faulty = (where: string, faults: string, args: string[], input = '') =>
  spawnSync(process.execPath, ['-r', resolve('test/support/disk-faults.cjs'), BIN, ...args], {
    cwd: where,
    env: cleanEnv(where, { READBACK_TEST_FAULTS: faults }),
    encoding: 'utf8',
    input,
  });

/** In 800 records. */
const ANSWERS = 623;

/** An export of so many records, in rounds of up to seven answers, with a place. */
function exportOf(count: number): string {
  const head = { v: 1, sitting: 'there', at: '2026-03-01T12:00:00.000Z' } as const;
  const records: JournalRecord[] = [
    { ...head, id: 'there-1', seq: 1, kind: 'roundBegun', round: 'quiz', seed: 1, reading: 2, items: ['how-near'] },
  ];
  for (let seq = 2; seq <= count; seq++) {
    const answer = { item: 'how-near', revision: 1, response: ['a'], right: false, sureness: 'certain' as const };
    const round = records.findLast(({ kind }) => kind === 'roundBegun')?.id ?? '';
    if (seq % 9 > 1) records.push({ ...head, id: `there-${seq}`, seq, kind: 'answered', round, ...answer });
    else records.push({ ...records[0], id: `there-${seq}`, seq } as JournalRecord);
  }
  const place = { read: ['opening'] };
  return JSON.stringify({
    schema: 'readback.export/1',
    reading: { id: 'russia-iran-2023', revision: 2 },
    place,
    records,
  });
}

describe('restore FILE', () => {
  const given = (count = 800) => {
    const where = home();
    writeFileSync(join(where, 'all.json'), exportOf(count));
    return where;
  };

  it('is all or nothing on a disk that is full halfway, and with room adds all', () => {
    const where = given();
    expect(cramped(where, 128, ['restore', 'all.json'])).toMatchObject({
      status: 5,
      stdout: '',
      stderr: 'Nothing changed, because it could not be saved: the disk is full.\n',
    });
    expect(standing(where)).toEqual({});
    expect(run(where, ['restore', 'all.json'])).toMatchObject({ status: 0, stderr: '' });
    expect(savedAnswers(where)).toBe(ANSWERS);
    expect(readdirSync(journalIn(where))).toHaveLength(1);
  });

  it.each(['fsyncSync ndjson EIO', 'renameSync ndjson EIO', 'openSync ndjson EACCES', 'writeSync ndjson EDQUOT'])(
    'and where the disk fails: %s',
    fault => {
      const where = given(20);
      const { status, stderr } = faulty(where, fault, ['restore', 'all.json']);
      expect([status, stderr]).toEqual([5, expect.stringMatching(/^Nothing changed, because it could not be saved: /)]);
      expect(standing(where)).toEqual({});
    },
  );

  it('is one sync of all records', () => {
    const where = given();
    const log = join(where, 'calls');
    spawnSync(process.execPath, ['-r', resolve('test/support/disk-calls.cjs'), BIN, 'restore', 'all.json'], {
      cwd: where,
      env: cleanEnv(where, { READBACK_TEST_DISK: log }),
    });
    const calls = readFileSync(log, 'utf8').split('\n');
    expect(calls.filter(call => /^sync .*ndjson/.test(call))).toHaveLength(1);
    expect(savedAnswers(where)).toBe(ANSWERS);
  });

  it('adds the answers where only the place cannot be saved, and says so', () => {
    const where = given(9);
    blockPlace(where);
    expect(run(where, ['restore', 'all.json'])).toMatchObject({
      status: 5,
      stdout: expect.stringContaining('Added 7 answers.'),
      stderr: expect.stringContaining('The place in the article was not added: its name is taken.'),
    });
    rmSync(folderIn(where), { recursive: true });
  });

  it('says how far it is when there are many', () => {
    const where = given(20_000);
    const { status, stdout, stderr } = run(where, ['restore', 'all.json']);
    const [answers] = /Added (\d+) answers/.exec(stdout) ?? [];
    expect(status).toBe(0);
    expect(stderr).toMatch(/^(Adding 20000 records: \d+% written\.\n)+$/);
    expect(run(where, ['scores']).stdout).toContain(answers?.slice('Added '.length));
  });

  it('leaves nothing behind that a kill left', () => {
    const where = given(9);
    mkdirSync(journalIn(where), { recursive: true });
    const old = join(journalIn(where), 'old.ndjson.new');
    writeFileSync(old, exportOf(3));
    spawnSync('touch', ['-d', '2026-01-01', old]);
    expect(savedAnswers(where)).toBe(0);
    expect(run(where, ['restore', 'all.json']).status).toBe(0);
    expect(existsSync(old)).toBe(false);
  });
});

describe('reset and restore', () => {
  const answered = () => {
    const where = home();
    run(where, ['quiz', '--linear', '--seed', '7'], '0\n\n0\n\n0\nstop\n');
    run(where, ['read', '--linear'], '\n\nstop\n');
    expect(savedAnswers(where)).toBe(3);
    return where;
  };

  it.each([
    ['the record', 'fsyncSync ndjson EIO'],
    ['the place', 'accessSync place.json EACCES'],
  ])('change nothing where %s cannot be saved', (_, fault) => {
    const where = answered();
    const before = standing(where);
    for (const scope of [[], ['--only', 'place']]) {
      const { status, stderr } = faulty(where, fault, ['reset', '--yes', ...scope]);
      expect([status, stderr]).toEqual([5, expect.stringMatching(/^Nothing changed, because it could not be saved: /)]);
      expect(standing(where)).toEqual(before);
    }
    expect(run(where, ['reset', '--yes']).status).toBe(0);
    const cleared = standing(where);
    expect(faulty(where, fault, ['restore'])).toMatchObject({ status: 5 });
    expect(standing(where)).toEqual(cleared);
    expect(run(where, ['restore']).status).toBe(0);
    expect(savedAnswers(where)).toBe(3);
    expect(placeIn(where)).toEqual(JSON.parse(before['place.json'] ?? ''));
  });

  it('on the screen: cleared is only what is', async () => {
    const where = answered();
    const before = standing(where);
    const terminal = terminalAt(where, {
      args: ['reset'],
      nodeFlags: ['-r', resolve('test/support/disk-faults.cjs')],
      env: { READBACK_TEST_FAULTS: 'writeSync ndjson EIO' },
    });
    await terminal.sees('Keep everything');
    for (const press of '↓↓↓') await terminal.turn(press);
    terminal.press('↵');
    await terminal.sees('! Not saved: the disk reports an error');
    terminal.press('q');
    expect(await terminal.exited).toBe(5);
    expect(terminal.screen()).toContain('What you cleared may come back.');
    expect(standing(where)['place.json']).toBe(before['place.json']);
    expect(savedAnswers(where)).toBe(3);
  });
});

describe('a sitting', () => {
  const answer = async (terminal: ReturnType<typeof terminalAt>) => {
    await terminal.turn('0');
    await terminal.turn('↵');
    await terminal.sees('✗ Missed');
  };

  it('of which only the place cannot be saved says that, and keeps the answers', async () => {
    const where = home();
    blockPlace(where);
    const terminal = terminalAt(where, { args: QUIZ });
    await terminal.sees('Question 1 of 8');
    await answer(terminal);
    await terminal.sees('! Not saved: its name is taken. Only your place is missing. w try again');
    expect(terminal.screen()).not.toContain('answers are kept');
    terminal.press('q');
    expect(await terminal.exited).toBe(5);
    await terminal.sees('readback - your answers are saved. Your place could not be saved: its name is taken.');
    expect(terminal.screen()).not.toMatch(/Not saved|kept here|You are at/);
    for (const name of readdirSync(folderIn(where)).filter(name => name.startsWith('place')))
      rmSync(join(folderIn(where), name), { recursive: true });
    expect(savedAnswers(where)).toBe(1);
  });

  it('whose place can be saved again takes the bar away', async () => {
    const where = home();
    blockPlace(where);
    const terminal = terminalAt(where, { args: QUIZ });
    await terminal.sees('Question 1 of 8');
    await answer(terminal);
    await terminal.sees('Only your place is missing');
    rmSync(join(folderIn(where), 'place.json'), { recursive: true });
    terminal.press('w');
    await terminal.until(() => !terminal.screen().includes('Not saved'), 'the bar to go');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    await terminal.sees('readback - saved. You are at');
    expect(placeIn(where).question).toBeUndefined();
  });

  it('of which nothing can be saved says at its end what is lost', async () => {
    const where = home();
    blockJournal(where);
    const terminal = terminalAt(where, { args: QUIZ });
    await terminal.sees('! Not saved: there is a file where a folder should be');
    await answer(terminal);
    await terminal.turn('↵');
    await answer(terminal);
    terminal.press('q');
    expect(await terminal.exited).toBe(5);
    await terminal.sees('Not saved: there is a file where a folder should be. 2 answers may be lost.');
    expect(terminal.screen()).not.toContain('kept here');
    rmSync(journalIn(where));
    expect(savedAnswers(where)).toBe(0);
  });

  it('in a window too small to draw in does not say that nothing is lost', async () => {
    const where = home();
    blockJournal(where);
    const terminal = terminalAt(where, { args: QUIZ });
    await terminal.sees('! Not saved');
    terminal.resize({ columns: 34, rows: 11 });
    await terminal.sees('readback needs 40 x 12.');
    await terminal.sees('Not saved: there is a file where a folder should be');
    expect(terminal.screen()).not.toContain('Nothing is lost');
  });

  it('in lines says once what is not saved, when it is, and what is lost', () => {
    const where = home();
    blockJournal(where);
    const { stdout, status } = run(where, [...QUIZ, '--linear'], '0\n\nhelp\n0\n\nstop\n');
    expect(status).toBe(5);
    expect(
      stdout.match(/Not saved: there is a file where a folder should be\. Your answers are kept here\./g),
    ).toHaveLength(2);
    expect(stdout).not.toContain('Everything is saved');
    expect(stdout).toContain('2 answers may be lost.');
    rmSync(journalIn(where));
    expect(savedAnswers(where)).toBe(0);
  });

  it('after a fault of ours says what is not saved', async () => {
    const where = home();
    blockJournal(where);
    const preload = join(where, 'preload.cjs');
    writeFileSync(preload, "process.on('SIGWINCH', () => { throw new Error('boom'); });");
    const terminal = terminalAt(where, { args: QUIZ, nodeFlags: ['-r', preload] });
    await terminal.sees('! Not saved');
    await answer(terminal);
    terminal.resize({ columns: 90, rows: 30 });
    expect(await terminal.exited).toBe(1);
    const text = terminal.screen().replace(/\n/g, '');
    expect(text).toContain(
      'readback itself. Not saved: there is a file where a folder should be. 1 answer may be lost.',
    );
    expect(text).not.toContain('are saved');
  });

  it('goes on saving when the program is replaced meanwhile', async () => {
    const where = home();
    const copy = join(where, 'program');
    cpSync(dirname(BIN), copy, { recursive: true });
    const terminal = terminalAt(where, { shell: `exec "$NODE" "${join(copy, 'main.cjs')}" quiz --seed ${SEED}` });
    await terminal.sees('Question 1 of 8');
    // Presses are heard, none of which moves the place; what saving needs is loaded meanwhile.
    for (const press of '????????') await terminal.turn(press);
    for (const name of readdirSync(copy)) rmSync(join(copy, name), { recursive: true });
    await answer(terminal);
    expect(terminal.screen()).not.toMatch(/[Nn]ot saved/);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    await terminal.sees('readback - saved.');
    expect(savedAnswers(where)).toBe(1);
  });
});

describe('files of the reader', () => {
  it('new: on a full disk nothing is made, and with room all of it', () => {
    const where = home();
    expect(cramped(where, 2, ['new', 'mine'])).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(join(where, 'mine'))).toBe(false);
    mkdirSync(join(where, 'mine'));
    expect(cramped(where, 2, ['new', 'mine']).status).toBe(2);
    expect(readdirSync(join(where, 'mine'))).toEqual([]);
    expect(run(where, ['new', 'mine'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(where, ['check', 'mine']).status).toBe(0);
  });

  it('export -o: what stood there stays, and of a stream is not said that it got nothing', () => {
    const where = home();
    run(where, ['quiz', '--linear', '--seed', '7'], '0\n\n0\nstop\n');
    writeFileSync(join(where, 'all.json'), 'before');
    const { status, stderr } = cramped(where, 1, ['export', '-o', 'all.json', '--force']);
    expect([status, stderr]).toEqual([5, 'Nothing was written to all.json: the disk is full.\n']);
    expect(readFileSync(join(where, 'all.json'), 'utf8')).toBe('before');
    if (!existsSync('/dev/full')) return;
    expect(run(where, ['export', '-o', '/dev/full']).stderr).toBe(
      'Not all of it was written to /dev/full: the disk is full.\n',
    );
  });
});

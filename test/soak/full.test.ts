/** A disk that is really full, and a folder that may really not be written to: said, gone on, exit 5, nothing lost. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { BIN, dropHome, newHome, openTerminal } from '../support/terminal.ts';
import { SIZE } from '../support/walk.ts';
import { acknowledged, answering, dropReading, ID, kept, play, program, readingOf, scored } from './support/lines.ts';
import { LIMIT, some } from './support/plan.ts';

const windows = process.platform === 'win32';
const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});
function keep(folder: string): string {
  undo.push(() => dropHome(folder));
  return folder;
}

function ownReading(questions: number): string {
  const reading = readingOf(questions);
  undo.push(() => dropReading(reading));
  return reading;
}

test.skipIf(windows).each(some([4, 1, 2, 3, 5, 6, 7, 8, 12, 16]))(
  'files of at most %i kB (ulimit -f)',
  async room => {
    const data = keep(newHome());
    const reading = ownReading(40);
    const typed = 80;
    const { text, code } = await play(
      ['bash', '-c', `ulimit -S -f ${room}; exec "$@"`, 'bash', ...program(reading, data)],
      data,
      answering(typed),
    );
    const taken = acknowledged(text);
    const saved = acknowledged(text.split('Not saved')[0] ?? '');
    expect(text).toContain('Not saved: the disk is full');
    expect(text).toMatch(/readback - not saved/);
    expect(code).toBe(5);
    expect(taken).toHaveLength(typed);
    const { attempts, faults } = kept(data);
    expect(attempts.map(({ item, right }) => ({ item, right })).slice(0, saved.length)).toEqual(saved);
    expect(faults).toEqual([]);
    // With room again a start finds them, has nothing to complain about, and saves.
    expect(scored(data)).toBe(attempts.length);
    expect(await play(program(reading, data), data, '2\n1 3\n')).toMatchObject({ code: 0 });
    expect(scored(data)).toBe(attempts.length + 1);
    console.log(`${typed} answers in ${room} kB: ${saved.length} saved, all there; the others said to be lost, exit 5`);
  },
  LIMIT,
);

/** A disk of 64 kB, gone after the test; null where that is not permitted. */
function tinyDisk(): string | null {
  const disk = keep(newHome());
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'readback-test', disk]).status === 0;
  if (mounted) undo.push(() => void spawnSync('umount', ['-l', disk]));
  return mounted ? disk : null;
}

test(
  'a disk that fills up, and has room again for w',
  async ({ skip }) => {
    const disk = tinyDisk();
    if (disk === null) {
      console.log('skipped: no disk may be mounted here');
      return skip();
    }
    const home = keep(newHome());
    const args = ['quiz', '--seed', '7', '--data-dir', join(disk, 'data')];
    const terminal = openTerminal({ ...SIZE, home, args });
    undo.push(terminal.close);
    const answer = async () => {
      await terminal.turn('0');
      await terminal.turn('↵');
      await terminal.sees(/✓ Right|✗ Missed/);
      const before = terminal.screen();
      await terminal.turn('↵');
      return before;
    };
    await terminal.sees('Question 1 of 8');
    expect(await answer()).not.toContain('Not saved');
    const filler = join(disk, 'filler');
    fill(filler);
    // The end of a block that is not full still takes a line or more.
    let question = 2;
    while (!(await answer()).includes('! Not saved: the disk is full')) question += 1;
    expect(question).toBeLessThan(8);
    await terminal.sees(`Question ${question + 1} of 8`);
    await terminal.sees('! Not saved: the disk is full');
    // The last answer may have fitted in, and only its place not.
    const there = scored(join(disk, 'data'));
    expect([question - 1, question]).toContain(there);
    await terminal.turn('1');
    rmSync(filler);
    await terminal.turn('w');
    await terminal.until(() => !terminal.screen().includes('Not saved'), 'the bar to go');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expect(scored(join(disk, 'data'))).toBe(question);
    console.log(`a tmpfs of 64 kB was full at answer ${question}: said, ${there} there; with room again w saved all`);
  },
  LIMIT,
);

/** Fills a disk to its last block. */
function fill(file: string): void {
  for (const size of [16_384, 4096, 1]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch {
      // That was the last that fits.
    }
  }
}

test.skipIf(windows)(
  'a folder that is read-only for who is not root',
  async ({ skip }) => {
    const root = process.getuid?.() === 0;
    const uid = root ? 65_534 : undefined;
    // Everybody may read the program and the reading there.
    const open = keep(mkdtempSync(join(tmpdir(), 'readback-open-')));
    cpSync(dirname(BIN), join(open, 'dist'), { recursive: true });
    const reading = join(open, 'small');
    cpSync(ownReading(16), reading, { recursive: true });
    writeFileSync(join(open, 'package.json'), '{"type":"module"}');
    spawnSync('chmod', ['-R', 'a+rX', open]);
    const data = join(open, 'data');
    mkdirSync(data);
    if (uid !== undefined) chownSync(data, uid, uid);
    const command = program(reading, data).map(part => (part === BIN ? join(open, 'dist', 'main.cjs') : part));
    const first = await play(command, data, answering(3), uid);
    if (root && first.code === null) {
      console.log('skipped: nobody else may run here');
      return skip();
    }
    expect(first).toMatchObject({ code: 0 });
    const journal = join(data, ID, 'journal');
    for (const folder of [journal, dirname(journal)]) chmodSync(folder, 0o555);
    const names = readdirSync(journal);

    const { text, code } = await play(command, data, answering(4), uid);
    expect(text).toContain('Not saved: no permission');
    expect(text).toMatch(/readback - not saved/);
    expect(acknowledged(text)).toHaveLength(4);
    expect(code).toBe(5);
    expect(readdirSync(journal)).toEqual(names);
    expect(scored(data)).toBe(3);
    for (const folder of [journal, dirname(journal)]) chmodSync(folder, 0o755);
    console.log(`as ${root ? 'nobody' : 'oneself'}: 3 answers kept, 4 said not to be saved, exit 5`);
  },
  LIMIT,
);

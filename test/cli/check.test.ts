/** What `check` prints, each output against a text that was read; and a check that goes on at every save. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BIN, cleanEnv, run, terminalsOf } from '../support/terminal.ts';

const { home, terminalAt } = terminalsOf({ columns: 80, rows: 24 });

const SCAFFOLD = 'content/scaffold';
const text = (name: string): string => readFileSync(join(SCAFFOLD, name), 'utf8');

/** What an author gets wrong, in the order of the file. */
const SLIPS: [right: string, wrong: string][] = [
  ['text: In April,', 'text: In April always,'],
  ['key: otherwise', 'key: othrwise'],
  ['evidence: [s6]', 'evidence: [s66]'],
  ['why: "The council voted for three months."', 'why: It voted, for three months.'],
  ['why: The article does not mention visitors.', 'why: No.'],
  ['Did the librarian', 'Did it? And did the librarian'],
];
const FAULTY = SLIPS.reduce((all, [right, wrong]) => {
  expect(all).toContain(right);
  return all.replace(right, wrong);
}, text('questions.yaml'));

/** A home with a reading in the folder `mine`. */
function author(questions = text('questions.yaml')): string {
  const where = home();
  mkdirSync(join(where, 'mine'));
  copyFileSync(join(SCAFFOLD, 'reading.yaml'), join(where, 'mine/reading.yaml'));
  writeFileSync(join(where, 'mine/questions.yaml'), questions);
  return where;
}

/** What a check of the reading with slips prints; the same flags are not tried twice. */
const printed = new Map<string, string>();
function ofFaulty(flags: readonly string[]): string {
  const known = printed.get(flags.join(' '));
  if (known !== undefined) return known;
  const { stdout, stderr } = run(author(FAULTY), ['check', 'mine', ...flags]);
  expect(stderr).toBe('');
  printed.set(flags.join(' '), stdout);
  return stdout;
}

describe('what it prints', () => {
  it.each([
    ['clean', [], 0],
    ['item', ['--item', 'who-can-work'], 0],
    ['item-linear', ['--item', 'about-the-trial', '--linear'], 0],
    ['item-ascii', ['--item', 'what-comes-first', '--ascii'], 0],
    ['brief', ['--brief'], 0],
    ['clean-json', ['--json'], 0],
  ] as const)('of a reading without problems: %s', async (name, flags, code) => {
    const { status, stdout, stderr } = run(author(), ['check', 'mine', ...flags]);
    expect([status, stderr]).toEqual([code, '']);
    await expect(stdout).toMatchFileSnapshot(`check/${name}.txt`);
  });

  it.each([
    ['faulty', []],
    ['faulty-summary', ['--summary']],
    ['faulty-item', ['--item', 'first-sunday']],
    ['faulty-item-unplayable', ['--item', 'small-price']],
    ['faulty-json', ['--json']],
    ['faulty-json-1', ['--json', '--schema', '1']],
    ['faulty-json-item', ['--json', '--item', 'for-good']],
  ] as const)('of a reading with slips: %s', async (name, flags) => {
    await expect(ofFaulty(flags)).toMatchFileSnapshot(`check/${name}.txt`);
  });

  it('is after its schemas, whatever was asked for', () => {
    for (const [version, flags] of [
      [1, ['--json', '--schema', '1']],
      [2, ['--json']],
      [2, ['--json', '--item', 'for-good']],
    ] as const) {
      const published = z.fromJSONSchema(JSON.parse(readFileSync(`docs/schemas/check-${version}.json`, 'utf8')));
      const data = JSON.parse(ofFaulty(flags));
      expect(published.safeParse(data).error?.issues).toBeUndefined();
      expect(data.schema).toBe(`readback.check/${version}`);
      expect(published.safeParse({ ...data, problems: [{ file: 'x' }] }).success).toBe(false);
    }
  });

  it.each([
    [['--item', 'for-god'], 'No item "for-god" in mine. Did you mean "for-good"?\n'],
    [['--item', 'elsewhere'], 'No item "elsewhere" in mine. Give the id of one of its items.\n'],
    [['--json', '--watch'], '`--watch` and `--json` do not go together: use one of them.\n'],
    [['--schema', '1'], '`--schema` goes with `--json`.\n'],
  ])('says in a sentence what cannot be: %s', (flags, said) => {
    expect(run(author(), ['check', 'mine', ...flags])).toMatchObject({ status: 2, stdout: '', stderr: said });
  });

  it('has no brief of a reading whose statements cannot be read', () => {
    const where = author();
    writeFileSync(join(where, 'mine/reading.yaml'), 'sections: none\n');
    const { status, stdout, stderr } = run(where, ['check', 'mine', '--brief']);
    expect([status, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^The statements cannot be read\. The first problem is at mine\/reading\.yaml:1:\d+: /);
  });
});

describe('a check at every save', () => {
  const running: ChildProcess[] = [];
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  function watching(where: string, flags: string[] = []) {
    const child = spawn(process.execPath, [BIN, 'check', 'mine', '--watch', ...flags], {
      cwd: where,
      env: cleanEnv(where),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let all = '';
    let from = 0;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', piece => {
        all += piece;
      });
    const ended = new Promise<number | null>(resolve => child.on('exit', resolve));
    return {
      ended,
      child,
      all: () => all,
      /** What was printed up to these words since they were waited for last. */
      async says(words: RegExp): Promise<string> {
        await expect.poll(() => all.slice(from)).toMatch(words);
        const fresh = all.slice(from);
        from = all.length;
        return fresh;
      },
    };
  }

  it('answers saves in place and by a new name, tells the first five problems, and ends with Ctrl+C', async () => {
    const where = author();
    const file = join(where, 'mine/questions.yaml');
    const { says, child, ended, all } = watching(where);
    await says(/No problems found\.\n$/);
    // As an editor saves that never leaves half a file.
    const renamed = (questions: string) => {
      writeFileSync(`${file}~`, questions);
      renameSync(`${file}~`, file);
    };
    renamed(FAULTY);
    const told = await says(/All of them: .*\n$/);
    await expect(told.replace(/\d\d:\d\d:\d\d/g, '<time>')).toMatchFileSnapshot('check/watch.txt');
    expect(told.match(/questions\.yaml:\d+:\d+/g)).toHaveLength(5);
    expect(told).toMatch(/\n\n\d\d:\d\d:\d\d {2}5 errors, 2 warnings\. All of them: npx readback check mine\n$/);
    writeFileSync(file, text('questions.yaml'));
    await says(/No problems found\.\n$/);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(all()).not.toMatch(/\u001b/);
  });

  it('says so where there is nothing to check, and goes on', async () => {
    const where = home();
    const { says, child, ended } = watching(where);
    await says(/There is no folder "mine"\. .* Still watching\.\n$/);
    mkdirSync(join(where, 'mine'));
    await says(/No reading in "mine": it has no reading\.yaml\. .* Still watching\.\n$/);
    writeFileSync(join(where, 'mine/reading.yaml'), text('reading.yaml'));
    await says(/there is no questions\.yaml/);
    writeFileSync(join(where, 'mine/questions.yaml'), text('questions.yaml'));
    await says(/No problems found\.\n$/);
    rmSync(join(where, 'mine'), { recursive: true });
    await says(/There is no folder "mine"/);
    mkdirSync(join(where, 'mine'));
    for (const name of ['reading.yaml', 'questions.yaml']) writeFileSync(join(where, 'mine', name), text(name));
    await says(/No problems found\.\n$/);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
  });

  it('shows an item anew, and says when it is not there any more', async () => {
    const where = author();
    const file = join(where, 'mine/questions.yaml');
    const { says } = watching(where, ['--item', 'first-sunday']);
    expect(await says(/Enter results/)).toContain(
      '   When does the librarian hope to open on a Sunday for the first time?',
    );
    writeFileSync(file, text('questions.yaml').replace('When does the librarian hope', 'When does Ada Brook hope'));
    expect(await says(/Enter results/)).toContain(
      '   When does Ada Brook hope to open on a Sunday for the first time?',
    );
    writeFileSync(file, text('questions.yaml').replace('id: first-sunday', 'id: first-sundays'));
    await says(/No item "first-sunday" in mine\. Did you mean "first-sundays"\? Still watching\.\n$/);
  });

  it('keeps what stood in the terminal, shows the latest alone, and gives 130 to Ctrl+C', async () => {
    const where = author();
    const terminal = terminalAt(where, { shell: 'echo before; "$NODE" "$BIN" check mine --watch; echo "code $?"' });
    await terminal.sees('No problems found.');
    expect(terminal.screen()).not.toContain('before');
    writeFileSync(join(where, 'mine/questions.yaml'), FAULTY);
    await terminal.sees(/\d\d:\d\d:\d\d 5 errors, 2 warnings\. All of them: npx readback check mine$/);
    expect(terminal.screen()).not.toContain('No problems found.');
    // At 80 columns no word is broken.
    expect(terminal.screen()).toContain('before "for three\n  months."\n');
    writeFileSync(join(where, 'mine/questions.yaml'), text('questions.yaml'));
    await terminal.sees(/^\d\d:\d\d:\d\d No problems found\.$/);
    terminal.write('\u0003');
    await terminal.sees('code 130');
    expect(terminal.scrolled()).toContain('before');
    expect(terminal.raw()).not.toContain('\u001b[3J');
  });
});

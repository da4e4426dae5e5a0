/** The command line: what is said, where, and with which exit code, without a person at a terminal. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seedOf } from '../support/seeds.ts';
import { BIN, cleanEnv, dropHome, newHome, openTerminal, READING } from '../support/terminal.ts';

const SEED = seedOf(['choice', 'choice']);

const homes: string[] = [];
const home = () => homes[homes.push(newHome()) - 1] as string;
afterEach(() => {
  for (const home of homes.splice(0)) dropHome(home);
});

const run = (where: string, args: string[], input = '', env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [BIN, ...args], { env: cleanEnv(where, env), input, encoding: 'utf8', cwd: where });

const dataOf = (where: string) => join(where, '.local/share/readback/russia-iran-2023');
const answered = (where: string) => run(where, ['quiz', '--seed', SEED, '--linear'], '1 1\n\n2 2\n\n');
const journalOf = (where: string) => {
  const folder = join(dataOf(where), 'journal');
  return join(folder, readdirSync(folder)[0] ?? '');
};

describe('wrong usage says one sentence, exits 2 and writes nothing', () => {
  it.each([
    [['scroes'], 'No command `scroes`. Did you mean `scores`?'],
    [['frobnicate'], 'No command `frobnicate`.'],
    [['--liner'], 'No flag `--liner`. Did you mean `--linear`?'],
    [['quiz', '--count', '0'], '`--count` takes a whole number from 1 to 5000, not `0`.'],
    [['quiz', '--count', '5001'], '`--count` takes a whole number from 1 to 5000, not `5001`.'],
    [['quiz', '--count', 'abc'], '`--count` takes a whole number from 1 to 5000, not `abc`.'],
    [['quiz', '--count=-3'], '`--count` takes a whole number'],
    [['quiz', '--count'], '`--count` needs a value'],
    [['quiz', '--seed', 'x'], '`--seed` takes a whole number from 0 to 4294967295, not `x`.'],
    [['quiz', '--seed', '1.5'], 'not `1.5`'],
    [
      ['quiz', '--section', 'nowhere', '--linear'],
      'No section `nowhere`. Use a number from 1 to 4, or an id: opening,',
    ],
    [['read', '9'], 'No section `9`. Use a number from 1 to 4'],
    [['read', '1', '2'], 'One section at a time'],
    [['scores', 'all'], 'Only a path like ./mine can follow `scores`'],
    [
      ['export', '--seed', '7', '--data-dir', './Ada', 'Sommer'],
      'A space ends the value of `--data-dir`. Use quotation marks: --data-dir "./Ada Sommer"\n',
    ],
    [['--data-dir', './ada', 'scores', 'all'], 'Only a path like ./mine can follow `scores`'],
    [['scores', '--json=yes'], '`--json` takes no value.'],
    [['quiz', '--json'], '`--json` belongs to `scores`'],
    [['paper', '-o', 'paper.txt'], '`--output` belongs to `export` and `class`: npx readback export --output'],
    [['quiz', '--seed', '1', '--seed', '2'], 'Give `--seed` only once.'],
    [['scores', '--cuont', '3'], 'Did you mean `--count`? It belongs to `quiz`: npx readback quiz --count N'],
    [['paper', '--cuont', '3'], 'No flag `--cuont`. Did you mean `--count`?\n'],
    // Two dashes are no letters that agree.
    [['scores', '--list'], 'No flag `--list`. See: npx readback scores --help\n'],
    [['--ls'], 'No flag `--ls`. See: npx readback --help\n'],
    [['--on'], 'No flag `--on`. See: npx readback --help\n'],
    [['reset', '--jsly'], 'Did you mean `--only`?\n'], // As near to --json, which begins like it, but cannot stand there.
    [['check', './mine', '--jsno'], 'No flag `--jsno`. Did you mean `--json`?\n'],
    [['quiz', './mine', '--reading', 'tea'], '`./mine` and `--reading` both name a reading: use only one of them.'],
    [['scores', './mine', './yours'], 'One reading at a time: leave out `./yours`.'],
    [['restore', './mine', './yours'], 'One file at a time: leave out `./yours`.'],
    [['check', './mine', './yours'], 'One folder at a time: leave out `./yours`.'],
    [['new', './mine', '--reading', 'tea'], '`new` takes a folder, not `--reading`'],
    [['./mine', 'scroes'], 'No command `scroes`. Did you mean `scores`?'],
    [['--frob', 'never'], 'No flag `--frob`.'],
    [['qiuz'], 'Did you mean `quiz`?'],
    [['reset', '--only', 'half', '--yes'], '`--only` takes scores or place, not `half`.'],
    [['reset'], 'npx readback reset --yes'],
    [['restore', 'a.json', 'b.json'], 'One file at a time'],
    [['--color', 'pink'], '`--color` takes auto, always or never, not `pink`.'],
    [['export', '--format', 'xml'], '`--format` takes json or csv, not `xml`.'],
    [['--data-dir'], '`--data-dir` needs a value'],
  ])('%j', (args, words) => {
    const where = home();
    const { status, stdout, stderr } = run(where, args);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n').length).toBe(1);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(readdirSync(where)).toEqual([]);
  });

  it('shows control codes of an argument as signs', () => {
    expect(run(home(), ['\u001b]0;x\u0007']).stderr).not.toMatch(/[\u001b\u0007]/);
  });
});

describe('without a terminal', () => {
  it.each([
    [[], 0, 'In a terminal, go on with: npx readback'],
    [['read'], 0, '1 of 4  Headline and opening'],
    [['read', '2'], 0, '2 of 4  Where the draft stands'],
    [['read', 'background'], 0, '4 of 4  The background'],
    [['scores'], 0, 'No round yet.'],
    [['restore'], 0, 'Nothing to undo'],
    [['reset', '--yes'], 0, 'Nothing to clear.'],
    [['--help'], 0, 'Nothing leaves this computer.'],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
  ])('%j prints', (args, code, words) => {
    const where = home();
    const { status, stdout, stderr } = run(where, args);
    if (typeof words === 'string') expect(stdout).toContain(words);
    else expect(stdout).toMatch(words);
    expect(stderr).toBe('');
    expect(status).toBe(code);
    expect(stdout).not.toContain('\u001b');
    expect(stdout.endsWith('\n')).toBe(true);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(args[0] === 'read' ? 72 : 110);
    expect(readdirSync(where)).toEqual([]);
  });

  it('a quiz names the flag that would do, exit 3', () => {
    const { status, stderr, stdout } = run(home(), ['quiz']);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('npx readback quiz --linear');
  });

  it('an end of input at once saves and exits 0', () => {
    expect(run(home(), ['--linear']).status).toBe(0);
    expect(run(home(), [], '', { READBACK_LINEAR: '1' }).stdout).toContain('1. Russia and Iran, March 2023: new;');
    expect(run(home(), [], '', { ACCESSIBLE: '0' }).stdout).toContain('In a terminal, go on with');
  });

  it('flags may stand before the command', () => {
    const where = home();
    const { status, stdout } = run(where, ['--data-dir', './kept', '--linear', 'quiz', '--seed', SEED], '1 1\n');
    expect(status).toBe(0);
    expect(stdout).toContain(`Go on with: npx readback --data-dir ${join(where, 'kept')} quiz --linear\n`);
    expect(run(where, ['scores', '--data-dir', join(where, 'kept')]).stdout).toContain('1 round, 1 answer');
    expect(existsSync(dataOf(where))).toBe(false);
  });

  it('an early end of the reader is no fault', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"$NODE" "$BIN" read 2 | head -1; exit \${PIPESTATUS[0]}`], {
      env: cleanEnv(home(), { BIN, NODE: process.execPath }),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('scores --json', () => {
  it('has every name, before anything was answered and after', () => {
    const where = home();
    const names = (value: Record<string, unknown>) => Object.keys(value);
    const empty = JSON.parse(run(where, ['scores', '--json']).stdout);
    answered(where);
    const full = JSON.parse(run(where, ['scores', '--json']).stdout);
    expect(names(full)).toEqual(names(empty));
    expect(full.schema).toBe('readback.scores/1');
    expect(full.totals).toMatchObject({ items: 2, attempts: 2 });
    expect(full.rounds[0]).toMatchObject({
      kind: 'quiz',
      seed: Number(SEED),
      asked: 8,
      finished: false,
      endedAt: null,
    });
    expect(full.rounds[0].attempts[1]).toMatchObject({ sureness: 'fairly sure', revision: 1 });
    expect(full.sections.reduce((sum: number, section: { attempts: number }) => sum + section.attempts, 0)).toBe(2);
    expect(full.sureness.map(({ level }: { level: string }) => level)).toEqual(['guessing', 'fairly sure', 'certain']);
  });
});

describe('questions about what happened next', () => {
  it('never count towards the score', () => {
    const where = home();
    run(where, ['quiz', '--section', 'what-happened-next', '--linear'], '0\n\n0\n\n');
    const { totals, rounds } = JSON.parse(run(where, ['scores', '--json']).stdout);
    expect([totals.attempts, rounds[0].kind, rounds[0].attempts.length]).toEqual([0, 'context', 2]);
    expect(run(where, ['scores']).stdout).toContain('1 round, 0 answers, 0 right.');
    expect(run(where, []).stdout).not.toContain('Last round');
  });
});

describe('reset and restore', () => {
  it('forgets what it is told to, says so, and brings it back', () => {
    const where = home();
    answered(where);
    const before = JSON.parse(run(where, ['scores', '--json']).stdout).rounds;
    const forgot = run(where, ['reset', '--only', 'scores', '--yes']);
    expect(forgot.stdout).toContain('Cleared the scores. Undo it with: npx readback restore');
    expect(JSON.parse(run(where, ['scores', '--json']).stdout).rounds).toEqual([]);
    expect(run(where, ['restore']).stdout).toContain('Undone. You have 1 round, 2 answers');
    expect(JSON.parse(run(where, ['scores', '--json']).stdout).rounds).toEqual(before);
  });
});

describe('export, and restore FILE', () => {
  const exported = (where: string, ...args: string[]) => run(where, ['export', ...args]);
  const rounds = (where: string) => JSON.parse(run(where, ['scores', '--json']).stdout).rounds;

  it('moves everything to another computer, once', () => {
    const [here, there] = [home(), home()];
    answered(here);
    expect(exported(here, '-o', join(here, 'mine.json')).stderr).toContain('Wrote 2 answers to');
    expect(run(there, ['restore', join(here, 'mine.json')]).stdout).toContain('Added 2 answers. You have 1 round');
    expect(rounds(there)).toEqual(rounds(here));
    expect(JSON.parse(run(there, ['scores', '--json']).stdout).place).toEqual(
      JSON.parse(run(here, ['scores', '--json']).stdout).place,
    );
    expect(run(there, ['restore', join(here, 'mine.json')]).stdout).toContain('Added 0 answers.');
    expect(rounds(there)).toEqual(rounds(here));
    // The open round goes on where it was.
    run(there, ['quiz', '--linear'], '1 1\n');
    expect(rounds(there)[0].attempts.length).toBe(3);
  });

  it('brings back what a reset hid, and leaves hidden records out', () => {
    const where = home();
    answered(where);
    const before = rounds(where);
    exported(where, '-o', join(where, 'mine.json'));
    run(where, ['reset', '--yes']);
    expect(JSON.parse(exported(where).stdout).records).toEqual([]);
    expect(rounds(where)).toEqual([]);
    run(where, ['restore', join(where, 'mine.json')]);
    expect(rounds(where)).toEqual(before);
    run(where, ['restore']);
    expect(rounds(where)).toEqual(before);
  });

  it('as csv has a row per answer', () => {
    const where = home();
    answered(where);
    const rows = exported(where, '--format', 'csv').stdout.trimEnd().split('\r\n');
    expect(rows[0]).toBe('at,round,kind,seed,item,revision,response,sureness,right,asked,paper,paperRevision,attempt');
    expect(rows.length).toBe(3);
    expect(rows[2]).toMatch(/^\d{4}-.*Z,.*,quiz,\d+,[a-z-]+,1,\w+,fairly sure,(true|false),8,true,\d+,1$/);
    expect(rows[2]).toContain(`,${SEED},`);
  });

  it('of one paper by its seed; for a paper that was not started it says so, and writes nothing', () => {
    const where = home();
    answered(where);
    const kinds = JSON.parse(exported(where, '--seed', SEED).stdout).records.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['roundBegun', 'answered', 'answered']);
    const file = join(where, 'mine.json');
    const { status, stderr } = exported(where, '--seed', '8', '-o', file);
    expect([status, stderr]).toEqual([2, `Paper 8 was not started here, only paper ${SEED}.\n`]);
    expect(existsSync(file)).toBe(false);
    expect(exported(home(), '--seed', '8').stderr).toBe('Paper 8 was not started here, nor was any other.\n');
    expect(exported(home(), '--seed', '8', '--data-dir', './Leo Dahl').stderr).toBe(
      'Paper 8 was not started in ./Leo Dahl, nor was any other.\n',
    );
  });

  it('through pipes with -, and from what PowerShell makes of one', () => {
    const here = home();
    answered(here);
    const { stdout, stderr } = exported(here, '-o', '-');
    expect([JSON.parse(stdout).records.length, stderr]).toEqual([3, '']);
    expect(run(home(), ['restore', '-'], stdout).stdout).toContain('Added 2 answers.');
    expect(run(home(), ['restore', '-'], 'no export').stderr).toContain('only a JSON export can be read');
    const file = join(here, 'wide.json');
    const wide = Buffer.from(`\ufeff${stdout.replaceAll('\n', '\r\n')}`, 'utf16le');
    for (const bytes of [wide, wide.subarray(2), Buffer.from(wide).swap16()]) {
      writeFileSync(file, bytes);
      expect(run(home(), ['restore', file]).stdout).toContain('Added 2 answers.');
    }
  });

  it.each([
    ['is not there', undefined, 5, 'no such file or folder'],
    ['is no export', '{"a": 1}', 5, 'it is not a readback export'],
    ['is cut', '{"schema": "readback.exp', 5, 'it is damaged'],
    ['is an export as CSV', 'at,round,kind\r\n', 5, 'only a JSON export can be read'],
    [
      'is about another reading',
      '{"schema":"readback.export/1","reading":{"id":"other","revision":1},"records":[]}',
      2,
      'is an export of other',
    ],
  ])('a file that %s changes nothing and says why', (_, text, code, words) => {
    const where = home();
    answered(where);
    const before = readFileSync(journalOf(where));
    const file = join(where, 'given.json');
    if (text !== undefined) writeFileSync(file, text);
    const { status, stderr, stdout } = run(where, ['restore', file]);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toContain(words);
    expect(readFileSync(journalOf(where))).toEqual(before);
  });

  it('is whole on a slow pipe, and says so when the disk is full', () => {
    const where = home();
    answered(where);
    const shell = (line: string) =>
      spawnSync('bash', ['-c', line], { env: cleanEnv(where, { BIN, NODE: process.execPath }), encoding: 'utf8' });
    const whole = exported(where).stdout;
    expect(shell('"$NODE" "$BIN" export | dd bs=1 status=none').stdout.length).toBe(whole.length);
    if (existsSync('/dev/full')) {
      const full = shell('"$NODE" "$BIN" export > /dev/full');
      expect([full.status, full.stderr.includes('Not all of the output could be written')]).toEqual([5, true]);
      expect(exported(where, '-o', '/dev/full').status).toBe(5);
    }
    const nowhere = exported(where, '-o', join(where, 'no/such/folder.json'));
    expect([nowhere.status, nowhere.stderr.includes('Nothing was written')]).toEqual([5, true]);
  });
});

describe('a journal with a damaged line', () => {
  it('is named, the rest counts, no byte changes, exit 5', () => {
    const where = home();
    answered(where);
    const file = journalOf(where);
    const [first, second = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [first, second.replace('"right":', '"rigth":'), ...rest].join('\n'));
    const damaged = readFileSync(file);
    const scores = run(where, ['scores', '--json']);
    expect(scores.status).toBe(5);
    expect(scores.stderr).toContain('could not be read; skipped. No file was changed.');
    expect(scores.stderr).toContain(file);
    expect(JSON.parse(scores.stdout).totals.attempts).toBe(1);
    expect(run(where, READING, '', { READBACK_LINEAR: '1' }).stdout).toContain('1 of 3 saved lines could not be read');
    expect(readFileSync(file)).toEqual(damaged);
  });

  it('is said where it is all there is, and by reset', () => {
    const where = home();
    answered(where);
    writeFileSync(journalOf(where), 'damaged\n');
    expect(run(where, ['--linear'], '1\n').stdout).toContain('1 of 1 saved line could not be read');
    expect(run(where, ['quiz', '--linear']).stdout).toContain('1 of 1 saved line could not be read');
    expect(run(where, ['reset', '--yes']).status).toBe(5);
  });

  it('a line of a newer readback is left out and said', () => {
    const where = home();
    answered(where);
    appendFileSync(journalOf(where), '{"v":2,"id":"x"}\n');
    const { status, stderr } = run(where, ['scores']);
    expect([status, stderr.includes('came from a newer readback')]).toEqual([5, true]);
  });
});

describe('a reading of your own', () => {
  const copy = () => {
    const where = home();
    const mine = join(where, 'mine');
    cpSync('content/russia-iran-2023', mine, { recursive: true });
    const file = join(mine, 'reading.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^id: .*$/m, 'id: mine'));
    return where;
  };
  const spoil = (where: string, file: string, from: string | RegExp, to: string) => {
    const path = join(where, 'mine', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };

  it('is played from its folder', () => {
    const where = copy();
    const { status, stdout } = run(where, ['./mine', '--linear'], '2\n1 1\n');
    expect([status, stdout.includes('Question 1 of 8')]).toEqual([0, true]);
  });

  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'unknown evidence',
      'questions.yaml',
      /evidence: \[s\w+/,
      'evidence: [s99x',
      /mine\/questions\.yaml:\d+:\d+ +error +unknown-evidence[\s\S]*s99x/,
    ],
    ['no key', 'questions.yaml', /key: [a-d]\n/, 'key: z\n', /mine\/questions\.yaml:\d+:\d+ +error +[a-z-]*key/],
    ['no rationale', 'questions.yaml', /, why: "[^"]*"/, '', /mine\/questions\.yaml:\d+:\d+ +error +missing-/],
    ['broken YAML', 'reading.yaml', /revision: 2/, 'revision: [2', /mine\/reading\.yaml:\d+:\d+ +error +broken-yaml/],
    [
      'an unknown field',
      'reading.yaml',
      /revision: 2/,
      'revision: 2\nrevison: 3',
      /mine\/reading\.yaml:\d+:\d+ +error +unknown-field[\s\S]*revision/,
    ],
  ])(
    'with %s it is refused with place, reason and next step, exit 4, progress untouched',
    (_, file, from, to, words) => {
      const where = copy();
      answered(where);
      const before = readFileSync(journalOf(where));
      spoil(where, file, from, to);
      const { status, stderr, stdout } = run(where, ['./mine']);
      expect(stderr).toMatch(words);
      expect(stderr).toContain('Your progress was not touched.');
      expect([status, stdout]).toEqual([4, '']);
      expect(readFileSync(journalOf(where))).toEqual(before);
    },
  );

  it('that is not there is said, exit 4', () => {
    const where = home();
    const { status, stderr } = run(where, ['./nowhere']);
    expect(status).toBe(4);
    expect(stderr).toContain('nowhere');
    mkdirSync(join(where, 'empty'));
    expect(run(where, ['./empty']).status).toBe(4);
  });
});

describe('on a terminal', () => {
  it('with a broken reading nothing is drawn, exit 4', async () => {
    const terminal = openTerminal({ columns: 80, rows: 24, args: ['./nowhere'] });
    homes.push(terminal.home);
    expect(await terminal.exited).toBe(4);
    expect(terminal.raw()).not.toContain('\u001b[?1049h');
    terminal.close();
  });

  it('scores print on the main screen, broken at spaces', async () => {
    const where = home();
    answered(where);
    const whole = run(where, ['scores']).stdout;
    expect(Math.max(...whole.split('\n').map(line => line.length))).toBeGreaterThan(60);
    const terminal = openTerminal({ columns: 40, rows: 50, home: where, args: ['scores'] });
    expect(await terminal.exited).toBe(0);
    await terminal.sees('Scores:');
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    expect(words(terminal.screen())).toEqual(words(whole));
    expect(terminal.raw()).not.toContain('\u001b[?1049h');
    terminal.close();
  });

  it('what is said last is broken at spaces', async () => {
    const terminal = openTerminal({ columns: 40, rows: 12, home: home(), args: ['read'] });
    await terminal.sees('Enter page');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    const [saved] = terminal.screen().split('\n');
    expect(saved?.trimEnd()).toBe('readback - saved. You are at section 1');
    terminal.close();
  });

  it('a line to be copied from scores stays whole', async () => {
    const args = ['scores', '--data-dir', 'kept  in a folder with a long name'];
    const terminal = openTerminal({ columns: 40, rows: 24, home: home(), args });
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).toMatch(
      /npx readback --data-dir '[^\r\n]*\/kept {2}in a folder with a long name' quiz\r?\n/,
    );
    terminal.close();
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['LANG=C', { LANG: 'C' }, []],
    ['TERM=linux', { TERM: 'linux' }, []],
    ['--ascii', {}, ['--ascii']],
  ])('%s sends no byte beyond ASCII', async (_, env, args) => {
    const terminal = openTerminal({ columns: 80, rows: 24, env, args: [...args, 'quiz', '--seed', SEED] });
    homes.push(terminal.home);
    await terminal.sees('Question 1 of 8');
    terminal.press('1→↵');
    await terminal.sees(/\+ Right|x Missed/);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expect(terminal.raw()).toMatch(/^[\u0000-\u007f]*$/);
    terminal.close();
  });

  it.each<[string, Record<string, string>, string[], boolean]>([
    ['as it is', {}, [], true],
    ['NO_COLOR=1', { NO_COLOR: '1' }, [], false],
    ['NO_COLOR=1 and FORCE_COLOR=1', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], false],
    ['--color never', {}, ['--color', 'never'], false],
    ['NO_COLOR=1 and --color always', { NO_COLOR: '1' }, ['--color', 'always'], true],
  ])('colour with %s', async (_, env, args, colour) => {
    const terminal = openTerminal({ columns: 80, rows: 24, env, args });
    homes.push(terminal.home);
    await terminal.sees('Russia and Iran');
    expect(/\u001b\[3[1-6]m/.test(terminal.raw())).toBe(colour);
    expect(terminal.raw()).not.toContain('Warning');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    terminal.close();
  });

  it.each([
    ['CI=1 draws', { CI: '1' }, true],
    ['DEV=true draws', { DEV: 'true' }, true],
    ['NO_COLOR=1 draws without colour', { NO_COLOR: '1' }, true],
    ['TERM=dumb tells line by line', { TERM: 'dumb' }, false],
  ])('%s', async (_, env, drawn) => {
    const terminal = openTerminal({ columns: 80, rows: 24, env });
    homes.push(terminal.home);
    await terminal.sees('Russia and Iran');
    expect(terminal.raw().includes('\u001b[?1049h')).toBe(drawn);
    if ('NO_COLOR' in env) expect(terminal.raw()).not.toMatch(/\u001b\[3[0-8]/);
    terminal.write(drawn ? 'q' : 'stop\r');
    expect(await terminal.exited).toBe(0);
    terminal.close();
  });
});

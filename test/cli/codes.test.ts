/** Every command with a store, names, arguments and an environment full of codes: none reaches a terminal. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadFolder } from '../../src/checker/play.ts';
import { BIN, cleanEnv, dropHome, newHome, openTerminal } from '../support/terminal.ts';

/** A clipboard write, C1 colour, an order of letters, a carriage return, a line of its own. */
const EVIL = '\u001b]52;c;ZWNobw==\u0007\u009b31m\u202e\u2066\r\nx\u007f\u{e0041}';
/** What no terminal may be given; a table for other programs ends its lines in CR LF. */
const CODES = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u;
/** Fields of a reading that are told as they are. */
const TOLD = ['title', 'text', 'stem', 'why', 'note', 'role', 'outlet', 'owner'];
const ID = 'russia-iran-2023';

let root: string;
let home: string;
let data: string;
let mine: string;
let roster: string;
let env: Record<string, string>;
const { items } = loadFolder(`content/${ID}`);

beforeAll(() => {
  root = newHome();
  home = join(root, `home ${EVIL}`);
  data = join(home, `data ${EVIL}`);
  mine = join(home, `mine ${EVIL}`);
  mkdirSync(home);
  const temporary = join(root, `tmp ${EVIL}`);
  mkdirSync(temporary);
  env = cleanEnv(home, {
    READBACK_DATA_DIR: data,
    TMPDIR: temporary,
    USER: EVIL,
    LANG: `C.UTF-8${EVIL}`,
    COLUMNS: EVIL,
  });
  run(['new', mine]);
  for (const file of ['reading.yaml', 'questions.yaml']) {
    const path = join(mine, file);
    const told = (key: unknown, value: unknown) => (TOLD.includes(String(key)) ? `${value} ${EVIL}` : value);
    writeFileSync(path, stringify(JSON.parse(JSON.stringify(parse(readFileSync(path, 'utf8')), told))));
  }
  writeFileSync(join(home, `export ${EVIL}.json`), exported());
  roster = join(home, 'roster.csv');
  writeFileSync(roster, `id,name\n"${EVIL}","${EVIL}"\n`);
  run(['restore', join(home, `export ${EVIL}.json`)]);
  const journal = join(data, ID, 'journal');
  writeFileSync(join(journal, `damaged ${EVIL}.ndjson`), `{"v":1}\n`);
  symlinkSync('nowhere', join(journal, `link ${EVIL}.ndjson`));
  appendFileSync(join(data, ID, 'place.json'), EVIL);
});
afterAll(() => dropHome(root));

/** Ids of rounds, items and responses that are codes; each cell of the last answers would be a formula. */
function exported(): string {
  const known = items[0]?.id ?? '';
  const records = [EVIL, ...['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\uff1d1', 'a;=1', known]].flatMap(
    (id, index) => {
      const head = { v: 1, sitting: EVIL, at: `2026-01-0${(index % 9) + 1}T10:00:00.000Z` };
      const round = `round ${id} ${index}`;
      return [
        {
          ...head,
          id: round,
          seq: index * 2 + 1,
          kind: 'roundBegun',
          round: 'quiz',
          seed: -1,
          reading: 1,
          items: [id],
        },
        {
          ...{ ...head, id: `answer ${id}`, seq: index * 2 + 2, kind: 'answered', round, item: id, revision: 1 },
          ...{ response: [id, EVIL], sureness: 'certain', right: false },
        },
      ];
    },
  );
  const place = { read: [EVIL], reading: { section: EVIL, statement: EVIL } };
  return JSON.stringify({ schema: 'readback.export/1', reading: { id: ID, revision: 1 }, place, records });
}

function run(args: string[], input = '', more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    env: { ...env, ...more },
    cwd: home,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const FORMAT = ['export', '--format', 'csv'];
const TYPED = `${EVIL}\n1 1\n\n2 2\nmore\nhelp\nfind ${EVIL}\n`;

const COMMANDS: (() => [args: string[], input?: string])[] = [
  () => [[]],
  () => [['--linear'], TYPED],
  () => [['read']],
  () => [['read', EVIL]],
  () => [['read', '1', '--linear'], TYPED],
  () => [['quiz']],
  () => [['quiz', '--linear'], TYPED],
  () => [['quiz', '--section', EVIL, '--linear']],
  () => [['quiz', '--missed', '--linear'], TYPED],
  () => [['review', '--linear'], TYPED],
  () => [['scores']],
  () => [['scores', '--json']],
  () => [['paper']],
  () => [['paper', '--answers', '--count', '5000', mine]],
  () => [['export']],
  () => [FORMAT],
  () => [['export', '-o', join(home, `out ${EVIL}.json`)]],
  () => [['export', '-o', join(home, EVIL, EVIL)]],
  () => [['export', '--format', EVIL]],
  () => [['class', home, '--seed', '7', '--items']],
  () => [['class', '--format', 'csv', join(home, `export ${EVIL}.json`), '--seed', '7', '--roster', roster]],
  () => [['class', '--format', 'json', join(home, `export ${EVIL}.json`), '--seed', '7']],
  () => [['class', home, '--seed', '7', '--roster', join(home, EVIL)]],
  () => [['restore', join(home, EVIL)]],
  () => [['restore', mine]],
  () => [['restore', home]],
  () => [['restore', join(home, `export ${EVIL}.json`)]],
  () => [['reset', '--yes', '--only', 'place']],
  () => [['restore']],
  () => [['check', mine]],
  () => [['check', mine, '--json']],
  () => [['check', home]],
  () => [['check', mine, '--source', join(home, EVIL)]],
  () => [['check', mine, '--source', join(mine, 'reading.yaml')]],
  () => [['new', mine]],
  () => [['new', join(home, `new ${EVIL}`)]],
  () => [['new', join(mine, 'reading.yaml', EVIL)]],
  () => [[mine, '--linear'], TYPED],
  () => [['scores', mine]],
  () => [['scores', join(home, EVIL)]],
  () => [['scores', '--data-dir', `relative ${EVIL}`]],
  () => [['--reading', EVIL]],
  () => [[EVIL]],
  () => [[`--${EVIL}`]],
  () => [['--color', EVIL]],
  () => [['quiz', '--count', EVIL]],
  () => [['--help', EVIL]],
];

it.each(COMMANDS.map((given, index) => [index, given] as const))('command %i', (_, given) => {
  const [args, input] = given();
  const { stdout, stderr, status } = run(args, input);
  expect(stdout + stderr).not.toBe('');
  expect(args[2] === 'csv' ? stdout.replaceAll('\r\n', '\n') : stdout).not.toMatch(CODES);
  expect(stderr).not.toMatch(CODES);
  // What is damaged is told before.
  if (status === 2) expect(stderr.replace(/^.*(saved line|could not be read).*\n/gm, '')).toMatch(/^[^\n]+\n$/);
  expect(status).not.toBe(1);
  expect(status).not.toBeNull();
});

describe('a fault of ours', () => {
  const preload = (code: string) => {
    const file = join(root, 'preload.mjs');
    writeFileSync(file, code);
    return { NODE_OPTIONS: `--import file://${file}` };
  };
  const boom = `Date.prototype.toISOString = () => { throw new Error(${JSON.stringify(EVIL)}); };`;

  it('names its log, and what happened in it, without a code', () => {
    const { stderr, status } = run(['scores'], '', preload(boom));
    expect(status).toBe(1);
    expect(stderr).toContain('The details are in');
    expect(stderr).not.toMatch(CODES);
    const [folder = ''] = readdirSync(env.TMPDIR ?? '').filter(name => name.startsWith('readback-'));
    const log = join(env.TMPDIR ?? '', folder, 'error.log');
    expect(existsSync(log) && readFileSync(log, 'utf8')).toContain('Error: ');
    expect(readFileSync(log, 'utf8')).not.toMatch(CODES);
  });

  it('and no place for a log: what happened is told without a code', () => {
    const { stderr } = run(['scores'], '', { ...preload(boom), TMPDIR: join(home, EVIL) });
    expect(stderr).toContain('could not be written to a file');
    expect(stderr).not.toMatch(CODES);
  });
});

it('no cell of a table is a formula', () => {
  const rows = run(FORMAT).stdout.trimEnd().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThan(8);
  const cells = rows.flatMap(row => row.match(/("([^"]|"")*"|[^,"]*)(,|$)/g) ?? []);
  for (const cell of cells.map(cell => cell.replace(/,$|"/g, ''))) {
    if (!/^-?\d+$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@\uff1d]/);
  }
});

it('a screen gives a terminal only codes of its own', async () => {
  const terminal = openTerminal({ columns: 80, rows: 24, home, env, args: [mine, '--data-dir', data] });
  try {
    for (const presses of ['?', '?', '↵', '→', '↵']) await terminal.turn(presses);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    const own = /\u001b\[[?\d;]*[A-Za-z]|\r?\n/g;
    expect(terminal.raw().replace(own, '')).not.toMatch(CODES);
    expect(terminal.raw()).not.toContain('\u001b]');
  } finally {
    terminal.close();
  }
});

/** Readings from strangers: each in a process of its own, with little memory and no time to lose. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkReading } from '../../src/checker/check.ts';
import { loadFolder } from '../../src/checker/play.ts';
import { summaryText } from '../../src/checker/report.ts';
import { formatProblems } from '../../src/content/diagnostic.ts';
import { dice } from '../../src/domain/random.ts';
import { UserError } from '../../src/lib/errors.ts';
import { folder } from '../content/folder.ts';
import { computed } from '../support/cost.ts';
import { SCAFFOLD_QUESTIONS, scaffoldReading } from '../support/scaffold.ts';
import { times } from '../support/soak.ts';
import { BIN, cleanEnv, dropHome, newHome } from '../support/terminal.ts';
import { DISPLAY, type Hostile, TABLE } from './support/hostile.ts';
import { eachOf, LIMIT, some } from './support/plan.ts';

/** Megabytes of memory for values. */
const MEMORY = 128;
/** Longer, on a busy computer too, is hanging. */
const PATIENCE = 60_000;
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

interface Ended {
  code: number | null;
  said: string;
}

function run(home: string, args: string[], typed = ''): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY}`, BIN, ...args], {
      cwd: home,
      env: cleanEnv(home),
      timeout: PATIENCE,
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(typed);
    child.on('close', code => resolve({ code, said }));
  });
}

const listing = (path: string): string[] => (existsSync(path) ? readdirSync(path).toSorted() : []);

async function tried({ name, make, place, refused }: Hostile): Promise<void> {
  const home = newHome();
  const path = make();
  const before = listing(path);
  const played = refused
    ? await run(home, [path])
    : await run(home, [path, '--linear'], '1\n\n\n\n\n\n\n\n\n2\n1 1\n\n');
  const saved = listing(home);
  const checked = await run(home, ['check', path]);
  const json = await run(home, ['check', path, '--json']);
  expect.soft(checked.said, name).toMatch(place);
  expect.soft([checked.code, json.code, played.code], name).toEqual(refused ? [4, 4, 4] : [0, 0, 0]);
  for (const { said } of [checked, json, played]) expect.soft(said, name).not.toMatch(RAW);
  for (const args of refused ? [] : [[], ['read', '1'], ['paper', '--answers'], ['scores'], ['scores', '--json']]) {
    const printed = await run(home, [...args, '--reading', path]);
    expect.soft(printed.code, `${name} ${args}`).toBe(0);
    expect.soft(printed.said, `${name} ${args}`).not.toMatch(RAW);
  }
  if (refused) {
    expect.soft(played.said, name).toMatch(place);
    expect.soft(saved, name).toEqual([]);
  }
  expect.soft(listing(path), name).toEqual(before);
  dropHome(home);
  rmSync(dirname(path), { recursive: true, force: true });
}

it('has sixty and more', () => {
  expect(TABLE.length).toBeGreaterThanOrEqual(60);
});

it('refuses each by file and line, writes nothing, lets no control byte out', () => eachOf(some(TABLE), tried), LIMIT);

it('plays text that a terminal would obey, as marks', () => eachOf(some(DISPLAY), tried), LIMIT);

/** What is put in somewhere: YAML that means something else, and bytes that mean harm. */
const PIECES = [
  '\n',
  ' ',
  '  ',
  '\t',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '#',
  ' #',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '!!x ',
  '|',
  '>',
  '? ',
  '<<: ',
  '---\n',
  '~',
  'null',
  '0',
  '1e999',
  '.nan',
  'true',
  '\u001b[2J',
  '\u0000',
  '\u009b',
  '\u202e',
  '\u{e0041}',
  '\ud83d',
  '\u0301'.repeat(50),
  '界'.repeat(200),
  'x'.repeat(5000),
  '__proto__: 1\n',
  'items: []\n',
  '$&',
  '\\e',
  '\\u202e',
];

function mutant(text: string, roll: () => number): string {
  const at = Math.floor(roll() * text.length);
  const lines = text.split('\n');
  const line = Math.floor(roll() * lines.length);
  const piece = PIECES[Math.floor(roll() * PIECES.length)] ?? '';
  switch (Math.floor(roll() * 7)) {
    case 0:
      return text.slice(0, at) + piece + text.slice(at);
    case 1:
      return text.slice(0, at) + piece + text.slice(at + 1 + Math.floor(roll() * 20));
    case 2:
      return lines.toSpliced(line, 1 + Math.floor(roll() * 3)).join('\n');
    case 3:
      return lines.toSpliced(line, 0, lines[Math.floor(roll() * lines.length)] ?? '').join('\n');
    case 4:
      return lines.with(line, `${' '.repeat(Math.floor(roll() * 6))}${lines[line]?.trim()}`).join('\n');
    case 5:
      return lines.with(line, lines[line]?.replace(/:.*/, `: ${piece}`) ?? '').join('\n');
    default:
      return text.slice(0, at);
  }
}

it(
  'mutants of a reading of eight items crash nothing and hang nothing',
  () => {
    const roll = dice(20);
    const path = folder();
    const files = { 'reading.yaml': scaffoldReading('mutant'), 'questions.yaml': SCAFFOLD_QUESTIONS };
    const count = times(10_000);
    let [broken, slowest] = [0, 0];
    for (let number = 0; number < count; number++) {
      const which = roll() < 0.4 ? 'reading.yaml' : 'questions.yaml';
      let text = files[which];
      for (let step = Math.floor(roll() * 3); step >= 0; step--) text = mutant(text, roll);
      for (const [name, good] of Object.entries(files)) writeFileSync(join(path, name), name === which ? text : good);
      const began = computed();
      const { problems, summary } = checkReading(path);
      const said = [formatProblems(problems)];
      try {
        loadFolder(path);
      } catch (error) {
        if (!(error instanceof UserError)) throw new Error(`mutant ${number} crashed: ${error}\n${text}`);
        said.push(error.message);
        broken++;
      }
      slowest = Math.max(slowest, computed() - began);
      expect(said.join('\n').replaceAll(path, ''), `mutant ${number}`).not.toMatch(RAW);
      expect(summaryText(summary()).includes('NaN'), `mutant ${number}`).toBe(false);
    }
    console.log(`${count} mutants: ${broken} refused, ${count - broken} played, slowest ${slowest.toFixed(0)} ms`);
    expect(broken).toBeGreaterThan(count / 4);
    expect(slowest).toBeLessThan(5_000);
  },
  LIMIT,
);

/** The built program in line mode, fed from a pipe, over a reading made for it; and what a reader saw of it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempts, fold } from '../../../src/domain/progress.ts';
import { readHistory } from '../../../src/store/history.ts';
import { but, folder, READING } from '../../content/folder.ts';
import { BIN, cleanEnv } from '../../support/terminal.ts';

const ROUND = 8;

export const ID = 'soaked';

/** A reading with so many questions, whose ids stand in their stems, and nothing that comes next. */
export const readingOf = (questions: number): string =>
  folder({
    'reading.yaml': but(READING, 'id: small', `id: ${ID}`).split('  - id: next\n')[0] ?? '',
    'questions.yaml': [
      'items:',
      ...Array.from(
        { length: questions },
        (_, index) => `  - id: item-${index}
    stem: When does he hope for it, item-${index}?
    options:
      - { id: a, text: In March, why: March is the month it was written in. }
      - { id: b, text: In April, why: He names the next month. }
    key: b
    evidence: [s2]`,
      ),
      '',
    ].join('\n'),
  });

/** Typed from the first or any later home on: as many answers, in rounds of eight, each with Enter behind it. */
export const answering = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `${index % ROUND === 0 ? (index === 0 ? '2\n' : 'home\n2\n') : ''}1 3\n\n`,
  ).join('');

/** The folder of a reading made here is alone in one of its own. */
export const dropReading = (reading: string): void => rmSync(dirname(reading), { recursive: true, force: true });

export interface Seen {
  text: string;
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Answer {
  item: string;
  right: boolean;
}

/** What the program took, as it said so: a stem, and behind it Right or Missed in a whole line. */
export function acknowledged(text: string): Answer[] {
  const taken: Answer[] = [];
  let item = '';
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    item = /item-\d+(?=\?)/.exec(line)?.[0] ?? item;
    const verdict = /^(Right|Missed)\. Your answer/.exec(line)?.[1];
    if (verdict) taken.push({ item, right: verdict === 'Right' });
  }
  return taken;
}

/** What the journals of that reading add up to. */
export const kept = (data: string) => {
  const history = readHistory(join(data, ID));
  return { ...history, attempts: attempts(fold(history.records)) };
};

/** How many answers `scores` shows, over all readings. */
export function scored(data: string): number {
  const printed = execFileSync(process.execPath, [BIN, 'scores', '--all', '--json', '--data-dir', data], {
    env: cleanEnv(data),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const all: { rounds: { attempts: unknown[] }[] }[] = JSON.parse(printed);
  return all.flatMap(({ rounds }) => rounds).reduce((sum, round) => sum + round.attempts.length, 0);
}

interface Started {
  child: ChildProcess;
  /** All that was printed up to now. */
  text: () => string;
  prompted: Promise<void>;
  done: Promise<Seen>;
}

/** Starts it; `prompted` is there once it asks for a line. */
export function startLines(command: string[], data: string, uid?: number): Started {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    env: cleanEnv(data),
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let text = '';
  let ready = () => {};
  const prompted = new Promise<void>(resolve => {
    ready = resolve;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      if (text.includes('> ')) ready();
    });
  }
  child.stdin?.on('error', () => {}); // It was killed before it had read everything.
  const done = new Promise<Seen>((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => {
      ready();
      resolve({ text, code, signal });
    });
  });
  return { child, text: () => text, prompted, done };
}

export const program = (reading: string, data: string): string[] => [
  process.execPath,
  BIN,
  reading,
  '--linear',
  '--data-dir',
  data,
];

/** Types a line whenever it asks for one, as a person would. */
export function typeAtPrompts({ child, text }: Started, typed: string): void {
  const lines = typed.split('\n');
  const answer = () => {
    if (text().endsWith('> ')) child.stdin?.write(`${lines.shift() ?? 'stop'}\n`);
  };
  child.stdout?.on('data', answer);
  answer();
}

/** Starts it, types all of it, waits for its end. */
export async function play(command: string[], data: string, typed: string, uid?: number): Promise<Seen> {
  const started = startLines(command, data, uid);
  started.child.stdin?.end(typed);
  return started.done;
}

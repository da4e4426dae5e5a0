/** Presses on the first question: time to the screen, bytes, memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAWN, median, p95, print, type Run, ratio, SIZE, start } from './terminal.ts';

const PRESSES = 200;
const MANY = 8000;

async function pressed(run: Run, presses: string[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < count; number++) {
    times.push(await run.echoed(presses[number % presses.length] ?? ''));
    // The rest of the frame belongs to this press.
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return times;
}

export async function measurePresses(bin: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'readback-bench-'));
  const env = { HOME: home, XDG_DATA_HOME: join(home, 'data') };
  const echo = join(home, 'echo.mjs');
  writeFileSync(
    echo,
    "process.stdin.setRawMode(true);process.stdout.write('ready');process.stdin.on('data',d=>process.stdout.write(d));",
  );
  const idle = join(home, 'idle.mjs');
  writeFileSync(idle, "process.stdout.write('ready');setInterval(()=>{},1000);");

  const plain = start([echo], env);
  await plain.shown(/ready/);
  const floor = median(await pressed(plain, ['x'], PRESSES));
  plain.close();
  const nothing = start([idle], env);
  await nothing.shown(/ready/);
  const bare = nothing.memory().peak;
  nothing.close();

  const run = start([bin, 'quiz', '--seed', '7'], env);
  await run.shown(DRAWN);
  // From here on each of them changes something.
  await pressed(run, ['\u001b[B'], 1);
  const first = run.memory().peak;
  const before = run.bytes();
  const times = await pressed(run, ['\u001b[C', '\u001b[B', '\u001b[D', '\u001b[A'], PRESSES);
  const each = (run.bytes() - before) / PRESSES / (SIZE.columns * SIZE.rows);
  // The first frame ends with its hints.
  const later = run.raw().slice(run.raw().indexOf('? keys'));
  const count = (pattern: RegExp) => (later.match(pattern) ?? []).length;
  const [clears, wipes] = [count(/\u001b\[2J/g), count(/\u001b\[3J/g)];
  /** The most that it took at a time: what is left over is collected about once in 8,000 presses, and then it falls. */
  const most = async (): Promise<number> => {
    let found = 0;
    for (let number = 0; number < MANY; number++) {
      await run.pressed(number % 2 === 0 ? '\u001b[B' : '\u001b[A');
      if (number % 200 === 0) found = Math.max(found, run.memory().now);
    }
    return found;
  };
  const early = await most();
  const { peak } = run.memory();
  const growth = (await most()) / early;
  run.close();
  rmSync(home, { recursive: true, force: true });

  const [middle, late] = [median(times), p95(times)];
  print(`Presses on a question, ${PRESSES} of them; the echo of a plain program takes ${floor.toFixed(2)} ms`, [
    {
      what: 'press to screen, half of them / echo',
      value: ratio(times, floor),
      bar: { measured: middle / floor, most: 10 },
    },
    {
      what: 'press to screen, 95 of 100 / echo',
      value: (late / floor).toFixed(1),
      bar: { measured: late / floor, most: 25 },
    },
    { what: 'bytes per press / cells on screen', value: each.toFixed(2), bar: { measured: each, most: 0.12 } },
    { what: 'full clears after the first frame', value: String(clears), bar: { measured: clears, most: 0 } },
    { what: 'scrollback wiped after the first frame', value: String(wipes), bar: { measured: wipes, most: 0 } },
    {
      what: 'peak memory at the first question / plain node',
      value: (first / bare).toFixed(2),
      bar: { measured: first / bare, most: 1.75 },
    },
    {
      what: `peak memory after ${MANY} presses / plain node`,
      value: (peak / bare).toFixed(2),
      bar: { measured: peak / bare, most: 2.6 },
    },
    {
      what: `most memory in the next ${MANY} presses / in these`,
      value: growth.toFixed(2),
      bar: { measured: growth, most: 1.1 },
    },
  ]);
}

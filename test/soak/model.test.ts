/** Whatever happens in whatever order: acknowledged less reset is what `scores` shows, each answer once. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { SURENESS } from '../../src/domain/vocabulary.ts';
import { times } from '../support/soak.ts';
import { Computer, type Taken } from './support/computer.ts';
import { makeReading } from './support/reading.ts';

const LIMIT = 900_000;
const START = Date.UTC(2026, 2, 3, 9, 31);
let reading: string;
beforeAll(() => {
  reading = makeReading();
});
afterAll(() => {
  rmSync(dirname(reading), { recursive: true });
});

const word = <T extends string>(does: T) => fc.constant(does);
const computer = fc.constantFrom(0, 0, 0, 1);
const where = { computer, window: fc.constantFrom(0, 1) };
const many = fc.nat(1_000_000);
const answered = fc.record({
  does: word('answer'),
  ...where,
  choice: fc.nat(4),
  sureness: fc.constantFrom(...SURENESS),
});
const action = fc.oneof(
  { arbitrary: answered, weight: 10 },
  fc.record({ does: word('startRound'), ...where, count: fc.integer({ min: 1, max: 5 }), seed: fc.nat(9) }),
  { arbitrary: fc.record({ does: word('kill'), ...where }), weight: 2 },
  { arbitrary: fc.record({ does: word('leave'), ...where }), weight: 2 },
  { arbitrary: fc.record({ does: word('restart') }), weight: 2 },
  fc.record({ does: word('flip'), computer, file: fc.nat(20), at: many, bit: fc.nat(7) }),
  fc.record({
    does: word('cut'),
    computer,
    file: fc.nat(20),
    count: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.nat(900)),
  }),
  fc.record({ does: word('full'), spare: fc.oneof(fc.nat(40), fc.nat(900)) }),
  { arbitrary: fc.record({ does: word('room') }), weight: 2 },
  {
    arbitrary: fc.record({ does: word('reset'), ...where, scope: fc.constantFrom('all' as const, 'scores', 'place') }),
    weight: 3,
  },
  { arbitrary: fc.record({ does: word('restore'), ...where }), weight: 3 },
  { arbitrary: fc.record({ does: word('export'), computer }), weight: 3 },
  { arbitrary: fc.record({ does: word('takeIn'), computer, which: fc.nat(5) }), weight: 4 },
  { arbitrary: fc.record({ does: word('jump'), by: fc.integer({ min: -1e11, max: 1e11 }) }), weight: 2 },
  fc.record({ does: word('clock'), to: fc.constantFrom(0, Date.UTC(9999, 11, 31, 23, 59, 50)) }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** A real limit on the size of files, for this process: what is written beyond it fails as on a full disk. */
function limitFiles(bytes: number | 'unlimited'): void {
  if (process.platform === 'linux')
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);
}
process.on('SIGXFSZ', () => {});

async function live(actions: Action[]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'readback-model-'));
  let clock = START;
  let pid = 0;
  const world = {
    reading,
    now() {
      clock += 1000;
      return new Date(clock);
    },
    pid: () => ++pid,
  };
  const computers = [0, 1].map(number => new Computer(join(root, `computer-${number}`), world)) as [Computer, Computer];
  const exports: Taken[] = [];
  const restart = async () => {
    for (const each of computers) await each.restart();
  };
  const room = async () => {
    limitFiles('unlimited');
    for (const each of computers) await each.retry();
  };

  async function act(action: Action): Promise<void> {
    const on = computers['computer' in action ? (action.computer as 0 | 1) : 0];
    switch (action.does) {
      case 'answer':
        return on.answer(action.window, action.choice, action.sureness);
      case 'startRound':
        return on.startRound(action.window, action.count, action.seed);
      case 'kill':
        return on.kill(action.window);
      case 'leave':
        return void (await on.leave(action.window));
      case 'restart':
        return restart();
      case 'flip':
        return on.flip(action.file, action.at, action.bit);
      case 'cut':
        return on.cut(action.file, action.count);
      case 'full':
        return limitFiles(Math.max(...computers.map(each => each.largest())) + action.spare);
      case 'room':
        return room();
      case 'reset':
        return on.reset(action.window, action.scope);
      case 'restore':
        return on.restore(action.window);
      case 'export': {
        const taken = await on.export(join(root, `export-${exports.length}.json`));
        if (taken) exports.push(taken);
        return;
      }
      case 'takeIn': {
        const taken = exports[action.which % exports.length];
        return taken && on.takeIn(taken);
      }
      case 'jump':
        clock += action.by;
        return;
      case 'clock':
        clock = action.to;
    }
  }

  try {
    for (const action of actions) await act(action);
    await restart();
    await room();
    await restart();
  } finally {
    limitFiles('unlimited');
    for (const each of computers) for (const name of [0, 1, 99]) each.kill(name);
    rmSync(root, { recursive: true });
  }
}

test(
  `what is acknowledged less what is reset is what scores shows (${times(500)} sequences)`,
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 40, size: 'max' }), live), {
      numRuns: times(500),
      interruptAfterTimeLimit: LIMIT - 60_000,
      markInterruptAsFailure: true,
    });
  },
  LIMIT,
);

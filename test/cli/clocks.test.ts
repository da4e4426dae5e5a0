/** Clocks that are wrong for a time, and zones that change: what comes back, and when, in the built program. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { BIN, cleanEnv, terminalsOf } from '../support/terminal.ts';

const { home } = terminalsOf({ columns: 80, rows: 24 });
const CLOCK = ['-r', resolve('test/support/clock.cjs')];

interface Now {
  at: string;
  zone?: string;
  input?: string;
}

function readback(where: string, args: string[], { at, zone = 'UTC', input = '' }: Now): string {
  const env = cleanEnv(where, { READBACK_TEST_NOW: at, TZ: zone });
  const { stdout, stderr } = spawnSync(process.execPath, [...CLOCK, BIN, ...args], {
    cwd: where,
    env,
    input,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

/** Answers a round of eight, all with "I don't know". */
const quiz = (
  where: string,
  at: string,
  { reading = 'russia-iran-2023', ...more }: Partial<Now & { reading: string }> = {},
) =>
  readback(where, ['quiz', '--linear', '--seed', '7', '--reading', reading], {
    at,
    ...more,
    input: `${'0\n\n'.repeat(8)}stop\n`,
  });

const reviews = (where: string, at: string, zone?: string) =>
  JSON.parse(readback(where, ['scores', '--json'], { at, ...(zone && { zone }) })).reviews;

const day = (text: string, time = '12:00:00') => `${text}T${time}.000Z`;

it('a year ahead for one sitting: its items come back with the day of the next, and once', () => {
  const where = home();
  quiz(where, day('2027-03-01'));
  expect(reviews(where, day('2026-03-01'))).toMatchObject({ dueToday: 0, next: '2026-03-02' });
  // Anything that is recorded says that the clock is right again.
  readback(where, ['quiz', '--linear', '--seed', '8', '--count', '1'], { at: day('2026-03-01'), input: 'stop\n' });
  expect(reviews(where, day('2026-03-02'))).toMatchObject({ dueToday: 8 });
  expect(reviews(where, day('2026-03-20'))).toMatchObject({ dueToday: 8 });
  readback(where, ['review', '--linear'], { at: day('2026-03-02'), input: `${'0\n\n'.repeat(8)}stop\n` });
  expect(reviews(where, day('2026-03-02', '13:00:00'))).toMatchObject({ dueToday: 0 });
  // And when the year has passed, what was answered in it still counts in its order.
  expect(reviews(where, day('2027-03-01')).dueToday).toBe(8);
});

it('ten a day are ten of all readings, in the scores too', () => {
  const where = home();
  quiz(where, day('2026-03-01'));
  quiz(where, day('2026-03-01'), { reading: 'morocco' });
  const now = day('2026-03-02');
  expect(readback(where, ['scores', '--all'], { at: now })).toContain('0 right; 16 due, 10 today.');
  readback(where, ['review', '--linear', '--reading', 'morocco'], { at: now, input: `${'0\n\n'.repeat(8)}stop\n` });
  expect(reviews(where, now).dueToday).toBe(2);
});

it('a year ahead, and back within a sitting: the day of the next answer', () => {
  const where = home();
  quiz(where, day('2027-03-01'));
  const file = join(where, '.local/share/readback/russia-iran-2023/journal');
  const [name = ''] = spawnSync('ls', [file], { encoding: 'utf8' }).stdout.split('\n');
  const text = readFileSync(join(file, name), 'utf8');
  expect(text).toContain('"kind":"roundEnded"');
  const exported = JSON.parse(readback(where, ['export'], { at: day('2026-03-01') }));
  // As a clock that was set right before the end of the round would have left it.
  exported.records.at(-1).at = day('2026-03-01', '12:30:00');
  writeFileSync(join(where, 'export.json'), JSON.stringify(exported));
  const other = home();
  readback(other, ['restore', join(where, 'export.json')], { at: day('2026-03-05') });
  expect(reviews(other, day('2026-03-06'))).toMatchObject({ dueToday: 8 });
  expect(reviews(other, day('2026-04-06'))).toMatchObject({ dueToday: 8 });
});

it('the rounds of a clock that was ahead stand where they were answered', () => {
  const where = home();
  quiz(where, day('2027-03-01'));
  quiz(where, day('2026-03-01'));
  quiz(where, day('2026-03-03'));
  const { rounds } = JSON.parse(readback(where, ['scores', '--json'], { at: day('2026-03-03', '13:00:00') }));
  const days = rounds.map(({ startedAt }: { startedAt: string }) => startedAt.slice(0, 10));
  expect(days).toEqual(['2026-03-01', '2026-03-01', '2026-03-03']);
});

it('an export says what was written, and counts the same where it is taken in', () => {
  const [here, there] = [home(), home()];
  quiz(here, day('2027-03-01'));
  quiz(here, day('2026-03-01'));
  const text = readback(here, ['export'], { at: day('2026-03-02') });
  expect(text).toContain('"at": "2027-03-01T12:');
  writeFileSync(join(there, 'all.json'), text);
  readback(there, ['restore', 'all.json'], { at: day('2026-03-20') });
  for (const at of [day('2026-03-21'), day('2026-06-01'), day('2027-06-01')])
    expect(reviews(there, at)).toEqual(reviews(here, at));
});

it('a clock that knows nothing yet says nothing about the others', () => {
  const where = home();
  quiz(where, day('2026-03-01'));
  quiz(where, day('1970-01-02'));
  expect(reviews(where, day('2026-03-05')).dueToday).toBe(8);
  expect(readback(where, ['scores'], { at: day('2026-03-05') })).toContain('16 answers');
});

it('another time zone moves what is due by a day at most, and loses nothing', () => {
  const where = home();
  quiz(where, day('2026-03-01', '10:00:00'), { zone: 'Pacific/Auckland' });
  for (const zone of ['Pacific/Auckland', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    expect(['2026-03-01', '2026-03-02', '2026-03-03']).toContain(
      reviews(where, day('2026-03-01', '11:30:00'), zone).next,
    );
    expect(reviews(where, day('2026-03-04'), zone).dueToday).toBe(8);
  }
});

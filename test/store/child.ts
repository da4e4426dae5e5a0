/** A program that saves, for tests that kill it, starve it or run it as somebody else. Prints one line per thing done. */
import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { openJournal } from '../../src/store/journal.ts';
import { openPlace } from '../../src/store/place.ts';
import { computed } from '../support/cost.ts';
import { answered } from './record.ts';

const [task, folder = '', sitting = '', count = '0'] = process.argv.slice(2);
// Written at once, so that nothing printed is lost when it is killed.
const say = (line: string) => writeSync(1, `${line}\n`);

function attempt(what: string, act: () => void): boolean {
  const before = computed();
  try {
    act();
    say(`${what} saved`);
    return true;
  } catch (error) {
    say(
      `${what} not saved: ${(error as Error).message} (${computed() - before < 250 ? 'at once' : 'after many tries'})`,
    );
    return false;
  }
}

const journal = openJournal(folder, sitting);
if (task === 'append') {
  for (let seq = 1; seq <= Number(count); seq++)
    attempt(`${sitting}-${seq}`, () => journal.append(answered(seq, { sitting })));
}
if (task === 'fill') {
  // Until the disk is full, then two more, then with room again.
  let seq = 1;
  while (attempt(`${seq}`, () => journal.append(answered(seq, { sitting })))) seq += 1;
  for (const more of [1, 2]) attempt(`${seq + more}`, () => journal.append(answered(seq + more, { sitting })));
  say(`pending ${journal.pending()}`);
  if (count === 'room') {
    execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
    attempt('rest', () => journal.retry());
    say(`pending ${journal.pending()}`);
  }
}
if (task === 'place') {
  const savePlace = await openPlace(folder);
  attempt('place', () => savePlace({ read: ['one'] }));
  if (count === 'room') {
    const long = { read: Array.from({ length: 100 }, (_, at) => `section-${at}`) };
    attempt('long', () => savePlace(long));
    attempt('long', () => savePlace(long));
    execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited']);
    attempt('long', () => savePlace(long));
  }
}

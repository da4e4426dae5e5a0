/** `check --watch`: from a save of a reading of fifty items to the line that answers it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBank } from './bank.ts';
import { inFolder } from './growth.ts';
import { type Line, median, print, start } from './terminal.ts';

const ITEMS = 50;
const SAVES = 20;
/** Milliseconds that an author does not notice. */
const MOST = 300;
const TOLD = /\d\d:\d\d:\d\d {2}.*\./;

/** How editors save: over the file, or a new file under its name. */
const WAYS: Record<string, (file: string, text: string) => void> = {
  'in place': writeFileSync,
  'by a new name': (file, text) => {
    writeFileSync(`${file}~`, text);
    renameSync(`${file}~`, file);
  },
};

async function saves(bin: string, save: (file: string, text: string) => void): Promise<number[]> {
  return inFolder(async folder => {
    writeBank(folder, ITEMS);
    const run = start([bin, 'check', folder, '--watch'], { HOME: folder });
    await run.shown(TOLD);
    const file = join(folder, 'questions-0.yaml');
    const text = readFileSync(file, 'utf8');
    const times: number[] = [];
    for (let number = 0; number < SAVES; number++) {
      const told = run.next(TOLD);
      save(file, `${text}# ${number}\n`);
      times.push(await told);
    }
    run.write('\u0003');
    await run.ended;
    return times;
  });
}

export async function measureWatch(bin: string): Promise<void> {
  const lines: Line[] = [];
  for (const [way, save] of Object.entries(WAYS)) {
    const times = await saves(bin, save);
    const measured = median(times);
    lines.push({
      what: `a save of ${ITEMS} items ${way} is answered after`,
      value: `${measured.toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`,
      bar: { measured, most: MOST },
    });
  }
  print(`Watch, ${SAVES} saves each`, lines);
}

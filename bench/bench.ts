// Prints how long opening and checking a reading takes as it grows, and how far from linear that is: npm run bench
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReading } from '../src/content/check.ts';
import { loadFolder } from '../src/content/load.ts';
import { writeBank } from './bank.ts';

const SIZES = [100, 1000, 5000];
/** The most that a size may take beyond its share, measured from the size before. */
const LIMIT = 1.3;

/** Least of some runs, in milliseconds. */
function least(work: () => void, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

let failed = false;
for (const [name, work] of [
  ['load', loadFolder],
  ['check', checkReading],
] as const) {
  let before: { items: number; each: number } | undefined;
  for (const items of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'readback-bench-'));
    writeBank(folder, items);
    const took = least(() => void work(folder), items > 1000 ? 3 : 10);
    rmSync(folder, { recursive: true });
    const each = took / items;
    const ratio = before ? each / before.each : 1;
    if (ratio > LIMIT) failed = true;
    const share = before ? `${ratio.toFixed(2)} times linear from ${before.items}` : '';
    console.log(`${name.padEnd(6)} ${String(items).padStart(5)} items  ${took.toFixed(0).padStart(6)} ms  ${share}`);
    before = { items, each };
  }
}
if (failed) {
  console.error(`More than ${LIMIT} times linear.`);
  process.exitCode = 1;
}

// Prints what the program costs, as ratios measured in one run: npm run bench [start|presses|growth|draft|watch|class|package]
// bench/README.md says how to read it.
import { resolve } from 'node:path';
import { measureClass } from './class.ts';
import { measureDraft } from './draft.ts';
import { measureStart } from './first.ts';
import { measureGrowth } from './growth.ts';
import { hello, peer } from './others.ts';
import { measurePackage } from './package.ts';
import { measurePresses } from './presses.ts';
import { measureWatch } from './watch.ts';

const BIN = resolve('dist/main.cjs');
const wanted = process.argv[3];
const parts: Record<string, () => Promise<void> | void> = {
  start: async () => measureStart(BIN, await hello(), peer()),
  presses: () => measurePresses(BIN),
  growth: () => measureGrowth(BIN),
  draft: () => measureDraft(BIN),
  watch: () => measureWatch(BIN),
  class: () => measureClass(BIN),
  package: measurePackage,
};
for (const [name, measure] of Object.entries(parts)) if (wanted === undefined || wanted === name) await measure();
process.exit();

import { command } from '../command.ts';
import { COUNT, SEED } from '../common.ts';

export const paper = command({
  name: 'paper',
  help: 'a sheet to print; --count and --seed as for quiz',
  flags: { count: COUNT, seed: SEED, answers: { help: 'its key' } },
  run: async (asked, io) => (await import('../pages.ts')).paper(asked, io),
});

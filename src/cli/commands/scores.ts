import { command } from '../command.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts; check has it too' } },
  run: async (asked, io) => (await import('../printed.ts')).scores(asked, io),
});

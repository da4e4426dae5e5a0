import { command } from '../command.ts';

export const exportSaved = command({
  name: 'export',
  help: 'everything saved about me',
  flags: {
    format: { words: ['json', 'csv'], help: 'all of it (json), or a row per answer' },
    output: { value: 'FILE', short: 'o', help: 'into a file' },
  },
  run: async (asked, io) => (await import('../printed.ts')).exportSaved(asked, io),
});

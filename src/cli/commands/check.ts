import { command } from '../command.ts';

export const check = command({
  name: 'check',
  takes: { name: 'folder', usage: '[FOLDER]', help: 'where the reading is (here)', path: 'folder' },
  help: 'find faults in a reading, here or in FOLDER',
  flags: {
    json: { help: 'for scripts' },
    source: { value: 'FILE', help: 'the article: finds what was copied from it' },
  },
  run: async (asked, io) => (await import('../actions/check.ts')).check(asked, io),
});

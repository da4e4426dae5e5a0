import { command } from '../command.ts';

export const read = command({
  name: 'read',
  takes: { name: 'section', usage: '[N|ID]', help: 'a section, by its number or its id' },
  help: 'read, from where you were or from that section',
  flags: {},
  run: async (asked, io) => (await import('../pages.ts')).read(asked, io),
});

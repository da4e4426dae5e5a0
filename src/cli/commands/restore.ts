import { command } from '../command.ts';

export const restore = command({
  name: 'restore',
  takes: { name: 'file', usage: '[FILE]', help: 'an export, made here or on another computer', path: 'file' },
  help: 'bring back what was reset; FILE: take in an export',
  flags: {},
  run: async (asked, io) => (await import('../pages.ts')).restore(asked, io),
});

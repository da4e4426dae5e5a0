/** `readback` alone: home. */
import { command } from '../command.ts';

export const home = command({
  name: 'home',
  help: 'home; PATH: a reading of your own, as ./mine',
  flags: {},
  run: async (asked, io) => (await import('../pages.ts')).home(asked, io),
});

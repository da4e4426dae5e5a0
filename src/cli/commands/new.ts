import { command } from '../command.ts';
import { wrong } from '../flags.ts';

export const newReading = command({
  name: 'new',
  takes: { name: 'folder', usage: 'FOLDER', help: 'its name; the folder has to be new or empty', path: 'folder' },
  help: 'a small reading to begin your own from',
  flags: {},
  async run({ folder }, io) {
    if (folder === undefined) throw wrong('`new` needs the name of a folder to make: npx readback new my-reading');
    return (await import('../actions/new.ts')).scaffold(folder, io);
  },
});

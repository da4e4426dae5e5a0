import { command } from '../command.ts';
import { wrong } from '../flags.ts';
import { onTerminal } from '../io.ts';
import { shellCommand } from '../shell.ts';

export const reset = command({
  name: 'reset',
  help: 'forget; asks first, and can be undone',
  flags: {
    only: { words: ['scores', 'place'], help: 'forget just that' },
    yes: { help: 'without asking' },
  },
  async run(asked, io) {
    if (!asked.yes && !onTerminal(io))
      throw wrong(
        `Without a terminal nobody can be asked; to forget all the same, use: ${shellCommand(asked)} reset --yes`,
      );
    return (await import('../pages.ts')).reset(asked, io);
  },
});

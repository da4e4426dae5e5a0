/** `readback` alone: home; where nobody can answer, where the reader is. */
import { sanitizeLines } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { canAnswer } from '../io.ts';

export const home = command({
  name: 'home',
  help: 'home; PATH: your own reading, such as ./mine',
  flags: {},
  async run(asked, io) {
    const { play, printed, statusText } = await import('../pages.ts');
    return canAnswer(asked, io)
      ? play(asked, io, () => null)
      : printed(asked, io, {}, session => sanitizeLines(statusText(session)));
  },
});

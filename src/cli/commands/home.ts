/** `readback` alone: home; where nobody can answer, where the reader is. */
import { command } from '../command.ts';
import { canAnswer, needPresses, say } from '../io.ts';

export const home = command({
  name: 'home',
  help: 'your readings, and where you left off',
  flags: {},
  async run(asked, io) {
    const { play, printed, statusText } = await import('../pages.ts');
    needPresses(io);
    const at = asked.reading === undefined ? 'shelf' : 'reading';
    return canAnswer(asked, io)
      ? play(asked, io, () => null, at)
      : printed(asked, io, {}, session => say(io, statusText(session)));
  },
});

import { command } from '../command.ts';
import { COUNT, SEED } from '../flags.ts';
import { say, warn } from '../io.ts';

export const paper = command({
  name: 'paper',
  help: 'a sheet to print; --count and --seed as for quiz',
  flags: { count: COUNT, seed: SEED, answers: { help: 'the answer key' } },
  async run(asked, io) {
    const { atOnce, fewerWords, paperText } = await import('../pages.ts');
    return atOnce(asked, io, {}, ({ session }) => {
      const { text, asked: drawn } = paperText(session, asked);
      say(io, text);
      const { count = 0 } = asked;
      if (drawn < count) warn(io, fewerWords(count, drawn, 'paper'));
      return 0;
    });
  },
});

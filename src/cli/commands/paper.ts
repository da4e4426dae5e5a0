import { command, wrong } from '../command.ts';
import { COUNT, SEED } from '../flags.ts';
import { put, say, warn } from '../io.ts';

export const paper = command({
  name: 'paper',
  help: 'a sheet to print, or questions for Moodle or Anki',
  flags: {
    count: COUNT,
    seed: SEED,
    answers: { help: 'the answer key' },
    format: { words: ['gift', 'anki'], help: 'questions for Moodle, or cards for Anki' },
    bank: { help: 'every question; with --format' },
  },
  async run({ format, bank, answers, ...asked }, io) {
    if (bank && !format) throw wrong('`--bank` goes with `--format gift` or `--format anki`.');
    if (bank && (asked.count !== undefined || asked.seed !== undefined))
      throw wrong('`--bank` is every question: leave out `--count` and `--seed`.');
    if (answers && format) throw wrong(`\`--format ${format}\` includes the answers: leave out \`--answers\`.`);
    const { atOnce, fewerWords, paperText, questionsText } = await import('../pages.ts');
    return atOnce(asked, io, {}, ({ session }) => {
      let drawn: number;
      if (format) {
        const { text, asked: written, lost } = questionsText(session, { ...asked, format, bank });
        put(io, text);
        if (lost !== '') warn(io, `Changed for GIFT: ${lost}.`);
        drawn = written;
      } else {
        const { text, asked: written } = paperText(session, { ...asked, answers });
        say(io, text);
        drawn = written;
      }
      const { count = 0 } = asked;
      if (drawn < count) warn(io, fewerWords(count, drawn, 'paper'));
      return 0;
    });
  },
});

import { command } from '../command.ts';
import { COUNT, SEED } from '../common.ts';
import { wrong } from '../flags.ts';
import { needSomeone } from '../io.ts';

export const quiz = command({
  name: 'quiz',
  help: 'eight questions, or the round that is open',
  flags: {
    count: COUNT,
    section: { value: 'ID', help: 'only about that section' },
    seed: SEED,
    missed: { help: 'only what you missed last time' },
    unseen: { help: 'only what you have not seen' },
  },
  async run({ missed, unseen, ...asked }, io) {
    if (missed && unseen) throw wrong('`--missed` and `--unseen` together leave nothing to ask.');
    const only = missed ? 'missed' : unseen ? 'unseen' : undefined;
    if (only && asked.seed !== undefined)
      throw wrong(`\`--seed\` gives everyone the same questions, \`--${only}\` yours: take one of the two.`);
    needSomeone('quiz', asked, io);
    return (await import('../pages.ts')).quiz({ ...asked, only }, io);
  },
});

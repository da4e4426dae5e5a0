import { command } from '../command.ts';
import { needSomeone } from '../io.ts';

export const review = command({
  name: 'review',
  help: 'the questions that are due today',
  flags: {},
  async run(asked, io) {
    needSomeone('review', asked, io);
    return (await import('../pages.ts')).review(asked, io);
  },
});

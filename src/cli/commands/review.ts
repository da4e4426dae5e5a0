import { command } from '../command.ts';
import { needSomeone } from '../io.ts';

export const review = command({
  name: 'review',
  help: 'the questions due today',
  flags: {},
  async run(asked, io) {
    needSomeone('review', asked, io);
    const { nextReview, play, reviews } = await import('../pages.ts');
    return play(asked, io, session => {
      if (reviews(session).today.length > 0) return { type: 'entryOpened', entry: { does: 'review' } };
      return nextReview(session) || `Nothing to review yet. Answer some questions first: ${session.command} quiz`;
    });
  },
});

import { command } from '../command.ts';
import { needSomeone } from '../io.ts';

export const review = command({
  name: 'review',
  help: 'the questions due today',
  flags: {},
  async run(asked, io) {
    needSomeone('review', asked, io);
    const { nextReview, nextReviewOfAll, nextToReview, openRound, play, reviews } = await import('../pages.ts');
    return play(asked, io, session => {
      if (asked.reading === undefined && nextToReview(session))
        return { type: 'entryOpened', entry: { does: 'reviewAll' } };
      const open = openRound(session.progress)?.kind === 'review';
      if (open || reviews(session).today.length > 0) return { type: 'entryOpened', entry: { does: 'review' } };
      const next = asked.reading === undefined ? nextReviewOfAll(session) : nextReview(session);
      return next || `Nothing to review yet. Answer some questions first: ${session.command} quiz`;
    });
  },
});

import type { ExitCode } from '../../lib/errors.ts';
import { reviews } from '../../session/selectors.ts';
import { nextReview } from '../../view/words/rounds.ts';
import type { Common } from '../common.ts';
import type { Io } from '../io.ts';
import { play } from '../play.ts';

export const review = (asked: Common, io: Io): Promise<ExitCode> =>
  play(asked, io, session => {
    if (reviews(session).today.length > 0) return { type: 'entryOpened', entry: { does: 'review' } };
    return nextReview(session) || `Nothing to review yet. Answer some questions first: ${session.command} quiz`;
  });

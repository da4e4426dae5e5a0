import { candidates, type DrawRequest } from '../../domain/draw.ts';
import { openRound } from '../../domain/progress.ts';
import { type ExitCode, UserError } from '../../lib/errors.ts';
import type { Session } from '../../session/model.ts';
import type { Common } from '../common.ts';
import type { Io } from '../io.ts';
import { type Beginning, play } from '../play.ts';
import { sectionOf } from './read.ts';

interface Asked extends Common {
  count: number | undefined;
  /** Its number or its id. */
  section: string | undefined;
  seed: number | undefined;
  only: 'missed' | 'unseen' | undefined;
}

export const quiz = (asked: Asked, io: Io): Promise<ExitCode> => play(asked, io, session => roundOf(asked, session));

/** The open round where nothing is asked of the draw; throws a UserError where there are no questions. */
function roundOf({ count, section, seed, only }: Asked, session: Session): Beginning {
  const { items, progress } = session;
  if ([count, section, seed, only].every(wish => wish === undefined) && openRound(progress))
    return { type: 'entryOpened', entry: { does: 'continue' } };
  const request: DrawRequest = {
    count,
    section: sectionOf(session, section),
    only,
    seed: seed ?? session.seed,
    fixed: seed !== undefined,
  };
  if (candidates(items, request, { progress, due: [] }).length > 0) return { type: 'roundAsked', request };
  if (only) return only === 'missed' ? 'There is nothing you missed last time.' : 'There is nothing you have not seen.';
  throw new UserError(2, `There are no questions${section === undefined ? '' : ` about section \`${section}\``}.`);
}

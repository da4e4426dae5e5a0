import { roundCount } from '../../domain/progress.ts';
import type { ResetScope } from '../../domain/vocabulary.ts';
import type { ExitCode } from '../../lib/errors.ts';
import type { Session } from '../../session/model.ts';
import { hasPlace, untouched } from '../../session/selectors.ts';
import { FORGOT, keptWords } from '../../view/menus.ts';
import { atOnce, save } from '../at-once.ts';
import type { Common } from '../common.ts';
import { type Io, say } from '../io.ts';
import type { Opened } from '../open.ts';
import { play } from '../play.ts';

const NOTHING = 'There is nothing to forget.';

interface Asked extends Common {
  only: 'scores' | 'place' | undefined;
  yes: boolean;
}

/** Asks on the screen or in lines, unless told not to. */
export const reset = (asked: Asked, io: Io): Promise<ExitCode> =>
  asked.yes
    ? atOnce(asked, io, { everyRound: true }, opened => resetNow(opened, asked.only ?? 'all', io))
    : play(asked, io, session =>
        untouched(session) && session.progress.lastReset === null
          ? NOTHING
          : { type: 'entryOpened', entry: { does: 'startOver' } },
      );

async function resetNow(opened: Opened, scope: ResetScope, io: Io): Promise<ExitCode> {
  const { session } = opened;
  if (nothingIn(session, scope)) {
    say(io, `${NOTHING}\n`);
    return 0;
  }
  await save(opened, { type: 'resetConfirmed', scope });
  const had = keptWords(session).replace('You have', 'You had');
  say(io, `${had} ${FORGOT[scope]}. Bring it back with: ${session.command} restore\n`);
  return 0;
}

function nothingIn(session: Session, scope: ResetScope): boolean {
  if (scope === 'scores') return roundCount(session.progress) === 0;
  return scope === 'place' ? !hasPlace(session) : untouched(session);
}

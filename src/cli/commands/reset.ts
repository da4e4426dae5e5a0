import { RESET_SCOPES, type ResetScope } from '../../domain/vocabulary.ts';
import { UserError } from '../../lib/errors.ts';
import type { ExitCode } from '../../lib/exit-codes.ts';
import type { Session } from '../../session/model.ts';
import { command, wrong } from '../command.ts';
import { onTerminal, say, warn } from '../io.ts';
import { lineWith } from '../shell.ts';

const NOTHING = 'Nothing to clear.';

export const reset = command({
  name: 'reset',
  help: 'clear what is saved; asks first, can be undone',
  flags: {
    only: { words: RESET_SCOPES.filter(scope => scope !== 'all'), help: 'clear only these' },
    yes: { help: 'without asking' },
  },
  async run(asked, io) {
    if (!asked.yes && !onTerminal(io))
      throw wrong(
        `Without a terminal there is nobody to ask. To clear it without asking: ${lineWith('yes', 'reset', asked)}`,
      );
    const { atOnce, clearedWords, hasPlace, keptWords, nounOf, play, roundCount, send, untouched } = await import(
      '../pages.ts'
    );
    if (!asked.yes) {
      return play(asked, io, session =>
        untouched(session) && session.progress.lastReset === null
          ? NOTHING
          : { type: 'entryOpened', entry: { does: 'startOver' } },
      );
    }
    const isEmpty: Record<ResetScope, (session: Session) => boolean> = {
      all: untouched,
      scores: ({ progress }) => roundCount(progress) === 0,
      place: session => !hasPlace(session),
    };
    return atOnce(asked, io, { everyRound: true }, async (opened): Promise<ExitCode> => {
      const { session } = opened;
      const scope = asked.only ?? 'all';
      if (isEmpty[scope](session)) {
        say(io, `${NOTHING}\n`);
        return 0;
      }
      const { session: after, placeFault } = await send(opened, { type: 'resetConfirmed', scope });
      const trouble = after.troubles.at(-1);
      if (trouble !== undefined && after.troubles.length > session.troubles.length) throw new UserError(5, trouble);
      const had = keptWords(session).replace('You have', 'You had');
      say(io, `${had} ${clearedWords(session.reading)[scope]}. Undo it with: ${session.command} restore\n`);
      if (placeFault === null) return 0;
      warn(io, `Your place in the ${nounOf(session.reading)} is still there: ${placeFault}.`);
      return 5;
    });
  },
});

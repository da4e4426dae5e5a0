import type { DrawRequest } from '../../domain/draw.ts';
import type { Session } from '../../session/model.ts';
import { command, wrong } from '../command.ts';
import { COUNT, SEED } from '../flags.ts';
import { needSomeone } from '../io.ts';
import type { Beginning } from '../play.ts';

export const quiz = command({
  name: 'quiz',
  help: 'eight questions, or the open round',
  flags: {
    count: COUNT,
    section: { value: 'ID', help: 'only about that section' },
    seed: SEED,
    missed: { help: 'only what you missed last time' },
    unseen: { help: 'only what you have not seen' },
  },
  async run(asked, io) {
    const { missed, unseen, count, section, seed } = asked;
    if (missed && unseen) throw wrong('`--missed` and `--unseen` together leave nothing to ask.');
    const only = missed ? 'missed' : unseen ? 'unseen' : undefined;
    if (only && seed !== undefined)
      throw wrong(`\`--seed\` gives everyone the same questions, but \`--${only}\` gives yours: use only one of them.`);
    needSomeone('quiz', asked, io);
    const { candidates, openRound, play, sectionOf } = await import('../pages.ts');
    /** The open round where nothing is asked of the draw. */
    const begin = (session: Session): Beginning => {
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
      if (only)
        return only === 'missed'
          ? 'There are no questions you missed last time.'
          : 'There are no questions you have not seen.';
      throw wrong(`There are no questions${section === undefined ? '' : ` about section \`${section}\``}.`);
    };
    return play(asked, io, begin);
  },
});

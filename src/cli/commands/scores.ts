import type { Session } from '../../session/model.ts';
import { command } from '../command.ts';
import { ALL } from '../flags.ts';
import { put, say } from '../io.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts; also for check' }, all: ALL },
  async run({ json, all, ...asked }, io) {
    if (all) {
      const { eachReading, scoresJson, shelfScores } = await import('../pages.ts');
      return eachReading(asked, io, json, opened => {
        const sessions = opened.map(({ session }) => session);
        if (json) put(io, `[\n${sessions.map(session => scoresJson(session, io.now()).trimEnd()).join(',\n')}\n]\n`);
        else say(io, shelfScores(sessions));
      });
    }
    const { printed, scoresJson, scoresText } = await import('../printed.ts');
    const textOf = json ? (session: Session) => scoresJson(session, io.now()) : scoresText;
    return printed(asked, io, { everyRound: json }, textOf, json ? put : say);
  },
});

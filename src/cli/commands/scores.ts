import { sanitizeLines } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { command } from '../command.ts';
import { ALL } from '../flags.ts';
import { inWindow, put } from '../io.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts' }, all: ALL },
  async run({ json, all, ...asked }, io) {
    if (all) {
      const { eachReading, scoresListJson, shelfScores } = await import('../pages.ts');
      return eachReading(asked, io, json, opened => {
        const sessions = opened.map(({ session }) => session);
        put(io, json ? scoresListJson(sessions, io.now()) : sanitizeLines(inWindow(io, shelfScores(sessions))));
      });
    }
    const { printed, scoresJson, scoresText } = await import('../printed.ts');
    const textOf = (session: Session) =>
      json ? scoresJson(session, io.now()) : sanitizeLines(inWindow(io, scoresText(session)));
    return printed(asked, io, { everyRound: json }, textOf);
  },
});

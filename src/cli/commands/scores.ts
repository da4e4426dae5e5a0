import { command } from '../command.ts';
import { ALL } from '../flags.ts';
import { mayNotFit, put, say } from '../io.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts' }, all: ALL },
  async run({ json, all, ...asked }, io) {
    if (all) {
      const { eachReading, inWindow, scoresListJson, shelfScores } = await import('../pages.ts');
      return eachReading(asked, io, json, opened => {
        const sessions = opened.map(({ session }) => session);
        if (json) put(io, scoresListJson(sessions, io.now()));
        else say(io, inWindow(io, shelfScores(sessions)));
      });
    }
    const { printed, scoresJson, scoresText } = await import('../printed.ts');
    return printed(asked, io, { everyRound: json }, async session => {
      if (json) return put(io, scoresJson(session, io.now()));
      const text = scoresText(session);
      return say(io, mayNotFit(text) ? (await import('../pages.ts')).inWindow(io, text) : text);
    });
  },
});

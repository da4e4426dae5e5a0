import { type Safe, sanitizeLines } from '../../lib/sanitize.ts';
import { command } from '../command.ts';
import { ALL } from '../flags.ts';
import { type Io, mayNotFit, put } from '../io.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts' }, all: ALL },
  async run({ json, all, ...asked }, io) {
    if (all) {
      const { eachReading, inWindow, scoresListJson, shelfScores } = await import('../pages.ts');
      return eachReading(asked, io, json, opened => {
        const sessions = opened.map(({ session }) => session);
        put(io, json ? scoresListJson(sessions, io.now()) : sanitizeLines(inWindow(io, shelfScores(sessions))));
      });
    }
    const { printed, scoresJson, scoresText } = await import('../printed.ts');
    return printed(asked, io, { everyRound: json }, session =>
      json ? scoresJson(session, io.now()) : shown(io, scoresText(session)),
    );
  },
});

async function shown(io: Io, text: string): Promise<Safe> {
  if (!mayNotFit(text)) return sanitizeLines(text);
  const { inWindow } = await import('../pages.ts');
  return sanitizeLines(inWindow(io, text));
}

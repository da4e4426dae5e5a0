import { sanitizeLines } from '../../lib/sanitize.ts';
import type { Session } from '../../session/model.ts';
import { command } from '../command.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts; also for check' } },
  async run({ json, ...asked }, io) {
    const { printed, scoresJson, scoresText } = await import('../printed.ts');
    const textOf = (session: Session) => (json ? scoresJson(session, io.now()) : sanitizeLines(scoresText(session)));
    return printed(asked, io, { everyRound: json }, textOf);
  },
});

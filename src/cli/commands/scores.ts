import type { Session } from '../../session/model.ts';
import { command } from '../command.ts';
import { put, say } from '../io.ts';

export const scores = command({
  name: 'scores',
  help: 'rounds, sections, sureness',
  flags: { json: { help: 'for scripts; also for check' } },
  async run({ json, ...asked }, io) {
    const { printed, scoresJson, scoresText } = await import('../printed.ts');
    const textOf = json ? (session: Session) => scoresJson(session, io.now()) : scoresText;
    return printed(asked, io, { everyRound: json }, textOf, json ? put : say);
  },
});

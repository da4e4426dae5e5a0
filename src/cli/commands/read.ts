import type { Session } from '../../session/model.ts';
import { command } from '../command.ts';
import { canAnswer, say } from '../io.ts';

export const read = command({
  name: 'read',
  takes: { name: 'section', usage: '[N|ID]', help: 'a section, by its number or its id' },
  help: 'read from where you left off, or from a section',
  flags: {},
  async run(asked, io) {
    const { articleText, play, printed, sectionOf } = await import('../pages.ts');
    const idIn = (session: Session) => sectionOf(session, asked.section);
    return canAnswer(asked, io)
      ? play(asked, io, session => ({ type: 'readAsked', section: idIn(session) ?? null }))
      : printed(asked, io, {}, session => say(io, articleText(session, idIn(session))));
  },
});

import { articleSections } from '../../domain/reading.ts';
import { type ExitCode, UserError } from '../../lib/errors.ts';
import type { Session } from '../../session/model.ts';
import { sectionText } from '../../view/print/section.ts';
import { printed } from '../at-once.ts';
import type { Common } from '../common.ts';
import { canAnswer, type Io } from '../io.ts';
import { play } from '../play.ts';

/** Without anyone to turn pages it prints the section. */
export function read(asked: Common & { section: string | undefined }, io: Io): Promise<ExitCode> {
  const idIn = (session: Session) => sectionOf(session, asked.section);
  return canAnswer(asked, io)
    ? play(asked, io, session => ({ type: 'readAsked', section: idIn(session) ?? null }))
    : printed(asked, io, {}, session => sectionText(session, idIn(session)));
}

/** The id of a section, by its number in the article or its id; throws a UserError for one that is not there. */
export function sectionOf({ reading }: Session, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const article = articleSections(reading);
  const numbered = /^\d+$/.test(wanted) ? article[Number(wanted) - 1] : undefined;
  const found = numbered ?? reading.sections.find(section => section.id === wanted);
  if (found) return found.id;
  const ids = reading.sections.map(section => section.id).join(', ');
  throw new UserError(2, `No section \`${wanted}\`; there are 1 to ${article.length}; by id: ${ids}.`);
}

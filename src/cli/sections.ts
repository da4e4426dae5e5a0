/** The section that a command line names. */
import { articleSections } from '../domain/reading.ts';
import { UserError } from '../lib/errors.ts';
import type { Session } from '../session/model.ts';

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

/** What the commands say where no person answers: status and a section as plain text. */

import { articleSections, findStatement, type Section } from '../../domain/reading.ts';
import { finishes } from '../../domain/scores.ts';
import { UserError } from '../../lib/errors.ts';
import type { Session } from '../../session/model.ts';
import { rowText } from '../../view/rows.ts';
import { statementRows } from '../../view/text.ts';
import { scoreLine, sectionPlace, stoppedAt } from '../../view/words/rounds.ts';

const COLUMNS = 72;

export function statusText(session: Session): string {
  const { command } = session;
  const stopped = stoppedAt(session);
  const { last } = finishes(session.progress);
  return [
    `readback: ${session.reading.title}`,
    ...(stopped === '' ? [] : [`You stopped at ${stopped}.`]),
    ...(last ? [`Last round: ${scoreLine(last)}.`] : []),
    `In a terminal, go on with: ${command}`,
    `Here: ${command} read 1, ${command} quiz --linear, ${command} scores`,
    '',
  ].join('\n');
}

/** A section, or the one where the reader is, at 72 columns. */
export function sectionText(session: Session, id: string | undefined): string {
  const { reading, place } = session;
  const at = place.reading && findStatement(reading, place.reading.statement)?.section;
  const section = reading.sections.find(one => one.id === id) ?? at ?? articleSections(reading)[0];
  return section ? textOf(session, section) : '';
}

function textOf({ reading }: Session, section: Section): string {
  const title = section.scope === 'article' ? `${sectionPlace(reading, section)}  ${section.title}` : section.title;
  const rows = section.statements.flatMap(statement => [
    ...statementRows(reading, statement, COLUMNS, { marked: false, proof: false }).map(one =>
      rowText(one).slice(3).trimEnd(),
    ),
    '',
  ]);
  return `${[title, '', ...rows].join('\n')}`;
}

/** A section by its number in the article or its id. */
export function sectionOf({ reading }: Session, wanted: string): string {
  const numbered = /^\d+$/.test(wanted) ? articleSections(reading)[Number(wanted) - 1] : undefined;
  const section = numbered ?? reading.sections.find(one => one.id === wanted);
  if (section) return section.id;
  const ids = reading.sections.map(one => one.id).join(', ');
  throw new UserError(2, `No section \`${wanted}\`; there are 1 to ${articleSections(reading).length}; by id: ${ids}.`);
}

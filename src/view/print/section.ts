/** Plain text where nobody is there to turn pages: where the reader is, and a section. */

import { articleSections, findStatement } from '../../domain/reading.ts';
import { finishes } from '../../domain/scores.ts';
import type { Session } from '../../session/model.ts';
import { gap, rowText } from '../rows.ts';
import { statementRows } from '../statement.ts';
import { scoreLine, sectionTitle, stoppedAt } from '../words/rounds.ts';

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
export function sectionText({ reading, place }: Session, id: string | undefined): string {
  const at = place.reading && findStatement(reading, place.reading.statement)?.section;
  const section = reading.sections.find(section => section.id === id) ?? at ?? articleSections(reading)[0];
  if (!section) return '';
  const rows = section.statements.flatMap(statement => [...statementRows(reading, statement, COLUMNS), gap]);
  return [sectionTitle(reading, section), '', ...rows.map(row => rowText(row).slice(3).trimEnd())].join('\n');
}

/** Plain text where nobody is there to turn pages: where the reader is, and a section. */

import { articleSections, findSection, type Reading, type Section } from '../../domain/reading.ts';
import { finishes } from '../../domain/scores.ts';
import type { Session } from '../../session/model.ts';
import { sourceWords } from '../lookup.ts';
import { firstWords } from '../menus.ts';
import { gap, rowText } from '../rows.ts';
import { statementRows } from '../statement.ts';
import { legendOf } from '../words/labels.ts';
import { scoreLine, sectionTitle, stoppedAt } from '../words/rounds.ts';
import { indented } from './lines.ts';

const COLUMNS = 72;

export function statusText(session: Session): string {
  const { command } = session;
  const stopped = stoppedAt(session);
  const { last } = finishes(session.progress);
  return [
    `readback: ${session.reading.short}`,
    ...(stopped === '' ? [] : [`You stopped at ${stopped}.`]),
    ...(last ? [`Last round: ${scoreLine(last)}.`] : []),
    `In a terminal, go on with: ${command}`,
    `Here: ${command} read 1, ${command} quiz --linear, ${command} scores`,
    '',
  ].join('\n');
}

/** The whole article, under its title and where it is from; of a section its statements alone. At 72 columns. */
export function articleText(session: Session, id: string | undefined): string {
  const { reading } = session;
  const section = findSection(reading, id);
  if (section) return sectionLines(reading, section).join('\n');
  const head = [reading.title, firstWords(session), sourceWords(reading), ''].flatMap(text => indented(text, ''));
  return (
    [...head, ...articleSections(reading).flatMap(part => [...sectionLines(reading, part), ''])].join('\n').trimEnd() +
    '\n'
  );
}

/** With the numbers of its statements, as a key names them, and each label explained where it first comes up. */
function sectionLines(reading: Reading, section: Section): string[] {
  const rows = section.statements.flatMap((statement, index) => {
    const lead = [{ text: `   ${index + 1} ` }];
    return [gap, ...statementRows(reading, statement, COLUMNS, { lead, legend: legendOf(reading, statement) })];
  });
  return [sectionTitle(reading, section), ...rows.map(row => rowText(row).slice(3).trimEnd()), ''];
}

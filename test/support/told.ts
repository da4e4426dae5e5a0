/** What a reading says: every text of it, by where it stands. */
import { articleSections, contextSection, type Reading } from '../../src/domain/reading.ts';

/** Everything a reader is told, as [where, text]; a quote stands in quotation marks of its own and is no text. */
export function toldIn(reading: Reading): [where: string, text: string][] {
  const statements = articleSections(reading).flatMap(section => section.statements);
  const after = contextSection(reading)?.statements ?? [];
  const told = [
    ...statements.flatMap(({ id, text, note, more, closer, disputed }): [string, string | undefined][] => [
      [`${id} text`, text],
      [`${id} note`, note],
      [`${id} more`, more],
      [`${id} closer`, closer],
      [`${id} supports`, disputed?.supports],
      [`${id} contradicts`, disputed?.contradicts],
      [`${id} open`, disputed?.open],
    ]),
    ...after.flatMap(({ id, text, note, more }): [string, string | undefined][] => [
      [`${id} text`, text],
      [`${id} note`, note],
      [`${id} more`, more],
    ]),
    ...reading.people.flatMap(({ id, role, later }): [string, string | undefined][] => [
      [`${id} role`, role],
      [`${id} later`, later],
    ]),
    ...reading.terms.flatMap(({ id, name, text, more }): [string, string | undefined][] => [
      [`${id} name`, name],
      [`${id} text`, text],
      [`${id} more`, more],
    ]),
    ...reading.timeline.map(({ date, text }): [string, string] => [date, text]),
    ...reading.sections.map(({ id, title }): [string, string] => [id, title]),
    ...(reading.question?.options ?? []).map(({ id, text }): [string, string] => [`guess ${id}`, text]),
    ...([
      ['title', reading.title],
      ['short', reading.short],
      ['guess', reading.question?.stem],
      ['basis', reading.source.basis],
      ['unknown', reading.source.unknown],
      ['omits', reading.source.omits],
      ['made', reading.made],
    ] as [string, string | undefined][]),
  ];
  return told.filter((one): one is [string, string] => one[1] !== undefined);
}

export const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

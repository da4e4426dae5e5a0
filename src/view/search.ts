/** The page on which a word is typed, with the places that have it. */
import { find } from '../domain/find.ts';
import { findStatement, type Reading } from '../domain/reading.ts';
import type { Search, Session } from '../session/model.ts';
import { type Block, emptyPage, type Page, type Size, stacked, WIDE } from './page.ts';
import { cut, gap, paragraph, pointer, row, textWidth } from './rows.ts';
import { plural, sentence } from './words/grammar.ts';
import { sectionName } from './words/rounds.ts';

/** How many places have a word, and for each the section and the text that has it. */
export function foundView(
  reading: Reading,
  words: string,
): { count: string; places: { where: string; text: string }[] } {
  const places = find(reading, words).flatMap(({ statement, text }) => {
    const found = findStatement(reading, statement);
    return found ? { where: sentence(sectionName(reading, found.section)), text } : [];
  });
  if (words.trim() === '') return { count: 'Type a word of the text, of a note, or a name.', places };
  return { count: places.length === 0 ? 'Not found.' : `${plural(places.length, 'place')}:`, places };
}

/** Where a place is stands beside its text, as labels do; in a narrow window above it. */
const BESIDE = 20;

export function searchPage({ reading }: Session, { words, mark }: Search, size: Size): Page {
  const { count, places } = foundView(reading, words);
  const width = textWidth(size);
  const blocks = places.map(({ where, text }, index): Block => {
    const bold = index === mark;
    const lead = pointer(bold);
    if (size.columns < WIDE)
      return { rows: [...paragraph(where, { width, lead, bold }), ...paragraph(text, { width, indent: 5, bold })] };
    const beside = [...lead, { text: cut(where, BESIDE - 2), bold }];
    return { rows: paragraph(text, { width, indent: 3 + BESIDE, lead: beside, bold }) };
  });
  return {
    ...emptyPage,
    title: 'Search',
    head: [row('   / ', { text: words, bold: true }, '_'), gap, ...paragraph(count, { width }), gap],
    ...stacked(blocks, mark),
  };
}
